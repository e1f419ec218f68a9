/** Excel's workbooks before 2007. */
import type { Reader } from '../reader.ts';
import { previewWorkbook, readWorkbook } from '../workbook/read-workbook.ts';
import type { WorkbookSettings } from '../workbook/schema.ts';
import { xlsFormat } from './format.ts';
import { isOle } from './ole-streams.ts';
import { openXls } from './open-xls.ts';

/** How workbooks of Excel 2 to 5 begin, which stand in no container. */
const bareBeginnings = ['0900040', '0902060', '0904060', '0908080', '0908100'];

export const xlsReader: Reader<WorkbookSettings> = {
  ...xlsFormat,
  recognises(start) {
    const first = Array.from(start.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return isOle(start) || bareBeginnings.some((beginning) => first.startsWith(beginning));
  },
  preview: (source, choices, host) => previewWorkbook(openXls, source, choices, host),
  read: (source, choices, host) => readWorkbook(openXls, source, choices, host),
};
