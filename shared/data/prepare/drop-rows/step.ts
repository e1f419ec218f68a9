/** Step `drop-rows`: totals, notes and repeated headers are taken out. */
import type { Column } from '../../../dataset.ts';
import { failure, problem, success } from '../../../problem.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';
import { parseNumber } from '../../readers/csv/cells.ts';

/**
 * A column of texts whose remaining answers are plain numbers becomes numeric, as it would have been without the rows.
 * Fails with `step-values-invalid` where there is no such row.
 */
export const dropRowsStep: StepKind<StepOf<'drop-rows'>> = {
  apply(dataset, { rows, kind }) {
    const beyond = rows.find((row) => row > dataset.rows);
    if (beyond !== undefined) {
      return failure(problem('step-values-invalid', { values: { kind, context: 'rows', found: beyond } }));
    }
    const dropped = new Set(rows.map((row) => row - 1));
    const columns = dataset.columns.map((column) => retyped(without(column, dropped)));
    return success({ ...dataset, rows: dataset.rows - dropped.size, columns });
  },
  numbers: ({ rows }) => ({ count: rows.length, rows }),
};

function without(column: Column, dropped: ReadonlySet<number>): Column {
  return { ...column, values: column.values.filter((_, row) => !dropped.has(row)) };
}

function retyped(column: Column): Column {
  if (column.kind === 'numeric') return column;
  const used = new Set(column.values);
  const numbers = column.categories.map((text, index) => (used.has(index) ? parseNumber(text, '.') : NaN));
  if (column.categories.some((_, index) => used.has(index) && Number.isNaN(numbers[index]))) return column;
  if (![...used].some((value) => !Number.isNaN(value))) return column;
  return { ...column, kind: 'numeric', values: column.values.map((value) => numbers[value] ?? NaN), categories: [] };
}
