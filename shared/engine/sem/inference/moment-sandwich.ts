/**
 * What robust standard errors and scaled tests need, from statistics, weights and their sampling covariance.
 *
 * E = sum_g f_g D'VD, B = sum_g f_g D'V Gamma V D, U = V - VDE^-1D'V: tr(U Gamma) and tr((U Gamma)^2)
 * [satorra-bentler-1994]. With f_g the share of a group, Gamma_g / f_g belongs to f_g V_g.
 */
import {
  alongInfluences,
  caseProducts,
  covarianceDiagonal,
  covarianceTimes,
  type CasesCovariance,
  type StatisticsCovariance,
} from '../../sample/statistics-covariance.ts';
import { addWeightedCross, applyWeight, type LeastSquaresWeight } from '../discrepancies/least-squares-weight.ts';
import { rowProducts } from '../../../numeric/cross-product.ts';
import { addScaled, crossProduct, product, trace, traceOfProduct } from '../../../numeric/dense.ts';
import { invertInformation } from '../../../numeric/sampling-covariance.ts';

export interface WeightedMoments {
  /** Statistics. */
  readonly count: number;
  readonly weight: LeastSquaresWeight;
  /** Undefined where it plays no part: the meat and the traces are zero. */
  readonly gamma: StatisticsCovariance | undefined;
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
  /** sum_g f_g D'V Gamma V Gamma V D, on and below the diagonal; only for the second trace. */
  readonly core: Float64Array | undefined;
  first: number;
  second: number;
}

function applied(weight: LeastSquaresWeight, matrix: Float64Array, count: number, width: number): Float64Array {
  const out = new Float64Array(count * width);
  applyWeight(weight, matrix, count, width, out);
  return out;
}

/** Adds share x A'B, on and below the diagonal. */
function addLowerProduct(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  count: number,
  size: number,
  share: number,
): void {
  for (let s = 0; s < count; s++) {
    const row = s * size;
    for (let k = 0; k < size; k++) {
      const x = share * a[row + k]!;
      for (let l = 0; l <= k; l++) out[k * size + l]! += x * b[row + l]!;
    }
  }
}

function traces(products: Float64Array, size: number): Traces {
  return { first: trace(products, size), second: traceOfProduct(products, products, size) };
}

/** tr(V Gamma) and tr((V Gamma)^2). */
export function weightedTraces(weight: LeastSquaresWeight, gamma: StatisticsCovariance, count: number): Traces {
  if (weight.kind === 'full') return traces(covarianceTimes(gamma, weight.values, count, count), count);
  const { values } = weight;
  if (gamma.kind === 'cases') return traces(caseProducts(gamma, values), gamma.n);
  let first = 0;
  let second = 0;
  for (let a = 0; a < count; a++) {
    first += values[a]! * gamma.values[a * count + a]!;
    let row = 0;
    for (let b = 0; b < count; b++) row += values[b]! * gamma.values[a * count + b]! ** 2;
    second += values[a]! * row;
  }
  return { first, second };
}

function addTable(sums: Sums, { count, weight, gamma, jacobian, share }: WeightedMoments, size: number): void {
  const vd = applied(weight, jacobian, count, size);
  addScaled(sums.bread, crossProduct(jacobian, vd, count, size, size), share);
  if (!gamma) return;
  const gvd = covarianceTimes(gamma, vd, count, size);
  addScaled(sums.meat, crossProduct(vd, gvd, count, size, size), share);
  if (sums.core) addLowerProduct(sums.core, gvd, applied(weight, gvd, count, size), count, size, share);
  const { first, second } = weightedTraces(weight, gamma, count);
  sums.first += first;
  sums.second += second;
}

/**
 * The same by cases: with C = D'VB and G = c B'VB, D'V Gamma V D = c CC', D'V Gamma V Gamma V D = c CGC', and the traces
 * are those of G and GG. Nothing of statistics by statistics is made.
 */
function addCases(
  sums: Sums,
  { count, jacobian, share }: WeightedMoments,
  weights: Float64Array,
  gamma: CasesCovariance,
  size: number,
): void {
  const { influences, n, factor } = gamma;
  addWeightedCross(weights, jacobian, count, size, share, sums.bread);
  const scores = alongInfluences(jacobian, size, influences, n, weights);
  const own = new Float64Array(size * size);
  rowProducts(scores, size, scores, size, n, own);
  addScaled(sums.meat, own, share * factor);
  if (!sums.core) {
    const variances = covarianceDiagonal(gamma, count);
    for (let a = 0; a < count; a++) sums.first += weights[a]! * variances[a]!;
    return;
  }
  const products = caseProducts(gamma, weights);
  const turned = new Float64Array(size * n);
  rowProducts(scores, size, products, n, n, turned);
  rowProducts(turned, size, scores, size, n, own);
  addScaled(sums.core, own, share * factor);
  const { first, second } = traces(products, n);
  sums.first += first;
  sums.second += second;
}

function addGroup(sums: Sums, moments: WeightedMoments, size: number): void {
  const { weight, gamma } = moments;
  if (gamma?.kind === 'cases' && weight.kind === 'diagonal') addCases(sums, moments, weight.values, gamma, size);
  else addTable(sums, moments, size);
}

/** 2 tr(A B) of symmetric matrices, of which B has only what is on and below the diagonal. */
function twiceTrace(a: Float64Array, lower: Float64Array, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < k; l++) sum += 4 * a[k * size + l]! * lower[k * size + l]!;
    sum += 2 * a[k * size + k]! * lower[k * size + k]!;
  }
  return sum;
}

/**
 * Undefined when E is singular. `needsSecond`: whether the second trace is wanted (NaN otherwise).
 * Cost: statistics^2 x (size + statistics for a full weight matrix); with more
 * statistics than cases and diagonal weights, cases x (statistics x cases + size^2), and no table.
 */
export function momentSandwich(
  groups: readonly WeightedMoments[],
  size: number,
  needsSecond: boolean,
): Sandwich | undefined {
  const make = (): Float64Array => new Float64Array(size * size);
  const sums: Sums = { bread: make(), meat: make(), core: needsSecond ? make() : undefined, first: 0, second: 0 };
  for (const group of groups) addGroup(sums, group, size);
  const bread = size === 0 ? new Float64Array(0) : invertInformation(sums.bread, size);
  if (!bread) return undefined;
  const first = sums.first - traceOfProduct(bread, sums.meat, size);
  if (!sums.core) return { bread, meat: sums.meat, traces: { first, second: NaN } };
  const eb = product(bread, sums.meat, size, size, size);
  const second = sums.second - twiceTrace(bread, sums.core, size) + traceOfProduct(eb, eb, size);
  return { bread, meat: sums.meat, traces: { first, second } };
}
