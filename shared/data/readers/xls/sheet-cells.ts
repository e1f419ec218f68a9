/** The cells of a sheet of an old Excel workbook, brought into the order of rows. */
import { dateText } from '../workbook/dates.ts';
import type { Cell, Merge, RowHandler } from '../workbook/sheet.ts';
import type { BiffStream } from './biff-records.ts';
import { recordTypes as types } from './biff-records.ts';
import { textIn } from './biff-texts.ts';
import type { WorkbookGlobals } from './workbook-globals.ts';

/** What the format can hold; a cell further out is damage. */
const mostColumns = 256;
/** Of a workbook that can be opened, in bytes: a place in it takes 28 bits. */
export const mostStreamBytes = 2 ** 28;
const rowUnit = mostColumns * mostStreamBytes;
/** Cells merged in the first rows of a sheet; more would lie over each other. */
const mostMerges = 1_000_000;

const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

const leastBytes: ReadonlyMap<number, number> = new Map([
  [types.integer2, 9],
  [types.number2, 15],
  [types.label2, 8],
  [types.boolError2, 9],
  [types.formula, 15],
  [types.formula3, 14],
  [types.formula4, 14],
  [types.multipleRk, 12],
  [types.richLabel, 8],
  [types.sharedLabel, 10],
  [types.number, 14],
  [types.label, 8],
  [types.boolError, 8],
  [types.rk, 10],
]);

/** What may stand between a formula and the text that it gave: shared formulae, those of arrays and tables. */
const betweenFormulaAndText: readonly number[] = [0x04bc, 0x0021, 0x0221, 0x0036, 0x0236, 0x0037, types.continued];

/**
 * A number for each cell that grows with its row, then its column, then its place in the stream: some programs write
 * cells in any order. A cell written twice counts as written last.
 */
export function cellPlaces(stream: BiffStream, sheet: number): Float64Array {
  let count = 0;
  for (const record of stream.within(sheet)) count += cellsIn(stream, record);
  const places = new Float64Array(count);
  let filled = 0;
  let last = -1;
  let isInOrder = true;
  for (const record of stream.within(sheet)) {
    const cells = cellsIn(stream, record);
    if (cells === 0) continue;
    const at = stream.contentOf(record);
    const [row, column] = [stream.view.getUint16(at, true), stream.view.getUint16(at + 2, true)];
    if (column + cells > mostColumns) throw stream.fault();
    for (let i = 0; i < cells; i++) {
      const place = row * rowUnit + (column + i) * mostStreamBytes + record;
      isInOrder &&= place > last;
      last = place;
      places[filled++] = place;
    }
  }
  return isInOrder ? places : places.sort();
}

/** How many cells a record holds. */
function cellsIn(stream: BiffStream, record: number): number {
  const type = stream.typeAt(record);
  const least = leastBytes.get(type);
  if (least === undefined) return 0;
  const at = stream.contentOf(record, least);
  if (type !== types.multipleRk) return 1;
  const end = stream.nextOf(record);
  const cells = stream.view.getUint16(end - 2, true) - stream.view.getUint16(at + 2, true) + 1;
  if (6 + 6 * cells !== end - at) throw stream.fault();
  return cells;
}

/** The rows that hold anything, in order. */
export function rowsOf(
  stream: BiffStream,
  globals: WorkbookGlobals,
  places: Float64Array,
  onRow: RowHandler,
  onShare?: (share: number) => void,
): void {
  let cells: (Cell | undefined)[] = [];
  let row = -1;
  for (const [index, place] of places.entries()) {
    const at = Math.floor(place / rowUnit);
    if (at !== row) {
      if (row >= 0 && !onRow({ index: row + 1, cells })) return;
      if (at % 256 === 0) onShare?.(index / places.length);
      cells = [];
      row = at;
    }
    const column = Math.floor(place / mostStreamBytes) % mostColumns;
    while (cells.length < column) cells.push(undefined);
    cells[column] = cellAt(stream, globals, place % mostStreamBytes, column);
  }
  if (row >= 0) onRow({ index: row + 1, cells });
}

