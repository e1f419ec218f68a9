/** What windows and command lines say of tables in web pages, which survey platforms call workbooks. */
import type { FileFormat } from '../file-format.ts';

export const htmlFormat = {
  name: 'HTML',
  extensions: ['html', 'htm'],
  mediaTypes: ['text/html'],
} as const satisfies FileFormat;
