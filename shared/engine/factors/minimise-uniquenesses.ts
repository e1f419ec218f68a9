/** Newton's steps inside bounds, for functions of one number an item whose second derivatives are known. */
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';

/** A function of the uniquenesses (or their logs) at the point last evaluated. */
export interface UniquenessObjective {
  readonly size: number;
  /** @returns the value, NaN where it is not defined */
  evaluate(x: Float64Array): number;
  /** Fills gradient and Hessian (size x size) of the point last evaluated. */
  differentiate(gradient: Float64Array, hessian: Float64Array): void;
}

export interface UniquenessMinimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly isConverged: boolean;
}

/** Largest slope, bounds apart, at which a point is a minimum. */
const gradientTolerance = 1e-10;
/** What double precision may leave of it. */
const looseTolerance = 1e-8;
const mostIterations = 500;
const mostHalvings = 40;
/** Share of the expected decrease that a step must bring. */
const sufficientDecrease = 1e-4;

/** Newton's direction in the coordinates that are free; a ridge is added until the Hessian is positive definite. */
function newtonDirection(hessian: Float64Array, gradient: Float64Array, free: readonly number[]): Float64Array {
  const m = free.length;
  const largest = free.reduce((most, i) => Math.max(most, Math.abs(hessian[i * gradient.length + i]!)), 0);
  const step = new Float64Array(m);
  const factor = new Float64Array(m * m);
  for (let ridge = 0; ; ridge = ridge === 0 ? 1e-6 * (largest || 1) : ridge * 10) {
    free.forEach((i, a) => {
      step[a] = -gradient[i]!;
      free.forEach((j, b) => (factor[a * m + b] = hessian[i * gradient.length + j]! + (a === b ? ridge : 0)));
    });
    if (choleskyInPlace(factor, m, 1e-12)) {
      choleskySolve(factor, m, step);
      return step;
    }
    if (!(ridge < 1e12 * (largest + 1))) return step;
  }
}

/** Minimises from `start` with every coordinate between `low` and `high`. [bertsekas-1982] */
export function minimiseWithin(
  objective: UniquenessObjective,
  start: Float64Array,
  low: number,
  high: number,
): UniquenessMinimum {
  const { size } = objective;
  const x = start.map((value) => Math.min(high, Math.max(low, value)));
  const trial = new Float64Array(size);
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  let value = objective.evaluate(x);
  for (let iterations = 0; ; iterations++) {
    objective.differentiate(gradient, hessian);
    const free: number[] = [];
    let slope = 0;
    for (let i = 0; i < size; i++) {
      const isHeld = (x[i]! <= low && gradient[i]! > 0) || (x[i]! >= high && gradient[i]! < 0);
      if (isHeld) continue;
      free.push(i);
      slope = Math.max(slope, Math.abs(gradient[i]!));
    }
    const isDone = slope <= gradientTolerance;
    if (isDone || iterations === mostIterations || Number.isNaN(value))
      return { x, value, iterations, isConverged: slope <= looseTolerance };
    const step = newtonDirection(hessian, gradient, free);
    let isBetter = false;
    for (let halving = 0, share = 1; halving < mostHalvings && !isBetter; halving++, share /= 2) {
      trial.set(x);
      let expected = 0;
      free.forEach((i, a) => {
        trial[i] = Math.min(high, Math.max(low, x[i]! + share * step[a]!));
        expected += gradient[i]! * (trial[i] - x[i]!);
      });
      const next = objective.evaluate(trial);
      isBetter = next <= value + sufficientDecrease * expected && expected < 0;
      if (isBetter) {
        x.set(trial);
        value = next;
      }
    }
    if (!isBetter) {
      // Rounding hides any further decrease.
      objective.evaluate(x);
      return { x, value, iterations, isConverged: slope <= looseTolerance };
    }
  }
}
