/** Step `recode`: answers become numbers, or none. */
import type { Column, ValueLabel } from '../../../dataset.ts';
import { failure, problem, success } from '../../../problem.ts';
import type { Outcome } from '../../../problem.ts';
import { changeColumns } from '../change-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';
import { looseNumber } from './loose-number.ts';

type Recode = StepOf<'recode'>;

/**
 * A column becomes numeric when each of its answers does. Where only answers are taken away, a column of texts stays
 * one. Fails with `step-values-invalid` where some answers become numbers and others are not named.
 */
export const recodeStep: StepKind<Recode> = {
  apply(dataset, step) {
    return changeColumns(dataset, step.kind, step.columns, (column) =>
      column.kind === 'numeric' ? success(recodedNumbers(column, step)) : recodedTexts(column, step),
    );
  },
  numbers: ({ columns, values }) => ({ count: columns.length, answers: values.length }),
};

function recodedNumbers(column: Column, { values }: Recode): Column {
  const codes = new Map(values.map(({ from, to }) => [typeof from === 'number' ? from : looseNumber(from), to ?? NaN]));
  const recoded = column.values.map((value) => codes.get(value) ?? value);
  return withLabels({ ...column, values: recoded }, values);
}

function recodedTexts(column: Column, { values, readsNumbers, kind }: Recode): Outcome<Column> {
  const named = new Map(values.map(({ from, to }) => [String(from), to]));
  const isUsed = new Set(column.values);
  /** NaN: no answer. undefined: an answer that the step does not speak of. */
  const numbers = column.categories.map((text, index) => {
    const to = named.get(text);
    if (to !== undefined || !isUsed.has(index)) return to ?? NaN;
    const number = readsNumbers ? looseNumber(text) : NaN;
    return Number.isNaN(number) ? undefined : number;
  });
  const unknown = column.categories.find((_, index) => numbers[index] === undefined);
  if (unknown === undefined) {
    const recoded = column.values.map((value) => numbers[value] ?? NaN);
    return success(withLabels({ ...column, kind: 'numeric', values: recoded, categories: [] }, values));
  }
  if (values.some(({ to }) => to !== null)) {
    const facts = { kind, context: 'unnamed', found: unknown };
    return failure(problem('step-values-invalid', { variables: [column.name], values: facts }));
  }
  return success({
    ...column,
    values: column.values.map((value) => (named.has(column.categories[value] ?? '') ? NaN : value)),
  });
}

function withLabels(column: Column, values: Recode['values']): Column {
  const labels = new Map<number, string>();
  for (const { to, label } of values) if (to !== null && label !== undefined && !labels.has(to)) labels.set(to, label);
  const valueLabels = [...labels].sort(([a], [b]) => a - b).map(([value, label]): ValueLabel => ({ value, label }));
  return valueLabels.length > 0 ? { ...column, valueLabels } : column;
}
