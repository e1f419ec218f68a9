/**
 * The formats of data files, by the id of their reader. Windows, dialogues and the system's requests to open a file
 * know formats from here alone: no reader is loaded for it.
 */
import { csvFormat } from './csv/format.ts';
import type { FileFormat } from './file-format.ts';
import { htmlFormat } from './html/format.ts';
import { odsFormat } from './ods/format.ts';
import { savFormat } from './sav/format.ts';
import { xlsFormat } from './xls/format.ts';
import { xlsxFormat } from './xlsx/format.ts';

const formats = {
  sav: savFormat,
  ods: odsFormat,
  xlsx: xlsxFormat,
  xls: xlsFormat,
  html: htmlFormat,
  csv: csvFormat,
} as const satisfies Record<string, FileFormat>;

export type ReaderId = keyof typeof formats;

const all: readonly FileFormat[] = Object.values(formats);

/** As people call them: `CSV`. */
export const formatNames: readonly string[] = all.map(({ name }) => name);
/** Without dots: `csv`, `tsv`, ... */
export const dataExtensions: readonly string[] = all.flatMap(({ extensions }) => extensions);
export const dataMediaTypes: readonly string[] = all.flatMap(({ mediaTypes }) => mediaTypes);

/** Which format a name promises; what its bytes say counts more, but is known later. Text where it promises nothing. */
export function formatNamed(fileName: string): ReaderId {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const ids = Object.keys(formats) as ReaderId[];
  return ids.find((id) => (formats[id].extensions as readonly string[]).includes(extension)) ?? 'csv';
}
