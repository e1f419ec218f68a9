/** Why the saturated likelihood of incomplete cases has no maximum, and what stands in its place. */
import { shrinkToPositiveDefinite } from '../../numeric/shrink.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import { availableMoments } from './available-moments.ts';
import { findDependentColumns, toCorrelation } from './check-moments.ts';
import { selectColumns, type PatternMoments } from './missing-patterns.ts';
import { saturate } from './saturated-moments.ts';
import { valueAt } from './saturated-steps.ts';

/** Columns with a smaller weight in a direction without variance have no part in it. */
const smallestWeight = 1e-3;
/** Directions with less variance, as correlations, are those towards which the likelihood grows. */
const vanishingVariance = 1e-3;

/** Places of the columns that the vanishing directions of a covariance matrix are made of: each, and all together. */
function vanishingSets(cov: Float64Array, p: number): number[][] {
  const { values, vectors } = symmetricEigen(toCorrelation(cov, p), p);
  const directions = [...values.keys()].filter((k) => k === 0 || values[k]! < vanishingVariance);
  const placesOf = (k: number): number[] =>
    [...Array(p).keys()].filter((i) => Math.abs(vectors[i * p + k]!) > smallestWeight);
  const sets = directions.map(placesOf);
  return [...sets, [...new Set(sets.flat())].sort((a, b) => a - b)];
}

/** Moments of the cases that answered all of some columns; undefined where they are too few to tell a dependency. */
function completeMoments(patterns: PatternMoments, places: readonly number[]): Float64Array | undefined {
  const own = selectColumns(patterns, places);
  const { p, observedCount } = own.layout;
  const complete = observedCount[0] === p ? own.weight[0]! : 0;
  if (complete <= p) return undefined;
  const slot = own.layout.slot[0]! * p * p;
  return own.scatter.slice(slot, slot + p * p).map((x) => x / complete);
}

/**
 * Columns that follow exactly from each other in all cases that answered them, and in more cases than columns: no gap is
 * to blame then. Empty where the cases are merely too few for the gaps.
 * @param unbounded covariances with which the likelihood grows
 */
export function exactDependency(
  names: readonly string[],
  patterns: PatternMoments,
  unbounded: Float64Array,
): readonly string[] {
  for (const places of vanishingSets(unbounded, names.length)) {
    const cov = completeMoments(patterns, places);
    const found = cov ? findDependentColumns(places.map((i) => names[i]!), cov) : []; // prettier-ignore
    if (found.length > 0) return found;
  }
  return [];
}

export interface ReferenceMoments {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** -2 log-likelihood of a case there, without its constant. */
  readonly value: number;
}

/**
 * Moments to start from where there are no saturated ones: of the cases that have both answers, shrunk until they are
 * possible together. Those of fixed covariates are data and exact.
 * @returns undefined where these themselves are not determined
 */
export function referenceMoments(patterns: PatternMoments, fixed: readonly number[]): ReferenceMoments | undefined {
  const { mean, cov } = availableMoments(patterns);
  const { p } = patterns.layout;
  const own = fixed.length > 0 ? saturate(selectColumns(patterns, fixed)) : undefined;
  if (fixed.length > 0 && !own) return undefined;
  fixed.forEach((i, a) => {
    mean[i] = own!.mean[a]!;
    fixed.forEach((j, b) => (cov[i * p + j] = own!.cov[a * fixed.length + b]!));
  });
  shrinkToPositiveDefinite(cov, p, fixed);
  const value = valueAt(patterns, mean, cov);
  return value === undefined ? undefined : { mean, cov, value };
}
