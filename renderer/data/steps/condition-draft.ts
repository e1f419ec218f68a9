/** A condition as it is typed, and as the step stores it. */
import { durationSeconds } from '../../../shared/data/prepare/durations.ts';
import type { Comparison, Condition } from '../../../shared/data/prepare/filter/schema.ts';

export interface ConditionDraft {
  readonly column: string;
  readonly is: Comparison;
  readonly text: string;
  /** The upper end of `between`. */
  readonly last: string;
}

/** How many texts the comparison asks for. */
export function textsOf(is: Comparison): 0 | 1 | 2 {
  if (is === 'missing' || is === 'answered') return 0;
  return is === 'between' ? 2 : 1;
}

const byEquality: ReadonlySet<Comparison> = new Set(['=', '!=', 'one-of']);

/** Whether the comparison looks at lengths of time in a column of texts. */
export function isOrdered(is: Comparison): boolean {
  return textsOf(is) > 0 && !byEquality.has(is);
}

export function draftOf({ column, is, values }: Condition): ConditionDraft {
  const texts = values.map(String);
  if (is === 'one-of') return { column, is, text: texts.join('; '), last: '' };
  return { column, is, text: texts[0] ?? '', last: texts[1] ?? '' };
}

/** Null while a value is missing or is none for a column of this kind. */
export function conditionOf({ column, is, text, last }: ConditionDraft, kind: 'numeric' | 'text'): Condition | null {
  const typed = is === 'one-of' ? text.split(/[;\uff1b\n]+/) : [text, last].slice(0, textsOf(is));
  const parts = typed.map((part) => part.trim()).filter((part) => is !== 'one-of' || part !== '');
  const values = parts.map((part) => valueOf(part, kind, isOrdered(is)));
  if (column === '' || values.includes(null) || (is === 'one-of' && values.length === 0)) return null;
  return { column, is, values: values.filter((value) => value !== null) };
}

function valueOf(part: string, kind: 'numeric' | 'text', isLength: boolean): number | string | null {
  if (part === '') return null;
  const number = Number(part.normalize('NFKC').replace('\u2212', '-'));
  if (kind === 'text' && !isLength) return part;
  if (Number.isFinite(number)) return number;
  return kind === 'text' && Number.isFinite(durationSeconds(part)) ? part : null;
}
