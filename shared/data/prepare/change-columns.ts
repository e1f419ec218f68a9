/** What the kinds of preparation steps share. */
import type { Column, Dataset } from '../../dataset.ts';
import { failure, problem, success } from '../../problem.ts';
import type { Outcome } from '../../problem.ts';
import type { StepId } from './schemas.ts';

/**
 * The data set with the named columns replaced; all others are shared with the original.
 * Fails with `step-column-missing`, or with the problems of the columns that `change` refused.
 */
export function changeColumns(
  dataset: Dataset,
  kind: StepId,
  names: readonly string[],
  change: (column: Column) => Outcome<Column>,
): Outcome<Dataset> {
  const known = new Set(dataset.columns.map((column) => column.name));
  const absent = names.filter((name) => !known.has(name));
  if (absent.length > 0) return failure(problem('step-column-missing', { variables: absent, values: { kind } }));
  const wanted = new Set(names);
  const outcomes = dataset.columns.map((column) => (wanted.has(column.name) ? change(column) : success(column)));
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return failure(...problems);
  return success({ ...dataset, columns: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])) });
}
