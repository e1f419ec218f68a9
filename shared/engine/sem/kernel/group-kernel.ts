/**
 * Implied moments of one group and their derivatives in rank-two form.
 *
 * For every free parameter dSigma/dtheta = u v' + v u' with u, v columns of Z = [ I | G | Lambda C ]
 * (halved on diagonals), and dmu/dtheta = meanFactor * u. Everything is preallocated: one kernel serves
 * all iterations of a fit.
 */
import { LAMBDA, BETA, PSI, THETA, NU, ALPHA, TAU, SCALING } from '../../model/matrix-codes.ts';
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../../../numeric/cholesky.ts';
import { dot } from '../../../numeric/dot.ts';
import { invertInto } from '../../../numeric/linear-solve.ts';
import { type MatrixKind, type ModelMatrices } from '../../model/model-matrices.ts';

export interface GroupKernel {
  readonly model: ModelMatrices;
  readonly p: number;
  readonly m: number;
  /** Parameters of this group; `model.freeIndex` says where they stand in theta. */
  readonly q: number;
  /** Columns of Z: p + 2 m. */
  readonly t: number;
  readonly values: Readonly<Record<MatrixKind, Float64Array>>;
  /** A = (I - B)^-1, G = Lambda A, C = A Psi A', LC = Lambda C. */
  readonly a: Float64Array;
  readonly g: Float64Array;
  readonly c: Float64Array;
  readonly lc: Float64Array;
  readonly sigma: Float64Array;
  readonly mu: Float64Array;
  /** A alpha. */
  readonly etaMean: Float64Array;
  /** Sigma^-1, after `invertSigma`. */
  readonly w: Float64Array;
  readonly z: Float64Array;
  /** [ G | Lambda C ] transposed: 2m x p. */
  readonly structural: Float64Array;
  readonly wz: Float64Array;
  /** K = Z'WZ. */
  readonly k: Float64Array;
  /** Columns u and v of each parameter of the group, 1 or 1/2 for its covariance part (0: none), and its mean factor. */
  readonly u: Int32Array;
  readonly v: Int32Array;
  readonly scale: Float64Array;
  readonly meanFactor: Float64Array;
  readonly hasBeta: boolean;
  readonly factor: Float64Array;
  readonly workP: Float64Array;
  readonly workM: Float64Array;
  readonly workM2: Float64Array;
}

export function createGroupKernel(model: ModelMatrices): GroupKernel {
  const { p, m } = model;
  const q = model.rowOfParameter.length;
  const t = p + 2 * m;
  const make = (size: number): Float64Array => new Float64Array(size);
  const values = {
    lambda: make(p * m),
    beta: make(m * m),
    psi: make(m * m),
    theta: make(p * p),
    nu: make(p),
    alpha: make(m),
    tau: make(model.thresholds.length),
    scaling: make(p),
  };
  const kernel: GroupKernel = {
    model, p, m, q, t, values,
    a: make(m * m), g: make(p * m), c: make(m * m), lc: make(p * m),
    sigma: make(p * p), mu: make(p), etaMean: make(m), w: make(p * p),
    z: make(p * t), structural: make(2 * m * p), wz: make(p * t), k: make(t * t),
    u: new Int32Array(q), v: new Int32Array(q), scale: make(q), meanFactor: make(q),
    hasBeta: model.freeKind.includes(BETA) || model.fixed.beta.some((x) => x !== 0),
    factor: make(p * p), workP: make(p * p), workM: make(m * m), workM2: make(m * m),
  }; // prettier-ignore
  for (let k = 0; k < q; k++) placeColumns(kernel, k);
  for (let i = 0; i < p; i++) kernel.z[i * t + i] = 1;
  return kernel;
}

function placeColumns(kernel: GroupKernel, k: number): void {
  const { p, m, model } = kernel;
  const kind = model.freeKind[k]!;
  const row = model.freeRow[k]!;
  const col = model.freeCol[k]!;
  const isOnIndicators = kind === LAMBDA || kind === THETA || kind === NU;
  // Thresholds and scales move neither covariances nor means of the latent responses.
  if (kind === TAU || kind === SCALING) return;
  kernel.u[k] = isOnIndicators ? row : p + row;
  kernel.v[k] = kind === LAMBDA || kind === BETA ? p + m + col : kind === PSI ? p + col : kind === THETA ? col : row;
  kernel.scale[k] = kind === NU || kind === ALPHA ? 0 : (kind === PSI || kind === THETA) && row === col ? 0.5 : 1;
}

function loadParameters(kernel: GroupKernel, parameters: Float64Array): void {
  const { model, values, p, m, q } = kernel;
  values.lambda.set(model.fixed.lambda);
  values.beta.set(model.fixed.beta);
  values.psi.set(model.fixed.psi);
  values.theta.set(model.fixed.theta);
  values.nu.set(model.fixed.nu);
  values.alpha.set(model.fixed.alpha);
  values.tau.set(model.fixed.tau);
  values.scaling.set(model.fixed.scaling);
  for (let k = 0; k < q; k++) {
    const kind = model.freeKind[k]!;
    const row = model.freeRow[k]!;
    const col = model.freeCol[k]!;
    const x = parameters[model.freeIndex[k]!]!;
    if (kind === LAMBDA) values.lambda[row * m + col] = x;
    else if (kind === BETA) values.beta[row * m + col] = x;
    else if (kind === NU) values.nu[row] = x;
    else if (kind === ALPHA) values.alpha[row] = x;
    else if (kind === PSI) values.psi[row * m + col] = values.psi[col * m + row] = x;
    else if (kind === TAU) values.tau[row] = x;
    else if (kind === SCALING) values.scaling[row] = x;
    else values.theta[row * p + col] = values.theta[col * p + row] = x;
  }
}

