/** Step `dummies`: a column of 0 and 1 for each answer but one. */
import type { Column } from '../../../dataset.ts';
import { addColumns, findColumns, unfit } from '../add-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';

/**
 * 1 where the answer was given, 0 where another one, missing where none. Fails with `step-column-missing`, and with
 * `step-values-invalid` where there is an answer that the step does not name, or a name is taken.
 */
export const dummiesStep: StepKind<StepOf<'dummies'>> = {
  apply(dataset, { columns, reference, answers }) {
    const found = findColumns(dataset, 'dummies', columns);
    if (!found.ok) return found;
    const [column] = found.value;
    if (!column) return unfit('dummies', 'few-columns', [], { fewest: 1 });
    const places = new Map([[reference, -1], ...answers.map(({ answer }, index) => [answer, index] as const)]);
    const placeOf = placesByValue(column, places);
    const unknown = column.values.find((value) => !Number.isNaN(value) && placeOf(value) === undefined);
    if (unknown !== undefined)
      return unfit('dummies', 'answer', columns, { found: column.categories[unknown] ?? unknown });
    const made = answers.map(({ answer, name }, index): Column => ({
      name,
      kind: 'numeric',
      values: column.values.map((value) => (Number.isNaN(value) ? NaN : placeOf(value) === index ? 1 : 0)),
      categories: [],
      label: `${column.label ?? column.name}: ${labelOf(column, answer)}`,
      level: 'nominal',
    }));
    return addColumns(dataset, 'dummies', made);
  },
  numbers: ({ answers }) => ({ count: answers.length }),
  makes: ({ answers }) => answers.map(({ name }) => name),
};

function placesByValue(
  { kind, categories }: Column,
  places: ReadonlyMap<number | string, number>,
): (value: number) => number | undefined {
  if (kind === 'numeric') return (value) => places.get(value);
  const own = categories.map((text) => places.get(text));
  return (value) => own[value];
}

function labelOf({ valueLabels }: Column, answer: number | string): string {
  return valueLabels?.find(({ value }) => value === answer)?.label ?? String(answer);
}
