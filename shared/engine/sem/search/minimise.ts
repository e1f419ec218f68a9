/**
 * Damped scoring: the one optimiser behind all estimators of covariance structures.
 *
 * Steps solve (H + damping * diag H) d = g with the expected information, or with the observed Hessian once
 * scoring has become slow; the step is halved until the discrepancy falls. Where gradients alone are cheap the last
 * part of the way goes without new information matrices (`settle`). Converged means g'H^-1 g below
 * `decrementTolerance` (free of scale) at an information of full rank.
 */
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { rankTolerance } from '../../../numeric/sampling-covariance.ts';
import type { Objective } from '../objective.ts';
import { createSettling, settle } from './settle.ts';

/** g'H^-1 g of a discrepancy at which the estimates are settled to about 1e-7 of their standard errors. */
export const decrementTolerance = 1e-14;
/** Below this the discrepancy itself no longer shows progress in double precision. */
const precisionLimit = 1e-9;
/** Where so many steps leave a decrement like this as it is, rounding is all that is left. */
const roundingDecrement = 1e-12;
const mostStalled = 5;
/** Scoring is slow when a step leaves more than this share of the decrement. */
const slowShare = 0.05;

/** From this decrement on gradients suffice, if they do within so many steps: otherwise the minimum lies in a flat valley. */
const nearby = 1e-2;
const settlingSteps = 20;

export interface Minimum {
  readonly isConverged: boolean;
  readonly isCancelled: boolean;
  readonly x: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** The objective stands at `x`, gradient and information included. */
  readonly isCurrent: boolean;
}

export interface MinimiseOptions {
  readonly maxIterations: number;
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (share: number) => void;
  /** Asked once when the start is impossible or its information has no full rank: whether to search at all. */
  readonly isWorthwhile?: () => boolean;
}

interface Search {
  readonly objective: Objective;
  readonly x: Float64Array;
  readonly trial: Float64Array;
  readonly factor: Float64Array;
  readonly step: Float64Array;
  readonly scale: Float64Array;
  value: number;
  damping: number;
  /** Share of a step that is tried first; less than 1 where full steps overshoot a minimum that is near. */
  firstShare: number;
}

/**
 * Solves the damped system on the unit-diagonal scale into `step`.
 * @returns g'd, or NaN when the damped matrix is not positive definite.
 */
function solveStep(search: Search, matrix: Float64Array, damping: number): number {
  const { objective, factor, step, scale } = search;
  const { size, gradient } = objective;
  for (let i = 0; i < size; i++) {
    const diagonal = matrix[i * size + i]!;
    scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 1;
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) factor[i * size + j] = matrix[i * size + j]! * scale[i]! * scale[j]!;
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

/** A direction of descent; damping grows until there is one. @returns its slope g'd */
function chooseStep(search: Search, undamped: number, isSlow: boolean): number {
  const { objective } = search;
  if (isSlow) {
    objective.differentiateTwice();
    const slope = solveStep(search, objective.hessian, search.damping);
    if (slope > 0) return slope;
  }
  let slope = search.damping === 0 && !isSlow ? undamped : solveStep(search, objective.information, search.damping);
  while (!(slope >= 0) && search.damping < 1e8) {
    search.damping = search.damping === 0 ? 1e-4 : search.damping * 10;
    slope = solveStep(search, objective.information, search.damping);
  }
  return slope;
}

/** Halves the step until the discrepancy falls. @returns the share taken, 0 when none would do. */
function takeStep(search: Search, slope: number): number {
  const { objective, x, trial, step, value } = search;
  for (let halving = 0, share = search.firstShare; halving < 30; halving++, share /= 2) {
    for (let i = 0; i < x.length; i++) trial[i] = x[i]! - share * step[i]!;
    const next = objective.evaluate(trial);
    const isLevel = slope < precisionLimit && next <= value + 1e-11 * (1 + Math.abs(value));
    if (next <= value - 1e-4 * share * slope || isLevel) {
      x.set(trial);
      search.value = next;
      return share;
    }
  }
  return 0;
}

/**
 * Goes on from the present point with the information last factorised, undamped, until the decrement in its metric is
 * small. @returns whether it is, and the steps taken
 */
function settleFrom(search: Search): { readonly isSettled: boolean; readonly steps: number } {
  const { objective, factor, scale, x } = search;
  const { size } = objective;
  const metric = (from: Float64Array, out: Float64Array): void => {
    for (let i = 0; i < size; i++) out[i] = from[i]! * scale[i]!;
    choleskySolve(factor, size, out);
    for (let i = 0; i < size; i++) out[i] = out[i]! * scale[i]!;
  };
  const settling = createSettling(objective.gradientOnly!(), metric, decrementTolerance, settlingSteps);
  const isSettled = settle(settling, x);
  if (!(settling.value <= search.value)) return { isSettled: false, steps: 0 };
  x.set(settling.x);
  search.value = objective.evaluate(x);
  return { isSettled, steps: settling.iterations };
}

/** Minimises from `start`; the result's `x` is a fresh array. */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions): Minimum {
  const { size } = objective;
  const make = (length: number): Float64Array => new Float64Array(length);
  const value = objective.evaluate(start);
  const storage = { trial: make(size), factor: make(size * size), step: make(size), scale: make(size) };
  const search: Search = { objective, x: start.slice(), ...storage, value, damping: 0, firstShare: 1 };
  const end = (isConverged: boolean, iterations: number, isCancelled = false, isCurrent = false): Minimum => {
    return { isConverged, isCancelled, x: search.x, value: search.value, iterations, isCurrent };
  };
  if (!Number.isFinite(value)) return end(false, 0, options.isWorthwhile?.() === false);
  let previous = Infinity;
  let isFlat = false;
  let settledAt = Infinity;
  let stalled = 0;
  for (let iteration = 0; iteration < options.maxIterations; iteration++) {
    if (options.isCancelled?.()) return end(false, iteration, true);
    options.onProgress?.(iteration / options.maxIterations);
    objective.differentiate();
    const undamped = solveStep(search, objective.information, 0);
    if (undamped <= decrementTolerance) return end(true, iteration, false, true);
    if (iteration === 0 && Number.isNaN(undamped) && options.isWorthwhile?.() === false) return end(false, 0, true);
    if (objective.gradientOnly && !isFlat && undamped < nearby && undamped < slowShare * settledAt) {
      settledAt = undamped;
      const { isSettled, steps } = settleFrom(search);
      isFlat = !isSettled;
      iteration += steps;
      continue;
    }
    if (undamped < precisionLimit && undamped > 0.5 * previous) {
      // Scoring by a poor information oscillates about the minimum.
      search.firstShare = Math.max(0.25, search.firstShare / 2);
      if (undamped < roundingDecrement && ++stalled > mostStalled) return end(true, iteration, false, true);
    }
    const slope = chooseStep(search, undamped, isFlat || undamped > slowShare * previous);
    previous = undamped;
    const share = takeStep(search, slope);
    if (share === 0) {
      if (undamped < precisionLimit) return end(true, iteration);
      if (search.damping > 1e6) return end(false, iteration);
      search.damping = search.damping === 0 ? 1e-3 : search.damping * 10;
      objective.evaluate(search.x);
    } else if (share === 1) search.damping = search.damping < 1e-6 ? 0 : search.damping / 10;
    else if (share < 0.1) search.damping = search.damping === 0 ? 1e-3 : Math.min(1e4, search.damping * 10);
  }
  return end(false, options.maxIterations);
}
