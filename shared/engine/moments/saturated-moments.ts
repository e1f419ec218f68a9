/**
 * Means and covariances of incomplete normal data by maximum likelihood: the saturated model.
 *
 * Fixed points are those of EM [dempster-laird-rubin-1977]: Sigma = (sum zz' + sum C) / N about the completed means.
 * The step is scoring with the average information over patterns, Wbar = P - P Cbar P, in place of the complete one:
 * dmu = Wbar^-1 P d, dSigma = M (S* - Sigma) M', M = Wbar^-1 P. Where the likelihood does not rise, the EM step is taken,
 * which always raises it. Without missing answers the start is the solution.
 */
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../numeric/cholesky.ts';
import { shrinkToPositiveDefinite } from '../numeric/shrink.ts';
import { completePatterns, createCompletion, type Completion } from './complete-patterns.ts';
import { countCases, type PatternMoments } from './missing-patterns.ts';

/** Steps settle the moments to about 1e-7 of their standard errors. */
const settledDecrement = 1e-14;
const maxIterations = 2000;
/** A pivot of the covariance matrix below this share is a linear dependency. */
const dependency = 1e-12;

export interface Saturated {
  readonly isConverged: boolean;
  readonly iterations: number;
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** Mean over cases of log|Sigma_oo| + (y_o - mu_o)' Sigma_oo^-1 (y_o - mu_o): -2 log-likelihood without its constant. */
  readonly value: number;
}

interface Point {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  readonly inverse: Float64Array;
  value: number;
}

interface Search {
  readonly moments: PatternMoments;
  readonly n: number;
  readonly completion: Completion;
  readonly work: Float64Array;
  readonly factor: Float64Array;
}

/** Means over the cases that have each pair of answers; means and variances of single columns where nobody has the pair. */
export function availableMoments(moments: PatternMoments): {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** p x p: cases with both answers. */
  readonly pairs: Float64Array;
} {
  const { layout, weight, mean: means, scatter } = moments;
  const { p, order, observedCount, slot, patternCount } = layout;
  const pairs = new Float64Array(p * p);
  const mean = new Float64Array(p);
  const cov = new Float64Array(p * p);
  const each = (visit: (r: number, i: number, j: number) => void): void => {
    for (let r = 0; r < patternCount; r++) {
      const o = observedCount[r]!;
      for (let a = 0; a < o; a++) for (let b = 0; b <= a; b++) visit(r, order[r * p + a]!, order[r * p + b]!);
    }
  };
  each((r, i, j) => {
    pairs[i * p + j] = pairs[i * p + j]! + weight[r]!;
    if (i === j) mean[i] = mean[i]! + weight[r]! * means[r * p + i]!;
  });
  for (let i = 0; i < p; i++) if (pairs[i * p + i]! > 0) mean[i] = mean[i]! / pairs[i * p + i]!;
  each((r, i, j) => {
    const between = weight[r]! * (means[r * p + i]! - mean[i]!) * (means[r * p + j]! - mean[j]!);
    const within = slot[r]! < 0 ? 0 : scatter[slot[r]! * p * p + i * p + j]!;
    cov[i * p + j] = cov[i * p + j]! + between + within;
  });
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const n = pairs[i * p + j]!;
      cov[j * p + i] = cov[i * p + j] = n > 0 ? cov[i * p + j]! / n : 0;
      pairs[j * p + i] = n;
    }
  }
  return { mean, cov, pairs };
}

/** Sets P and the value of the point; `completion` then holds the sums there. @returns whether the point is possible. */
function assess(search: Search, point: Point): boolean {
  const { moments, n, completion, factor, work } = search;
  const { p } = completion;
  factor.set(point.cov);
  if (!choleskyInPlace(factor, p, dependency)) return false;
  const logDet = logDeterminant(factor, p);
  choleskyInvert(factor, p, point.inverse, work);
  if (!completePatterns(completion, moments, point.inverse, point.mean)) return false;
  let trace = 0;
  for (let i = 0; i < p * p; i++) trace += point.inverse[i]! * completion.products[i]!;
  point.value = logDet + (completion.logDet + trace) / n;
  return true;
}

function multiply(a: Float64Array, b: Float64Array, out: Float64Array, p: number): void {
  out.fill(0);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < p; k++) {
      const x = a[i * p + k]!;
      for (let j = 0; j < p; j++) out[i * p + j] = out[i * p + j]! + x * b[k * p + j]!;
    }
  }
}

