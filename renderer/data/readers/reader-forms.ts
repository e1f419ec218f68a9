/** The forms of import choices, by format: one file and one line here. */
import type { ReaderId } from '../../../shared/data/readers/formats.ts';
import type { ImportSettings, SettingsOf } from '../../../shared/data/readers/schemas.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { csvForm } from './csv-form.tsx';
import type { ReaderForm } from './reader-form.ts';

export const readerForms: { readonly [K in ReaderId]: ReaderForm<SettingsOf<K>> } = { csv: csvForm };

/** How a file was read, in a few words. */
export function readAsWords(settings: ImportSettings, t: Translate): string {
  return readerForms[settings.format].readAs(settings, t);
}
