/** Where an interval and p disagree about zero: one sentence, the same in the window and in the report. */
import type { ShownFigures } from '../document/shown/shown-figures.ts';
import type { Translate } from '../language/translate.ts';
import { rich, unstyled, type RichText } from '../language/rich-text.ts';

export interface NamedFigures {
  readonly name: string;
  readonly figures: Pick<ShownFigures, 'isDisputed'> | undefined;
}

/** Empty where all agree. */
export function disputedNote(rows: readonly NamedFigures[], level: string, t: Translate): RichText {
  const names = [...new Set(rows.filter(({ figures }) => figures?.isDisputed).map(({ name }) => name))];
  if (names.length === 0) return [];
  return rich(t, 'report.disputed', { names: names.join(t('data.list-separator')), level });
}

/** The same as text; undefined where all agree. */
export function disputedWords(rows: readonly NamedFigures[], level: string, t: Translate): string | undefined {
  const note = disputedNote(rows, level, t);
  return note.length === 0 ? undefined : unstyled(note);
}
