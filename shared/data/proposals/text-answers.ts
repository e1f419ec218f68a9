/** Columns of texts that are numbers in other clothes, with what each answer becomes. */
import type { Column, Dataset } from '../../dataset.ts';
import { looseNumber, plainText } from '../prepare/recode/loose-number.ts';
import type { StepOf } from '../prepare/schemas.ts';
import { parseNumber } from '../readers/csv/cells.ts';
import { bareWord, isScaleWord, numbersOnScale } from './answer-scales.ts';
import { isMissingWord } from './missing-words.ts';
import { letteredAnswer, numberInside } from './number-inside.ts';
import { listedItems, type Proposal, type ProposalKind } from './proposal.ts';
import { rowsWith, usedAnswers, type UsedAnswer } from './used-answers.ts';

type Recoding = StepOf<'recode'>['values'][number];

/** Different answers that a rating column may have. */
const mostAnswers = 40;
/** Share of a column's answers that may be no numbers, for the others to be what the column is. */
const badShare = 0.05;
const mostBadAnswers = 20;
/** Cells of a column with two different answers, for these to be what it asks. */
const leastTwo = 8;
/** Scales that are looked through for one column: a survey has a few, a hostile table one a column. */
const mostScales = 60;

interface Reading {
  readonly column: Column;
  readonly kind: ProposalKind;
  readonly values: readonly Recoding[];
  readonly readsNumbers: boolean;
  /** The answers that the proposal is about. */
  readonly about: readonly UsedAnswer[];
}

interface Split {
  readonly numbers: readonly UsedAnswer[];
  readonly missing: readonly UsedAnswer[];
  readonly words: readonly UsedAnswer[];
}

function split(answers: readonly UsedAnswer[]): Split {
  const numbers: UsedAnswer[] = [];
  const missing: UsedAnswer[] = [];
  const words: UsedAnswer[] = [];
  for (const answer of answers) {
    if (!Number.isNaN(looseNumber(answer.text))) numbers.push(answer);
    else if (isMissingWord(answer.text)) missing.push(answer);
    else words.push(answer);
  }
  return { numbers, missing, words };
}

const total = (answers: readonly UsedAnswer[]): number => answers.reduce((sum, { count }) => sum + count, 0);
const asMissing = (answers: readonly UsedAnswer[]): Recoding[] => answers.map(({ text }) => ({ from: text, to: null }));
const isPlain = ({ text }: UsedAnswer): boolean => !Number.isNaN(parseNumber(text.trim(), '.'));

/** Every answer is a number or none at all. */
function numbersAlone(column: Column, { numbers, missing }: Split): Reading[] {
  if (numbers.length === 0) return [];
  const odd = numbers.filter((one) => !isPlain(one));
  // Dates and telephone numbers of one kind are no measurements, but their texts are no loose numbers either.
  const kind = odd.length > 0 ? 'text-to-number' : 'missing-word';
  return [{ column, kind, values: asMissing(missing), readsNumbers: true, about: odd.length > 0 ? odd : missing }];
}

/** Words that say their number, beside plain numbers or not. */
function numbersBeside(column: Column, { numbers, missing, words }: Split): Reading[] {
  if (words.length > mostAnswers) return [];
  const inside = words.map(({ text }) => ({ text, found: numberInside(text) }));
  if (inside.some(({ found }) => found === undefined)) return [];
  const labels = new Map<number, string>();
  for (const { found } of inside) {
    const known = labels.get(found!.number);
    if (known !== undefined && found!.label !== '' && known !== '' && plainText(known) !== plainText(found!.label))
      return [];
    if (!known) labels.set(found!.number, found!.label);
  }
  const values = inside.map(({ text, found }): Recoding => {
    const label = labels.get(found!.number);
    return { from: text, to: found!.number, ...(label ? { label } : {}) };
  });
  if (numbers.length > mostAnswers) return [];
  return [
    { column, kind: 'text-to-number', values: [...values, ...asMissing(missing)], readsNumbers: true, about: words },
  ];
}

/**
 * Nearly all are numbers; the few others become no answer. A `3。` may be a 3, but also a slip of the finger: whoever
 * knows writes the number into the step.
 */
