/** What an old Excel workbook says before its cells: sheets, shared texts, number formats, the system of dates. */
import { encodingOfPage } from '../../decode/code-pages.ts';
import { detectEncoding, detectionBytes } from '../../decode/detect-encoding.ts';
import type { DeclaredEncoding } from '../../decode/encodings.ts';
import type { ImportHost } from '../reader.ts';
import { isDateFormat } from '../workbook/dates.ts';
import { notATable } from '../workbook/workbook-fault.ts';
import type { BiffStream } from './biff-records.ts';
import { recordTypes as types } from './biff-records.ts';
import { ContinuedReader, textIn, type TextForm } from './biff-texts.ts';

/** Versions of the format: of Excel 2, 3, 4, 5 and 95, 97 and later. */
export type BiffVersion = 2 | 3 | 4 | 5 | 8;

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Where in the stream it begins. */
  readonly at: number;
}

export interface WorkbookGlobals {
  readonly version: BiffVersion;
  readonly is1904: boolean;
  readonly form: TextForm;
  readonly sheets: readonly SheetEntry[];
  readonly texts: readonly string[];
  /** Whether styles of cells show dates, by their number. */
  readonly isDateStyle: readonly boolean[];
  /** The same of number formats, which cells of Excel 2 name themselves. */
  readonly isDateFormat: readonly boolean[];
}

const workspaceOfExcel4 = 0x0100;
const wholeWorkbook = 0x0005;
/** Those that styles of Excel 2 to 4 can name. */
const mostOldFormats = 256;

export function readGlobals(stream: BiffStream, host: ImportHost): WorkbookGlobals {
  const version = versionOf(stream);
  const begun = stream.contentOf(0, 4);
  const content = stream.view.getUint16(begun + 2, true);
  if (version === 4 && (content & workspaceOfExcel4) !== 0) throw notATable(stream.file, 'xlw', 'workbook');
  const records = [...globalRecords(stream)];
  const form = { isUnicode: version === 8, decoder: version === 8 ? undefined : decoderOf(stream, records, host) };
  const formats = formatsOf(stream, records, version, form);
  const isDate = (id: number): boolean => isDateFormat(version < 5 ? 0 : id, formats.get(id));
  const isWhole = version >= 5 && content === wholeWorkbook;
  return {
    version,
    form,
    is1904: records.some(
      (at) => stream.typeAt(at) === types.dateSystem && stream.view.getUint16(stream.contentOf(at, 2), true) === 1,
    ),
    sheets: isWhole ? sheetsOf(stream, records, form) : [{ name: 'Sheet1', isHidden: false, at: 0 }],
    texts: records.filter((at) => stream.typeAt(at) === types.sharedTexts).flatMap((at) => sharedTexts(stream, at)),
    isDateStyle: styleFormats(stream, records).map(isDate),
    isDateFormat: Array.from({ length: 64 }, (_, id) => isDate(id)),
  };
}

function versionOf(stream: BiffStream): BiffVersion {
  if (!stream.isBeginning(0)) throw stream.fault();
  const begun = stream.contentOf(0, 4);
  const type = stream.typeAt(0);
  if (type === 0x0009) return 2;
  if (type === 0x0209) return 3;
  if (type === 0x0409) return 4;
  return stream.view.getUint16(begun, true) === 0x0600 ? 8 : 5;
}

const globalTypes: ReadonlySet<number> = new Set([
  types.dateSystem,
  types.codePage,
  types.sheet,
  types.sharedTexts,
  types.format,
  types.format2,
  types.style,
  types.style2,
  types.style3,
  types.style4,
]);

/** Those that count here; a sheet without a workbook around it has them among its cells. */
function* globalRecords(stream: BiffStream): Generator<number, undefined> {
  for (const at of stream.within(0)) {
    const type = stream.typeAt(at);
    if (type === types.filePassword) throw notATable(stream.file, 'xls', 'encrypted');
    if (globalTypes.has(type)) yield at;
  }
}

