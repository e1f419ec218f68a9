/** The readers of data files. A format is a folder with a reader, and its line here, in formats.ts and in schemas.ts. */
import { csvReader } from './csv/reader.ts';
import type { ReaderId } from './formats.ts';
import { htmlReader } from './html/reader.ts';
import { odsReader } from './ods/reader.ts';
import type { Reader } from './reader.ts';
import { savReader } from './sav/reader.ts';
import type { SettingsOf } from './schemas.ts';
import { xlsReader } from './xls/reader.ts';
import { xlsxReader } from './xlsx/reader.ts';

/** Asked in this order whether a file is theirs; text, which has no sign of its own, comes last. */
export const readers = {
  sav: savReader,
  ods: odsReader,
  xlsx: xlsxReader,
  xls: xlsReader,
  html: htmlReader,
  csv: csvReader,
} satisfies { readonly [K in ReaderId]: Reader<SettingsOf<K>> };
