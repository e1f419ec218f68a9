/**
 * The structural part of the LMS likelihood at each node.
 *
 * At a node the conditioned etas M have the values h; each product is then a path: B[A:B, B] = h_A. With A = (I - B)^-1,
 * C = A Psi A', tau = A alpha and Phi = C_MM:
 *   eta | h  ~  N(tau + C_M Phi^-1 (h - alpha_M), C - C_M Phi^-1 C_M')
 * and the weight of the node is its cell times N(h; alpha_M, Phi) [klein-moosbrugger-2000]. Nodes do not move with the
 * parameters, so the complete-data likelihood is that of an ordinary model with h as error-free indicators.
 */
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../../numeric/cholesky.ts';
import { dot } from '../../numeric/dot.ts';
import { invertInto } from '../../numeric/linear-solve.ts';
import type { LmsGroup } from './lms-group.ts';

/** Phi^-1 of the conditioned etas, whose rows in B are empty; log|Phi| or NaN. */
function invertDimensions(group: LmsGroup): number {
  const { dimensions, kernel, phiInverse, work } = group;
  const d = dimensions.length;
  const { m, values } = kernel;
  const factor = work.dd;
  for (let a = 0; a < d; a++) {
    for (let b = 0; b < d; b++) factor[a * d + b] = values.psi[dimensions[a]! * m + dimensions[b]!]!;
  }
  if (!choleskyInPlace(factor, d, 1e-12)) return NaN;
  choleskyInvert(factor, d, phiInverse, work.dd2);
  return logDeterminant(factor, d);
}

/** A, C and tau of node k. @returns false when I - B is singular */
function solvePaths(group: LmsGroup, k: number): boolean {
  const { kernel, products, nodes, dimensions, a, c, tau, work } = group;
  const { m, values } = kernel;
  const d = dimensions.length;
  const { mm, mm2 } = work;
  for (let i = 0; i < m * m; i++) mm[i] = -values.beta[i]!;
  for (let i = 0; i < m; i++) mm[i * m + i] = mm[i * m + i]! + 1;
  for (const { row, col, dimension } of products) mm[row * m + col] = -nodes[k * d + dimension]!;
  const at = a.subarray(k * m * m, (k + 1) * m * m);
  if (!invertInto(mm, m, at)) return false;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) mm2[i * m + j] = dot(at, i * m, values.psi, j * m, m);
    tau[k * m + i] = dot(at, i * m, values.alpha, 0, m);
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) c[k * m * m + i * m + j] = dot(mm2, i * m, at, j * m, m);
  }
  return true;
}

/** C_M Phi^-1 of node k into `out` (m x d): how the etas depend on the conditioned ones. */
export function regressionOnDimensions(group: LmsGroup, k: number, out: Float64Array): void {
  const { kernel, dimensions, c, phiInverse } = group;
  const { m } = kernel;
  const d = dimensions.length;
  for (let i = 0; i < m; i++) {
    for (let a = 0; a < d; a++) {
      let sum = 0;
      for (let b = 0; b < d; b++) sum += c[(k * m + i) * m + dimensions[b]!]! * phiInverse[b * d + a]!;
      out[i * d + a] = sum;
    }
  }
}

/** -2 log N(h; alpha_M, Phi) of node k without its constants. */
function distance(group: LmsGroup, k: number): number {
  const { kernel, dimensions, nodes, phiInverse } = group;
  const d = dimensions.length;
  let sum = 0;
  for (let a = 0; a < d; a++) {
    const first = nodes[k * d + a]! - kernel.values.alpha[dimensions[a]!]!;
    for (let b = 0; b < d; b++) {
      sum += first * phiInverse[a * d + b]! * (nodes[k * d + b]! - kernel.values.alpha[dimensions[b]!]!);
    }
  }
  return sum;
}

/** Mean and covariances of the scores given node k, whitened: L^-1 and L^-1 mean. @returns log|L L'| or NaN */
function whitenScores(group: LmsGroup, k: number): number {
  const { kernel, dimensions, nodes, loaded, c, tau, error, whiten, whitenedMean, work } = group;
  const { m, values } = kernel;
  const d = dimensions.length;
  const r = loaded.length;
  const { md: slope, rr: factor, rr2: inverse, r1: mean } = work;
  regressionOnDimensions(group, k, slope);
  for (let a = 0; a < r; a++) {
    const i = loaded[a]!;
    let centre = tau[k * m + i]!;
    for (let x = 0; x < d; x++) {
      centre += slope[i * d + x]! * (nodes[k * d + x]! - values.alpha[dimensions[x]!]!);
    }
    mean[a] = centre;
    for (let b = 0; b <= a; b++) {
      const j = loaded[b]!;
      let sum = c[(k * m + i) * m + j]! + error[a * r + b]!;
      for (let x = 0; x < d; x++) sum -= slope[i * d + x]! * c[(k * m + j) * m + dimensions[x]!]!;
      factor[a * r + b] = sum;
    }
  }
  if (!choleskyInPlace(factor, r, 1e-13)) return NaN;
  invertLower(factor, r, inverse);
  whiten.set(inverse, k * r * r);
  for (let a = 0; a < r; a++) whitenedMean[k * r + a] = dot(inverse, a * r, mean, 0, r);
  return logDeterminant(factor, r);
}

/** Inverse of a lower triangular matrix; the upper triangle of `out` is 0. */
function invertLower(l: Float64Array, n: number, out: Float64Array): void {
  out.fill(0);
  for (let j = 0; j < n; j++) {
    out[j * n + j] = 1 / l[j * n + j]!;
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= l[i * n + k]! * out[k * n + j]!;
      out[i * n + j] = sum / l[i * n + i]!;
    }
  }
}

/**
 * Computes all nodes for the parameters loaded in `group.kernel`, after `updateMeasurement`.
 * @returns false where a covariance matrix is not positive definite or I - B is singular
 */
export function updateNodes(group: LmsGroup): boolean {
  const { nodeCount, logWeight, logVolume, dimensions } = group;
  const logPhi = invertDimensions(group);
  if (Number.isNaN(logPhi)) return false;
  const constant = logVolume - 0.5 * (dimensions.length * Math.log(2 * Math.PI) + logPhi);
  for (let k = 0; k < nodeCount; k++) {
    if (!solvePaths(group, k)) return false;
    const logScores = whitenScores(group, k);
    if (Number.isNaN(logScores)) return false;
    logWeight[k] = constant - 0.5 * (distance(group, k) + logScores);
  }
  return true;
}
