/** What windows and command lines say of Excel's workbooks before 2007. */
import type { FileFormat } from '../file-format.ts';

export const xlsFormat = {
  name: 'Excel 97-2003',
  extensions: ['xls', 'xlt', 'et'],
  mediaTypes: ['application/vnd.ms-excel'],
} as const satisfies FileFormat;
