/** An old Excel workbook -> its sheets. */
import { readStart, type TableSource } from '../read-pieces.ts';
import type { ImportHost } from '../reader.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { damaged, notATable, tooLarge } from '../workbook/workbook-fault.ts';
import { BiffStream } from './biff-records.ts';
import { topStream } from './ole-container.ts';
import { isOle, oleNames } from './ole-streams.ts';
import { cellPlaces, mergesOf, mostStreamBytes, rowsOf } from './sheet-cells.ts';
import { readGlobals } from './workbook-globals.ts';

export async function openXls(source: TableSource, host: ImportHost): Promise<readonly Sheet[]> {
  const { fileName } = source;
  // 65,536 rows of 256 columns are not more.
  if (source.bytes > mostStreamBytes) throw tooLarge(fileName);
  const bytes = await readStart(source, source.bytes);
  const stream = new BiffStream(fileName, isOle(bytes) ? workbookStream(fileName, bytes) : bytes);
  const globals = readGlobals(stream, host);
  if (globals.sheets.length === 0) throw stream.fault();
  return globals.sheets.map(({ name, isHidden, at }) => {
    let places: Float64Array | undefined;
    return {
      name,
      isHidden,
      rows: (onRow, onShare) => {
        places ??= cellPlaces(stream, at);
        rowsOf(stream, globals, places, onRow, onShare);
        return Promise.resolve();
      },
      merges: (lastRow) => Promise.resolve(mergesOf(stream, at, lastRow)),
    };
  });
}

/** Word, PowerPoint and workbooks with a password are packed in the same way. */
function workbookStream(file: string, bytes: Uint8Array): Uint8Array {
  const names = oleNames(bytes);
  if (names.has('EncryptedPackage')) throw notATable(file, 'xlsx', 'encrypted');
  const isWorkbook = names.has('Workbook') || names.has('Book');
  const isOther = names.has('WordDocument') || names.has('PowerPoint Document');
  // What has no name that is known may be a workbook cut off before its directory: then its container is damaged.
  const stream = isWorkbook || !isOther ? topStream(file, bytes, ['Workbook', 'Book']) : undefined;
  if (stream) return stream;
  if (names.has('WordDocument')) throw notATable(file, 'doc', 'document');
  if (names.has('PowerPoint Document')) throw notATable(file, 'ppt', 'document');
  if (isWorkbook) throw damaged(file, 'Workbook', 'part');
  throw notATable(file, 'office', 'workbook');
}
