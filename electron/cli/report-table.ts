/** A table of the report as text for a terminal. */
import type { TableBlock } from '../../shared/report/blocks.ts';
import { unstyled } from '../../shared/language/rich-text.ts';
import { textTable } from '../../shared/results/write/text-table.ts';

/** Its title and rows, without group headings. */
export function printReportTable({ title, columns, rows }: TableBlock): string {
  const leftColumns = columns.findIndex((column) => column.align !== 'left');
  const header = columns.map((column) => unstyled(column.title));
  const body = rows.flatMap((row) => (row.kind === 'group' ? [] : [row.cells.map(unstyled)]));
  return `${title}\n${textTable(header, body, leftColumns < 0 ? columns.length : leftColumns)}`;
}
