/** Steps towards the saturated moments of incomplete cases; `saturated-moments.ts` chooses among them. */
import { choleskyInPlace, choleskyInvert, choleskySolve, logDeterminant } from '../../numeric/cholesky.ts';
import { completePatterns, createCompletion, type Completion } from './complete-patterns.ts';
import { countCases, type PatternMoments } from './missing-patterns.ts';
import { completeInformation, sumProducts } from './missing-products.ts';
import { multiplySquare } from '../../numeric/multiply-square.ts';

/** A pivot of a matrix below this share of its diagonal entry is a linear dependency. */
const dependency = 1e-12;

export interface SaturatedPoint {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  readonly inverse: Float64Array;
  /** The least share of a variance that the columns before do not explain. */
  leastPivot: number;
  value: number;
}

export interface Step {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** Product of gradient and step, per case: half the squared length of the step in standard errors. */
  readonly decrement: number;
}

export interface Search {
  readonly moments: PatternMoments;
  readonly n: number;
  readonly completion: Completion;
  readonly work: Float64Array;
  readonly factor: Float64Array;
}

export function createSearch(moments: PatternMoments): Search {
  const { p } = moments.layout;
  const make = (): Float64Array => new Float64Array(p * p);
  const n = countCases(moments);
  return { moments, n, completion: createCompletion(p), work: make(), factor: make() };
}

/** The least pivot of a factorised matrix, as a share of its diagonal entry. */
function leastPivot(factor: Float64Array, cov: Float64Array, p: number): number {
  let least = 1;
  for (let i = 0; i < p; i++) least = Math.min(least, factor[i * p + i]! ** 2 / cov[i * p + i]!);
  return least;
}

/**
 * Sets P, the least pivot and the value of the point; `completion` then holds the sums there.
 * @returns whether the point is possible
 */
export function assess(search: Search, point: SaturatedPoint): boolean {
  const { moments, n, completion, factor, work } = search;
  const { p } = completion;
  factor.set(point.cov);
  if (!choleskyInPlace(factor, p, dependency)) return false;
  const logDet = logDeterminant(factor, p);
  point.leastPivot = leastPivot(factor, point.cov, p);
  choleskyInvert(factor, p, point.inverse, work);
  if (!completePatterns(completion, moments, point.inverse, point.mean)) return false;
  let trace = 0;
  for (let i = 0; i < p * p; i++) trace += point.inverse[i]! * completion.products[i]!;
  point.value = logDet + (completion.logDet + trace) / n;
  return true;
}

/** M = Wbar^-1 P, or undefined where the average information is singular. */
function stepMatrix({ completion, n, factor, work }: Search, inverse: Float64Array): Float64Array | undefined {
  const { p, spread } = completion;
  const half = new Float64Array(p * p);
  const out = new Float64Array(p * p);
  multiplySquare(inverse, spread, half, p);
  multiplySquare(half, inverse, out, p);
  for (let i = 0; i < p * p; i++) factor[i] = inverse[i]! - out[i]! / n;
  if (!choleskyInPlace(factor, p, dependency)) return undefined;
  choleskyInvert(factor, p, half, work);
  multiplySquare(half, inverse, out, p);
  return out;
}

/** The scoring step from a point whose sums `completion` holds. */
export function scoringStep(search: Search, point: SaturatedPoint): Step | undefined {
  const { completion, n } = search;
  const { p, products, spread, deviation } = completion;
  const m = stepMatrix(search, point.inverse);
  if (!m) return undefined;
  const excess = point.cov.map((x, i) => (products[i]! + spread[i]!) / n - x);
  const half = new Float64Array(p * p);
  const cov = new Float64Array(p * p);
  const mean = new Float64Array(p);
  multiplySquare(m, excess, half, p);
  const turned = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) turned[i * p + j] = m[j * p + i]!;
  multiplySquare(half, turned, cov, p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) mean[i] = mean[i]! + (m[i * p + j]! * deviation[j]!) / n;
  multiplySquare(point.inverse, excess, half, p);
  multiplySquare(half, point.inverse, turned, p);
  let decrement = 0;
  for (let i = 0; i < p * p; i++) decrement += 0.5 * turned[i]! * cov[i]!;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) decrement += mean[i]! * point.inverse[i * p + j]! * (deviation[j]! / n);
  return { mean, cov, decrement };
}

