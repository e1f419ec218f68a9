/** Maximum likelihood for covariance (and mean) structures by rank-two scoring. */
import type { Discrepancy, EstimatorGroup } from './discrepancy.ts';
import { createGroupKernel } from '../kernel/group-kernel.ts';
import { createGradientGroup, type GradientGroup } from './gradient-group.ts';
import { gradientObjective } from './gradient-objective.ts';
import { addMlDerivatives, createMlGroup, mlDiscrepancy } from './ml-discrepancy.ts';
import { addMlCurvature } from './ml-second-derivatives.ts';

function groupOf({ matrices, moments, weight }: EstimatorGroup): GradientGroup {
  const group = createGradientGroup(matrices, [], weight);
  group.moments.cov.set(moments.cov);
  group.moments.mean.set(moments.mean);
  group.moments.logDet = moments.logDet;
  return group;
}

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
    gradientOnly: () => gradientObjective(groups.map(groupOf), size),
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
