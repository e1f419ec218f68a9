/**
 * Second stage: from the scores of a pair of variables to the influence of each case on their correlation.
 *
 * With s the score of the correlation r and S the scores of the first-stage parameters t of both variables, all of the
 * pair's likelihood, the second-stage equation sum s(r, t) = 0 gives
 *   influence on r = (s - A21 (influence on t)) / A22,   A22 = sum s^2,   A21 = sum s S'          [muthen-1984]
 */
import type { CovariateStrata } from './covariate-strata.ts';
import type { Margin } from './margin.ts';

/**
 * A point is a kind of case that a pair of variables cannot tell apart. A variable's scores at a point are kept as two
 * numbers: for an ordered one the derivatives by the upper and the lower end of the interval, for a numeric one by mean
 * and variance. Arrays may be longer than `count`; they are used again for the next pair.
 */
export interface PairPoints {
  count: number;
  /** Point of each case, n; -1 where one of the answers is missing. */
  readonly pointOf: Int32Array;
  /** Cases at each point. */
  readonly cases: Float64Array;
  /** Profile of either variable. */
  readonly profile: readonly [Int32Array, Int32Array];
  /** Score of the correlation. */
  readonly score: Float64Array;
  /** Scores of either variable: first and second number. */
  readonly first: readonly [Float64Array, Float64Array];
  readonly second: readonly [Float64Array, Float64Array];
}

export function createPairPoints(n: number, largest: number): PairPoints {
  const numbers = (): Float64Array => new Float64Array(largest);
  return {
    count: 0,
    pointOf: new Int32Array(n),
    cases: numbers(),
    profile: [new Int32Array(largest), new Int32Array(largest)],
    score: numbers(),
    first: [numbers(), numbers()],
    second: [numbers(), numbers()],
  };
}

/** A21 of one variable: sums of s times the scores of its parameters, in the order of its influences. */
function addCrossProducts(
  points: PairPoints,
  side: 0 | 1,
  margin: Margin,
  { q, x }: CovariateStrata,
  out: Float64Array,
): void {
  const { count, cases, score } = points;
  const profile = points.profile[side];
  const first = points.first[side];
  const second = points.second[side];
  const isOrdered = margin.kind === 'ordered';
  const last = isOrdered ? margin.categories - 1 : 0;
  out.fill(0);
  for (let c = 0; c < count; c++) {
    const weight = cases[c]! * score[c]!;
    const f = profile[c]!;
    let shift = weight * first[c]!;
    if (isOrdered) {
      const a = margin.profileCategory[f]!;
      if (a < last) out[a]! += weight * first[c]!;
      if (a > 0) out[a - 1]! += weight * second[c]!;
      // A linear predictor moves both ends of the interval down.
      shift = -weight * (first[c]! + second[c]!);
    } else {
      out[0]! += shift;
      out[1 + q]! += weight * second[c]!;
    }
    const slopesAt = isOrdered ? last : 1;
    const row = margin.profileStratum[f]! * q;
    for (let d = 0; d < q; d++) out[slopesAt + d]! += shift * x[row + d]!;
  }
}

/** Influences on the correlation of a pair; overwritten by the next pair. */
export interface PairInfluence {
  /** Of each point. */
  readonly influence: Float64Array;
  /** The part that the first stage of either variable passes on, by its profiles. */
  readonly carried: readonly [Float64Array, Float64Array];
}

/** Storage of `pairInfluence`, large enough for every pair. */
export interface PairWork extends PairInfluence {
  readonly a21: readonly [Float64Array, Float64Array];
}

export function createPairWork(margins: readonly Margin[], largestPoints: number): PairWork {
  const parameters = Math.max(0, ...margins.map((margin) => margin.parameters));
  const profiles = Math.max(0, ...margins.map((margin) => margin.profiles));
  const two = (size: number): [Float64Array, Float64Array] => [new Float64Array(size), new Float64Array(size)];
  return { a21: two(parameters), carried: two(profiles), influence: new Float64Array(largestPoints) };
}

/** What the first stage of one variable contributes to each of its profiles: A21 (influence on t) / A22. */
function carryFirstStage(
  { influence, parameters, profiles }: Margin,
  a21: Float64Array,
  a22: number,
  out: Float64Array,
): void {
  out.fill(0, 0, profiles);
  for (let t = 0; t < parameters; t++) {
    const factor = a21[t]! / a22;
    const row = t * profiles;
    for (let f = 0; f < profiles; f++) out[f]! += factor * influence[row + f]!;
  }
}

/** Influence on the correlation of the two variables, in `work`. */
export function pairInfluence(
  points: PairPoints,
  left: Margin,
  right: Margin,
  strata: CovariateStrata,
  work: PairWork,
): PairInfluence {
  const { count, cases, score, profile } = points;
  const { a21, carried, influence } = work;
  addCrossProducts(points, 0, left, strata, a21[0]);
  addCrossProducts(points, 1, right, strata, a21[1]);
  let a22 = 0;
  for (let c = 0; c < count; c++) a22 += cases[c]! * score[c]! * score[c]!;
  carryFirstStage(left, a21[0], a22, carried[0]);
  carryFirstStage(right, a21[1], a22, carried[1]);
  for (let c = 0; c < count; c++) {
    influence[c] = score[c]! / a22 - carried[0][profile[0][c]!]! - carried[1][profile[1][c]!]!;
  }
  return work;
}
