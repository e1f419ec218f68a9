/** Where the workbooks are that openpyxl and LibreOffice have made. */
import { fileURLToPath } from 'node:url';

export const workbooksFolder = fileURLToPath(new URL('../golden/data/workbooks/', import.meta.url));
