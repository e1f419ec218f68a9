/** Columns of texts that are numbers in other clothes, with what each answer becomes. */
import type { Column, Dataset } from '../../dataset.ts';
import { dataLimits } from '../limits.ts';
import { looseNumber, plainText } from '../prepare/recode/loose-number.ts';
import { parseNumber } from '../readers/csv/cells.ts';
import { isScaleWord } from './answer-scales.ts';
import { isMissingOrAnswer } from './missing-words.ts';
import { isBesidePlain, letteredAnswer, numberInside, type NumberedAnswer } from './number-inside.ts';
import { listedItems, type Proposal } from './proposal.ts';
import { ratings } from './rating-words.ts';
import {
  asMissing,
  fewBad,
  mostAnswers,
  split,
  total,
  type Reading,
  type Recoding,
  type Split,
  type WordColumn,
} from './text-reading.ts';
import { rowsWith, usedAnswers, type UsedAnswer } from './used-answers.ts';

/** Cells of a column with two different answers, for these to be what it asks. */
const leastTwo = 8;
/** Different answers in one unit: as many as a step may name. */
const mostMeasured = dataLimits.codes;
/** Scales that are looked through for one column: a survey has a few, a hostile table one a column. */
const mostScales = 60;

const isPlain = ({ text }: UsedAnswer): boolean => !Number.isNaN(parseNumber(text.trim(), '.'));

/** `None` beside 1, 2 and 3 may be none of what is counted: above this share nobody can tell. */
const noneShare = 0.15;

function isNoneCounted({ numbers, missing }: Split): boolean {
  const none = missing.filter(({ text }) => isMissingOrAnswer(text) && text.trim() !== '不知道');
  if (total(none) <= noneShare * (total(none) + total(numbers))) return false;
  const counts = [...new Set(numbers.map(({ text }) => looseNumber(text)))].sort((a, b) => a - b);
  return counts.every((number, index) => number === index + 1);
}

const perCent = /[%\uff05]\s*$/u;

/** Every answer is a number or none at all. */
function numbersAlone(column: Column, parts: Split): Reading[] {
  const { numbers, missing } = parts;
  if (numbers.length === 0 || isNoneCounted(parts)) return [];
  const odd = numbers.filter((one) => !isPlain(one));
  const shares = odd.filter(({ text }) => perCent.test(text));
  // 38% beside 0.4 and 40: nobody can tell.
  if (shares.length > 0 && shares.length === odd.length && odd.length < numbers.length)
    return fewBad(column, { numbers: numbers.filter(isPlain), missing, words: shares });
  if (odd.length === 0 && missing.length === 0) return [];
  // Dates and telephone numbers of one kind are no measurements, but their texts are no loose numbers either.
  const kind = odd.length > 0 ? 'text-to-number' : 'missing-word';
  return [{ column, kind, values: asMissing(missing), readsNumbers: true, about: odd.length > 0 ? odd : missing }];
}

const accounting = /^\((\d[\d,]*(?:\.\d+)?)\)$/u;

/** `(9)` is -9 where plain numbers stand beside it. */
function insideOf(text: string, hasNumbers: boolean): NumberedAnswer | undefined {
  const negative = hasNumbers ? accounting.exec(text.normalize('NFKC').trim())?.[1] : undefined;
  if (negative === undefined) return numberInside(text);
  const number = -looseNumber(negative);
  return Number.isNaN(number) ? undefined : { number, label: '' };
}

/** Answers of a unit are numbers where all have the same; a form alone, such as A1, where there are several, repeated. */
function isOneForm(found: readonly NumberedAnswer[], { numbers, words }: Split): boolean {
  const forms = new Set(found.map(({ form }) => form));
  const [form] = [...forms];
  if (forms.size > 1) return false;
  if (form === undefined) return words.length > 1 || !/^[ivx]+$/iu.test(words[0]!.text.trim());
  if (numbers.length > 0) return isBesidePlain(form);
  return !/^ao?$/u.test(form) || (words.length > 2 && total(words) >= 2 * words.length);
}

/** Words that say their number, beside plain numbers or not. */
function numbersBeside(column: Column, parts: Split): Reading[] {
  const { numbers, missing, words } = parts;
  if (words.length > mostMeasured || isNoneCounted(parts)) return [];
  const inside: { readonly text: string; readonly found: NumberedAnswer }[] = [];
  for (const { text } of words) {
    const found = insideOf(text, numbers.length > 0);
    if (!found) return [];
    inside.push({ text, found });
  }
  const found = inside.map((one) => one.found);
  if (!isOneForm(found, parts)) return [];
  if (found[0]!.form === undefined && (words.length > mostAnswers || numbers.length > mostAnswers)) return [];
  const labels = new Map<number, string>();
  for (const { number, label } of found) {
    const known = labels.get(number);
    if (known !== undefined && label !== '' && known !== '' && plainText(known) !== plainText(label)) return [];
    if (!known) labels.set(number, label);
  }
  const values = inside.map(({ text, found: { number } }): Recoding => {
    const label = labels.get(number);
    return { from: text, to: number, ...(label ? { label } : {}) };
  });
  return [
    { column, kind: 'text-to-number', values: [...values, ...asMissing(missing)], readsNumbers: true, about: words },
  ];
}

function withoutLetters(words: readonly UsedAnswer[]): ReadonlyMap<string, string> {
  const lettered = words.map(({ text }) => ({ text, answer: letteredAnswer(text) }));
  // "A little" and "A lot" are words of their own.
  const isLettered =
    lettered.every(({ answer }) => answer !== undefined) && !words.every(({ text }) => isScaleWord(text));
  return new Map(lettered.map(({ text, answer }) => [text, isLettered ? answer!.label : text]));
}

/** A, B, C, D, E: places of a list, from A. */
function lettersAlone(column: Column, { numbers, missing, words }: Split): Reading[] {
  if (numbers.length > 0 || words.length < 2) return [];
  const places = words.map(({ text }) =>
    /^[A-Ga-g]$/.test(plainText(text)) ? plainText(text).toUpperCase().charCodeAt(0) - 64 : NaN,
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
