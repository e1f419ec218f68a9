/** Which first indicator made the search need another scale. */
import { problem, type Problem } from '../../../problem.ts';
import { distinctParameters } from '../../model/parameter-ref.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import type { Marker } from '../search/rescaled-start.ts';
import type { Solution } from './solution.ts';
import { cellValue } from './standardise.ts';

/** A standardised loading below this hardly gives a scale. */
const weakLoading = 0.3;
const vanishingLoading = 1e-3;

interface Judged {
  readonly row: ParameterRow;
  /** Size of the standardised loading. */
  readonly size: number;
  readonly isReversed: boolean;
}

/** lambda_ij sqrt(c_jj / var_i), c the covariance of the latent variables; i may be one of them. */
function standardisedLoading({ objective }: Solution, r: number, row: ParameterRow): number {
  const kernel = objective.kernels[row.group - 1];
  const cell = kernel?.model.cells[r];
  if (!kernel || !cell) return 0;
  const { p, m, c, sigma } = kernel;
  const variance = cell.kind === 'lambda' ? sigma[cell.row * p + cell.row]! : c[cell.row * m + cell.row]!;
  return cellValue(kernel, cell) * Math.sqrt(Math.abs(c[cell.col * m + cell.col]! / variance));
}

function judge(solution: Solution, { latent, indicator, group }: Marker): Judged[] {
  const { rows } = solution.prepared.table;
  const loadings = rows.flatMap((row, r) =>
    row.op === '=~' && row.lhs === latent && row.group === group
      ? [{ row, value: standardisedLoading(solution, r, row) }]
      : [],
  );
  const others = loadings.filter(({ row }) => row.rhs !== indicator);
  const against = others.filter(({ value }) => value < 0).length;
  return loadings
    .filter(({ row }) => row.rhs === indicator)
    .map(({ row, value }) => ({ row, size: Math.abs(value), isReversed: against > others.length / 2 }));
}

/** Standardised loadings of the indicators that a rescaled solution is expressed in. */
function judgeAll(solution: Solution): Judged[] {
  return (solution.rescaledMarkers ?? []).flatMap((marker) => judge(solution, marker));
}

/**
 * First indicators so weak that sandwiches in their scale are rounding: with a loading of l, directions that the
 * information tells apart by l^2 stand in both outer factors, an error of some 1e-16 / l^4.
 */
export function vanishingMarkers(solution: Solution): ParameterRow[] {
  return judgeAll(solution)
    .filter(({ size }) => size < vanishingLoading)
    .map(({ row }) => row);
}

/** marker-weak with the first indicators that are weak or reversed, or else the weakest of them. */
export function findWeakMarkers(solution: Solution): Problem[] {
  const judged = judgeAll(solution);
  if (judged.length === 0) return [];
  const weak = judged.filter(({ size, isReversed }) => size < weakLoading || isReversed);
  const named = weak.length > 0 ? weak : [judged.reduce((a, b) => (b.size < a.size ? b : a))];
  const variables = [...new Set(named.map(({ row }) => row.lhs))];
  const parameters = distinctParameters(named.map(({ row }) => row));
  return [problem('marker-weak', { variables, parameters })];
}
