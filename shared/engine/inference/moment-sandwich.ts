/**
 * What robust standard errors and scaled tests need, from statistics, weights and their sampling covariance.
 *
 * E = sum_g f_g D'VD, B = sum_g f_g D'V Gamma V D, U = V - VDE^-1D'V: tr(U Gamma) and tr((U Gamma)^2)
 * [satorra-bentler-1994]. With f_g the share of a group, Gamma_g / f_g belongs to f_g V_g.
 */
import { applyWeight, type LeastSquaresWeight } from '../estimators/least-squares-weight.ts';
import { addScaled, crossProduct, product, traceOfProduct } from '../numeric/dense.ts';
import { invertInformation } from './parameter-covariance.ts';

export interface WeightedMoments {
  /** Statistics. */
  readonly count: number;
  readonly weight: LeastSquaresWeight;
  /** count x count. */
  readonly gamma: Float64Array;
  /** Statistics by the directions in which parameters can move, count x size. */
  readonly jacobian: Float64Array;
  /** Cases of the group / all cases. */
  readonly share: number;
}

/** tr(U Gamma) and tr((U Gamma)^2). */
export interface Traces {
  readonly first: number;
  readonly second: number;
}

export interface Sandwich {
  /** E^-1, size x size. */
  readonly bread: Float64Array;
  /** B, size x size. */
  readonly meat: Float64Array;
  readonly traces: Traces;
}

interface Sums {
  readonly bread: Float64Array;
  readonly meat: Float64Array;
  /** sum_g f_g D'V Gamma V Gamma V D. */
  readonly core: Float64Array;
  first: number;
  second: number;
}

function applied(weight: LeastSquaresWeight, matrix: Float64Array, count: number, width: number): Float64Array {
  const out = new Float64Array(count * width);
  applyWeight(weight, matrix, count, width, out);
  return out;
}

function addGroup(sums: Sums, { count, weight, gamma, jacobian, share }: WeightedMoments, size: number): void {
  const vd = applied(weight, jacobian, count, size);
  const gvd = product(gamma, vd, count, count, size);
  addScaled(sums.bread, crossProduct(jacobian, vd, count, size, size), share);
  addScaled(sums.meat, crossProduct(vd, gvd, count, size, size), share);
  addScaled(sums.core, crossProduct(gvd, applied(weight, gvd, count, size), count, size, size), share);
  const vg = applied(weight, gamma, count, count);
  for (let a = 0; a < count; a++) sums.first += vg[a * count + a]!;
  sums.second += traceOfProduct(vg, vg, count);
}

/** Undefined when E is singular. Cost: statistics^2 x (size + statistics for a full weight matrix). */
export function momentSandwich(groups: readonly WeightedMoments[], size: number): Sandwich | undefined {
  const make = (): Float64Array => new Float64Array(size * size);
  const sums: Sums = { bread: make(), meat: make(), core: make(), first: 0, second: 0 };
  for (const group of groups) addGroup(sums, group, size);
  const bread = size === 0 ? new Float64Array(0) : invertInformation(sums.bread, size);
  if (!bread) return undefined;
  const eb = product(bread, sums.meat, size, size, size);
  const traces = {
    first: sums.first - traceOfProduct(bread, sums.meat, size),
    second: sums.second - 2 * traceOfProduct(bread, sums.core, size) + traceOfProduct(eb, eb, size),
  };
  return { bread, meat: sums.meat, traces };
}