function fewBad(column: Column, { numbers, missing, words }: Split): Reading[] {
  const bad = total(words);
  if (bad > Math.max(2, badShare * total(numbers)) || words.length > mostBadAnswers || total(numbers) < 5) return [];
  return [{ column, kind: 'bad-cell', values: asMissing([...words, ...missing]), readsNumbers: true, about: words }];
}

interface WordColumn {
  readonly column: Column;
  readonly split: Split;
  /** The words without a letter before them. */
  readonly bare: ReadonlyMap<string, string>;
}

function withoutLetters(words: readonly UsedAnswer[]): ReadonlyMap<string, string> {
  const lettered = words.map(({ text }) => [text, letteredAnswer(text)?.label] as const);
  const allLettered = lettered.every(([, label]) => label !== undefined);
  return new Map(lettered.map(([text, label]) => [text, allLettered && label !== undefined ? label : text]));
}

/** Words of a rating scale. Columns that share words share a scale: one may lack the answers that nobody gave. */
function ratings(columns: readonly WordColumn[]): Reading[] {
  const groups: { words: Set<string>; members: WordColumn[] }[] = [];
  for (const one of columns) {
    const words = new Set([...one.bare.values()].map(bareWord));
    const shared = groups.slice(0, mostScales).find((group) => {
      const both = [...words].filter((word) => group.words.has(word)).length;
      return both >= Math.min(2, words.size) && numbersOnScale([...new Set([...group.words, ...words])]) !== undefined;
    });
    if (shared) {
      words.forEach((word) => shared.words.add(word));
      shared.members.push(one);
    } else groups.push({ words, members: [one] });
  }
  return groups.flatMap(({ words, members }) => {
    const scale = numbersOnScale([...words]);
    return scale ? members.map((one) => ratingOf(one, scale)) : [];
  });
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

/** A, B, C, D, E: places of a list, from A. */
function lettersAlone(column: Column, { numbers, missing, words }: Split): Reading[] {
  if (numbers.length > 0 || words.length < 2) return [];
  const places = words.map(({ text }) =>
    /^[A-Ga-g]$/.test(text.trim()) ? text.trim().toUpperCase().charCodeAt(0) - 64 : NaN,
  );
  if (places.some(Number.isNaN) || new Set(places).size < places.length || Math.max(...places) > 2 * places.length)
    return [];
  const values = words.map(({ text }, index): Recoding => ({ from: text, to: places[index]!, label: text.trim() }));
  return [
    { column, kind: 'text-to-number', values: [...values, ...asMissing(missing)], readsNumbers: false, about: words },
  ];
}

/** `A.男`, `B.女`: letters in their order where the words are no scale. */
function letters(column: Column, { numbers, missing, words }: Split): Reading[] {
  if (numbers.length > 0 || words.length < 2 || words.length > 26) return [];
  const found = words.map(({ text }) => ({ text, answer: letteredAnswer(text) }));
  const used = new Set(found.map(({ answer }) => answer?.letter));
  if (used.has(undefined) || used.size < words.length) return [];
  const values = found.map(({ text, answer }): Recoding => ({
    from: text,
    to: answer!.letter.charCodeAt(0) - 64,
    label: answer!.label,
  }));
  if (values.some(({ to }) => to! > 12)) return [];
  return [
    { column, kind: 'text-to-number', values: [...values, ...asMissing(missing)], readsNumbers: false, about: words },
  ];
}

const truth: ReadonlyMap<string, number> = new Map([
  ['true', 1],
  ['false', 0],
]);
const isTruth = ({ text }: UsedAnswer): boolean => truth.has(text.trim().toLowerCase());

/** TRUE and FALSE, or any two answers: 0 and 1, these in the order of their letters, as in R. */
function twoAnswers(column: Column, { numbers, missing, words }: Split): Reading[] {
  const isTrue = words.length > 0 && words.every(isTruth);
  if (numbers.length > 0 || !(isTrue || (words.length === 2 && total(words) >= leastTwo))) return [];
  const order = words.map(({ text }) => text).sort();
  const values = words.map(({ text }): Recoding => {
    return { from: text, to: isTrue ? truth.get(text.trim().toLowerCase())! : order.indexOf(text), label: text };
  });
  return [
    { column, kind: 'text-to-number', values: [...values, ...asMissing(missing)], readsNumbers: false, about: words },
  ];
}

/** Columns with the same recoding are one proposal. */
function gather(readings: readonly Reading[], lineOf: (row: number) => number): Proposal[] {
  // Columns of one scale share the list of its answers: it is written once.
  const written = new Map<Reading['values'], string>();
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { kind, readsNumbers, values, column } = reading;
    const answers = written.get(values) ?? JSON.stringify(values.map(({ from, to }) => [from, to]).sort());
    written.set(values, answers);
    const key = JSON.stringify([kind, readsNumbers, kind === 'bad-cell' ? column.name : answers]);
    const group = groups.get(key);
    if (group) group.push(reading);
    else groups.set(key, [reading]);
  }
  return [...groups.values()].map((group) => {
    const [{ kind, values, readsNumbers }] = group as [Reading, ...Reading[]];
    const columns = group.map(({ column }) => column.name);
    const about = [...new Set(group.flatMap((one) => one.about.map(({ text }) => text)))];
    const rows =
      kind === 'text-to-number'
        ? []
        : group.flatMap(({ column, about: own }) => rowsWith(column, new Set(own.map(({ text }) => text))));
    return {
      kind,
      columns,
      values: about.slice(0, listedItems),
      rows: [...new Set(rows)]
        .sort((a, b) => a - b)
        .slice(0, listedItems)
        .map(lineOf),
      count: group.reduce((sum, one) => sum + total(one.about), 0),
      steps: [{ kind: 'recode', columns, values, readsNumbers }],
    };
  });
}

