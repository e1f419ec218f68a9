/** Polychoric correlations of single pairs, without the sampling covariances that a model needs. */
import { success, type Outcome } from '../../../problem.ts';
import type { Column } from '../../../dataset.ts';
import { categoriseColumns } from './categorise.ts';
import { stratify } from './covariate-strata.ts';
import type { OrderedMargin } from './margin.ts';
import { fitOrderedMargin } from './ordered-margin.ts';
import { createPairPoints } from './pair-points.ts';
import { fitPolychoric, PolychoricLikelihood } from './polychoric.ts';
import { createPolychoricTable, fillEmptyCell, tabulatePair } from './polychoric-table.ts';

/**
 * A function of two places among the columns: their polychoric correlation over the rows that answered both, thresholds
 * from each column's own answers, and the number of those rows. Fails as `categoriseColumns` does.
 */
export function pairCorrelator(
  columns: readonly Column[],
  rows: Int32Array,
): Outcome<(i: number, j: number) => { readonly r: number; readonly n: number }> {
  const categorised = categoriseColumns(columns, rows);
  if (!categorised.ok) return categorised;
  const strata = stratify([], rows.length);
  const margins = categorised.value.map(({ codes, answers }): OrderedMargin => {
    const margin = fitOrderedMargin(
      Float64Array.from(rows, (row) => codes[row]!),
      answers.length,
      strata,
    );
    // Without covariates nothing predicts the answers.
    if (typeof margin === 'string') throw new Error('unreachable');
    return margin;
  });
  const points = createPairPoints(rows.length, rows.length);
  const table = createPolychoricTable(margins, strata.count, rows.length);
  const likelihood = new PolychoricLikelihood(table);
  const correlate = (i: number, j: number): { r: number; n: number } => {
    const left = margins[i]!;
    const right = margins[j]!;
    tabulatePair(table, left, right, points);
    let n = 0;
    for (let cell = 0; cell < points.count; cell++) n += points.cases[cell]!;
    if (n === 0) return { r: NaN, n };
    if (left.categories * right.categories === 4 && table.cells === 3) fillEmptyCell(table, left, right);
    return { r: fitPolychoric(likelihood, left, right), n };
  };
  return success(correlate, categorised.problems);
}
