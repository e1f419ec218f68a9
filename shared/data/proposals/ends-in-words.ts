/** Scales whose ends are words and whose other answers are numbers: `Strongly disagree`, 2, 3, 4, `Strongly agree`. */
import type { Column } from '../../dataset.ts';
import { looseNumber } from '../prepare/recode/loose-number.ts';
import { bareWord, endsOfScale } from './answer-scales.ts';
import { familyOf } from './outside-scale.ts';
import { asMissing, type Reading, type Recoding, type WordColumn } from './text-reading.ts';

/** Highest number between two ends. */
const highestBetween = 10;
/** Columns of one family that have a scale of their own, whatever others with the same words have. */
const fewestColumns = 3;

interface Family {
  readonly members: readonly WordColumn[];
  readonly words: ReadonlySet<string>;
  readonly lowest: number;
  readonly highest: number;
}

interface Ends {
  readonly low: string;
  readonly high: string;
}

function numbersBetween({ split }: WordColumn): number[] {
  const numbers = split.numbers.map(({ text }) => looseNumber(text));
  return numbers.filter((number) => Number.isInteger(number) && number >= 0 && number <= highestBetween);
}

const wordsOf = ({ bare }: WordColumn): string[] => [...new Set([...bare.values()].map(bareWord))];

function familiesOf(columns: readonly WordColumn[]): Family[] {
  const families = new Map<string, WordColumn[]>();
  for (const one of columns) {
    if (wordsOf(one).length > 2 || numbersBetween(one).length < 2) continue;
    const family = familyOf(one.column.name);
    const members = families.get(family);
    if (members) members.push(one);
    else families.set(family, [one]);
  }
  return [...families.values()].map((members) => {
    let [lowest, highest] = [Infinity, -Infinity];
    for (const number of members.flatMap(numbersBetween)) {
      lowest = Math.min(lowest, number);
      highest = Math.max(highest, number);
    }
    return { members, words: new Set(members.flatMap(wordsOf)), lowest, highest };
  });
}

/** The ends count on from the numbers between them, over all columns that share the words. */
export function endsInWords(columns: readonly WordColumn[]): ReadonlyMap<Column, Reading> {
  const families = familiesOf(columns);
  const byWord = new Map<string, { readonly ends: Ends; readonly families: Family[] }>();
  for (const { words } of families) {
    const [one, other] = [...words];
    const ends = words.size === 2 ? endsOfScale(one!, other!) : undefined;
    if (!ends || byWord.has(ends.low) || byWord.has(ends.high)) continue;
    const shared = { ends, families: [] };
    byWord.set(ends.low, shared).set(ends.high, shared);
  }
  for (const family of families) {
    const shared = byWord.get([...family.words][0] ?? '');
    if (shared && [...family.words].every((word) => word === shared.ends.low || word === shared.ends.high))
      shared.families.push(family);
  }
  const readings = new Map<Column, Reading>();
  for (const { ends, families: sharing } of new Set(byWord.values())) {
    const lowest = sharing.reduce((least, one) => Math.min(least, one.lowest), Infinity);
    const highest = sharing.reduce((most, one) => Math.max(most, one.highest), -Infinity);
    for (const family of sharing) {
      const isOwn =
        family.words.size === 2 && (family.members.length >= fewestColumns || highest - family.highest >= 2);
      const range = isOwn ? family : { lowest, highest };
      // Where 1 is a number, a word below it is 0 on a scale to 10; elsewhere nobody can tell.
      if (range.lowest !== 2 && !(range.lowest === 1 && range.highest === 9)) continue;
      for (const one of family.members) readings.set(one.column, readingOf(one, ends, range));
    }
  }
  return readings;
}

function readingOf(
  { column, split: { missing, words }, bare }: WordColumn,
  { low }: Ends,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): Reading {
  const values = words.map(({ text }): Recoding => {
    const label = bare.get(text)!;
    return { from: text, to: bareWord(label) === low ? lowest - 1 : highest + 1, label };
  });
  return {
    column,
    kind: 'text-to-number',
    values: [...values, ...asMissing(missing)],
    readsNumbers: true,
    about: words,
  };
}
