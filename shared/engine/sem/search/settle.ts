/**
 * The last way to a minimum that is near: quasi-Newton steps in the metric of an information matrix of the
 * neighbourhood, corrected by the last pairs of steps and gradients [nocedal-wright-2006, alg. 7.4].
 * A step costs one gradient and one product with the metric; no information matrix is formed or factorised.
 */
import type { GradientObjective } from '../objective.ts';

const maxHalvings = 12;
/** Pairs of steps and gradients kept. */
const memory = 12;
/** Below this the discrepancy itself no longer shows progress in double precision. */
const precisionLimit = 1e-9;

/** out = H^-1 x with the information of F somewhere near. */
export type Metric = (x: Float64Array, out: Float64Array) => void;

export interface Settling {
  readonly objective: GradientObjective;
  readonly metric: Metric;
  /** g'H^-1 g at which the next step is taken without another look. */
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly x: Float64Array;
  value: number;
  readonly gradient: Float64Array;
  readonly trial: Float64Array;
  readonly step: Float64Array;
  readonly work: Float64Array;
  /** Pairs as rows of memory x size. */
  readonly steps: Float64Array;
  readonly changes: Float64Array;
  readonly products: Float64Array;
  readonly shares: Float64Array;
  pairs: number;
  /** Steps of the last search. */
  iterations: number;
}

export function createSettling(
  objective: GradientObjective,
  metric: Metric,
  tolerance: number,
  maxIterations = 60,
): Settling {
  const { size } = objective;
  const make = (length: number): Float64Array => new Float64Array(length);
  return {
    objective, metric, tolerance, maxIterations,
    x: make(size), value: NaN, gradient: make(size), trial: make(size), step: make(size), work: make(size),
    steps: make(memory * size), changes: make(memory * size), products: make(memory), shares: make(memory),
    pairs: 0, iterations: 0,
  }; // prettier-ignore
}

/** Fills `step` with the quasi-Newton direction. @returns g'step */
function chooseDirection({
  objective,
  metric,
  gradient,
  step,
  work,
  steps,
  changes,
  products,
  shares,
  pairs,
}: Settling): number {
  const { size } = objective;
  const first = Math.max(0, pairs - memory);
  for (let i = 0; i < size; i++) work[i] = gradient[i]!;
  for (let pair = pairs - 1; pair >= first; pair--) {
    const row = (pair % memory) * size;
    let share = 0;
    for (let i = 0; i < size; i++) share += steps[row + i]! * work[i]!;
    share /= products[pair % memory]!;
    shares[pair % memory] = share;
    for (let i = 0; i < size; i++) work[i] = work[i]! - share * changes[row + i]!;
  }
  metric(work, step);
  for (let pair = first; pair < pairs; pair++) {
    const row = (pair % memory) * size;
    let share = 0;
    for (let i = 0; i < size; i++) share += changes[row + i]! * step[i]!;
    share = shares[pair % memory]! - share / products[pair % memory]!;
    for (let i = 0; i < size; i++) step[i] = step[i]! + share * steps[row + i]!;
  }
  let slope = 0;
  for (let i = 0; i < size; i++) slope += gradient[i]! * step[i]!;
  return slope;
}

/** Halves the step until the discrepancy falls. @returns whether it did; `trial` is then where it stands */
function takeStep(settling: Settling, slope: number): boolean {
  const { objective, x, trial, step, value } = settling;
  for (let halving = 0, share = 1; halving < maxHalvings; halving++, share /= 2) {
    for (let i = 0; i < x.length; i++) trial[i] = x[i]! - share * step[i]!;
    const next = objective.evaluate(trial);
    const isLevel = slope < precisionLimit && next <= value + 1e-11 * (1 + Math.abs(value));
    if (next <= value - 1e-4 * share * slope || isLevel) {
      settling.value = next;
      return true;
    }
  }
  return false;
}

/** Keeps the pair of the step just taken, if it shows positive curvature, and moves there. */
function move(settling: Settling): void {
  const { objective, x, trial, gradient, steps, changes, products } = settling;
  const { size } = objective;
  const slot = settling.pairs % memory;
  const row = slot * size;
  let product = 0;
  for (let i = 0; i < size; i++) {
    const step = trial[i]! - x[i]!;
    const change = objective.gradient[i]! - gradient[i]!;
    steps[row + i] = step;
    changes[row + i] = change;
    product += step * change;
    x[i] = trial[i]!;
    gradient[i] = objective.gradient[i]!;
  }
  products[slot] = product;
  if (product > 0) settling.pairs++;
}

/**
 * Minimises from `start`; the solution is in `settling.x`, the discrepancy there in `settling.value`.
 * @returns whether the fit has settled
 */
export function settle(settling: Settling, start: Float64Array): boolean {
  const { objective, x, gradient, step } = settling;
  x.set(start);
  settling.pairs = 0;
  settling.value = objective.evaluate(x);
  if (!Number.isFinite(settling.value)) return false;
  gradient.set(objective.gradient);
  for (settling.iterations = 0; settling.iterations < settling.maxIterations; settling.iterations++) {
    const slope = chooseDirection(settling);
    if (!(slope >= 0)) {
      if (settling.pairs === 0) return false;
      settling.pairs = 0;
      continue;
    }
    if (slope <= settling.tolerance) {
      for (let i = 0; i < x.length; i++) x[i] = x[i]! - step[i]!;
      settling.value -= slope / 2;
      return true;
    }
    if (!takeStep(settling, slope)) return false;
    move(settling);
  }
  return false;
}
