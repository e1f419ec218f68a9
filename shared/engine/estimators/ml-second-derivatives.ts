/**
 * The observed Hessian of the ML discrepancy of one group, by look-ups in K, O, A and C.
 *
 * H_kl = expected information - 2 (K[v,a] O[b,u] + O[v,a] K[b,u] + K[v,b] O[a,u] + O[v,b] K[a,u])
 *        + tr(Omega Sigma_kl) + 2 mu_l'W Sigma_k W d + 2 mu_k'W Sigma_l W d - 2 mu_kl'W d
 * for parameters k with columns (u, v) and l with (a, b).
 */
import { matrixKinds } from '../model/model-matrices.ts';
import type { GroupKernel } from './group-kernel.ts';
import type { MlGroup } from './ml-discrepancy.ts';

const LAMBDA = matrixKinds.indexOf('lambda');
const BETA = matrixKinds.indexOf('beta');
const PSI = matrixKinds.indexOf('psi');
const ALPHA = matrixKinds.indexOf('alpha');

/**
 * tr(Omega Sigma_kl) / 2 - mu_kl'W d for parameters k and l, where the kind of k comes no later than that of l.
 * Columns of Z: indicator i is i, G_i is p + i, (Lambda C)_i is p + m + i.
 */
function curvature(group: MlGroup, k: number, l: number): number {
  const { kernel } = group;
  const kindK = kernel.model.freeKind[k]!;
  const kindL = kernel.model.freeKind[l]!;
  if (kindK === LAMBDA) {
    if (kindL === LAMBDA) return loadingLoading(group, k, l);
    if (kindL === BETA) return loadingPath(group, k, l);
    if (kindL === PSI) return withCovariance(group, k, l, kernel.model.freeRow[k]!);
    return kindL === ALPHA ? withIntercept(group, k, l, kernel.model.freeRow[k]!) : 0;
  }
  if (kindK !== BETA) return 0;
  const column = kernel.p + kernel.model.freeRow[k]!;
  if (kindL === BETA) return pathPath(group, k, l);
  if (kindL === PSI) return withCovariance(group, k, l, column);
  return kindL === ALPHA ? withIntercept(group, k, l, column) : 0;
}

function loadingLoading({ kernel, o }: MlGroup, k: number, l: number): number {
  const { m, t, c, model } = kernel;
  return c[model.freeCol[k]! * m + model.freeCol[l]!]! * o[model.freeRow[k]! * t + model.freeRow[l]!]!;
}

/** lambda_ij with beta_kl. */
function loadingPath({ kernel, o, zwd }: MlGroup, first: number, second: number): number {
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
function withCovariance({ kernel, o }: MlGroup, first: number, second: number, column: number): number {
  const { p, m, t, a, model, scale } = kernel;
  const j = model.freeCol[first]!;
  const k = model.freeRow[second]!;
  const l = model.freeCol[second]!;
  return scale[second]! * (a[j * m + k]! * o[column * t + p + l]! + a[j * m + l]! * o[column * t + p + k]!);
}

/** A parameter of column j with alpha_k. */
function withIntercept({ kernel, zwd }: MlGroup, first: number, second: number, column: number): number {
  const { m, a, model } = kernel;
  return -a[model.freeCol[first]! * m + model.freeRow[second]!]! * zwd[column]!;
}

/** beta_ij with beta_kl. */
function pathPath({ kernel, o, zwd }: MlGroup, first: number, second: number): number {
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

/** 2 (mu_l'W Sigma_k W d + mu_k'W Sigma_l W d). */
function meanCovariance(kernel: GroupKernel, zwd: Float64Array, k: number, l: number): number {
  const { t, u, v, scale, meanFactor, k: cross } = kernel;
  const rowA = u[l]! * t;
  const rowU = u[k]! * t;
  const first = cross[rowA + u[k]!]! * zwd[v[k]!]! + cross[rowA + v[k]!]! * zwd[u[k]!]!;
  const second = cross[rowU + u[l]!]! * zwd[v[l]!]! + cross[rowU + v[l]!]! * zwd[u[l]!]!;
  return 2 * (meanFactor[l]! * scale[k]! * first + meanFactor[k]! * scale[l]! * second);
}

/** Adds to the Hessian (size x size, size of theta) what the observed Hessian has beyond the expected information, at the point last differentiated. */
export function addMlCurvature(group: MlGroup, hessian: Float64Array, size: number): void {
  const { kernel, o, zwd, weight } = group;
  const { q, t, u, v, scale, k: cross, model } = kernel;
  for (let k = 0; k < q; k++) {
    const rowU = u[k]! * t;
    const rowV = v[k]! * t;
    for (let l = 0; l <= k; l++) {
      const ul = u[l]!;
      const vl = v[l]!;
      const product =
        cross[rowV + ul]! * o[rowU + vl]! +
        o[rowV + ul]! * cross[rowU + vl]! +
        cross[rowV + vl]! * o[rowU + ul]! +
        o[rowV + vl]! * cross[rowU + ul]!;
      const isOrdered = model.freeKind[k]! <= model.freeKind[l]!;
      let value = 2 * (isOrdered ? curvature(group, k, l) : curvature(group, l, k));
      value -= 2 * scale[k]! * scale[l]! * product;
      if (model.hasMeans) value += meanCovariance(kernel, zwd, k, l);
      const a = model.freeIndex[k]!;
      const b = model.freeIndex[l]!;
      hessian[a * size + b] = hessian[a * size + b]! + weight * value;
      if (k !== l) hessian[b * size + a] = hessian[b * size + a]! + weight * value;
    }
  }
}
