/** The rows of a result, each text by the head of its column: a number in the wrong column is seen. */
import type { ResultTable } from '../../shared/results/element.ts';
import { toCopy } from '../../shared/results/write/clipboard.ts';

/** As they are copied, heads of groups included. */
export function headedRows(table: ResultTable): readonly Readonly<Record<string, string>>[] {
  const { columns, rows } = toCopy(table);
  return rows.map((row) => Object.fromEntries(columns.map(({ title }, index) => [title, row[index] ?? ''])));
}