/** Merges columns of one scale whose recodings differ only in answers that some of them lack. */
function onOneScale(readings: readonly Reading[]): Reading[] {
  const scales: Map<string, Recoding>[] = [];
  /** Scales that have an answer, by what the columns have in common and the answer. */
  const withAnswer = new Map<string, number[]>();
  const placed = readings.map((reading): { readonly reading: Reading; readonly scale?: number } => {
    const { kind, readsNumbers, values } = reading;
    if (kind === 'bad-cell') return { reading };
    const common = `${kind} ${String(readsNumbers)} ${String(values.some(({ label }) => label !== undefined))}`;
    const keys = values.map(({ from }) => `${common} ${String(from)}`);
    const near = [...new Set(keys.flatMap((key) => withAnswer.get(key) ?? []))].sort((a, b) => a - b);
    const scale = near.find((index) => agrees(scales[index]!, values)) ?? scales.push(new Map()) - 1;
    for (const [index, one] of values.entries()) {
      const known = withAnswer.get(keys[index]!) ?? [];
      if (!scales[scale]!.has(String(one.from)) && known.length < mostScales)
        withAnswer.set(keys[index]!, [...known, scale]);
      scales[scale]!.set(String(one.from), one);
    }
    return { reading, scale };
  });
  const merged = scales.map((scale) => [...scale.values()]);
  return placed.map(({ reading, scale }) => (scale === undefined ? reading : { ...reading, values: merged[scale]! }));
}

function agrees(scale: ReadonlyMap<string, Recoding>, values: readonly Recoding[]): boolean {
  return values.every(({ from, to }) => !scale.has(String(from)) || scale.get(String(from))!.to === to);
}

/** Proposals `text-to-number`, `missing-word`, `bad-cell`, in the order of the columns. */
export function proposeTextAnswers({ columns }: Dataset, lineOf: (row: number) => number): readonly Proposal[] {
  const readings: Reading[] = [];
  const words: WordColumn[] = [];
  for (const column of columns) {
    const answers = usedAnswers(column);
    if (answers.length === 0) continue;
    const parts = split(answers);
    if (parts.words.length === 0) {
      readings.push(...numbersAlone(column, parts));
      continue;
    }
    const bare = withoutLetters(parts.words);
    const isRating =
      parts.words.length <= mostAnswers && !parts.words.every(isTruth) && [...bare.values()].every(isScaleWord);
    if (isRating) words.push({ column, split: parts, bare });
    else {
      const ways = [numbersBeside, letters, lettersAlone, twoAnswers, fewBad];
      for (const way of ways) {
        const found = way(column, parts);
        readings.push(...found);
        if (found.length > 0) break;
      }
    }
  }
  const place = new Map(columns.map(({ name }, index) => [name, index]));
  const all = onOneScale([...readings, ...ratings(words)]);
  return gather(all, lineOf).sort((a, b) => place.get(a.columns[0]!)! - place.get(b.columns[0]!)!);
}
