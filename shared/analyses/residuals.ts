/** Residuals of every group: raw, of correlations, in standard errors. */
import { z } from 'zod';
import { residualMoments, type GroupResiduals } from '../engine/after/residuals.ts';
import { success } from '../problem.ts';
import type { NoExtra, ProjectQuestion, Run } from './analysis.ts';

export const residuals: ProjectQuestion<NoExtra> = {
  schema: z.strictObject({}),
  extraOf: () => ({}),
};

export const runResiduals: Run<NoExtra, readonly GroupResiduals[]> = (input) => {
  const solution = input.solution();
  return solution.ok ? success(residualMoments(solution.value)) : solution;
};
