/** Step `describe`: columns get a label, labels of their values, a measurement level; answers stay as they are. */
import { factsOf, type Column, type ValueLabel } from '../../../dataset.ts';
import { failure, problem, success } from '../../../problem.ts';
import type { Outcome } from '../../../problem.ts';
import { changeColumns } from '../change-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';

type Describe = StepOf<'describe'>;
/** What a step says of one column. */
export type DescribedFacts = Describe['facts'][number];

/**
 * Fails with `step-values-invalid` where columns and facts are not as many, and where a column of numbers would get the
 * label of a value that is none.
 */
export const describeStep: StepKind<Describe> = {
  apply(dataset, step) {
    const { columns, facts, kind } = step;
    if (columns.length !== facts.length)
      return failure(problem('step-values-invalid', { variables: columns, values: { kind, context: 'unpaired' } }));
    const byName = new Map(columns.map((name, index) => [name, facts[index]!]));
    return changeColumns(dataset, kind, columns, (column) => described(column, byName.get(column.name)!));
  },
  numbers: ({ columns }) => ({ count: columns.length }),
};

function described(column: Column, { label, valueLabels, level }: DescribedFacts): Outcome<Column> {
  const labels = valueLabels?.map((one): ValueLabel => ({ ...one, value: valueIn(column, one.value) }));
  const wrong = labels?.findIndex(({ value }) => typeof value === 'number' && Number.isNaN(value)) ?? -1;
  if (wrong >= 0) {
    const values = { kind: 'describe', context: 'value', found: String(valueLabels?.[wrong]?.value) };
    return failure(problem('step-values-invalid', { variables: [column.name], values }));
  }
  const { name, kind, values, categories } = column;
  const facts = factsOf({
    label: label === undefined ? column.label : label || undefined,
    valueLabels: labels === undefined ? column.valueLabels : labels.length > 0 ? labels : undefined,
    level: level ?? column.level,
    userMissing: column.userMissing,
  });
  return success({ name, kind, values, categories, ...facts });
}

/** Texts name the answers of a column of texts, numbers those of numbers; NaN where a text is no number. */
function valueIn({ kind }: Column, value: number | string): number | string {
  if (kind === 'text') return String(value);
  if (typeof value === 'number') return value;
  return value.trim() === '' ? NaN : Number(value);
}
