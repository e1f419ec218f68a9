/** Where the search for the LMS maximum begins: the solution of the model without interactions. */
import type { Solution } from '../sem/inference/solution.ts';
import { parameterKey } from '../model/parameter-ref.ts';
import type { LmsObjective } from './lms-objective.ts';
import type { PreparedLms } from './prepare-lms.ts';

/** Start values of theta: the solution without interactions, and 0 (or what the author said) for the paths of products. */
export function startFromLinear(prepared: PreparedLms, linear: Solution): Float64Array {
  const known = new Map(prepared.linear.table.rows.map((row) => [parameterKey(row), row]));
  const theta = new Float64Array(prepared.model.table.parameterCount);
  for (const row of prepared.model.table.rows) {
    if (row.parameter < 0) continue;
    const from = known.get(parameterKey(row))?.parameter ?? -1;
    theta[row.parameter] = from >= 0 ? linear.parameters[from]! : (row.start ?? 0);
  }
  return theta;
}

/** A step on the path of a product for finite differences. */
const differenceStep = 1e-3;

/**
 * A first Hessian: the expected information without interactions; rows of the paths of products by differences of the
 * gradient, which is cheap.
 */
export function guessHessian(
  prepared: PreparedLms,
  linear: Solution,
  objective: LmsObjective,
  start: Float64Array,
): Float64Array {
  const size = objective.size;
  const known = new Map(prepared.linear.table.rows.map((row) => [parameterKey(row), row.parameter]));
  const from = new Int32Array(size).fill(-1);
  for (const row of prepared.model.table.rows) {
    if (row.parameter >= 0) from[row.parameter] = known.get(parameterKey(row)) ?? -1;
  }
  const out = new Float64Array(size * size);
  const { information, size: linearSize } = linear.objective;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (from[i]! >= 0 && from[j]! >= 0) out[i * size + j] = information[from[i]! * linearSize + from[j]!]!;
    }
  }
  objective.evaluate(start);
  objective.differentiateOnce();
  const gradient = objective.gradient.slice();
  const moved = start.slice();
  for (let k = 0; k < size; k++) {
    if (from[k]! >= 0) continue;
    moved[k] = start[k]! + differenceStep;
    objective.evaluate(moved);
    objective.differentiateOnce();
    moved[k] = start[k]!;
    for (let j = 0; j < size; j++) {
      out[k * size + j] = out[j * size + k] = (objective.gradient[j]! - gradient[j]!) / differenceStep;
    }
  }
  return out;
}
