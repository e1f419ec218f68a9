/** Excel's workbooks since 2007. */
import type { Reader } from '../reader.ts';
import { previewWorkbook, readWorkbook } from '../workbook/read-workbook.ts';
import type { WorkbookSettings } from '../workbook/schema.ts';
import { xlsxFormat } from './format.ts';
import { openXlsx } from './open-xlsx.ts';

export const xlsxReader: Reader<WorkbookSettings> = {
  ...xlsxFormat,
  // Any zip: what else it may be is told by its parts, which are listed at the end of the file.
  recognises: (start) => start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5),
  preview: (source, choices, host) => previewWorkbook(openXlsx, source, choices, host),
  read: (source, choices, host) => readWorkbook(openXlsx, source, choices, host),
};
