/** Tables for the clipboard: tab-separated text for Excel, HTML for Word. Pure. */
import { isFormula, withoutFormulas } from '../../data/readers/csv/write-csv.ts';
import { escapeText } from '../../drawing/xml.ts';
import { unstyled } from '../../language/rich-text.ts';
import type { ResultTable } from '../element.ts';
import { cellText } from './cell-text.ts';
import { usedColumns } from './used-columns.ts';

export interface CopyTable {
  readonly title?: string;
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' | 'center' }[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

/** All columns that say something. Heads of groups stand in the first column. */
export function toCopy(table: ResultTable): CopyTable {
  const columns = usedColumns(table);
  return {
    title: table.title,
    columns: columns.map(({ head, align }) => ({ title: unstyled(head), align })),
    rows: table.rows.map((row) =>
      row.kind === 'group'
        ? [unstyled(row.text), ...columns.slice(1).map(() => '')]
        : columns.map(({ id }) => bracketSign(cellText(row.cells[id], 'without'))),
    ),
    ...(table.note && table.note.length > 0 ? { note: unstyled(table.note) } : {}),
  };
}

/** A bare + or − at the start of a cell would begin a formula. */
function bracketSign(text: string): string {
  return /^[+\u2212-]$/.test(text) ? `(${text})` : text;
}

export function tableToTsv(table: CopyTable): string {
  const lines = [table.columns.map((column) => column.title), ...table.rows];
  return lines.map((cells) => cells.map(plainCell).join('\t')).join('\n');
}

/**
 * Spreadsheets read a hyphen as minus, and a line or tab inside a cell as the end of it; an apostrophe makes a cell text.
 * A quotation mark at the start would take everything up to the next one into the cell.
 */
function plainCell(text: string): string {
  const plain = text.replace(/\u2212/g, '-').replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
  const safe = withoutFormulas(plain);
  return safe.startsWith('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** APA: rules above and below the head and at the end, none between. */
export function tableToHtml(table: CopyTable): string {
  const rule = '1pt solid black';
  const cell = (tag: 'th' | 'td', text: string, index: number, borders: string) => {
    const align = table.columns[index]?.align ?? 'left';
    // Excel takes the HTML when both are offered: this format makes it take the cell as text, and Word does not show it.
    const format = isFormula(text) ? "mso-number-format:'\\@';" : '';
    const look = `text-align:${align};font-weight:normal;padding:2pt 6pt;${format}${borders}`;
    return `<${tag} style="${look}">${escapeText(text)}</${tag}>`;
  };
  const head = table.columns
    .map((column, index) => cell('th', column.title, index, `border-top:${rule};border-bottom:${rule}`))
    .join('');
  const body = table.rows.map((cells, row) => {
    const isLast = row === table.rows.length - 1;
    return `<tr>${cells.map((text, index) => cell('td', text, index, isLast ? `border-bottom:${rule}` : '')).join('')}</tr>`;
  });
  const title = table.title ? `<p>${escapeText(table.title)}</p>` : '';
  const note = table.note ? `<p>${escapeText(table.note)}</p>` : '';
  return `${title}<table style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>${note}`;
}
