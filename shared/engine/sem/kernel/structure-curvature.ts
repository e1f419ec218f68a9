/**
 * Second derivatives of the implied moments against any gradient by the moments, by look-ups in A, C and O = Z' Omega Z.
 */
import { LAMBDA, BETA, PSI, ALPHA } from '../../model/matrix-codes.ts';
import type { GroupKernel } from './group-kernel.ts';

/** A discrepancy with dF/dSigma = Omega and dF/dmu = -2 W d. */
export interface Curves {
  readonly kernel: GroupKernel;
  /** Z' Omega Z. */
  readonly o: Float64Array;
  /** Z' W d. */
  readonly zwd: Float64Array;
}

/**
 * tr(Omega Sigma_kl) / 2 - mu_kl'W d for parameters k and l, where the kind of k comes no later than that of l.
 * Columns of Z: indicator i is i, G_i is p + i, (Lambda C)_i is p + m + i.
 */
export function curvature(curves: Curves, k: number, l: number): number {
  const { kernel } = curves;
  const kindK = kernel.model.freeKind[k]!;
  const kindL = kernel.model.freeKind[l]!;
  if (kindK === LAMBDA) {
    if (kindL === LAMBDA) return loadingLoading(curves, k, l);
    if (kindL === BETA) return loadingPath(curves, k, l);
    if (kindL === PSI) return withCovariance(curves, k, l, kernel.model.freeRow[k]!);
    return kindL === ALPHA ? withIntercept(curves, k, l, kernel.model.freeRow[k]!) : 0;
  }
  if (kindK !== BETA) return 0;
  const column = kernel.p + kernel.model.freeRow[k]!;
  if (kindL === BETA) return pathPath(curves, k, l);
  if (kindL === PSI) return withCovariance(curves, k, l, column);
  return kindL === ALPHA ? withIntercept(curves, k, l, column) : 0;
}

function loadingLoading({ kernel, o }: Curves, k: number, l: number): number {
  const { m, t, c, model } = kernel;
  return c[model.freeCol[k]! * m + model.freeCol[l]!]! * o[model.freeRow[k]! * t + model.freeRow[l]!]!;
}

/** lambda_ij with beta_kl. */
function loadingPath({ kernel, o, zwd }: Curves, first: number, second: number): number {
  const { p, m, t, a, c, model, etaMean } = kernel;
  const i = model.freeRow[first]!;
  const j = model.freeCol[first]!;
  const k = model.freeRow[second]!;
  const l = model.freeCol[second]!;
  let value = a[j * m + k]! * o[i * t + p + m + l]! + c[j * m + l]! * o[i * t + p + k]!;
  if (model.hasMeans) value -= a[j * m + k]! * etaMean[l]! * zwd[i]!;
  return value;
}

/** A parameter of column j (loading or path; `column` is its u) with psi_kl. */
function withCovariance({ kernel, o }: Curves, first: number, second: number, column: number): number {
  const { p, m, t, a, model, scale } = kernel;
  const j = model.freeCol[first]!;
  const k = model.freeRow[second]!;
  const l = model.freeCol[second]!;
  return scale[second]! * (a[j * m + k]! * o[column * t + p + l]! + a[j * m + l]! * o[column * t + p + k]!);
}

/** A parameter of column j with alpha_k. */
function withIntercept({ kernel, zwd }: Curves, first: number, second: number, column: number): number {
  const { m, a, model } = kernel;
  return -a[model.freeCol[first]! * m + model.freeRow[second]!]! * zwd[column]!;
}

/** beta_ij with beta_kl. */
function pathPath({ kernel, o, zwd }: Curves, first: number, second: number): number {
  const { p, m, t, a, c, model, etaMean } = kernel;
  const i = model.freeRow[first]!;
  const j = model.freeCol[first]!;
  const k = model.freeRow[second]!;
  const l = model.freeCol[second]!;
  const backward = a[l * m + i]!;
  const forward = a[j * m + k]!;
  let value = backward * o[(p + k) * t + p + m + j]! + forward * o[(p + i) * t + p + m + l]!;
  value += c[l * m + j]! * o[(p + i) * t + p + k]!;
  if (model.hasMeans) value -= backward * etaMean[j]! * zwd[p + k]! + forward * etaMean[l]! * zwd[p + i]!;
  return value;
}

/** Adds weight (tr(Omega Sigma_kl) - 2 mu_kl'W d) to the Hessian (size x size, size of theta). */
export function addStructureCurvature(curves: Curves, weight: number, hessian: Float64Array, size: number): void {
  const { q, model } = curves.kernel;
  for (let k = 0; k < q; k++) {
    for (let l = 0; l <= k; l++) {
      const isOrdered = model.freeKind[k]! <= model.freeKind[l]!;
      const value = 2 * weight * (isOrdered ? curvature(curves, k, l) : curvature(curves, l, k));
      const a = model.freeIndex[k]!;
      const b = model.freeIndex[l]!;
      hessian[a * size + b] = hessian[a * size + b]! + value;
      if (k !== l) hessian[b * size + a] = hessian[b * size + a]! + value;
    }
  }
}
