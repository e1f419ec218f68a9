/** Text tables: comma, tab and other delimiters, in any common encoding. */
import { binaryKind } from '../../decode/binary.ts';
import { detectEncoding } from '../../decode/detect-encoding.ts';
import { readStart } from '../read-pieces.ts';
import type { Reader } from '../reader.ts';
import { csvFormat } from './format.ts';
import { importCsv } from './import-csv.ts';
import { previewBytes, previewCsv } from './preview-csv.ts';
import type { CsvSettings } from './schema.ts';

export const csvReader: Reader<CsvSettings> = {
  ...csvFormat,
  recognises: (start) => detectEncoding(start).encoding.startsWith('utf-16') || binaryKind(start) === undefined,
  async preview(source, choices, { decoders }) {
    return previewCsv(source.fileName, await readStart(source, previewBytes), choices, decoders);
  },
  read: importCsv,
};
