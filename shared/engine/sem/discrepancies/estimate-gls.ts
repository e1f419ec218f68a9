/**
 * Generalised least squares without a weight matrix of statistics by statistics.
 *
 * F = tr[(W (S - Sigma))^2] / 2 + d'W d with W = S^-1 fixed, d = ybar - mu [browne-1974]: gradient and information are
 * those of maximum likelihood with this W and O = Z'W (Sigma - S) W Z.
 */
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { invertPositive } from '../../../numeric/cholesky.ts';
import type { Discrepancy, EstimatorGroup } from './discrepancy.ts';
import {
  computeDerivativeTables,
  computeImplied,
  createGroupKernel,
  multiplyInto,
  surroundInto,
} from '../kernel/group-kernel.ts';
import { addGradient, addInformation, createMlGroup, type MlGroup } from './ml-discrepancy.ts';
import { addStructureCurvature } from '../kernel/structure-curvature.ts';

function createGlsGroup({ matrices, moments, weight }: EstimatorGroup): MlGroup {
  const group = createMlGroup(createGroupKernel(matrices), moments, weight);
  invertSample(moments, group.kernel.w);
  return group;
}

function invertSample({ cov, names }: SampleMoments, out: Float64Array): void {
  const inverse = invertPositive(cov, names.length);
  if (inverse) out.set(inverse);
}

/** F at `parameters`, from Sigma - S (`target`) and W (Sigma - S) (`half`). */
function glsDiscrepancy(group: MlGroup, parameters: Float64Array): number {
  const { kernel, moments, target: difference, half: weighted, residual } = group;
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

function addGlsDerivatives(group: MlGroup, gradient: Float64Array, information: Float64Array, size: number): void {
  const { kernel, residual, half, omega, zwd } = group;
  const { p, t, w } = kernel;
  computeDerivativeTables(kernel);
  if (kernel.model.hasMeans) multiplyInto(residual, kernel.wz, zwd, 1, p, t);
  multiplyInto(half, w, omega, p, p, p);
  surroundInto(kernel, omega, group.omegaZ, group.o);
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
