/**
 * First stage: what is estimated for each variable alone, and how each case influences it.
 *
 * A profile is a kind of case that a variable cannot tell apart: the same answer and covariates. The influence of a
 * profile on parameter t is row t of A11^-1 s, with s its score and A11 the sum of s s' over all cases; the sum of
 * influences over cases is zero at the estimate, and the sum of their products is the sampling covariance [muthen-1984].
 */
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import type { CovariateStrata } from './covariate-strata.ts';

export interface Profiles {
  readonly profiles: number;
  /** Profile of each case, n; -1 for a case without an answer. */
  readonly profileOf: Int32Array;
  /** Cases, and stratum, of each profile. */
  readonly profileCases: Float64Array;
  readonly profileStratum: Int32Array;
}

/** Profiles of an ordered variable, and the answer that each stands for. */
export interface AnswerProfiles extends Profiles {
  readonly profileCategory: Int32Array;
}

interface FirstStage extends Profiles {
  /** K - 1 thresholds, or one intercept (mean), at the mean of the covariates. */
  readonly location: Float64Array;
  /** On standardised covariates, q. */
  readonly slopes: Float64Array;
  /** Parameters in the order location, slopes, variance (numeric only); parameters x profiles. */
  readonly influence: Float64Array;
  readonly parameters: number;
}

export interface OrderedMargin extends FirstStage, AnswerProfiles {
  readonly kind: 'ordered';
  readonly categories: number;
  /** Threshold minus linear predictor, with -Infinity and Infinity at the ends: strata x (K + 1). */
  readonly height: Float64Array;
  /** Normal distribution function and density there. */
  readonly cdf: Float64Array;
  readonly density: Float64Array;
}

export interface NumericMargin extends FirstStage {
  readonly kind: 'numeric';
  /** Residual variance, divisor N. */
  readonly variance: number;
  /** Residuals divided by their standard deviation, one a profile. */
  readonly residual: Float64Array;
}

export type Margin = OrderedMargin | NumericMargin;

/** Standard deviation of the (underlying) variable given the covariates. */
export function scaleOf(margin: Margin): number {
  return margin.kind === 'ordered' ? 1 : Math.sqrt(margin.variance);
}

/** A pivot of A11 below this share of its diagonal entry is a linear dependency between scores. */
const dependencyTolerance = 1e-11;

/** Turns scores (parameters x profiles) into influences in place. Returns false when A11 is singular. */
export function toInfluence(scores: Float64Array, parameters: number, cases: Float64Array): boolean {
  const profiles = cases.length;
  const a11 = new Float64Array(parameters * parameters);
  for (let t = 0; t < parameters; t++) {
    for (let u = 0; u <= t; u++) {
      let sum = 0;
      for (let f = 0; f < profiles; f++) sum += cases[f]! * scores[t * profiles + f]! * scores[u * profiles + f]!;
      a11[t * parameters + u] = a11[u * parameters + t] = sum;
    }
  }
  if (!choleskyInPlace(a11, parameters, dependencyTolerance)) return false;
  const column = new Float64Array(parameters);
  for (let f = 0; f < profiles; f++) {
    for (let t = 0; t < parameters; t++) column[t] = scores[t * profiles + f]!;
    choleskySolve(a11, parameters, column);
    for (let t = 0; t < parameters; t++) scores[t * profiles + f] = column[t]!;
  }
  return true;
}

/** Cases with the same answer in the same stratum, numbered as they appear; NaN is no answer. */
export function groupAnswers(codes: Float64Array, categories: number, strata: CovariateStrata): AnswerProfiles {
  const n = codes.length;
  const numbers = new Int32Array(strata.count * categories).fill(-1);
  const profileOf = new Int32Array(n).fill(-1);
  const cases: number[] = [];
  const stratum: number[] = [];
  const category: number[] = [];
  for (let r = 0; r < n; r++) {
    if (Number.isNaN(codes[r]!)) continue;
    const cell = strata.of[r]! * categories + codes[r]!;
    if (numbers[cell] === -1) {
      numbers[cell] = cases.length;
      cases.push(0);
      stratum.push(strata.of[r]!);
      category.push(codes[r]!);
    }
    const profile = numbers[cell]!;
    profileOf[r] = profile;
    cases[profile]!++;
  }
  return {
    profiles: cases.length,
    profileOf,
    profileCases: Float64Array.from(cases),
    profileStratum: Int32Array.from(stratum),
    profileCategory: Int32Array.from(category),
  };
}
