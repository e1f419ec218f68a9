/** A table as text for a terminal: no heads of groups across it, intervals in brackets. */
import { unstyled } from '../../language/rich-text.ts';
import type { CellRow, ResultTable } from '../element.ts';
import { cellText } from './cell-text.ts';
import { textTable } from './text-table.ts';
import { usedColumns } from './used-columns.ts';

/** Without its title, and without the columns of these ids. Columns that say nothing are left out. */
export function toText(table: ResultTable, without: readonly string[] = []): string {
  const columns = usedColumns(table).filter(({ id }) => !without.includes(id));
  const right = columns.findIndex(({ align }) => align === 'right');
  const cells = table.rows.filter((row): row is CellRow => row.kind === 'cells');
  return textTable(
    columns.map(({ head }) => unstyled(head)),
    cells.map((row) => columns.map(({ id }) => cellText(row.cells[id], 'with'))),
    right < 0 ? columns.length : right,
  );
}
