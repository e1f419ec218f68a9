/**
 * The sampling covariance of means and covariances without an assumption about the distribution:
 * Gamma = covariance over cases (divisor N) of z_i, the stacked deviations and products of deviations of a case.
 */
import type { StatisticsPlan } from './statistics-plan.ts';
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';
import type { Cases } from './sample-moments.ts';

/** Deviations from the means, p x n: a row a variable. */
export function centredCases({ columns, rows }: Cases): Float64Array {
  const n = rows.length;
  const out = new Float64Array(columns.length * n);
  columns.forEach((values, i) => {
    let sum = 0;
    for (let r = 0; r < n; r++) sum += values[rows[r]!]!;
    const mean = sum / n;
    for (let r = 0; r < n; r++) out[i * n + r] = values[rows[r]!]! - mean;
  });
  return out;
}

/** (1/n) sum over cases of products of two rows. */
function meanProduct(left: Float64Array, right: Float64Array, i: number, j: number, n: number): number {
  let sum = 0;
  for (let r = 0; r < n; r++) sum += left[i * n + r]! * right[j * n + r]!;
  return sum / n;
}

/**
 * Each variable's deviations as linear regression on the fixed covariates predicts them, p x n (covariates predict
 * themselves); undefined when there are none.
 */
export function predictedCases(
  centred: Float64Array,
  n: number,
  isFixed: readonly boolean[],
): Float64Array | undefined {
  const fixed = isFixed.flatMap((is, i) => (is ? [i] : []));
  const x = fixed.length;
  if (x === 0) return undefined;
  const factor = Float64Array.from({ length: x * x }, (_, cell) =>
    meanProduct(centred, centred, fixed[Math.floor(cell / x)]!, fixed[cell % x]!, n),
  );
  if (!choleskyInPlace(factor, x)) return undefined;
  const out = new Float64Array(centred.length);
  const slopes = new Float64Array(x);
  isFixed.forEach((is, i) => {
    if (is) {
      out.set(centred.subarray(i * n, (i + 1) * n), i * n);
      return;
    }
    fixed.forEach((j, a) => (slopes[a] = meanProduct(centred, centred, i, j, n)));
    choleskySolve(factor, x, slopes);
    fixed.forEach((j, a) => {
      for (let r = 0; r < n; r++) out[i * n + r] = out[i * n + r]! + slopes[a]! * centred[j * n + r]!;
    });
  });
  return out;
}

function centreRow(values: Float64Array, start: number, n: number): void {
  let sum = 0;
  for (let r = 0; r < n; r++) sum += values[start + r]!;
  const mean = sum / n;
  for (let r = 0; r < n; r++) values[start + r] = values[start + r]! - mean;
}

/**
 * The statistics of every case, centred: count x n, a row a statistic. With fixed covariates what they predict is
 * taken away, so that their own moments do not vary.
 */
export function caseStatistics(cases: Cases, plan: StatisticsPlan, isFixed: readonly boolean[]): Float64Array {
  const n = cases.rows.length;
  const centred = centredCases(cases);
  const predicted = predictedCases(centred, n, isFixed);
  const out = new Float64Array(plan.count * n);
  plan.means.forEach((i, a) => {
    for (let r = 0; r < n; r++) out[a * n + r] = centred[i * n + r]! - (predicted?.[i * n + r] ?? 0);
  });
  const first = plan.means.length;
  plan.rows.forEach((i, a) => {
    const j = plan.cols[a]!;
    const start = (first + a) * n;
    for (let r = 0; r < n; r++) out[start + r] = centred[i * n + r]! * centred[j * n + r]!;
    if (predicted)
      for (let r = 0; r < n; r++) out[start + r] = out[start + r]! - predicted[i * n + r]! * predicted[j * n + r]!;
    centreRow(out, start, n);
  });
  return out;
}

/** The diagonal of Gamma [browne-1984]; as lavaan, with divisor N. */
export function fourthMomentVariances(statistics: Float64Array, count: number, n: number): Float64Array {
  return Float64Array.from({ length: count }, (_, a) => meanProduct(statistics, statistics, a, a, n));
}
