/** Modification indices: what freeing each fixed parameter would bring. */
import { z } from 'zod';
import { modificationIndices, type ModificationIndex } from '../engine/after/modification-indices.ts';
import { success } from '../problem.ts';
import { standsOnMoments } from '../engine/method.ts';
import type { NoExtra, ProjectQuestion, Run } from './analysis.ts';

export const indices: ProjectQuestion<NoExtra> = {
  schema: z.strictObject({}),
  extraOf: () => ({}),
  isReported: ({ method, measures }) => standsOnMoments(method) && (measures.df?.plain ?? 0) > 0,
};

/** All there are, in the order of the model's matrices: what is shown of them, and how, is the result's to say. */
export const runIndices: Run<NoExtra, readonly ModificationIndex[]> = (input) => {
  const solution = input.solution();
  return solution.ok ? success(modificationIndices(solution.value)) : solution;
};
