/**
 * Scoring under nonlinear equalities and inequalities: sequential quadratic programming [nocedal-wright-2006, ch. 18].
 *
 * Each step minimises g'd + d'Hd / 2 with J d = -h for equalities and active inequalities; inequalities join the
 * active set when violated and leave it when their multiplier turns negative. The merit function is
 * F + penalty * (sum of violations).
 */
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import type { Objective } from '../objective.ts';
import type { Minimum, MinimiseOptions } from './minimise.ts';
import { decrementTolerance } from './minimise.ts';

/** h(x) with its derivatives: `values` k, `jacobian` k x size. Equalities come first: h = 0; then inequalities: h >= 0. */
export interface ConstraintValues {
  readonly values: Float64Array;
  readonly jacobian: Float64Array;
}

export interface ConstraintSet {
  readonly equalities: number;
  readonly count: number;
  readonly evaluate: (x: Float64Array) => ConstraintValues;
}

export interface ConstrainedMinimum extends Minimum {
  /** Indices of constraints that hold with equality at the solution. */
  readonly active: readonly number[];
}

/** Violation of constraints, in their own units, that counts as none. */
const feasibilityTolerance = 1e-9;

/** After a step cut down to less than this the next one begins near it: long ones would be tried in vain again. */
const tinyShare = 0.01;

interface Step {
  readonly d: Float64Array;
  readonly multipliers: Map<number, number>;
  /** g'H^-1 g of the Lagrangian. */
  readonly decrement: number;
}

/** H + J'J weight, so that directions which only the equalities determine have curvature too. */
function augmented(objective: Objective, at: ConstraintValues, equalities: number): Float64Array | undefined {
  const { size, information } = objective;
  for (let ridge = 0; ridge < 1e4; ridge = ridge === 0 ? 1e-8 : ridge * 100) {
    const factor = information.slice();
    for (let i = 0; i < size; i++) factor[i * size + i] = factor[i * size + i]! * (1 + ridge);
    for (let c = 0; c < equalities; c++) {
      const row = at.jacobian.subarray(c * size, (c + 1) * size);
      let weight = 0;
      for (let i = 0; i < size; i++)
        weight = Math.max(weight, row[i] === 0 ? 0 : information[i * size + i]! / row[i]! ** 2);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) factor[i * size + j] = factor[i * size + j]! + weight * row[i]! * row[j]!;
      }
    }
    if (choleskyInPlace(factor, size, 1e-13)) return factor;
  }
  return undefined;
}

/** H^-1 of one row of the Jacobian. */
function solvedRow(factor: Float64Array, row: Float64Array): Float64Array {
  const out = row.slice();
  choleskySolve(factor, row.length, out);
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The step with the given constraints held: (J H^-1 J') multipliers = J H^-1 g - h. */
function solveHeld(
  objective: Objective,
  at: ConstraintValues,
  factor: Float64Array,
  held: readonly number[],
): Step | undefined {
  const { size, gradient } = objective;
  const rows = held.map((c) => at.jacobian.subarray(c * size, (c + 1) * size));
  const solved = rows.map((row) => solvedRow(factor, row));
  const k = held.length;
  const schur = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) schur[a * k + b] = dot(rows[a]!, solved[b]!) * (a === b ? 1 + 1e-12 : 1);
    right[a] = dot(solved[a]!, gradient) - at.values[held[a]!]!;
  }
  if (k > 0 && !choleskyInPlace(schur, k)) return undefined;
  choleskySolve(schur, k, right);
  const lagrangian = gradient.slice();
  for (let a = 0; a < k; a++) for (let i = 0; i < size; i++) lagrangian[i] = lagrangian[i]! - right[a]! * rows[a]![i]!;
  const d = solvedRow(factor, lagrangian);
  const decrement = dot(d, lagrangian);
  for (let i = 0; i < size; i++) d[i] = -d[i]!;
  return { d, decrement, multipliers: new Map(held.map((c, a) => [c, right[a]!])) };
}

