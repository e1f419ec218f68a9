/** What the model leaves of each correlation, or of each covariance in standard errors: the matrix, and its largest entries. */
import { residualsOfFit, type ResidualMatrices } from '../engine/after/moment-residuals.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { plain } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { numberCell, wordCell, type CellRow, type ResultTable } from './element.ts';
import type { NumberForm } from './number-forms.ts';

/** `standardised`: in standard errors. */
export type ResidualKind = 'correlation' | 'standardised';

export interface Residuals {
  readonly kind: ResidualKind;
  readonly names: readonly string[];
  /** Symmetric; null where a variance is not positive or a pair was never answered. */
  readonly values: ResidualMatrices['cov'];
}

interface ResidualPair {
  readonly a: string;
  readonly b: string;
  readonly value: number;
}

const forms: Readonly<Record<ResidualKind, NumberForm>> = { correlation: 'coefficient', standardised: 'z' };

/** Of correlations, of the first group that `fit` shows; undefined where the fit has no moments. */
export function residualCorrelations(fit: EstimatedFit): Residuals | undefined {
  const [own] = residualsOfFit(fit);
  if (!own || own.names.length < 2) return undefined;
  return { kind: 'correlation', names: own.names, values: own.correlation.cov };
}

/** The lower half of the matrix. A pair that is not known is an empty cell. */
export function resultResiduals({ kind, names, values }: Residuals, { translate }: Words): ResultTable {
  const cellOf = (i: number, j: number) => {
    const value = values[i]?.[j];
    return j > i || typeof value !== 'number' ? undefined : numberCell(value, forms[kind]);
  };
  return {
    id: `residuals-${kind}`,
    title: `${translate('results.residuals.title')}: ${translate(`results.residuals.kind.${kind}`)}`,
    columns: [
      { id: 'variable', head: [], align: 'left' },
      ...names.map((name, j) => ({ id: columnId(j), head: plain(name), align: 'right' as const })),
    ],
    rows: names.map((name, i) => ({
      kind: 'cells',
      cells: { variable: wordCell(name), ...Object.fromEntries(names.map((_, j) => [columnId(j), cellOf(i, j)])) },
    })),
  };
}

type Words = Pick<ResultContext, 'translate'>;

/** A variable may have any name, so its column goes by its place. */
const columnId = (place: number): string => `with-${place + 1}`;

/** Pairs by the size of their residual, largest first. */
export function largestResiduals({ names, values }: Residuals, most: number): readonly ResidualPair[] {
  const pairs = names.flatMap((a, i) =>
    names.slice(0, i).flatMap((b, j): ResidualPair[] => {
      const value = values[i]?.[j];
      return typeof value === 'number' ? [{ a, b, value }] : [];
    }),
  );
  return pairs.sort((x, y) => Math.abs(y.value) - Math.abs(x.value)).slice(0, most);
}

export function resultLargestResiduals(residuals: Residuals, most: number, { translate }: Words): ResultTable {
  const rows = largestResiduals(residuals, most).map(({ a, b, value }): CellRow => ({
    kind: 'cells',
    cells: {
      pair: wordCell(translate('results.residuals.pair', { a: b, b: a })),
      // Coloured by its sign, whether or not it is clear of zero.
      residual: numberCell(value, forms[residuals.kind], true),
    },
  }));
  return {
    id: `largest-residuals-${residuals.kind}`,
    title: translate('results.residuals.title'),
    columns: [
      { id: 'pair', head: plain(translate('results.residuals.largest')), align: 'left', brief: true },
      { id: 'residual', head: plain(translate('results.residuals.residual')), align: 'right', brief: true },
    ],
    rows,
  };
}