/** M = Wbar^-1 P, or undefined where the average information is singular. */
function stepMatrix({ completion, n, factor, work }: Search, inverse: Float64Array): Float64Array | undefined {
  const { p, spread } = completion;
  const half = new Float64Array(p * p);
  const out = new Float64Array(p * p);
  multiply(inverse, spread, half, p);
  multiply(half, inverse, out, p);
  for (let i = 0; i < p * p; i++) factor[i] = inverse[i]! - out[i]! / n;
  if (!choleskyInPlace(factor, p, dependency)) return undefined;
  choleskyInvert(factor, p, half, work);
  multiply(half, inverse, out, p);
  return out;
}

interface Step {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** Product of gradient and step, per case: half the squared length of the step in standard errors. */
  readonly decrement: number;
}

/** The scoring step from a point whose sums `completion` holds. */
function scoringStep(search: Search, point: Point): Step | undefined {
  const { completion, n } = search;
  const { p, products, spread, deviation } = completion;
  const m = stepMatrix(search, point.inverse);
  if (!m) return undefined;
  const excess = point.cov.map((x, i) => (products[i]! + spread[i]!) / n - x);
  const half = new Float64Array(p * p);
  const cov = new Float64Array(p * p);
  const mean = new Float64Array(p);
  multiply(m, excess, half, p);
  const turned = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) turned[i * p + j] = m[j * p + i]!;
  multiply(half, turned, cov, p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) mean[i] = mean[i]! + (m[i * p + j]! * deviation[j]!) / n;
  multiply(point.inverse, excess, half, p);
  multiply(half, point.inverse, turned, p);
  let decrement = 0;
  for (let i = 0; i < p * p; i++) decrement += 0.5 * turned[i]! * cov[i]!;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) decrement += mean[i]! * point.inverse[i * p + j]! * (deviation[j]! / n);
  return { mean, cov, decrement };
}

/** The EM step: completed means and covariances. */
function emStep({ completion, n }: Search, point: Point): Step {
  const { p, products, spread, deviation } = completion;
  const mean = deviation.map((x) => x / n);
  const cov = point.cov.map((x, i) => {
    const about = mean[Math.floor(i / p)]! * mean[i % p]!;
    return (products[i]! + spread[i]!) / n - about - x;
  });
  return { mean, cov, decrement: Infinity };
}

function moved(point: Point, step: Step, share: number): Point {
  return {
    mean: point.mean.map((x, i) => x + share * step.mean[i]!),
    cov: point.cov.map((x, i) => x + share * step.cov[i]!),
    inverse: new Float64Array(point.cov.length),
    value: Infinity,
  };
}

/** The start: covariances of the cases that have both answers, shrunk where they are impossible together. */
function startPoint(moments: PatternMoments, given: Pick<Saturated, 'mean' | 'cov'> | undefined): Point {
  const { mean, cov } = given ?? availableMoments(moments);
  const own = cov.slice();
  const { p } = moments.layout;
  if (!choleskyInPlace(cov.slice(), p, dependency)) shrinkToPositiveDefinite(own, p);
  return { mean: mean.slice(), cov: own, inverse: new Float64Array(p * p), value: Infinity };
}

/**
 * Maximum-likelihood means and covariances (divisor N) of incomplete cases.
 * @param given where to start, such as the solution for other case counts
 * @param settled decrement at which the moments are taken as found
 * @returns undefined when the covariance matrix becomes singular on the way
 */
export function saturate(
  moments: PatternMoments,
  given?: Pick<Saturated, 'mean' | 'cov'>,
  settled = settledDecrement,
): Saturated | undefined {
  const { p } = moments.layout;
  const n = countCases(moments);
  const make = (): Float64Array => new Float64Array(p * p);
  const search: Search = { moments, n, completion: createCompletion(p), work: make(), factor: make() };
  let point = startPoint(moments, given);
  if (!assess(search, point)) return undefined;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const scoring = scoringStep(search, point);
    if (scoring && scoring.decrement <= settled) return { isConverged: true, iterations: iteration, ...point };
    // The sums are overwritten by trials: the EM step is taken from them first.
    const em = emStep(search, point);
    const tolerance = 1e-13 * (1 + Math.abs(point.value));
    let next: Point | undefined;
    for (const [step, share] of [[scoring, 1], [scoring, 0.5], [em, 1]] as const) {
      if (!step) continue;
      const trial = moved(point, step, share);
      if (!assess(search, trial) || !(trial.value <= point.value + tolerance)) continue;
      next = trial;
      break;
    } // prettier-ignore
    if (!next) return undefined;
    point = next;
  }
  return { isConverged: false, iterations: maxIterations, ...point };
}
