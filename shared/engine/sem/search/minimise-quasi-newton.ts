/**
 * BFGS from a good first Hessian, then Newton steps with one exact Hessian [nocedal-wright-2006, ch. 6].
 *
 * For likelihoods whose gradient is cheap and whose Hessian is not: the quasi-Newton part comes near the optimum, a
 * few steps with the exact Hessian of that place end at `decrementTolerance`, and the Hessian serves the standard
 * errors.
 */
import { choleskyInPlace, choleskyInvert, choleskySolve } from '../../../numeric/cholesky.ts';
import { decrementTolerance, type Minimum, type MinimiseOptions } from './minimise.ts';
import { rankTolerance } from '../../../numeric/sampling-covariance.ts';

export interface SmoothObjective {
  readonly size: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  evaluate(x: Float64Array): number;
  /** Fills the gradient at the point last evaluated. */
  differentiateOnce(): void;
  /** Fills the Hessian at the point last evaluated. */
  differentiateTwice(): void;
}

/** The exact Hessian takes over when g'H^-1 g falls below this. */
const nearEnough = 1e-10;
/** A step with the exact Hessian that leaves more than this share of the decrement asks for a new Hessian. */
const slowShare = 0.01;
/** The discrepancy shows no progress below this decrement in double precision. */
const precisionLimit = 1e-11;

interface Search {
  readonly objective: SmoothObjective;
  readonly x: Float64Array;
  readonly trial: Float64Array;
  readonly step: Float64Array;
  readonly gradient: Float64Array;
  readonly change: Float64Array;
  readonly product: Float64Array;
  readonly inverse: Float64Array;
  readonly factor: Float64Array;
  readonly scale: Float64Array;
  value: number;
}

function createSearch(objective: SmoothObjective, start: Float64Array): Search {
  const { size } = objective;
  const make = (length: number): Float64Array => new Float64Array(length);
  return {
    objective, x: start.slice(), trial: make(size), step: make(size), gradient: make(size), change: make(size),
    product: make(size), inverse: make(size * size), factor: make(size * size), scale: make(size),
    value: objective.evaluate(start),
  }; // prettier-ignore
}

/** Factorises a symmetric matrix on its unit-diagonal scale. @returns false when it is not positive definite */
function factorise(search: Search, matrix: Float64Array): boolean {
  const { factor, scale, objective } = search;
  const { size } = objective;
  for (let i = 0; i < size; i++) {
    const diagonal = matrix[i * size + i]!;
    if (!(diagonal > 0)) return false;
    scale[i] = 1 / Math.sqrt(diagonal);
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) factor[i * size + j] = matrix[i * size + j]! * scale[i]! * scale[j]!;
  }
  return choleskyInPlace(factor, size, rankTolerance);
}

/** The inverse of a matrix into `inverse`. @returns false when it is not positive definite */
function invert(search: Search, matrix: Float64Array): boolean {
  const { inverse, factor, scale, objective } = search;
  const { size } = objective;
  if (!factorise(search, matrix)) return false;
  choleskyInvert(factor, size, inverse, new Float64Array(size * size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) inverse[i * size + j] = inverse[i * size + j]! * scale[i]! * scale[j]!;
  }
  return true;
}

/** d = inverse Hessian times gradient. @returns g'd */
function direction({ inverse, gradient, step }: Search): number {
  const size = gradient.length;
  let slope = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += inverse[i * size + j]! * gradient[j]!;
    step[i] = sum;
    slope += sum * gradient[i]!;
  }
  return slope;
}

/** Halves the step until the value falls enough. @returns the share taken, 0 when none would do */
function takeStep(search: Search, slope: number): number {
  const { objective, x, trial, step } = search;
  for (let halving = 0, share = 1; halving < 30; halving++, share /= 2) {
    for (let i = 0; i < x.length; i++) trial[i] = x[i]! - share * step[i]!;
    const value = objective.evaluate(trial);
    const isLevel = slope < precisionLimit && value <= search.value + 1e-13 * (1 + Math.abs(search.value));
    if (value <= search.value - 1e-4 * share * slope || isLevel) {
      search.value = value;
      return share;
    }
  }
  return 0;
}

