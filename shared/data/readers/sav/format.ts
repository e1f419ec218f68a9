/** What windows and command lines say of SPSS data files: light, for it is loaded where no file is read. */
import type { FileFormat } from '../file-format.ts';

export const savFormat = {
  name: 'SPSS',
  extensions: ['sav', 'zsav'],
  mediaTypes: ['application/x-spss-sav'],
} as const satisfies FileFormat;
