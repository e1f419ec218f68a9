/** Step `reverse`: a reverse-worded item answered x on a scale from a to b becomes a + b - x. */
import type { Column, ValueLabel } from '../../../dataset.ts';
import { failure, problem, success } from '../../../problem.ts';
import type { Outcome } from '../../../problem.ts';
import { changeColumns } from '../change-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';

/**
 * Fails with `step-values-invalid` when the scale is not one (a >= b), the column is text, or an answer lies
 * outside the scale: a 99 that is still in the data must be declared missing first.
 */
export const reverseStep: StepKind<StepOf<'reverse'>> = {
  apply(dataset, step) {
    const { minimum, maximum, kind } = step;
    if (!(Number.isFinite(minimum) && Number.isFinite(maximum) && minimum < maximum)) {
      return failure(
        problem('step-values-invalid', {
          variables: step.columns,
          values: { kind, context: 'scale', minimum, maximum },
        }),
      );
    }
    return changeColumns(dataset, kind, step.columns, (column) => reversed(column, minimum, maximum));
  },
  numbers: ({ columns, minimum, maximum }) => ({ count: columns.length, minimum, maximum }),
};

function reversed(column: Column, minimum: number, maximum: number): Outcome<Column> {
  const outside = column.values.find((value) => value < minimum || value > maximum);
  const isText = column.kind === 'text';
  if (isText || outside !== undefined) {
    const found = isText ? (column.categories[0] ?? '') : (outside ?? '');
    const values = { kind: 'reverse', context: isText ? 'text' : 'outside', minimum, maximum, found };
    return failure(problem('step-values-invalid', { variables: [column.name], values }));
  }
  const turned = { ...column, values: column.values.map((value) => minimum + maximum - value) };
  const { valueLabels } = column;
  return success(valueLabels ? { ...turned, valueLabels: reversedLabels(valueLabels, minimum, maximum) } : turned);
}

/** Labels follow their answers, and stay in the order of the values; those of missing codes outside the scale stay. */
export function reversedLabels(labels: readonly ValueLabel[], minimum: number, maximum: number): readonly ValueLabel[] {
  const isAnswer = ({ value }: ValueLabel): boolean => Number(value) >= minimum && Number(value) <= maximum;
  const answers = labels
    .filter(isAnswer)
    .map(({ value, label }) => ({ value: minimum + maximum - Number(value), label }));
  return [...answers.reverse(), ...labels.filter((one) => !isAnswer(one))];
}
