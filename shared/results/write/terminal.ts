/** A table as text for a terminal: no heads of groups across it, intervals in brackets. */
import { unstyled } from '../../language/rich-text.ts';
import type { CellRow, ResultTable } from '../element.ts';
import { cellText } from './cell-text.ts';
import { textTable } from './text-table.ts';
import { usedColumns } from './used-columns.ts';

/** Without its title. Columns that say nothing are left out. */
export function toText(table: ResultTable): string {
  const columns = usedColumns(table);
  const right = columns.findIndex(({ align }) => align === 'right');
  const cells = table.rows.filter((row): row is CellRow => row.kind === 'cells');
  return textTable(
    columns.map(({ head }) => unstyled(head)),
    cells.map((row) => columns.map(({ id }) => cellText(row.cells[id], 'with'))),
    right < 0 ? columns.length : right,
  );
}

/** Each group of rows as a table of its own, with the head of the group as its title. */
export function tablesOfGroups(table: ResultTable): readonly ResultTable[] {
  const heads = table.rows.flatMap((row, index) =>
    row.kind === 'group' ? [{ title: unstyled(row.text), index }] : [],
  );
  return heads.map(({ title, index }, place) => ({
    ...table,
    title,
    rows: table.rows.slice(index + 1, heads[place + 1]?.index),
  }));
}