/** Chooses the active inequalities by adding violated and dropping repelled ones. */
function solveQuadratic(objective: Objective, at: ConstraintValues, set: ConstraintSet): Step | undefined {
  const factor = augmented(objective, at, set.equalities);
  if (!factor) return undefined;
  const { size } = objective;
  const held = new Set(Array.from({ length: set.equalities }, (_, c) => c));
  let step = solveHeld(objective, at, factor, [...held]);
  for (let round = 0; step && round < 3 * set.count + 5; round++) {
    const repelled = [...step.multipliers].filter(([c, value]) => c >= set.equalities && value < 0);
    const violated: [number, number][] = [];
    for (let c = set.equalities; c < set.count; c++) {
      const after = at.values[c]! + dot(at.jacobian.subarray(c * size, (c + 1) * size), step.d);
      if (!held.has(c) && after < -feasibilityTolerance) violated.push([c, after]);
    }
    const worst = (repelled.length > 0 ? repelled : violated).sort((a, b) => a[1] - b[1])[0];
    if (!worst) return step;
    if (repelled.length > 0) held.delete(worst[0]);
    else held.add(worst[0]);
    step = solveHeld(objective, at, factor, [...held]);
  }
  return step;
}

function violation({ values }: ConstraintValues, equalities: number): number {
  let sum = 0;
  values.forEach((h, c) => (sum += c < equalities ? Math.abs(h) : Math.max(0, -h)));
  return sum;
}

/** Minimises `objective` under `set` from `start`. */
export function minimiseConstrained(
  objective: Objective,
  set: ConstraintSet,
  start: Float64Array,
  options: MinimiseOptions,
): ConstrainedMinimum {
  let x = start.slice();
  let value = objective.evaluate(x);
  let at = set.evaluate(x);
  let penalty = 0;
  let active: readonly number[] = [];
  let firstShare = 1;
  const end = (isConverged: boolean, iterations: number, isCancelled = false): ConstrainedMinimum => {
    return { isConverged, isCancelled, x, value, iterations, active, isCurrent: false };
  };
  for (let iteration = 0; iteration < options.maxIterations && Number.isFinite(value); iteration++) {
    if (options.isCancelled?.()) return end(false, iteration, true);
    objective.differentiate();
    const step = solveQuadratic(objective, at, set);
    if (!step) return end(false, iteration);
    active = [...step.multipliers.keys()];
    const infeasibility = violation(at, set.equalities);
    if (step.decrement <= decrementTolerance && infeasibility <= feasibilityTolerance) return end(true, iteration);
    for (const multiplier of step.multipliers.values()) penalty = Math.max(penalty, 1.5 * Math.abs(multiplier));
    const merit = value + penalty * infeasibility;
    const slope = dot(step.d, objective.gradient) - penalty * infeasibility;
    let isTaken = false;
    for (let share = firstShare; share > 1e-9 && !isTaken; share /= 2) {
      const trial = x.map((old, i) => old + share * step.d[i]!);
      const next = objective.evaluate(trial);
      const there = set.evaluate(trial);
      const nextMerit = next + penalty * violation(there, set.equalities);
      const isLevel = step.decrement < 1e-8 && nextMerit <= merit + 1e-9 * (1 + Math.abs(merit));
      if (nextMerit <= merit + 1e-4 * share * Math.min(0, slope) || isLevel) {
        [x, value, at, isTaken] = [trial, next, there, true];
        firstShare = share < tinyShare ? 8 * share : 1;
      }
    }
    if (!isTaken && firstShare < 1) {
      firstShare = 1;
      objective.evaluate(x);
    } else if (!isTaken) {
      objective.evaluate(x);
      return end(step.decrement < 1e-9 && infeasibility <= 1e-7, iteration);
    }
  }
  return end(false, options.maxIterations);
}
