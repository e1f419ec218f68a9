/** A result as a table of the report: all columns that say something, numbers written out. */
import type { ResultTable } from '../results/element.ts';
import { cellRichText } from '../results/write/cell-text.ts';
import { usedColumns } from '../results/write/used-columns.ts';
import type { TableBlock } from './blocks.ts';

export function tableOfResult(table: ResultTable): Omit<TableBlock, 'kind' | 'number'> {
  const columns = usedColumns(table);
  return {
    id: table.id,
    title: table.title,
    columns: columns.map(({ head, align }) => ({ title: head, align })),
    rows: table.rows.map((row) =>
      row.kind === 'group'
        ? { kind: 'group', cells: [row.text] }
        : { kind: 'cells', cells: columns.map(({ id }) => cellRichText(row.cells[id])) },
    ),
    ...(table.note && table.note.length > 0 ? { note: table.note } : {}),
  };
}
