/** The model in hand and others, each with its own settings on the same data. */
import { z } from 'zod';
import { keptModelsSchema } from '../document/file/validate.ts';
import {
  compareModels,
  type ComparedModel,
  type ComparisonOptions,
  type OtherModel,
} from '../engine/compare/compare-models.ts';
import type { ProjectQuestion, Run } from './analysis.ts';

/** What is asked. A window asks about models that were kept; how they are compared is a terminal's to say. */
export interface CompareExtra extends ComparisonOptions {
  readonly others: readonly OtherModel[];
}

export const compare: ProjectQuestion<CompareExtra> = {
  schema: z.strictObject({ others: keptModelsSchema }),
  extraOf: ({ keptModels }) => (keptModels.length === 0 ? null : { others: keptModels }),
  isReported: () => true,
};

export const runCompare: Run<CompareExtra, readonly ComparedModel[]> = (input, { others, ...options }, control) => {
  const solution = input.solution();
  return solution.ok ? compareModels(input, solution, others, options, control) : solution;
};
