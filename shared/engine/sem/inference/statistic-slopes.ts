import { fillStatisticsJacobian } from '../kernel/covariance-structure.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';
import type { StatisticsPlan } from '../../sample/statistics-plan.ts';
import { product } from '../../../numeric/dense.ts';
import { basisOf } from './solution-basis.ts';
import type { Solution } from './solution.ts';

/** D of a group: the plan's statistics by the directions in which parameters can move, count x directions, row-major. */
export function slopesAlong(solution: Solution, kernel: GroupKernel, plan: StatisticsPlan): Float64Array {
  const own = new Float64Array(plan.count * kernel.q);
  fillStatisticsJacobian(kernel, plan, own);
  return product(own, basisOf(solution, kernel.model.freeIndex), plan.count, kernel.q, solution.directions);
}
