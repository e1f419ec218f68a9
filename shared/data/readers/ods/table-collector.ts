/** One table of an OpenDocument spreadsheet -> rows of cells. */
import { isoDateText } from '../workbook/dates.ts';
import { Enough } from '../workbook/open-parts.ts';
import { isBlankCell, mostSheetColumns, type Cell, type Merge, type RowHandler } from '../workbook/sheet.ts';
import { damaged } from '../workbook/workbook-fault.ts';
import { attribute, type XmlHandler } from '../workbook/xml-reader.ts';

interface Listener {
  readonly onRow: RowHandler;
  readonly onMerge?: (merge: Merge) => void;
}

/** Rows of an empty sheet are repeated a million times; more than this nobody has. */
const mostRows = 16_777_216;

export class TableCollector implements XmlHandler {
  private table = -1;
  private depth = 0;
  private row = 0;
  private rowRepeat = 1;
  private cells: (Cell | undefined)[] = [];
  /** Blank cells so far that nothing has followed yet. */
  private blanks = 0;
  private cellAttributes: string | undefined;
  private paragraphs: string[] = [];
  private isInParagraph = 0;
  private annotation = 0;
  private readonly fileName: string;
  private readonly wanted: number;
  private readonly listener: Listener;

  constructor(fileName: string, wanted: number, listener: Listener) {
    this.fileName = fileName;
    this.wanted = wanted;
    this.listener = listener;
  }

  open(name: string, attributes: string): void {
    if (name === 'table:table') {
      this.depth += 1;
      if (this.depth === 1) this.table += 1;
      return;
    }
    if (this.table !== this.wanted || this.depth !== 1) return;
    if (this.cellAttributes === undefined) {
      if (name === 'table:table-row') this.openRow(attributes);
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        this.cellAttributes = attributes;
        this.paragraphs = [];
      }
      return;
    }
    if (name === 'office:annotation') this.annotation += 1;
    else if (this.annotation > 0) return;
    else if (name === 'text:p' || name === 'text:h') {
      this.isInParagraph += 1;
      this.paragraphs.push('');
    } else if (name === 'text:s') this.append(' '.repeat(Math.min(1_000, this.repeat(attributes, 'text:c'))));
    else if (name === 'text:tab') this.append('\t');
    else if (name === 'text:line-break') this.append('\n');
  }

  close(name: string): void {
    if (name === 'table:table') {
      this.depth -= 1;
      if (this.depth === 0 && this.table === this.wanted) throw new Enough();
      return;
    }
    if (this.table !== this.wanted || this.depth !== 1) return;
    if (name === 'office:annotation') this.annotation -= 1;
    else if (this.annotation > 0) return;
    else if (name === 'text:p' || name === 'text:h') this.isInParagraph -= 1;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell();
    else if (name === 'table:table-row') this.closeRow();
  }

  text(text: string): void {
    if (this.isInParagraph > 0 && this.annotation === 0) this.append(text);
  }

  private append(text: string): void {
    if (this.isInParagraph > 0) this.paragraphs[this.paragraphs.length - 1] += text;
  }

  private openRow(attributes: string): void {
    this.rowRepeat = this.repeat(attributes, 'table:number-rows-repeated');
    this.cells = [];
    this.blanks = 0;
  }

  private closeCell(): void {
    const attributes = this.cellAttributes;
    if (attributes === undefined) return;
    this.cellAttributes = undefined;
    const count = this.repeat(attributes, 'table:number-columns-repeated');
    this.noteMerge(attributes);
    const cell = this.cell(attributes);
    if (isBlankCell(cell)) {
      this.blanks += count;
      return;
    }
    if (this.cells.length + this.blanks + count > mostSheetColumns) throw this.broken();
    for (; this.blanks > 0; this.blanks -= 1) this.cells.push(undefined);
    for (let i = 0; i < count; i++) this.cells.push(cell);
  }

  private closeRow(): void {
    const { cells, rowRepeat } = this;
    if (this.row + rowRepeat > mostRows) throw this.broken();
    for (let i = 1; cells.length > 0 && i <= rowRepeat; i++) {
      if (!this.listener.onRow({ index: this.row + i, cells })) throw new Enough();
    }
    this.row += rowRepeat;
  }

  private noteMerge(attributes: string): void {
    if (!this.listener.onMerge || !attributes.includes('-spanned')) return;
    const columns = this.repeat(attributes, 'table:number-columns-spanned');
    const rows = this.repeat(attributes, 'table:number-rows-spanned');
    const left = this.cells.length + this.blanks;
    const top = this.row + 1;
    if (columns > 1 || rows > 1) {
      this.listener.onMerge({ top, bottom: top + rows - 1, left, right: left + columns - 1 });
    }
  }

  private cell(attributes: string): Cell | undefined {
    const text = this.paragraphs.join('\n');
    const type = attribute(attributes, 'office:value-type') ?? '';
    // LibreOffice keeps errors as texts beside a type of its own.
    if (attribute(attributes, 'calcext:value-type') === 'error') return { error: text.trim() || '#VALUE!' };
    switch (type) {
      case '':
        return text === '' ? undefined : text;
      case 'float':
      case 'percentage':
      case 'currency': {
        const written = attribute(attributes, 'office:value') ?? '';
        const number = Number(written);
        if (written.trim() === '' || Number.isNaN(number)) throw this.broken();
        return Number.isFinite(number) ? number : { error: '#NUM!' };
      }
      case 'date':
        return isoDateText(attribute(attributes, 'office:date-value') ?? '');
      case 'time':
        return timeText(attribute(attributes, 'office:time-value') ?? '');
      case 'boolean':
        return attribute(attributes, 'office:boolean-value') === 'true' ? 'TRUE' : 'FALSE';
      default:
        return attribute(attributes, 'office:string-value') ?? text;
    }
  }

  private repeat(attributes: string, name: string): number {
    const written = attribute(attributes, name);
    if (written === undefined) return 1;
    const count = Number(written);
    if (!Number.isInteger(count) || count < 1) throw this.broken();
    return count;
  }

  private broken(): Error {
    return damaged(this.fileName, 'content.xml', 'content');
  }
}

/** `PT13H05M10S` -> `13:05:10`. */
function timeText(duration: string): string {
  const parts = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(duration);
  if (!parts) return duration;
  const hours = 24 * Number(parts[1] ?? 0) + Number(parts[2] ?? 0);
  return [hours, Number(parts[3] ?? 0), Number(parts[4] ?? 0)].map((part) => String(part).padStart(2, '0')).join(':');
}
