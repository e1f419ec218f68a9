/** What windows and command lines say of OpenDocument's spreadsheets. */
import type { FileFormat } from '../file-format.ts';

export const odsFormat = {
  name: 'OpenDocument',
  extensions: ['ods', 'ots'],
  mediaTypes: ['application/vnd.oasis.opendocument.spreadsheet'],
} as const satisfies FileFormat;
