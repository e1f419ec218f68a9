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
  numbers: ({ columns, values, ranges = [] }) => ({ count: columns.length, answers: values.length + ranges.length }),
};

/** What a number becomes that is not named: of the first range that holds it, else of all others; undefined: itself. */
function byRange(value: number, { ranges = [], others }: Recode): number | null | undefined {
  const range = ranges.find(({ lowest, highest }) => value >= (lowest ?? -Infinity) && value <= (highest ?? Infinity));
  return range ? range.to : others?.to;
}

function recodedNumbers(column: Column, step: Recode): Column {
  const codes = new Map<number, number | null>();
  for (const { from, to } of step.values) codes.set(typeof from === 'number' ? from : looseNumber(from), to);
  const known = new Map<number, number>();
  const recoded = (value: number): number => {
    if (Number.isNaN(value)) return NaN;
    let result = known.get(value);
    if (result === undefined) {
      const to = codes.has(value) ? codes.get(value) : byRange(value, step);
      known.set(value, (result = to === undefined ? value : (to ?? NaN)));
    }
    return result;
  };
  return withLabels({ ...column, values: column.values.map(recoded) }, step);
}

/** What an answer in words becomes: NaN for none, undefined where the step does not speak of it. */
function recodedText(text: string, step: Recode): number | undefined {
  const number = looseNumber(text);
  const isNumber = !Number.isNaN(number);
  const to = isNumber && step.ranges ? byRange(number, step) : step.others?.to;
  if (to !== undefined) return to ?? NaN;
  return isNumber && step.readsNumbers ? number : undefined;
}

function recodedTexts(column: Column, step: Recode): Outcome<Column> {
  const { values, kind } = step;
  const named = new Map(values.map(({ from, to }) => [String(from), to]));
  const isUsed = new Set(column.values);
  const numbers = column.categories.map((text, index) => {
    const to = named.get(text);
    return to !== undefined || !isUsed.has(index) ? (to ?? NaN) : recodedText(text, step);
  });
  const unknown = column.categories.find((_, index) => numbers[index] === undefined);
  if (unknown === undefined) {
    const recoded = column.values.map((value) => numbers[value] ?? NaN);
    return success(withLabels({ ...column, kind: 'numeric', values: recoded, categories: [] }, step));
  }
  if (step.ranges || step.others || values.some(({ to }) => to !== null)) {
    const facts = { kind, context: 'unnamed', found: unknown };
    return failure(problem('step-values-invalid', { variables: [column.name], values: facts }));
  }
  return success({
    ...column,
    values: column.values.map((value) => (named.has(column.categories[value] ?? '') ? NaN : value)),
  });
}

function withLabels(column: Column, { values, ranges = [] }: Recode): Column {
  const labels = new Map<number, string>();
  for (const { to, label } of [...values, ...ranges])
    if (to !== null && label !== undefined && !labels.has(to)) labels.set(to, label);
  const valueLabels = [...labels].sort(([a], [b]) => a - b).map(([value, label]): ValueLabel => ({ value, label }));
  return valueLabels.length > 0 ? { ...column, valueLabels } : column;
}