/** Excel's own numbers of code pages. */
const ownPages: ReadonlyMap<number, DeclaredEncoding> = new Map([
  [367, 'windows-1252'],
  [0x8000, 'macintosh'],
  [0x8001, 'windows-1252'],
]);

function decoderOf(stream: BiffStream, records: readonly number[], host: ImportHost): TextForm['decoder'] {
  const record = records.find((at) => stream.typeAt(at) === types.codePage);
  if (record === undefined) return host.decoders.create(detectEncoding(undeclaredTexts(stream)).encoding);
  const page = stream.view.getUint16(stream.contentOf(record, 2), true);
  const encoding = ownPages.get(page) ?? encodingOfPage(page);
  return encoding && host.decoders.create(encoding);
}

/** Web sites that write workbooks by hand name no code page; their texts are among the cells of the one sheet. */
function undeclaredTexts(stream: BiffStream): Uint8Array {
  const texts: number[] = [];
  for (const record of stream.within(0)) {
    const type = stream.typeAt(record);
    if (type !== types.label && type !== types.label2) continue;
    const skipped = type === types.label ? 8 : 7;
    texts.push(...stream.bytes.subarray(stream.contentOf(record, 8) + skipped, stream.nextOf(record)), 10);
    if (texts.length > detectionBytes) break;
  }
  return Uint8Array.from(texts);
}

function sheetsOf(stream: BiffStream, records: readonly number[], form: TextForm): readonly SheetEntry[] {
  const places = new Set(stream.beginnings());
  return records
    .filter((at) => stream.typeAt(at) === types.sheet)
    .flatMap((record) => {
      const at = stream.contentOf(record, 6);
      // Charts on sheets of their own, macros and programs have no cells of answers.
      if (stream.bytes[at + 5] !== 0) return [];
      const isHidden = (stream.bytes[at + 4]! & 3) !== 0;
      const place = stream.view.getUint32(at, true);
      // Each place once.
      if (!places.delete(place)) throw stream.fault();
      return [{ name: textIn(stream, record, 6, 1, form), isHidden, at: place }];
    });
}

/** Codes of number formats by the number that styles name: until Excel 4 their place, later one of their own. */
function formatsOf(
  stream: BiffStream,
  records: readonly number[],
  version: BiffVersion,
  form: TextForm,
): ReadonlyMap<number, string> {
  const formats = new Map<number, string>();
  for (const record of records) {
    const type = stream.typeAt(record);
    if (version < 5 && formats.size === mostOldFormats) break;
    if (type === types.format2) formats.set(formats.size, textIn(stream, record, 0, 1, form));
    else if (type === types.format && version < 5) formats.set(formats.size, textIn(stream, record, 2, 1, form));
    else if (type === types.format) {
      const id = stream.view.getUint16(stream.contentOf(record, 2), true);
      formats.set(id, textIn(stream, record, 2, version === 8 ? 2 : 1, form));
    }
  }
  return formats;
}

/** The number formats of the styles, in their order. */
function styleFormats(stream: BiffStream, records: readonly number[]): readonly number[] {
  const { view, bytes } = stream;
  return records.flatMap((record) => {
    const type = stream.typeAt(record);
    if (type === types.style) return [view.getUint16(stream.contentOf(record, 4) + 2, true)];
    if (type === types.style3 || type === types.style4) return [bytes[stream.contentOf(record, 2) + 1]!];
    return type === types.style2 ? [bytes[stream.contentOf(record, 3) + 2]! & 0x3f] : [];
  });
}

/** As many as there are: the number that is declared would be believed by nobody who has to make room for it. */
function sharedTexts(stream: BiffStream, record: number): readonly string[] {
  const count = stream.view.getUint32(stream.contentOf(record, 8) + 4, true);
  const reader = new ContinuedReader(stream, record, 8);
  const texts: string[] = [];
  while (texts.length < count && reader.hasMore()) texts.push(reader.text(reader.short()));
  return texts;
}
