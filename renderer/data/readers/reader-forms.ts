/** The forms of import choices, by format: one file and one line here. */
import type { ReaderId } from '../../../shared/data/readers/formats.ts';
import type { ImportSettings, SettingsOf } from '../../../shared/data/readers/schemas.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { csvForm } from './csv-form.tsx';
import type { ReaderForm } from './reader-form.ts';
import { savForm } from './sav-form.tsx';
import { htmlForm, workbookForm } from './workbook-form.tsx';

export const readerForms: { readonly [K in ReaderId]: ReaderForm<SettingsOf<K>> } = {
  sav: savForm,
  ods: workbookForm,
  xlsx: workbookForm,
  xls: workbookForm,
  html: htmlForm,
  csv: csvForm,
};

/** How a file was read, in a few words. */
export function readAsWords(settings: ImportSettings, t: Translate): string {
  const form = readerForms[settings.format] as ReaderForm<ImportSettings>;
  return form.readAs(settings, t);
}
