/** Columns of words of rating scales: which of them share a scale, and what number each word is on it. */
import { looseNumber } from '../prepare/recode/loose-number.ts';
import { bareWord, isWholeScale, numbersOnScale } from './answer-scales.ts';
import { endsInWords } from './ends-in-words.ts';
import { familyOf } from './outside-scale.ts';
import { asMissing, fewBad, total, type Reading, type Recoding, type WordColumn } from './text-reading.ts';

/** Scales that are looked through for one column: a survey has a few, a hostile table one a column. */
const mostScales = 60;
/** Columns with the same words, and answers of each, for these to be all the answers that were offered. */
const fewestColumns = 3;
const fewestAnswers = 20;

/** Columns that share a scale, and all words that they use. */
interface Group {
  readonly words: Set<string>;
  readonly members: WordColumn[];
}

const includes = (group: Group, words: ReadonlySet<string>): boolean =>
  [...words].every((word) => group.words.has(word));

/** Words of a rating scale, alone or beside numbers. */
export function ratings(columns: readonly WordColumn[]): Reading[] {
  const ends = endsInWords(columns);
  const readings = [...ends.values()];
  const left: WordColumn[] = [];
  for (const one of columns) {
    if (ends.has(one.column)) continue;
    // Numbers that are there already fix the scale.
    const bad = fewBad(one.column, one.split);
    if (bad.length > 0) readings.push(...bad);
    else left.push(one);
  }
  for (const { words, members } of groupsOf(left)) {
    const scale = numbersOnScale([...words]);
    if (!scale) continue;
    readings.push(...members.map((one) => ratingOf(one, scale)).filter((one) => !one.readsNumbers || words.size > 2));
  }
  return readings;
}

/** Columns with the same words, together. */
function withSameWords(columns: readonly WordColumn[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of columns) {
    const words = new Set([...one.bare.values()].map(bareWord));
    const key = [...words].sort().join(' ');
    const group = groups.get(key);
    if (group) group.members.push(one);
    else groups.set(key, { words, members: [one] });
  }
  return [...groups.values()];
}

function addTo(group: Group, { words, members }: Group): void {
  for (const word of words) group.words.add(word);
  for (const one of members) group.members.push(one);
}

/** Those that share words are joined where one scale has all of them: one may lack the answers that nobody gave. */
function joined(parts: readonly Group[]): Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const shared = groups.slice(0, mostScales).find((group) => {
      const both = [...part.words].filter((word) => group.words.has(word)).length;
      return (
        both >= Math.min(2, part.words.size) &&
        (includes(group, part.words) || numbersOnScale([...new Set([...group.words, ...part.words])]) !== undefined)
      );
    });
    if (shared) addTo(shared, part);
    else groups.push({ words: new Set(part.words), members: [...part.members] });
  }
  return groups;
}

/** Columns of one family share a scale, unless several of them were plainly asked on a shorter one. */
function familyGroups(columns: readonly WordColumn[]): Group[] {
  const parts = withSameWords(columns);
  const longest = parts.filter(isOffered);
  const isShorter = (part: Group): boolean =>
    isOffered(part) &&
    longest.some((other) => {
      if (other.words.size < part.words.size + 2 || !includes(other, part.words)) return false;
      return !isInside(part, other);
    });
  const shorter = longest.length > 1 ? longest.filter(isShorter) : [];
  return [...joined(parts.filter((part) => !shorter.includes(part))), ...shorter];
}

function isOffered({ words, members }: Group): boolean {
  return (
    members.length >= fewestColumns &&
    members.every(({ split }) => total(split.words) >= fewestAnswers) &&
    isWholeScale([...words])
  );
}

/** Whether the words are some of the other's without either end. */
function isInside(part: Group, other: Group): boolean {
  const scale = numbersOnScale([...other.words]);
  if (!scale || !includes(other, part.words)) return false;
  const numbers = [...part.words].map((word) => scale.get(word)!);
  return Math.min(...numbers) > 1 && Math.max(...numbers) < Math.max(...scale.values());
}

/** Words that are a whole scale are one of their own; those that lack some join the shortest that has them. */
function groupsOf(columns: readonly WordColumn[]): Group[] {
  const families = new Map<string, WordColumn[]>();
  for (const one of columns) {
    const family = familyOf(one.column.name);
    const members = families.get(family);
    if (members) members.push(one);
    else families.set(family, [one]);
  }
  const whole = new Map<string, Group>();
  const parts: Group[] = [];
  for (const group of [...families.values()].flatMap(familyGroups)) {
    const words = [...group.words].sort();
    const key = words.join(' ');
    const known = whole.get(key);
    if (known) addTo(known, group);
    else if (isWholeScale(words)) whole.set(key, group);
    else parts.push(group);
  }
  const scales = [...whole.values()].sort((a, b) => b.words.size - a.words.size);
  const kept = scales.filter((group, index) => {
    if (group.members.length >= fewestColumns) return true;
    const longer = scales.slice(0, Math.min(index, mostScales)).find((other) => isInside(group, other));
    if (longer) addTo(longer, group);
    return longer === undefined;
  });
  const rest: Group[] = [];
  for (const part of parts) {
    const around = kept.slice(0, mostScales).filter((group) => includes(group, part.words));
    const size = Math.min(...around.map(({ words }) => words.size));
    const [nearest, ...others] = around.filter(({ words }) => words.size === size);
    if (!nearest) rest.push(part);
    else if (others.every((other) => isSamePlace(part, nearest, other))) addTo(nearest, part);
  }
  return [...kept, ...joined(rest)];
}

/** Whether the words are the same numbers on both scales. */
function isSamePlace({ words }: Group, one: Group, other: Group): boolean {
  const [a, b] = [numbersOnScale([...one.words]), numbersOnScale([...other.words])];
  return [...words].every((word) => a?.get(word) === b?.get(word));
}

function ratingOf(
  { column, split: { numbers, missing, words }, bare }: WordColumn,
  scale: ReadonlyMap<string, number>,
): Reading {
  const values = words.map(({ text }): Recoding => {
    const label = bare.get(text)!;
    return { from: text, to: scale.get(bareWord(label))!, label };
  });
  const highest = Math.max(...scale.values());
  // A number among words that is no place of the scale is a code for no answer.
  const codes = numbers.filter(({ text }) => !(looseNumber(text) >= 1 && looseNumber(text) <= highest));
  return {
    column,
    kind: 'text-to-number',
    values: [...values, ...asMissing([...missing, ...codes])],
    readsNumbers: numbers.length > codes.length,
    about: words,
  };
}
