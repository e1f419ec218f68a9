/**
 * What a column is to its reader: a scale, groups, a number, a date, a text, or what tells respondents apart. Shown as
 * a mark; how a column is estimated does not depend on it.
 */
import type { Column } from '../../dataset.ts';
import type { ColumnNature, ColumnSummary } from '../types.ts';
import { isDateText, isDayNumber } from './date-text.ts';
import { hasLeadingZero, isIdentityName, isLongNumber, isRowName, isToken } from './identity.ts';

/** Different spellings looked at, spread over the column. */
const mostTried = 1_000;
/** Some cells of any column are slips. */
const nearlyAll = 0.95;
/** Texts with at most so many different answers, each given several times, are groups. */
const mostGroups = 25;
const leastPerGroup = 2;
/** A few answers are all different by chance. */
const fewestDifferent = 5;

const dateName = new RegExp('date|day|datum|fecha|日期|时间|時間|日付', 'iu');

/** @param described what the column's summary says of it already */
export function columnNature(
  column: Column,
  described: Pick<ColumnSummary, 'scale' | 'distinct' | 'missing'>,
): ColumnNature {
  const { scale } = described;
  if (scale === 'empty' || (scale === 'constant' && column.kind === 'numeric')) return scale;
  return column.kind === 'text' ? natureOfTexts(column, described) : natureOfNumbers(column, described);
}

type Described = Parameters<typeof columnNature>[1];

function natureOfTexts(column: Column, { distinct, missing }: Described): ColumnNature {
  const tried = spread(usedCategories(column));
  if (tried.length === 0) return 'empty';
  const share = (test: (text: string) => boolean): number => tried.filter(test).length / tried.length;
  const answers = column.values.length - missing;
  if (share(isLongNumber) >= nearlyAll) return 'id';
  if (share(isDateText) >= nearlyAll) return 'date';
  const isDifferent = distinct >= nearlyAll * answers && answers >= 2;
  const isNumbered = share((text) => /^\d+$/u.test(text.trim())) >= nearlyAll && tried.some(hasLeadingZero);
  if (isNumbered && distinct > Math.min(mostGroups, answers / leastPerGroup)) return 'id';
  if (isDifferent && isIdentityName(column.name)) return 'id';
  if (isDifferent && answers >= fewestDifferent && share(isToken) >= nearlyAll && isUniform(tried)) return 'id';
  if (column.level === 'nominal') return 'nominal';
  return distinct <= mostGroups && distinct * leastPerGroup <= answers ? 'nominal' : 'text';
}

function natureOfNumbers(column: Column, { scale, distinct, missing }: Described): ColumnNature {
  const answers = column.values.length - missing;
  if (isRunning(column, answers, distinct)) return 'id';
  if (dateName.test(column.name) && column.values.every((value) => Number.isNaN(value) || isDayNumber(value)))
    return 'date';
  if (column.level === 'nominal') return 'nominal';
  if (scale === 'constant') return 'constant';
  if (scale !== 'rating') return 'number';
  // Two answers are groups whatever they are called: yes and no, men and women.
  return distinct <= 2 ? 'nominal' : 'rating';
}

/**
 * Whole numbers, all different, under a name for such; without gaps also under the names that programs give. What
 * counts up by one is a running number; what goes up with gaps is one from which rows were taken out.
 */
function isRunning({ name, values }: Column, answers: number, distinct: number): boolean {
  if (answers < fewestDifferent || distinct !== answers) return false;
  const isNamed = isIdentityName(name);
  if (!isNamed && !isRowName(name)) return false;
  let before = NaN;
  let isByOne = true;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value) || value < 0) return false;
    if (!Number.isNaN(before) && value !== before + 1) isByOne = false;
    before = value;
  }
  return isNamed || isByOne;
}

function usedCategories(column: Column): readonly string[] {
  const used = new Uint8Array(column.categories.length);
  for (const code of column.values) if (!Number.isNaN(code)) used[code] = 1;
  return column.categories.filter((_, code) => used[code] === 1);
}

function spread(texts: readonly string[]): readonly string[] {
  if (texts.length <= mostTried) return texts;
  return Array.from({ length: mostTried }, (_, index) => texts[Math.floor((index * texts.length) / mostTried)]!);
}

/** Of about one length, or addresses of mail: codes are made by a program. */
function isUniform(texts: readonly string[]): boolean {
  const lengths = texts.map((text) => text.trim().length);
  return texts.every((text) => text.includes('@')) || Math.max(...lengths) - Math.min(...lengths) <= 2;
}
