/** A column's numbers against the quantiles of the normal distribution. */
import { normalCdf, normalQuantile } from '../../numeric/normal.ts';
import { answersOf, meanOf, varies } from './column-figures.ts';
import { quantileOf } from './quantile.ts';

export interface NormalQuantiles {
  /** Ascending; all numbers, or some of them evenly spread over the theoretical quantiles, with the ends. */
  readonly points: readonly { readonly theoretical: number; readonly sample: number }[];
  readonly line: { readonly intercept: number; readonly slope: number };
  /** Numbers of the column. */
  readonly n: number;
}

export const mostPoints = 500;

/** Ranks from 0: all, or at most `mostPoints` whose quantiles lie evenly, so that single numbers in the tails stay. */
function drawnRanks(n: number, a: number): readonly number[] {
  if (n <= mostPoints) return Array.from({ length: n }, (_, i) => i);
  const scale = n + 1 - 2 * a;
  const last = normalQuantile((n - a) / scale);
  const ranks = Array.from({ length: mostPoints }, (_, k) => {
    const share = normalCdf(last * ((2 * k) / (mostPoints - 1) - 1));
    return Math.min(n - 1, Math.max(0, Math.round(share * scale - 1 + a)));
  });
  return [...new Set(ranks)];
}

/**
 * The points of a normal quantile plot, sample quantiles over theoretical ones at the shares (i - a) / (n + 1 - 2a) with a = 3/8 up
 * to ten numbers and 1/2 beyond [blom-1958], and the line through the quartiles of both; by mean and standard deviation where the
 * quartiles are equal.
 * @param values of length n, NaN: no answer
 * @returns at most 500 points; undefined where the numbers do not vary. Cost: n log n
 */
export function normalQuantiles(values: Float64Array): NormalQuantiles | undefined {
  const sorted = answersOf(values).sort();
  if (!varies(sorted)) return undefined;
  const n = sorted.length;
  const a = n <= 10 ? 3 / 8 : 1 / 2;
  const points = drawnRanks(n, a).map((i) => ({
    theoretical: normalQuantile((i + 1 - a) / (n + 1 - 2 * a)),
    sample: sorted[i]!,
  }));
  const [q1, q3] = [quantileOf(sorted, 0.25, 7), quantileOf(sorted, 0.75, 7)];
  if (q3 > q1) return { points, n, line: { intercept: (q1 + q3) / 2, slope: (q3 - q1) / (2 * normalQuantile(0.75)) } };
  const mean = meanOf(sorted);
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { points, n, line: { intercept: mean, slope: Math.sqrt(squares / (n - 1)) } };
}
