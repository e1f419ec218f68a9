/** What steps that add columns share. */
import type { Column, Dataset } from '../../dataset.ts';
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { StepId } from './schemas.ts';

/** Columns by name. Fails with `step-column-missing` where there are not all of them. */
export function findColumns(dataset: Dataset, kind: StepId, names: readonly string[]): Outcome<readonly Column[]> {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const absent = names.filter((name) => !byName.has(name));
  if (absent.length > 0) return failure(problem('step-column-missing', { variables: absent, values: { kind } }));
  return success(names.map((name) => byName.get(name)!));
}

/** Refusals of a step for what it says or for the answers that it meets. */
export function unfit(
  kind: StepId,
  context: string,
  variables: readonly string[],
  values: Readonly<Record<string, string | number>> = {},
): ReturnType<typeof failure> {
  return failure(problem('step-values-invalid', { variables, values: { kind, context, ...values } }));
}

/** Behind the others. Fails with `step-values-invalid` where a name is taken or stands twice. */
export function addColumns(dataset: Dataset, kind: StepId, added: readonly Column[]): Outcome<Dataset> {
  const known = new Set(dataset.columns.map(({ name }) => name));
  const taken = added.find(({ name }) => known.has(name) || !known.add(name));
  if (taken) return unfit(kind, 'name-taken', [taken.name]);
  return success({ ...dataset, columns: [...dataset.columns, ...added] });
}

/** The first answer in the words of the file, for a sentence about a column of texts. */
export function firstText({ categories, values }: Column): string {
  const first = values.find((value) => !Number.isNaN(value));
  return first === undefined ? '' : (categories[first] ?? '');
}
