/** Step `drop-rows`: totals, notes and repeated headers are taken out. */
import type { Column } from '../../../dataset.ts';
import { failure, problem, success } from '../../../problem.ts';
import type { StepOf } from '../schemas.ts';
import type { StepKind } from '../step-kind.ts';
import { parseNumber } from '../../readers/csv/cells.ts';
import { selectRows } from '../select-rows.ts';

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
    const isKept = new Uint8Array(dataset.rows).fill(1);
    for (const row of rows) isKept[row - 1] = 0;
    const left = selectRows(dataset, isKept);
    return success({ ...left, columns: left.columns.map(retyped) });
  },
  numbers: ({ rows }) => ({ count: rows.length, rows }),
  isAboutRows: true,
};

function retyped(column: Column): Column {
  if (column.kind === 'numeric') return column;
  const used = new Set(column.values);
  const numbers = column.categories.map((text, index) => (used.has(index) ? parseNumber(text, '.') : NaN));
  if (column.categories.some((_, index) => used.has(index) && Number.isNaN(numbers[index]))) return column;
  if (![...used].some((value) => !Number.isNaN(value))) return column;
  return { ...column, kind: 'numeric', values: column.values.map((value) => numbers[value] ?? NaN), categories: [] };
}
