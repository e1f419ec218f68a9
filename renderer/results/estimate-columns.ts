/** Columns of the table of all parameters: the few of the pane, and all of the dialogue and the copy. Pure. */
import { indexFigures, type ShownFigures } from '../../shared/document/shown-figures.ts';
import type { Language } from '../../shared/document/types.ts';
import type { EstimatedFit, EstimateRow } from '../../shared/engine/fit.ts';
import { formatBounded, formatDecimal, formatEstimate, formatP, formatPercent } from '../../shared/language/format.ts';
import type { MessageKey, Translate } from '../../shared/language/translate.ts';
import { errorsNote } from '../../shared/results/errors-note.ts';
import { unstyled } from '../../shared/language/rich-text.ts';
import type { CopyTable } from '../../shared/results/write/clipboard.ts';
import { groupEstimates, parameterName } from './estimate-groups.ts';

/** A parameter with what is shown of it. */
interface Shown {
  readonly row: EstimateRow;
  readonly figures: ShownFigures;
}

export interface EstimateColumn {
  readonly title: MessageKey;
  readonly write: (shown: Shown, t: Translate) => string;
}

const raw = (value: number | undefined) => formatDecimal(value, 3);
const standardized = (value: number | undefined) => formatBounded(value, 3);
const writeSe = ({ row, figures }: Shown, t: Translate, write: (value: number | undefined) => string) =>
  row.free || row.op === ':=' || figures.se !== undefined ? write(figures.se) : t('results.estimates.fixed');

const parameter: EstimateColumn = {
  title: 'results.estimates.column.parameter',
  write: ({ row }) => parameterName(row),
};

export const shortColumns: readonly EstimateColumn[] = [
  parameter,
  { title: 'results.estimates.column.estimate', write: ({ row }) => formatEstimate(row.est) },
  { title: 'results.estimates.column.se', write: (shown, t) => writeSe(shown, t, formatEstimate) },
  { title: 'results.estimates.column.p', write: ({ figures }) => formatP(figures.pvalue) },
];

export const allColumns: readonly EstimateColumn[] = [
  parameter,
  { title: 'results.estimates.column.label', write: ({ row }) => row.label },
  { title: 'results.estimates.column.estimate', write: ({ row }) => raw(row.est) },
  { title: 'results.estimates.column.se', write: (shown, t) => writeSe(shown, t, raw) },
  { title: 'results.estimates.column.z', write: ({ row }) => raw(row.z) },
  { title: 'results.estimates.column.p', write: ({ figures }) => formatP(figures.pvalue) },
  { title: 'results.estimates.column.lower', write: ({ figures }) => raw(figures.interval?.[0]) },
  { title: 'results.estimates.column.upper', write: ({ figures }) => raw(figures.interval?.[1]) },
  { title: 'results.estimates.column.std-lv', write: ({ row }) => raw(row.stdLv) },
  { title: 'results.estimates.column.std-all', write: ({ row }) => standardized(row.stdAll) },
];

export function isText(column: EstimateColumn): boolean {
  return column === parameter || column.title === 'results.estimates.column.label';
}

export function estimatesToCopy(fit: EstimatedFit, language: Language, t: Translate): CopyTable {
  const level = formatPercent(fit.settings.level);
  const figuresOf = indexFigures(fit);
  return {
    title: t('results.estimates.title'),
    columns: allColumns.map((column) => ({
      title: t(column.title, { level }),
      align: isText(column) ? 'left' : 'right',
    })),
    rows: groupEstimates(fit.estimates).flatMap(({ group, rows }) => [
      [t(`results.estimates.group.${group}`), ...allColumns.slice(1).map(() => '')],
      ...rows.map((row) => allColumns.map((column) => column.write({ row, figures: figuresOf(row) }, t))),
    ]),
    note: unstyled(errorsNote(fit, { translate: t, language })),
  };
}
