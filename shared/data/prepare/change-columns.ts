/** What the kinds of preparation steps share. */
import type { Column, Dataset } from '../../dataset.ts';
import { failure, problem, success } from '../../problem.ts';
import type { Outcome, Problem } from '../../problem.ts';
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
  const places = placesOf(dataset.columns);
  const absent = names.filter((name) => !places.has(name));
  if (absent.length > 0) return failure(problem('step-column-missing', { variables: absent, values: { kind } }));
  const columns = [...dataset.columns];
  const problems: Problem[] = [];
  let isNamedAlike = true;
  for (const place of [...new Set(names)].map((name) => places.get(name)!).sort((a, b) => a - b)) {
    const before = columns[place]!;
    const outcome = change(before);
    if (!outcome.ok) {
      problems.push(...outcome.problems);
      continue;
    }
    columns[place] = outcome.value;
    isNamedAlike &&= outcome.value.name === before.name;
  }
  if (problems.length > 0) return failure(...problems);
  if (isNamedAlike) known.set(columns, places);
  return success({ ...dataset, columns });
}

/** Kept from step to step: thousands of steps on thousands of columns look each name up once. */
const known = new WeakMap<readonly Column[], ReadonlyMap<string, number>>();

function placesOf(columns: readonly Column[]): ReadonlyMap<string, number> {
  const places = known.get(columns) ?? new Map(columns.map(({ name }, place) => [name, place]));
  known.set(columns, places);
  return places;
}
