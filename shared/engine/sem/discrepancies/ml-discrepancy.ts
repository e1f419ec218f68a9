/**
 * The ML discrepancy of one group, its gradient and its expected information.
 *
 * F = log|Sigma| + tr(S W) - log|S| - p + d'W d, W = Sigma^-1, d = ybar - mu.
 * g_k = 2 O[u,v] - 2 dmu_k'W d with O = Z'(W - W (S + dd') W) Z;
 * H_kl = 2 (K[v_k,u_l] K[u_k,v_l] + K[v_k,v_l] K[u_k,u_l]) + 2 dmu_k'W dmu_l.
 */
import { dot } from '../../../numeric/dot.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import {
  computeDerivativeTables,
  computeImplied,
  invertSigma,
  multiplyInto,
  surroundInto,
  type GroupKernel,
} from '../kernel/group-kernel.ts';

export interface MlGroup {
  readonly kernel: GroupKernel;
  readonly moments: SampleMoments;
  /** Share of the cases that are in this group. */
  readonly weight: number;
  readonly residual: Float64Array;
  /** S + dd'. */
  readonly target: Float64Array;
  /** W (S + dd'), W - W (S + dd') W, and the latter times Z. */
  readonly half: Float64Array;
  readonly omega: Float64Array;
  readonly omegaZ: Float64Array;
  /** Z'(W - W (S + dd') W) Z. */
  readonly o: Float64Array;
  /** Z'W d. */
  readonly zwd: Float64Array;
}

export function createMlGroup(kernel: GroupKernel, moments: SampleMoments, weight: number): MlGroup {
  const { p, t } = kernel;
  return {
    kernel,
    moments,
    weight,
    residual: new Float64Array(p),
    target: new Float64Array(p * p),
    half: new Float64Array(p * p),
    omega: new Float64Array(p * p),
    omegaZ: new Float64Array(p * t),
    o: new Float64Array(t * t),
    zwd: new Float64Array(t),
  };
}

/** F at `parameters`; Infinity where the implied covariance matrix is not positive definite. Cost O(p^3). */
export function mlDiscrepancy(group: MlGroup, parameters: Float64Array): number {
  const { kernel, moments, residual } = group;
  if (!computeImplied(kernel, parameters)) return Infinity;
  const logDet = invertSigma(kernel);
  if (Number.isNaN(logDet)) return Infinity;
  const { p, w, mu } = kernel;
  const { cov, mean } = moments;
  let f = logDet - moments.logDet - p;
  for (let i = 0; i < p * p; i++) f += w[i]! * cov[i]!;
  if (!kernel.model.hasMeans) return f;
  for (let i = 0; i < p; i++) residual[i] = mean[i]! - mu[i]!;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) f += residual[i]! * w[i * p + j]! * residual[j]!;
  }
  return f;
}

/** Fills O, Z'W d and the tables of the kernel at the parameters last given to `mlDiscrepancy`. */
export function computeScoreTables(group: MlGroup): void {
  const { kernel, moments, target, residual, zwd } = group;
  const { p, t } = kernel;
  computeDerivativeTables(kernel);
  target.set(moments.cov);
  if (kernel.model.hasMeans) {
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) target[i * p + j] = target[i * p + j]! + residual[i]! * residual[j]!;
    }
    multiplyInto(residual, kernel.wz, zwd, 1, p, t);
  }
  computeOmega(group);
  surroundInto(kernel, group.omega, group.omegaZ, group.o);
}

/** Omega = W - W T W for the target T = S + dd'. */
function computeOmega({ kernel, target, half, omega }: MlGroup): void {
  const { p, w } = kernel;
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) half[i * p + j] = dot(w, i * p, target, j * p, p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const value = w[i * p + j]! - dot(half, i * p, w, j * p, p);
      omega[i * p + j] = omega[j * p + i] = value;
    }
  }
}

/** Adds the group's weighted gradient and information (size x size, size of theta) at the parameters last given to `mlDiscrepancy`. */
export function addMlDerivatives(
  group: MlGroup,
  gradient: Float64Array,
  information: Float64Array,
  size: number,
): void {
  computeScoreTables(group);
  addGradient(group, gradient);
  addInformation(group.kernel, group.weight, information, size);
}

/** Adds the group's weighted gradient, by look-ups in O and Z'W d. */
export function addGradient(group: MlGroup, gradient: Float64Array): void {
  const { kernel, o, zwd, weight } = group;
  const { q, t, u, v, scale, meanFactor, model } = kernel;
  for (let k = 0; k < q; k++) {
    let value = 2 * scale[k]! * o[u[k]! * t + v[k]!]!;
    if (model.hasMeans) value -= 2 * meanFactor[k]! * zwd[u[k]!]!;
    const place = model.freeIndex[k]!;
    gradient[place] = gradient[place]! + weight * value;
  }
}

/** Adds the expected information (of F, per unit weight) by look-ups in K; `information` is size x size, size of theta. */
export function addInformation(kernel: GroupKernel, weight: number, information: Float64Array, size: number): void {
  const { q, t, u, v, scale, meanFactor, k, model } = kernel;
  const place = model.freeIndex;
  for (let i = 0; i < q; i++) {
    const rowU = u[i]! * t;
    const rowV = v[i]! * t;
    const scaleI = 2 * weight * scale[i]!;
    const meanI = model.hasMeans ? 2 * weight * meanFactor[i]! : 0;
    for (let j = 0; j <= i; j++) {
      const uj = u[j]!;
      const vj = v[j]!;
      let value = scaleI * scale[j]! * (k[rowV + uj]! * k[rowU + vj]! + k[rowV + vj]! * k[rowU + uj]!);
      if (meanI !== 0) value += meanI * meanFactor[j]! * k[rowU + uj]!;
      const a = place[i]!;
      const b = place[j]!;
      information[a * size + b] = information[a * size + b]! + value;
      if (i !== j) information[b * size + a] = information[b * size + a]! + value;
    }
  }
}
