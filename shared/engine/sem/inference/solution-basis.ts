/** How theta can move at a solution: matrices of theta seen along the directions left free, and back. */
import { transformInformation } from '../search/reduce-parameters.ts';
import { product } from '../../../numeric/dense.ts';
import { sandwich } from '../../../numeric/sampling-covariance.ts';

/** `basis`: size x directions, row-major; no column of another parameter where nothing holds parameters together. */
export interface FreeMovement {
  readonly objective: { readonly size: number };
  readonly basis: Float64Array;
  readonly directions: number;
}

function isFree({ objective: { size }, basis, directions }: FreeMovement): boolean {
  if (directions !== size) return false;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) if (basis[i * size + j] !== (i === j ? 1 : 0)) return false;
  }
  return true;
}

/** R'H R of a matrix by theta: a fresh directions x directions matrix. */
export function alongDirections(movement: FreeMovement, h: Float64Array): Float64Array {
  if (isFree(movement)) return h.slice();
  const { objective, basis, directions } = movement;
  const { size } = objective;
  const out = new Float64Array(directions * directions);
  transformInformation(h, basis, size, directions, new Float64Array(size * directions), out);
  return out;
}

/** R A R' / divisor: covariances along the directions left free as covariances of theta, size x size. */
export function covarianceOfTheta(movement: FreeMovement, along: Float64Array, divisor: number): Float64Array {
  const { objective, basis, directions } = movement;
  const own = isFree(movement) ? along.slice() : sandwich(basis, along, objective.size, directions);
  for (let i = 0; i < own.length; i++) own[i] = own[i]! / divisor;
  return own;
}

/** J R for the Jacobian (count x places) of one group: J itself where the group has all parameters and they are free. */
export function alongBasis(
  movement: FreeMovement,
  jacobian: Float64Array,
  places: Int32Array,
  count: number,
): Float64Array {
  if (places.length === movement.directions && isFree(movement) && places.every((place, k) => place === k)) {
    return jacobian;
  }
  return product(jacobian, basisOf(movement, places), count, places.length, movement.directions);
}

/** The rows of the basis that belong to the parameters of a group. */
export function basisOf({ basis, directions }: FreeMovement, places: Int32Array): Float64Array {
  const out = new Float64Array(places.length * directions);
  places.forEach((place, k) => {
    out.set(basis.subarray(place * directions, (place + 1) * directions), k * directions);
  });
  return out;
}
