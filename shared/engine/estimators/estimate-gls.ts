/**
 * Generalised least squares without a weight matrix of statistics by statistics.
 *
 * F = tr[(W (S - Sigma))^2] / 2 + d'W d with W = S^-1 fixed, d = ybar - mu [browne-1974]: gradient and information are
 * those of maximum likelihood with this W and O = Z'W (Sigma - S) W Z.
 */
import type { SampleMoments } from '../moments/sample-moments.ts';
import { choleskyInPlace, choleskyInvert } from '../numeric/cholesky.ts';
import type { Discrepancy, EstimatorGroup } from './discrepancy.ts';
import { computeDerivativeTables, computeImplied, createGroupKernel, crossInto, multiplyInto } from './group-kernel.ts';
import { addGradient, addInformation, createMlGroup, type MlGroup } from './ml-discrepancy.ts';
import { addStructureCurvature } from './structure-curvature.ts';

interface GlsGroup extends MlGroup {
  /** (Sigma - S) and W (Sigma - S). */
  readonly difference: Float64Array;
  readonly weighted: Float64Array;
}

function createGlsGroup({ matrices, moments, weight }: EstimatorGroup): GlsGroup {
  const group = createMlGroup(createGroupKernel(matrices), moments, weight);
  const { p } = group.kernel;
  invertSample(moments, group.kernel.w);
  return { ...group, difference: new Float64Array(p * p), weighted: new Float64Array(p * p) };
}

function invertSample({ cov, names }: SampleMoments, out: Float64Array): void {
  const p = names.length;
  const factor = cov.slice();
  if (choleskyInPlace(factor, p)) choleskyInvert(factor, p, out, new Float64Array(p * p));
}

function glsDiscrepancy(group: GlsGroup, parameters: Float64Array): number {
  const { kernel, moments, difference, weighted, residual } = group;
  if (!computeImplied(kernel, parameters)) return Infinity;
  const { p, w, sigma, mu } = kernel;
  for (let i = 0; i < p * p; i++) difference[i] = sigma[i]! - moments.cov[i]!;
  multiplyInto(w, difference, weighted, p, p, p);
  let f = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) f += 0.5 * weighted[i * p + j]! * weighted[j * p + i]!;
  if (kernel.model.hasMeans) {
    for (let i = 0; i < p; i++) residual[i] = moments.mean[i]! - mu[i]!;
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) f += residual[i]! * w[i * p + j]! * residual[j]!;
  }
  return Number.isFinite(f) ? f : Infinity;
}

function addGlsDerivatives(group: GlsGroup, gradient: Float64Array, information: Float64Array, size: number): void {
  const { kernel, difference, residual, swz, o, zwd } = group;
  const { p, t } = kernel;
  computeDerivativeTables(kernel);
  if (kernel.model.hasMeans) multiplyInto(residual, kernel.wz, zwd, 1, p, t);
  multiplyInto(difference, kernel.wz, swz, p, p, t);
  crossInto(kernel.wz, swz, o, p, t);
  addGradient(group, gradient);
  addInformation(kernel, group.weight, information, size);
}

/** The sum over groups of weight x F_GLS. The kernels' `w` is S^-1. `size`: free parameters before equalities. */
export function glsObjective(groups: readonly EstimatorGroup[], size: number): Discrepancy {
  const parts = groups.map(createGlsGroup);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const hessian = new Float64Array(size * size);
  return {
    size,
    gradient,
    information,
    hessian,
    kernels: parts.map((part) => part.kernel),
    evaluate(parameters) {
      let value = 0;
      for (const part of parts) value += part.weight * glsDiscrepancy(part, parameters);
      return value;
    },
    differentiate() {
      gradient.fill(0);
      information.fill(0);
      for (const part of parts) addGlsDerivatives(part, gradient, information, size);
    },
    differentiateTwice() {
      hessian.set(information);
      for (const part of parts) addStructureCurvature(part, part.weight, hessian, size);
    },
  };
}