/** out (r x c) = left (r x n) * right (n x c), skipping zeros of `left`. */
export function multiplyInto(
  left: Float64Array, right: Float64Array, out: Float64Array, r: number, n: number, c: number,
): void {
  out.fill(0);
  for (let i = 0; i < r; i++) {
    for (let k = 0; k < n; k++) {
      const x = left[i * n + k]!;
      if (x === 0) continue;
      for (let j = 0; j < c; j++) out[i * c + j] = out[i * c + j]! + x * right[k * c + j]!;
    }
  }
} // prettier-ignore

/** out (r x c) = left (r x n) * right' (right is c x n). */
function multiplyTransposedInto(
  left: Float64Array, right: Float64Array, out: Float64Array, r: number, n: number, c: number,
): void {
  for (let i = 0; i < r; i++) {
    for (let j = 0; j < c; j++) {
      out[i * c + j] = dot(left, i * n, right, j * n, n);
    }
  }
} // prettier-ignore

function invertPaths(kernel: GroupKernel): boolean {
  const { m, a, values, workM } = kernel;
  for (let i = 0; i < m * m; i++) workM[i] = -values.beta[i]!;
  for (let i = 0; i < m; i++) workM[i * m + i] = workM[i * m + i]! + 1;
  return invertInto(workM, m, a);
}

/**
 * Sets the parameters and computes the implied covariances and means.
 * @returns false when I - B is singular.
 */
export function computeImplied(kernel: GroupKernel, parameters: Float64Array): boolean {
  loadParameters(kernel, parameters);
  const { p, m, values, a, g, c, lc, sigma, workM2 } = kernel;
  if (kernel.hasBeta) {
    if (!invertPaths(kernel)) return false;
    multiplyInto(a, values.psi, workM2, m, m, m);
    multiplyTransposedInto(workM2, a, c, m, m, m);
    multiplyInto(values.lambda, a, g, p, m, m);
  } else {
    if (a[0] !== 1) for (let i = 0; i < m; i++) a[i * m + i] = 1;
    c.set(values.psi);
    g.set(values.lambda);
  }
  multiplyInto(values.lambda, c, lc, p, m, m);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = values.theta[i * p + j]! + dot(lc, i * m, values.lambda, j * m, m);
      sigma[i * p + j] = sum;
      sigma[j * p + i] = sum;
    }
  }
  if (kernel.model.hasMeans) {
    multiplyInto(a, values.alpha, kernel.etaMean, m, m, 1);
    multiplyInto(values.lambda, kernel.etaMean, kernel.mu, p, m, 1);
    for (let i = 0; i < p; i++) kernel.mu[i] = kernel.mu[i]! + values.nu[i]!;
  }
  return true;
}

/**
 * Inverts the implied covariance matrix into `w`.
 * @returns log|Sigma|, or NaN when it is not positive definite.
 */
export function invertSigma(kernel: GroupKernel): number {
  const { p, factor, sigma, w, workP } = kernel;
  factor.set(sigma);
  if (!choleskyInPlace(factor, p, 1e-14)) return NaN;
  choleskyInvert(factor, p, w, workP);
  return logDeterminant(factor, p);
}

/**
 * MZ (p x t) and Z'MZ (t x t) of a symmetric p x p matrix. The identity in Z needs no multiplication:
 * MZ = [ M | M Y ], Z'MZ = [ M, M Y; Y'M, Y'M Y ] with Y = [ G | Lambda C ].
 */
export function surroundInto(kernel: GroupKernel, matrix: Float64Array, mz: Float64Array, zmz: Float64Array): void {
  const { p, t, m, structural } = kernel;
  const width = 2 * m;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) mz[i * t + j] = zmz[i * t + j] = matrix[i * p + j]!;
    for (let a = 0; a < width; a++) {
      const value = dot(matrix, i * p, structural, a * p, p);
      mz[i * t + p + a] = value;
      zmz[i * t + p + a] = value;
      zmz[(p + a) * t + i] = value;
    }
  }
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      // Row p + b of Z'MZ begins with (M Y)'_b.
      const value = dot(structural, a * p, zmz, (p + b) * t, p);
      zmz[(p + a) * t + p + b] = value;
      zmz[(p + b) * t + p + a] = value;
    }
  }
}

/** The kernel with other weights in the place of Sigma^-1, and what is made of them; derivatives stay where they are. */
export function withWeights(kernel: GroupKernel, w: Float64Array): GroupKernel {
  const { p, t } = kernel;
  const own = { ...kernel, w, wz: new Float64Array(p * t), k: new Float64Array(t * t) };
  surroundInto(own, w, own.wz, own.k);
  return own;
}

/** Fills Z, WZ, K and the mean factors at the current parameters. */
export function computeDerivativeTables(kernel: GroupKernel): void {
  const { p, m, t, q, z, structural, g, lc, etaMean, model, meanFactor } = kernel;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < m; j++) {
      z[i * t + p + j] = structural[j * p + i] = g[i * m + j]!;
      z[i * t + p + m + j] = structural[(m + j) * p + i] = lc[i * m + j]!;
    }
  }
  surroundInto(kernel, kernel.w, kernel.wz, kernel.k);
  if (!model.hasMeans) return;
  for (let n = 0; n < q; n++) {
    const kind = model.freeKind[n]!;
    if (kind === LAMBDA || kind === BETA) meanFactor[n] = etaMean[model.freeCol[n]!]!;
    else meanFactor[n] = kind === NU || kind === ALPHA ? 1 : 0;
  }
}
