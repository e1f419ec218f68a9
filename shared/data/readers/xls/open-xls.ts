/** An old Excel workbook -> its sheets, by SheetJS, which is loaded for these alone. */
import { readStart, type TableSource } from '../read-pieces.ts';
import { dateText, isDateFormat } from '../workbook/dates.ts';
import { gridSheet } from '../workbook/grid-sheet.ts';
import type { Cell, Sheet, SheetRow } from '../workbook/sheet.ts';
import { damaged, notATable, tooLarge } from '../workbook/workbook-fault.ts';
import { isOle, oleNames } from './ole-streams.ts';

/** 65,536 rows of 256 columns are not more. */
const mostBytes = 268_435_456;

/** What SheetJS says of a cell: `z` its number format. */
interface XlsCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
}

const errorNames: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

export async function openXls(source: TableSource): Promise<readonly Sheet[]> {
  if (source.bytes > mostBytes) throw tooLarge(source.fileName);
  const bytes = await readStart(source, source.bytes);
  refuseOthers(source.fileName, bytes);
  const { read } = await import('@e965/xlsx');
  const book = parsed(source.fileName, () =>
    read(bytes, { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false }),
  );
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const data = (sheet as { '!data'?: readonly (readonly (XlsCell | undefined)[] | undefined)[] } | undefined)?.[
      '!data'
    ];
    if (!sheet || !data) return [];
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      bottom: e.r + 1,
      left: s.c,
      right: e.c,
    }));
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [gridSheet(name, isHidden, () => rowsOf(data, is1904), merges)];
  });
  if (sheets.length === 0) throw damaged(source.fileName, 'Workbook', 'content');
  return sheets;
}

/** Word, PowerPoint and workbooks with a password are packed in the same way. */
function refuseOthers(file: string, bytes: Uint8Array): void {
  if (!isOle(bytes)) return;
  const names = oleNames(bytes);
  if (names.has('EncryptedPackage')) throw notATable(file, 'xlsx', 'encrypted');
  if (names.has('Workbook') || names.has('Book')) return;
  if (names.has('WordDocument')) throw notATable(file, 'doc', 'document');
  if (names.has('PowerPoint Document')) throw notATable(file, 'ppt', 'document');
  throw notATable(file, 'office', 'workbook');
}

function parsed<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw isLocked ? notATable(file, 'xls', 'encrypted') : damaged(file, 'Workbook', 'content');
  }
}

function* rowsOf(
  data: readonly (readonly (XlsCell | undefined)[] | undefined)[],
  is1904: boolean,
): Generator<SheetRow, undefined> {
  for (const [index, row] of data.entries()) {
    if (row) yield { index: index + 1, cells: Array.from(row, (cell) => cellOf(cell, is1904)) };
  }
}

function cellOf(cell: XlsCell | undefined, is1904: boolean): Cell | undefined {
  if (!cell || cell.v === undefined || cell.v === null) return undefined;
  const { t, v, z } = cell;
  if (t === 'e') return { error: errorNames.get(v) ?? '#VALUE!' };
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  if (typeof v !== 'number') return typeof v === 'string' ? v : undefined;
  if (!Number.isFinite(v)) return { error: '#NUM!' };
  const isDate = typeof z === 'string' && isDateFormat(0, z);
  return isDate ? (dateText(v, is1904) ?? v) : v;
}
