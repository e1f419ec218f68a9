/** What tests of means need of each group. */
import { centralMoments } from '../describe/column-figures.ts';

/** Numbers of one group, complete. */
export interface GroupMoments {
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
  /** Divisor n - 1; NaN of a single number. */
  readonly variance: number;
}

/** @param values at least one number */
export function momentsOfGroup(values: Float64Array): GroupMoments {
  const { mean, m2 } = centralMoments(values);
  const n = values.length;
  return { n, mean, squares: m2 * n, variance: n > 1 ? (m2 * n) / (n - 1) : NaN };
}