function cellAt(stream: BiffStream, globals: WorkbookGlobals, record: number, column: number): Cell | undefined {
  const { view, bytes } = stream;
  const at = stream.contentOf(record);
  const type = stream.typeAt(record);
  switch (type) {
    case types.integer2:
      return numberCell(view.getUint16(at + 7, true), isDate2(stream, globals, at), globals);
    case types.number2:
      return numberCell(view.getFloat64(at + 7, true), isDate2(stream, globals, at), globals);
    case types.label2:
      return textIn(stream, record, 7, 1, globals.form);
    case types.boolError2:
      return boolError(bytes[at + 7]!, bytes[at + 8]!);
    case types.boolError:
      return boolError(bytes[at + 6]!, bytes[at + 7]!);
    case types.number:
      return numberCell(view.getFloat64(at + 6, true), isDate(stream, globals, at + 4), globals);
    case types.rk:
      return numberCell(rkNumber(view.getUint32(at + 6, true)), isDate(stream, globals, at + 4), globals);
    case types.multipleRk: {
      const part = at + 4 + 6 * (column - view.getUint16(at + 2, true));
      return numberCell(rkNumber(view.getUint32(part + 2, true)), isDate(stream, globals, part), globals);
    }
    case types.sharedLabel: {
      const text = globals.texts[view.getUint32(at + 6, true)];
      if (text === undefined) throw stream.fault();
      return text;
    }
    case types.label:
    case types.richLabel:
      return textIn(stream, record, 6, 2, globals.form);
    default:
      return formulaCell(stream, globals, record);
  }
}

/** What a formula gave when the workbook was saved. */
function formulaCell(stream: BiffStream, globals: WorkbookGlobals, record: number): Cell | undefined {
  const { view, bytes } = stream;
  const at = stream.contentOf(record);
  const isOfExcel2 = globals.version === 2;
  const result = at + (isOfExcel2 ? 7 : 6);
  if (view.getUint16(result + 6, true) !== 0xffff) {
    const showsDate = isOfExcel2 ? isDate2(stream, globals, at) : isDate(stream, globals, at + 4);
    return numberCell(view.getFloat64(result, true), showsDate, globals);
  }
  switch (bytes[result]) {
    case 0:
      return formulaText(stream, globals, record);
    case 1:
      return boolError(bytes[result + 2]!, 0);
    case 2:
      return boolError(bytes[result + 2]!, 1);
    case 3:
      return '';
    default:
      throw stream.fault();
  }
}

function formulaText(stream: BiffStream, { form }: WorkbookGlobals, record: number): string {
  let next = stream.nextOf(record);
  while (betweenFormulaAndText.includes(stream.typeAt(next))) next = stream.nextOf(next);
  const type = stream.typeAt(next);
  if (type === types.string) return textIn(stream, next, 0, 2, form);
  if (type === types.string2) return textIn(stream, next, 0, 1, form);
  throw stream.fault();
}

/** By the cell's style; files without any style name the first. */
function isDate(stream: BiffStream, { isDateStyle }: WorkbookGlobals, at: number): boolean {
  const style = stream.view.getUint16(at, true);
  if (isDateStyle.length > 0 && style >= isDateStyle.length) throw stream.fault();
  return isDateStyle[style] ?? false;
}

/** Cells of Excel 2 name their number format. */
function isDate2({ bytes }: BiffStream, { isDateFormat }: WorkbookGlobals, at: number): boolean {
  return isDateFormat[bytes[at + 5]! & 0x3f]!;
}

function numberCell(value: number, showsDate: boolean, { is1904 }: WorkbookGlobals): Cell {
  if (!Number.isFinite(value)) return { error: '#NUM!' };
  return showsDate ? (dateText(value, is1904) ?? value) : value;
}

function boolError(value: number, isError: number): Cell {
  if (isError === 0) return value === 0 ? 'FALSE' : 'TRUE';
  return { error: errorNames[value] ?? '#VALUE!' };
}

const rkView = new DataView(new ArrayBuffer(8));

/** A number in four bytes ([MS-XLS] 2.5.217): the upper half of a double, or a whole number; either divided by 100. */
function rkNumber(bits: number): number {
  const value = (bits & 2) === 0 ? upperHalf(bits) : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

function upperHalf(bits: number): number {
  rkView.setUint32(0, (bits & 0xfffffffc) >>> 0);
  rkView.setUint32(4, 0);
  return rkView.getFloat64(0);
}

/** Cells merged into one that begin in a row not below `lastRow`, which counts from 1. */
export function mergesOf(stream: BiffStream, sheet: number, lastRow: number): readonly Merge[] {
  const merges: Merge[] = [];
  for (const record of stream.within(sheet)) {
    if (stream.typeAt(record) !== types.merges) continue;
    const at = stream.contentOf(record, 2);
    const count = stream.view.getUint16(at, true);
    stream.contentOf(record, 2 + 8 * count);
    for (let i = 0; i < count; i++) {
      const [top, bottom, left, right] = [0, 2, 4, 6].map((part) =>
        stream.view.getUint16(at + 2 + 8 * i + part, true),
      ) as [number, number, number, number];
      if (top < lastRow) merges.push({ top: top + 1, bottom: bottom + 1, left, right });
    }
    if (merges.length > mostMerges) throw stream.fault();
  }
  return merges;
}
