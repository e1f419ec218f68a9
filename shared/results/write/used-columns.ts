/** Columns that say something in some row, without those for narrow places alone. */
import type { Column, ResultTable } from '../element.ts';
import { cellText } from './cell-text.ts';

export function usedColumns({ columns, rows }: ResultTable): readonly Column[] {
  return columns.filter(
    ({ id, brief }) =>
      brief !== 'only' && rows.some((row) => row.kind === 'cells' && cellText(row.cells[id], 'with') !== ''),
  );
}

/** The table without the columns of these ids: where there is less room. */
export function withoutColumns(table: ResultTable, ids: readonly string[]): ResultTable {
  return { ...table, columns: table.columns.filter(({ id }) => !ids.includes(id)) };
}
