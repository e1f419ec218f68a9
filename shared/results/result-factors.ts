/** Exploratory factor analysis: eigenvalues, loadings, variance explained. */
import type { CorrelatedItems, FactorSolution, ItemStructure } from '../engine/factors/analyse-factors.ts';
import type { ParallelAnalysis } from '../engine/factors/parallel-analysis.ts';
import { plain } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import { numberCell, numberIfAny, wordCell, type Column, type ResultTable } from './element.ts';

/** What is known of the items, before factors are extracted. */
export interface EfaFindings {
  readonly names: readonly string[];
  /** Rows used. */
  readonly n: number;
  readonly items: CorrelatedItems;
  readonly structure: ItemStructure;
  readonly parallel: ParallelAnalysis | undefined;
}

/** F1, F2, ... */
export function factorNames(count: number): string[] {
  return Array.from({ length: count }, (_, m) => `F${m + 1}`);
}

/** Eigenvalues beyond those of the factors that are shown. */
const furtherEigenvalues = 3;

const named = (id: string, head: string): Column => ({ id, head: plain(head), align: 'left', brief: true });
const number = (id: string, head: string): Column => ({ id, head: plain(head), align: 'right', brief: true });

/** The largest eigenvalues, beside those of samples of unrelated items where there are any. */
export function resultEigenvalues(
  { structure, parallel }: EfaFindings,
  factors: number,
  translate: Translate,
): ResultTable {
  const { eigenvalues } = structure;
  const chance = ['data', 'mean', 'percentile'] as const;
  return {
    id: 'eigenvalues',
    title: translate('results.factors.eigenvalues'),
    columns: [
      named('component', translate('results.factors.column.component')),
      number('eigenvalue', translate('results.factors.column.eigenvalue')),
      number('share', translate('results.factors.column.share')),
      ...(parallel ? chance.map((id) => number(id, translate(`results.factors.column.${id}`))) : []),
    ],
    rows: [...eigenvalues.subarray(0, factors + furtherEigenvalues)].map((value, m) => ({
      kind: 'cells',
      cells: {
        component: wordCell(String(m + 1)),
        eigenvalue: numberCell(value, 'estimate-3'),
        share: numberCell(value / eigenvalues.length, 'coefficient-3'),
        data: numberIfAny(parallel?.rows[m]?.eigenvalue, 'estimate-3'),
        mean: numberIfAny(parallel?.rows[m]?.mean, 'estimate-3'),
        percentile: numberIfAny(parallel?.rows[m]?.percentile, 'estimate-3'),
      },
    })),
  };
}

/** Rotated loadings with communality and complexity of each item. */
export function resultFactorLoadings(
  { names }: EfaFindings,
  { factors, rotated, communalities, complexity }: FactorSolution,
  translate: Translate,
): ResultTable {
  const heads = factorNames(factors);
  return {
    id: 'factor-loadings',
    title: translate(rotated.structure ? 'results.factors.pattern' : 'results.factors.loadings'),
    columns: [
      named('item', translate('results.factors.column.item')),
      ...heads.map((head) => number(head, head)),
      number('communality', translate('results.factors.column.communality')),
      number('complexity', translate('results.factors.column.complexity')),
    ],
    rows: names.map((name, i) => ({
      kind: 'cells',
      cells: {
        item: wordCell(name),
        ...Object.fromEntries(
          heads.map((head, m) => [head, numberCell(rotated.loadings[i * factors + m], 'coefficient')]),
        ),
        communality: numberCell(communalities[i], 'coefficient'),
        complexity: numberCell(complexity[i], 'estimate'),
      },
    })),
  };
}

/** Variance explained by each rotated factor, and how oblique ones correlate. */
export function resultFactorVariance(
  { names }: EfaFindings,
  { factors, rotated }: FactorSolution,
  translate: Translate,
): ResultTable {
  const heads = factorNames(factors);
  const { phi, ssLoadings } = rotated;
  const correlations = factors > 1 ? phi : undefined;
  return {
    id: 'factor-variance',
    title: translate(correlations ? 'results.factors.variance-correlations' : 'results.factors.variance'),
    columns: [
      named('factor', translate('results.factors.column.factor')),
      number('ss', translate('results.factors.column.ss')),
      number('share', translate('results.factors.column.share')),
      ...(correlations ? heads.map((head) => number(head, head)) : []),
    ],
    rows: heads.map((name, m) => ({
      kind: 'cells',
      cells: {
        factor: wordCell(name),
        ss: numberCell(ssLoadings[m], 'estimate'),
        share: numberCell(ssLoadings[m]! / names.length, 'coefficient-3'),
        ...Object.fromEntries(
          heads.slice(0, m + 1).map((head, j) => [head, numberIfAny(correlations?.[m * factors + j], 'coefficient')]),
        ),
      },
    })),
  };
}