/** Updates the inverse Hessian after x moved by -share * step; `change` is the change of the gradient. */
function update(search: Search, share: number): void {
  const { inverse, step, change, product } = search;
  const size = step.length;
  let curvature = 0;
  for (let i = 0; i < size; i++) curvature -= share * step[i]! * change[i]!;
  let length = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += inverse[i * size + j]! * change[j]!;
    product[i] = sum;
    length += sum * change[i]!;
  }
  if (!(curvature > 1e-12 * Math.abs(length))) return;
  const weight = (1 + length / curvature) / curvature;
  for (let i = 0; i < size; i++) {
    const si = -share * step[i]!;
    for (let j = 0; j <= i; j++) {
      const sj = -share * step[j]!;
      const value = inverse[i * size + j]! + weight * si * sj - (product[i]! * sj + si * product[j]!) / curvature;
      inverse[i * size + j] = inverse[j * size + i] = value;
    }
  }
}

/** Moves to the trial point and takes over its gradient; `change` receives the difference. */
function accept(search: Search): void {
  const { objective, x, trial, gradient, change } = search;
  x.set(trial);
  objective.differentiateOnce();
  for (let i = 0; i < x.length; i++) change[i] = objective.gradient[i]! - gradient[i]!;
  gradient.set(objective.gradient);
}

/** BFGS until the decrement is small. @returns iterations used, or -1 when cancelled */
function approach(search: Search, options: MinimiseOptions): number {
  for (let iteration = 0; iteration < options.maxIterations; iteration++) {
    if (options.isCancelled?.()) return -1;
    options.onProgress?.(iteration / options.maxIterations);
    const slope = direction(search);
    if (!(slope > nearEnough)) return iteration;
    const share = takeStep(search, slope);
    if (share === 0) {
      search.objective.evaluate(search.x);
      return iteration;
    }
    accept(search);
    update(search, share);
  }
  return options.maxIterations;
}

/** The step with the exact Hessian. @returns g'd, NaN where the Hessian is not positive definite */
function newtonStep({ gradient, step, factor, scale }: Search): number {
  const size = gradient.length;
  for (let i = 0; i < size; i++) step[i] = gradient[i]! * scale[i]!;
  choleskySolve(factor, size, step);
  let slope = 0;
  for (let i = 0; i < size; i++) {
    step[i] = step[i]! * scale[i]!;
    slope += step[i]! * gradient[i]!;
  }
  return slope;
}

/** Steps with the exact Hessian; it is renewed when they become slow. @returns whether they converged */
function finish(search: Search, options: MinimiseOptions): boolean {
  const { objective } = search;
  let previous = 0;
  for (let iteration = 0; iteration < 30; iteration++) {
    if (options.isCancelled?.()) return false;
    if (previous === 0) {
      objective.differentiateTwice();
      if (!factorise(search, objective.hessian)) return false;
    }
    const slope = newtonStep(search);
    if (slope <= decrementTolerance) return true;
    if (previous > 0 && slope > slowShare * previous) {
      previous = 0;
      continue;
    }
    const share = takeStep(search, slope);
    if (share === 0) {
      objective.evaluate(search.x);
      objective.differentiateOnce();
      return slope < precisionLimit;
    }
    accept(search);
    previous = share === 1 ? slope : 0;
  }
  return false;
}

/**
 * Minimises from `start`; `guess` is a first Hessian (size x size). Where steps with the exact Hessian find no
 * minimum, the quasi-Newton part goes on from there once. The objective stands at the result, with the Hessian of the
 * result or of a point within a thousandth of the standard errors.
 */
export function minimiseQuasiNewton(
  objective: SmoothObjective,
  start: Float64Array,
  guess: Float64Array,
  options: MinimiseOptions,
): Minimum {
  const search = createSearch(objective, start);
  const end = (isConverged: boolean, iterations: number, isCancelled = false): Minimum => {
    return { isConverged, isCancelled, x: search.x, value: search.value, iterations, isCurrent: false };
  };
  if (!Number.isFinite(search.value)) return end(false, 0);
  objective.differentiateOnce();
  search.gradient.set(objective.gradient);
  if (!invert(search, guess)) {
    for (let i = 0; i < objective.size; i++) search.inverse[i * objective.size + i] = 1;
  }
  let iterations = 0;
  for (let round = 0; round < 3; round++) {
    const used = approach(search, options);
    if (used < 0) return end(false, iterations, true);
    iterations += used;
    if (finish(search, options)) return end(true, iterations + 1);
    if (options.isCancelled?.()) return end(false, iterations, true);
    invert(search, objective.hessian);
  }
  return end(false, iterations);
}
