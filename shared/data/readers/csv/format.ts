/** What windows and command lines say of text tables: light, for it is loaded where no file is read. */
import type { FileFormat } from '../file-format.ts';

export const csvFormat = {
  name: 'CSV',
  extensions: ['csv', 'tsv', 'txt', 'dat'],
  mediaTypes: ['text/csv', 'text/plain'],
} as const satisfies FileFormat;
