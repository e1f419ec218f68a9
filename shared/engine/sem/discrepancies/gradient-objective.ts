/** F_ML over groups with its gradient and nothing else. */
import { discrepancyOfGroup } from './gradient-discrepancy.ts';
import { addGroupGradient } from './gradient-of-group.ts';
import type { GradientGroup } from './gradient-group.ts';
import type { GradientObjective } from '../objective.ts';

/** The sum over groups of weight x F_ML, by theta (`size` parameters). */
export function gradientObjective(groups: readonly GradientGroup[], size: number): GradientObjective {
  const gradient = new Float64Array(size);
  return {
    size,
    gradient,
    evaluate(theta) {
      let value = 0;
      gradient.fill(0);
      for (let g = 0; g < groups.length; g++) {
        const group = groups[g]!;
        value += group.weight * discrepancyOfGroup(group, theta);
        if (value === Infinity) return Infinity;
        addGroupGradient(group, gradient);
      }
      return value;
    },
  };
}
