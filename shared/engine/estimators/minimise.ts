/**
 * Damped scoring: the one optimiser behind all estimators of covariance structures.
 *
 * Steps solve (H + damping * diag H) d = g; the step is halved until the discrepancy falls.
 * Converged means g'H^-1 g below `decrementTolerance` (free of scale) at an information of full rank.
 */
import { choleskyInPlace, choleskySolve } from '../numeric/cholesky.ts';

/** g'H^-1 g of a discrepancy at which the estimates are settled to about 1e-7 of their standard errors. */
export const decrementTolerance = 1e-14;
/** Below this the discrepancy itself no longer shows progress in double precision. */
const precisionLimit = 1e-9;
/** A unit-diagonal information with a smaller pivot is treated as singular. */
export const rankTolerance = 1e-11;

/** A discrepancy in `size` unconstrained parameters. */
export interface Objective {
  readonly size: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
  evaluate(x: Float64Array): number;
  /** Fills gradient and information at the point last evaluated. */
  differentiate(): void;
}

export interface Minimum {
  readonly isConverged: boolean;
  readonly isCancelled: boolean;
  readonly x: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly decrement: number;
}

export interface MinimiseOptions {
  readonly maxIterations: number;
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (share: number) => void;
}

interface Workspace {
  readonly factor: Float64Array;
  readonly step: Float64Array;
  readonly scale: Float64Array;
}

/**
 * Solves the damped system on the unit-diagonal scale.
 * @returns g'd, or NaN when the damped information is not positive definite.
 */
function solveStep(objective: Objective, damping: number, work: Workspace): number {
  const { size, gradient, information } = objective;
  const { factor, step, scale } = work;
  for (let i = 0; i < size; i++) {
    const diagonal = information[i * size + i]!;
    scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 1;
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) factor[i * size + j] = information[i * size + j]! * scale[i]! * scale[j]!;
    factor[i * size + i] = factor[i * size + i]! + damping;
    step[i] = gradient[i]! * scale[i]!;
  }
  if (!choleskyInPlace(factor, size, rankTolerance)) return NaN;
  choleskySolve(factor, size, step);
  let decrement = 0;
  for (let i = 0; i < size; i++) {
    step[i] = step[i]! * scale[i]!;
    decrement += step[i]! * gradient[i]!;
  }
  return decrement;
}

/** Minimises from `start`; the result's `x` is a fresh array. */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions): Minimum {
  const { size } = objective;
  const work = { factor: new Float64Array(size * size), step: new Float64Array(size), scale: new Float64Array(size) };
  const x = start.slice();
  const trial = new Float64Array(size);
  let value = objective.evaluate(x);
  let damping = 0;
  let decrement = Infinity;
  const result = (isConverged: boolean, iterations: number, isCancelled = false): Minimum => ({
    isConverged, isCancelled, x, value, iterations, decrement,
  }); // prettier-ignore
  if (!Number.isFinite(value)) return result(false, 0);
  for (let iteration = 0; iteration < options.maxIterations; iteration++) {
    if (options.isCancelled?.()) return result(false, iteration, true);
    options.onProgress?.(iteration / options.maxIterations);
    objective.differentiate();
    const undamped = solveStep(objective, 0, work);
    if (undamped >= 0) decrement = undamped;
    if (undamped <= decrementTolerance) return result(true, iteration);
    let slope = damping === 0 ? undamped : solveStep(objective, damping, work);
    while (!(slope >= 0) && damping < 1e8) {
      damping = damping === 0 ? 1e-4 : damping * 10;
      slope = solveStep(objective, damping, work);
    }
    let share = 1;
    let next = Infinity;
    for (let halving = 0; halving < 30; halving++) {
      for (let i = 0; i < size; i++) trial[i] = x[i]! - share * work.step[i]!;
      next = objective.evaluate(trial);
      if (
        next <= value - 1e-4 * share * slope ||
        (slope < precisionLimit && next <= value + 1e-11 * (1 + Math.abs(value)))
      )
        break;
      share *= 0.5;
      next = Infinity;
    }
    if (next === Infinity) {
      if (undamped >= 0 && undamped < precisionLimit) return result(true, iteration);
      if (damping > 1e6) return result(false, iteration);
      damping = damping === 0 ? 1e-3 : damping * 10;
      objective.evaluate(x);
      continue;
    }
    damping = share === 1 ? (damping < 1e-6 ? 0 : damping / 10) : damping === 0 && share < 0.1 ? 1e-3 : damping;
    x.set(trial);
    value = next;
  }
  return result(false, options.maxIterations);
}
