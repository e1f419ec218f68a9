/** Modification indices: what freeing each fixed parameter would bring. */
import { z } from 'zod';
import { modificationIndices, type ModificationIndex } from '../engine/after/modification-indices.ts';
import { success } from '../problem.ts';
import type { ProjectQuestion, Run } from './analysis.ts';

/** Modification indices, largest first. */
export interface IndexList {
  readonly indices: readonly ModificationIndex[];
  /** How many there are in all. */
  readonly total: number;
}

/** Far more than anybody reads, and little enough to send. */
const most = 400;

/** What is asked. */
export interface IndicesExtra {
  readonly most: number;
}

export const indices: ProjectQuestion<IndicesExtra> = {
  shape: { most: z.int().min(1).max(5_000) },
  extraOf: () => ({ most }),
};

export const runIndices: Run<IndicesExtra, IndexList> = (input, extra) => {
  const solution = input.solution();
  if (!solution.ok) return solution;
  const all = modificationIndices(solution.value);
  return success({
    indices: all.sort((a, b) => b.mi - a.mi).slice(0, extra.most),
    total: all.length,
  });
};
