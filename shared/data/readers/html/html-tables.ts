/** The tags of a web page -> rows of the tables in it. */
import type { Handler } from 'htmlparser2';
import { parseNumber } from '../csv/cells.ts';
import { Enough } from '../workbook/open-parts.ts';
import {
  isBlankCell,
  mostSheetColumns,
  mostSheetRows,
  type Cell,
  type Merge,
  type SheetRow,
} from '../workbook/sheet.ts';
import { damaged } from '../workbook/workbook-fault.ts';

export interface TableListener {
  /** Tables are counted from 0 in the order in which they begin. Returns whether to go on. */
  onRow(table: number, row: SheetRow): boolean;
  onMerge?(table: number, merge: Merge): void;
}

interface OpenTable {
  readonly index: number;
  row: number;
  cells: (Cell | undefined)[];
  /** Rows that a cell from above still reaches down into, by column. */
  readonly reaching: Map<number, number>;
  column: number;
  text: string;
  value: string | undefined;
  isInCell: boolean;
  isInRow: boolean;
}

const deepest = 2_000;
const longestText = 2_000_000;
/** Numbers longer than this, and those with zeros before them, are names of something. */
const longestNumber = 16;

export class HtmlTables implements Partial<Handler> {
  private readonly open: OpenTable[] = [];
  private count = 0;
  private depth = 0;
  /** Within these nothing is text of a cell. */
  private silent = 0;
  private readonly fileName: string;
  private readonly listener: TableListener;

  constructor(fileName: string, listener: TableListener) {
    this.fileName = fileName;
    this.listener = listener;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth > deepest) throw damaged(this.fileName, 'HTML', 'depth');
    if (name === 'table') this.openTable();
    else if (name === 'script' || name === 'style') this.silent += 1;
    const table = this.open.at(-1);
    if (!table) return;
    if (name === 'tr') this.openRow(table);
    else if (name === 'td' || name === 'th') this.openCell(table, attributes);
    else if (name === 'br' && table.isInCell) table.text += '\n';
  }

  onclosetag(name: string): void {
    this.depth -= 1;
    if (name === 'script' || name === 'style') this.silent -= 1;
    const table = this.open.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.closeCell(table);
    else if (name === 'tr') this.closeRow(table);
    else if (name === 'table') {
      this.closeRow(table);
      this.open.pop();
    }
  }

  ontext(text: string): void {
    const table = this.open.at(-1);
    if (!table?.isInCell || this.silent > 0) return;
    table.text += text.replace(/[ \t\r\n\f]+/g, ' ');
    if (table.text.length > longestText) throw damaged(this.fileName, 'HTML', 'content');
  }

  onend(): void {
    while (this.open.length > 0) {
      const table = this.open.at(-1);
      if (table) this.closeRow(table);
      this.open.pop();
    }
  }

  private openTable(): void {
    this.open.push({
      index: this.count,
      row: 0,
      cells: [],
      reaching: new Map(),
      column: 0,
      text: '',
      value: undefined,
      isInCell: false,
      isInRow: false,
    });
    this.count += 1;
  }

  private openRow(table: OpenTable): void {
    this.closeRow(table);
    table.isInRow = true;
    table.row += 1;
    table.column = 0;
    table.cells = [];
    if (table.row > mostSheetRows) throw damaged(this.fileName, 'HTML', 'content');
  }

  private openCell(table: OpenTable, attributes: Readonly<Record<string, string>>): void {
    if (!table.isInRow) this.openRow(table);
    this.closeCell(table);
    while ((table.reaching.get(table.column) ?? 0) > 0) this.skipReached(table);
    const width = span(attributes['colspan']);
    const height = span(attributes['rowspan']);
    const { row, column } = table;
    if (column + width > mostSheetColumns) throw damaged(this.fileName, 'HTML', 'content');
    if (width > 1 || height > 1) {
      const merge = { top: row, bottom: row + height - 1, left: column, right: column + width - 1 };
      this.listener.onMerge?.(table.index, merge);
    }
    for (let i = 0; height > 1 && i < width; i++) table.reaching.set(column + i, height);
    table.column = column + width;
    table.cells.length = column + width;
    table.text = '';
    // Excel and LibreOffice write the number beside what is shown of it.
    table.value = attributes['x:num'] || attributes['sdval'];
    table.isInCell = true;
    this.at = column;
  }

  /** Where the open cell stands. */
  private at = 0;

  private skipReached(table: OpenTable): void {
    table.column += 1;
    if (table.column >= mostSheetColumns) throw damaged(this.fileName, 'HTML', 'content');
  }

  private closeCell(table: OpenTable): void {
    if (!table.isInCell) return;
    table.isInCell = false;
    const cell = cellOf(table.value ?? table.text.trim());
    if (!isBlankCell(cell)) table.cells[this.at] = cell;
  }

  private closeRow(table: OpenTable): void {
    this.closeCell(table);
    if (!table.isInRow) return;
    table.isInRow = false;
    for (const [column, rows] of table.reaching) {
      if (rows <= 1) table.reaching.delete(column);
      else table.reaching.set(column, rows - 1);
    }
    const cells = Array.from(table.cells);
    if (cells.every(isBlankCell)) return;
    if (!this.listener.onRow(table.index, { index: table.row, cells })) throw new Enough();
  }
}

function span(written: string | undefined): number {
  const count = Math.floor(Number(written ?? 1));
  return count >= 1 && count <= mostSheetColumns ? count : 1;
}

/** Pages know texts alone: a number is what looks like one and is not the name of something. */
function cellOf(text: string): Cell | undefined {
  if (text === '') return undefined;
  if (/^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(text)) return { error: text };
  if (text.length >= longestNumber || /^[+-]?0\d/.test(text)) return text;
  const number = parseNumber(text, '.');
  return Number.isNaN(number) ? text : number;
}
