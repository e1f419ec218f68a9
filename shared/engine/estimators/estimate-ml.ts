/** Maximum likelihood for covariance (and mean) structures by rank-two scoring. */
import type { Reduction } from '../model/constraints.ts';
import type { Discrepancy, EstimatorGroup } from './discrepancy.ts';
import { createGroupKernel } from './group-kernel.ts';
import { addMlDerivatives, createMlGroup, mlDiscrepancy } from './ml-discrepancy.ts';
import type { Objective } from './minimise.ts';
import { addMlCurvature } from './ml-second-derivatives.ts';

/** The sum over groups of weight x F_ML. `size`: free parameters before equalities. */
export function mlObjective(groups: readonly EstimatorGroup[], size: number): Discrepancy {
  const parts = groups.map(({ matrices, moments, weight }) =>
    createMlGroup(createGroupKernel(matrices), moments, weight),
  );
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
      for (const part of parts) value += part.weight * mlDiscrepancy(part, parameters);
      return value;
    },
    differentiate() {
      gradient.fill(0);
      information.fill(0);
      for (const part of parts) addMlDerivatives(part, gradient, information, size);
    },
    differentiateTwice() {
      hessian.set(information);
      for (const part of parts) addMlCurvature(part, hessian, size);
    },
  };
}

/** The same objective in x, where theta = R x + c: g_x = R'g, H_x = R'HR. */
export function reduceObjective(objective: Objective, reduction: Reduction): Objective {
  if (reduction.isIdentity) return objective;
  const { size, r } = reduction;
  const q = objective.size;
  const parameters = new Float64Array(q);
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const hessian = new Float64Array(size * size);
  const half = new Float64Array(q * size);
  return {
    size,
    gradient,
    information,
    hessian,
    evaluate(x) {
      expandParameters(reduction, x, parameters);
      return objective.evaluate(parameters);
    },
    differentiate() {
      objective.differentiate();
      gradient.fill(0);
      for (let k = 0; k < q; k++) {
        for (let j = 0; j < size; j++) gradient[j] = gradient[j]! + r[k * size + j]! * objective.gradient[k]!;
      }
      transformInformation(objective.information, r, q, size, half, information);
    },
    differentiateTwice() {
      objective.differentiateTwice();
      transformInformation(objective.hessian, r, q, size, half, hessian);
    },
  };
}

/** Writes theta = R x + c into `out`. */
export function expandParameters(reduction: Reduction, x: Float64Array, out: Float64Array): void {
  const { size, r, c } = reduction;
  for (let k = 0; k < out.length; k++) {
    let sum = c[k]!;
    for (let j = 0; j < size; j++) sum += r[k * size + j]! * x[j]!;
    out[k] = sum;
  }
}

/** out = R'HR; `half` (q x size) is working storage. */
export function transformInformation(
  h: Float64Array, r: Float64Array, q: number, size: number, half: Float64Array, out: Float64Array,
): void {
  half.fill(0);
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < q; k++) {
      const x = h[i * q + k]!;
      if (x === 0) continue;
      for (let j = 0; j < size; j++) half[i * size + j] = half[i * size + j]! + x * r[k * size + j]!;
    }
  }
  out.fill(0);
  for (let k = 0; k < q; k++) {
    for (let i = 0; i < size; i++) {
      const x = r[k * size + i]!;
      if (x === 0) continue;
      for (let j = 0; j < size; j++) out[i * size + j] = out[i * size + j]! + x * half[k * size + j]!;
    }
  }
} // prettier-ignore
