/** A sheet's XML -> rows of cells, streamed. */
import { dateText, isoDateText } from '../workbook/dates.ts';
import { Enough, readPart, type Archive } from '../workbook/open-parts.ts';
import { mostSheetColumns, mostSheetRows, type Cell, type Merge, type RowHandler } from '../workbook/sheet.ts';
import { damaged } from '../workbook/workbook-fault.ts';
import { attribute, localName, type XmlHandler } from '../workbook/xml-reader.ts';
import { unescaped } from './escapes.ts';

export interface SheetContext {
  readonly texts: readonly string[];
  readonly isDate: readonly boolean[];
  readonly is1904: boolean;
}

export async function rowsOf(
  archive: Archive,
  part: string,
  context: SheetContext,
  onRow: RowHandler,
  onShare?: (share: number) => void,
): Promise<void> {
  await readPart(archive, part, new RowCollector(archive, part, context, onRow), onShare);
}

class RowCollector implements XmlHandler {
  private row = 0;
  private column = -1;
  private cells: (Cell | undefined)[] = [];
  private isInData = false;
  private isInCell = false;
  private type = '';
  private style = 0;
  private value: string | undefined;
  private isText = false;
  private phonetic = 0;
  private readonly archive: Archive;
  private readonly part: string;
  private readonly context: SheetContext;
  private readonly onRow: RowHandler;

  constructor(archive: Archive, part: string, context: SheetContext, onRow: RowHandler) {
    this.archive = archive;
    this.part = part;
    this.context = context;
    this.onRow = onRow;
  }

  open(name: string, attributes: string): void {
    const local = localName(name);
    if (!this.isInData) {
      this.isInData = local === 'sheetData';
    } else if (local === 'c') this.openCell(attributes);
    else if (local === 'row') this.openRow(attributes);
    else if (this.isInCell) {
      if (local === 'rPh') this.phonetic += 1;
      this.isText = local === 'v' || (local === 't' && this.phonetic === 0);
      if (this.isText) this.value ??= '';
    }
  }

  close(name: string): void {
    if (!this.isInData) return;
    const local = localName(name);
    if (local === 'v' || local === 't') this.isText = false;
    else if (local === 'rPh') this.phonetic -= 1;
    else if (local === 'c') this.closeCell();
    else if (local === 'row') this.closeRow();
    else if (local === 'sheetData') {
      this.isInData = false;
      // Behind the cells nothing counts here, and some programs write much.
    }
  }

  text(text: string): void {
    if (this.isText) this.value = (this.value ?? '') + text;
  }

  private openRow(attributes: string): void {
    const given = attribute(attributes, 'r');
    const row = given === undefined ? this.row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.row || row > mostSheetRows) throw this.broken();
    this.row = row;
    this.column = -1;
    this.cells = [];
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (column <= this.column || column >= mostSheetColumns) throw this.broken();
    this.column = column;
    this.isInCell = true;
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? '0');
    this.value = undefined;
  }

  private closeCell(): void {
    this.isInCell = false;
    const cell = this.value === undefined ? undefined : this.cell(this.value);
    if (cell === undefined || cell === '') return;
    while (this.cells.length < this.column) this.cells.push(undefined);
    this.cells.push(cell);
  }

  private closeRow(): void {
    if (this.cells.length > 0 && !this.onRow({ index: this.row, cells: this.cells })) throw new Enough();
  }

  private cell(value: string): Cell | undefined {
    const { texts, isDate, is1904 } = this.context;
    switch (this.type) {
      case 's': {
        const text = texts[Number(value)];
        if (text === undefined) throw this.broken();
        return text;
      }
      case 'inlineStr':
      case 'str':
        return unescaped(value);
      case 'b':
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        return { error: value.trim() };
      case 'd':
        return isoDateText(value.trim());
      case 'n': {
        if (value.trim() === '') return undefined;
        const number = Number(value);
        if (!Number.isFinite(number)) throw this.broken();
        return isDate[this.style] === true ? (dateText(number, is1904) ?? number) : number;
      }
      default:
        throw this.broken();
    }
  }

  private broken(): Error {
    return damaged(this.archive.source.fileName, this.part, 'content');
  }
}

/** `AB12` -> 27; beyond all columns where it is no reference. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const code = reference.charCodeAt(at) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
    column = 26 * column + code - 0x60;
  }
  return column === 0 ? mostSheetColumns : column - 1;
}

/** Cells merged into one; they stand behind all rows. */
export async function mergesOf(archive: Archive, part: string, lastRow: number): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  await readPart(archive, part, {
    open(name, attributes) {
      if (localName(name) !== 'mergeCell') return;
      const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(
        attribute(attributes, 'ref') ?? '',
      );
      if (!parts || Number(parts[2]) > lastRow) return;
      merges.push({
        top: Number(parts[2]),
        bottom: Number(parts[4]),
        left: columnOf(parts[1] ?? ''),
        right: columnOf(parts[3] ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return merges;
}
