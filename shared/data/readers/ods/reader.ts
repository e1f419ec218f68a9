/** Spreadsheets of LibreOffice and its relatives. */
import type { Reader } from '../reader.ts';
import { previewWorkbook, readWorkbook } from '../workbook/read-workbook.ts';
import type { WorkbookSettings } from '../workbook/schema.ts';
import { odsFormat } from './format.ts';
import { openOds } from './open-ods.ts';

/** Stands behind the first local header, unpacked, so that files can be told by their start. */
const mark = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet';
const markAt = 30;

export const odsReader: Reader<WorkbookSettings> = {
  ...odsFormat,
  recognises: (start) => String.fromCharCode(...start.subarray(markAt, markAt + mark.length)) === mark,
  preview: (source, choices, host) => previewWorkbook(openOds, source, choices, host),
  read: (source, choices, host) => readWorkbook(openOds, source, choices, host),
};