/** The EM step: completed means and covariances. */
export function emStep({ completion, n }: Search, point: SaturatedPoint): Step {
  const { p, products, spread, deviation } = completion;
  const mean = deviation.map((x) => x / n);
  const cov = point.cov.map((x, i) => {
    const about = mean[Math.floor(i / p)]! * mean[i % p]!;
    return (products[i]! + spread[i]!) / n - about - x;
  });
  return { mean, cov, decrement: Infinity };
}

/** The gradient in the natural parameters of the normal distribution: mean statistics less what the moments say. */
function naturalGradient({ completion, n }: Search, { cov }: SaturatedPoint): Float64Array {
  const { p, products, spread, deviation } = completion;
  const out = new Float64Array((p * (p + 3)) / 2);
  let place = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) out[place++] = (products[i * p + j]! + spread[i * p + j]!) / n - cov[i * p + j]!;
  }
  for (let i = 0; i < p; i++) out[place++] = deviation[i]! / n;
  return out;
}

/** A step of natural parameters as one of the moments, to first order: V d. */
function momentStep(complete: Float64Array, natural: Float64Array, p: number): Pick<Step, 'mean' | 'cov'> {
  const size = natural.length;
  const pairs = size - p;
  const at = (row: number): number => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += complete[row * size + k]! * natural[k]!;
    return sum;
  };
  const cov = new Float64Array(p * p);
  for (let i = 0, row = 0; i < p; i++) {
    for (let j = 0; j <= i; j++, row++) cov[i * p + j] = cov[j * p + i] = at(row);
  }
  return { mean: Float64Array.from({ length: p }, (_, i) => at(pairs + i)), cov };
}

/**
 * Newton's step by the observed information W = V - M / n, from a point whose sums `completion` holds. With lambda V
 * added the step turns towards that of EM, and directions of which the data say nothing stay where they are.
 * @returns undefined where the information so damped is not positive definite
 */
export function newtonStep(search: Search, point: SaturatedPoint, lambda: number): Step | undefined {
  const { moments, completion, n } = search;
  const { p } = completion;
  const gradient = naturalGradient(search, point);
  const complete = completeInformation(point.cov, p).values;
  const missing = sumProducts(completion, moments, point.inverse, point.mean).values;
  const size = gradient.length;
  const information = complete.map((x, i) => (1 + lambda) * x - missing[i]! / n);
  if (!choleskyInPlace(information, size, 1e-13)) return undefined;
  const natural = gradient.slice();
  choleskySolve(information, size, natural);
  const decrement = natural.reduce((sum, x, i) => sum + x * gradient[i]!, 0);
  return { ...momentStep(complete, natural, p), decrement };
}

/** What a scoring step and a step of Newton's cost, in multiplications. */
export function stepCosts({ layout }: PatternMoments): { readonly scoring: number; readonly newton: number } {
  const { p, patternCount, observedCount } = layout;
  const size = (p * (p + 3)) / 2;
  let scoring = 0;
  let newton = size ** 3 / 3 + 2 * size * size;
  for (let r = 0; r < patternCount; r++) {
    const o = observedCount[r]!;
    const s = p - o;
    scoring += s ** 3 / 2 + s * s * o + p * p;
    newton += (s * s * size) / 2;
  }
  return { scoring, newton };
}

/** The point that a share of a step leads to; not assessed yet. */
export function moved(point: SaturatedPoint, step: Step, share: number): SaturatedPoint {
  return {
    mean: point.mean.map((x, i) => x + share * step.mean[i]!),
    cov: point.cov.map((x, i) => x + share * step.cov[i]!),
    inverse: new Float64Array(point.cov.length),
    leastPivot: 0,
    value: Infinity,
  };
}

/** -2 log-likelihood of a case at given moments, without its constant; undefined where they are impossible. */
export function valueAt(moments: PatternMoments, mean: Float64Array, cov: Float64Array): number | undefined {
  const point = { mean, cov, inverse: new Float64Array(cov.length), leastPivot: 0, value: NaN };
  return assess(createSearch(moments), point) ? point.value : undefined;
}
