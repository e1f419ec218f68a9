/** Residuals of every group: raw, of correlations, in standard errors. */
import { residualMoments, type GroupResiduals } from '../engine/after/residuals.ts';
import { success } from '../problem.ts';
import type { NoExtra, ProjectQuestion, Run } from './analysis.ts';

export const residuals: ProjectQuestion<NoExtra> = {
  shape: {},
  extraOf: () => ({}),
};

export const runResiduals: Run<NoExtra, readonly GroupResiduals[]> = (input) => {
  const solution = input.solution();
  return solution.ok ? success(residualMoments(solution.value)) : solution;
};
