/** Preparation steps in words. */
import type { PrepareStep } from '../../shared/data/prepare/schemas.ts';
import { formatInteger } from '../../shared/language/format.ts';
import { stepFacts } from '../../shared/language/step-facts.ts';
import type { Translate } from '../../shared/language/translate.ts';

const listed = 4;

/** Names as a list; many are counted. */
export function columnWords(columns: readonly string[], t: Translate, allNumeric = 0): string {
  if (allNumeric > listed && columns.length === allNumeric) {
    return t('steps.all-columns', { count: formatInteger(allNumeric) });
  }
  const shown = columns.length <= listed + 1 ? columns : columns.slice(0, listed);
  const words = shown.join(t('data.list-separator'));
  const rest = columns.length - shown.length;
  return rest === 0 ? words : t('steps.columns-many', { columns: words, count: formatInteger(rest) });
}

/** `99 means “no answer” in TRU1, TRU2`; `TRU4 is reversed on its scale from 1 to 5`. */
export function stepWords(step: PrepareStep, t: Translate, allNumeric = 0): string {
  const columnList = (columns: readonly string[]): string => columnWords(columns, t, allNumeric);
  const facts = stepFacts(step, { translate: t, write: writeNumber, separator: t('data.list-separator'), columnList });
  return t(`steps.done.${step.kind}`, facts);
}

/** A number as it stands in the data, with a true minus. */
export function writeNumber(value: number): string {
  return String(value).replace('-', '\u2212');
}
