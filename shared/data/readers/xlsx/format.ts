/** What windows and command lines say of Excel's workbooks. */
import type { FileFormat } from '../file-format.ts';

export const xlsxFormat = {
  name: 'Excel',
  extensions: ['xlsx', 'xlsm', 'xltx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const satisfies FileFormat;
