/**
 * Reliability of a sum of items from their covariance or correlation matrix. `places` are the k items of the scale among
 * the p of the matrix.
 */
import { fQuantile } from '../../numeric/student-t.ts';
import { correlationFigures } from '../factors/correlation-figures.ts';

/** Sum of the entries of a block, and of its diagonal. */
function blockSums(
  matrix: Float64Array,
  p: number,
  places: readonly number[],
  without = -1,
): { readonly whole: number; readonly trace: number } {
  let whole = 0;
  let trace = 0;
  for (let a = 0; a < places.length; a++) {
    if (a === without) continue;
    const row = places[a]! * p;
    for (let b = 0; b < places.length; b++) if (b !== without) whole += matrix[row + places[b]!]!;
    trace += matrix[row + places[a]!]!;
  }
  return { whole, trace };
}

/**
 * Coefficient alpha, k / (k - 1) (1 - tr C / 1'C1), of covariances; of correlations the standardised one.
 * @param without a place among `places` to leave out
 * @returns NaN for fewer than two items. [cronbach-1951]
 */
export function cronbachAlpha(matrix: Float64Array, p: number, places: readonly number[], without = -1): number {
  const k = places.length - (without < 0 ? 0 : 1);
  if (k < 2) return NaN;
  const { whole, trace } = blockSums(matrix, p, places, without);
  return (k / (k - 1)) * (1 - trace / whole);
}

/**
 * Interval of alpha: 1 - (1 - alpha) F with F the quantiles of F(n - 1, (n - 1)(k - 1)).
 * @param n complete rows; nothing below two. [feldt-1987]
 */
export function feldtInterval(
  alpha: number,
  n: number,
  k: number,
  level: number,
): readonly [lower: number, upper: number] | undefined {
  if (n < 2 || !Number.isFinite(alpha)) return undefined;
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
  const tail = (1 - level) / 2;
  return [1 - (1 - alpha) * fQuantile(1 - tail, df1, df2), 1 - (1 - alpha) * fQuantile(tail, df1, df2)];
}

/** The k x k block of a p x p matrix. */
export function blockOf(matrix: Float64Array, p: number, places: readonly number[]): Float64Array {
  const k = places.length;
  const block = new Float64Array(k * k);
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) block[a * k + b] = matrix[places[a]! * p + places[b]!]!;
  return block;
}

export interface CorrelationReliability {
  /** Mean correlation of the pairs. */
  readonly averageR: number;
  /** Squared multiple correlations within the scale; absent, as lambda6, where the block is not positive definite. */
  readonly smc?: Float64Array;
  /** Guttman's lambda 6, 1 - sum(1 - smc) / 1'R1. [guttman-1945] */
  readonly lambda6?: number;
}

/** What correlations r (p x p) say of a scale of two items or more. */
export function correlationReliability(r: Float64Array, p: number, places: readonly number[]): CorrelationReliability {
  const k = places.length;
  const { whole } = blockSums(r, p, places);
  const averageR = (whole - k) / (k * (k - 1));
  const figures = correlationFigures(blockOf(r, p, places), k);
  if (!figures) return { averageR };
  const unexplained = figures.smc.reduce((sum, value) => sum + 1 - value, 0);
  return { averageR, smc: figures.smc, lambda6: 1 - unexplained / whole };
}

export interface ItemRelations {
  /** Correlation with the sum of all items. */
  readonly itemTotal: number;
  /** With the sum of the others. */
  readonly itemRest: number;
}

/** Item `a` of the scale (a place among `places`) with its sums, from covariances c (p x p). */
export function itemRelations(c: Float64Array, p: number, places: readonly number[], a: number): ItemRelations {
  const { whole } = blockSums(c, p, places);
  const row = places[a]! * p;
  let withAll = 0;
  for (const b of places) withAll += c[row + b]!;
  const variance = c[row + places[a]!]!;
  const sd = Math.sqrt(variance);
  return {
    itemTotal: withAll / (sd * Math.sqrt(whole)),
    itemRest: (withAll - variance) / (sd * Math.sqrt(whole - 2 * withAll + variance)),
  };
}
