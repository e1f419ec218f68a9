/** Answers as they were given, of items that a step has turned round. */
import type { Dataset } from '../dataset.ts';
import { namesAfter } from '../data/prepare/column-names.ts';
import type { PrepareStep } from '../data/types.ts';

/**
 * The data with reversed items turned back: who ticks the same answer all the way down does so before anything is
 * reversed. Rows and names are those of the prepared data.
 */
export function asAnswered(dataset: Dataset, steps: readonly PrepareStep[]): Dataset {
  const sums = new Map<string, number>();
  steps.forEach((step, index) => {
    if (step.kind !== 'reverse') return;
    for (const name of namesAfter(steps.slice(index), step.columns))
      if (!sums.delete(name)) sums.set(name, step.minimum + step.maximum);
  });
  if (sums.size === 0) return dataset;
  const columns = dataset.columns.map((column) => {
    const sum = sums.get(column.name);
    if (sum === undefined || column.kind === 'text') return column;
    return { ...column, values: column.values.map((value) => sum - value) };
  });
  return { ...dataset, columns };
}
