/** Step `missing-codes`: numbers that stand for "no answer" become missing. */
import type { Column } from '../../../dataset.ts';
import { failure, problem, success } from '../../../problem.ts';
import type { Outcome } from '../../../problem.ts';
import { changeColumns } from '../change-columns.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';

/** In a text column a category counts as the number it spells. Fails with `step-values-invalid` without finite codes. */
export const missingCodesStep: StepKind<StepOf<'missing-codes'>> = {
  apply(dataset, step) {
    if (step.codes.length === 0 || !step.codes.every(Number.isFinite)) {
      const values = { kind: step.kind, context: 'codes', codes: step.codes.join(', ') };
      return failure(problem('step-values-invalid', { variables: step.columns, values }));
    }
    return changeColumns(dataset, step.kind, step.columns, (column) => withoutCodes(column, new Set(step.codes)));
  },
  numbers: ({ codes }) => ({ count: codes.length, codes }),
};

function withoutCodes(column: Column, codes: ReadonlySet<number>): Outcome<Column> {
  const isCode = (value: number): boolean =>
    column.kind === 'numeric' ? codes.has(value) : codes.has(numberOf(column.categories[value]));
  return success({ ...column, values: column.values.map((value) => (isCode(value) ? NaN : value)) });
}

function numberOf(category: string | undefined): number {
  return category === undefined || category.trim() === '' ? NaN : Number(category);
}
