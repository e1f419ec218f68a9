/** A window of rows as a screen shows them. */
import type { DataPage } from '../contract/calls.ts';
import type { Column, Dataset } from '../dataset.ts';

/** Rows `from` (0-based) to `from + count`, as far as there are any. */
export function pageRows(dataset: Dataset, from: number, count: number): DataPage {
  const last = Math.min(dataset.rows, from + count);
  const rows: (number | string | null)[][] = [];
  for (let row = from; row < last; row++) rows.push(dataset.columns.map((column) => cellOf(column, row)));
  return { from, names: dataset.columns.map((column) => column.name), rows };
}

function cellOf(column: Column, row: number): number | string | null {
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return null;
  return column.kind === 'text' ? (column.categories[value] ?? null) : value;
}
