/** The model, named '', and those that were kept, each with its own settings on the same data. */
import type { KeptModel } from '../document/types.ts';
import { keptModelsSchema } from '../document/validate.ts';
import { compareModels, type ComparedModel } from '../engine/compare/compare-models.ts';
import type { ProjectQuestion, Run } from './analysis.ts';

/** What is asked. */
export interface CompareExtra {
  readonly others: readonly KeptModel[];
}

export const compare: ProjectQuestion<CompareExtra> = {
  shape: { others: keptModelsSchema },
  extraOf: ({ keptModels }) => (keptModels.length === 0 ? null : { others: keptModels }),
};

export const runCompare: Run<CompareExtra, readonly ComparedModel[]> = (input, { others }, control) =>
  compareModels(input, others, control);
