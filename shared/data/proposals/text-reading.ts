/** What the answers of one column of texts are, and how they would be read. */
import type { Column } from '../../dataset.ts';
import { looseNumber } from '../prepare/recode/loose-number.ts';
import type { StepOf } from '../prepare/schemas.ts';
import { isScaleWord, numbersOnScale } from './answer-scales.ts';
import { isMissingBesideScale, isMissingOrAnswer, isMissingWord } from './missing-words.ts';
import type { ProposalKind } from './proposal.ts';
import type { UsedAnswer } from './used-answers.ts';

export type Recoding = StepOf<'recode'>['values'][number];

/** Different answers that a rating column may have. */
export const mostAnswers = 40;
/** Share of a column's answers that may be no numbers, for the others to be what the column is. */
const badShare = 0.05;
const mostBadAnswers = 20;

export interface Reading {
  readonly column: Column;
  readonly kind: ProposalKind;
  readonly values: readonly Recoding[];
  readonly readsNumbers: boolean;
  /** The answers that the proposal is about. */
  readonly about: readonly UsedAnswer[];
}

export interface Split {
  readonly numbers: readonly UsedAnswer[];
  readonly missing: readonly UsedAnswer[];
  readonly words: readonly UsedAnswer[];
}

/** A column of words of rating scales. */
export interface WordColumn {
  readonly column: Column;
  readonly split: Split;
  /** The words without a letter before them. */
  readonly bare: ReadonlyMap<string, string>;
}

export const total = (answers: readonly UsedAnswer[]): number => answers.reduce((sum, { count }) => sum + count, 0);
export const asMissing = (answers: readonly UsedAnswer[]): Recoding[] =>
  answers.map(({ text }) => ({ from: text, to: null }));

/** Numbers, no answers, and all others. What a word such as `None` is depends on the words beside it. */
export function split(answers: readonly UsedAnswer[]): Split {
  const numbers: UsedAnswer[] = [];
  const missing: UsedAnswer[] = [];
  const words: UsedAnswer[] = [];
  for (const answer of answers) {
    if (!Number.isNaN(looseNumber(answer.text))) numbers.push(answer);
    else if (isMissingWord(answer.text)) missing.push(answer);
    else words.push(answer);
  }
  if (words.length === 0 || words.length > mostAnswers) return { numbers, missing, words };
  return { numbers, ...besideWords(missing, words, numbers.length === 0) };
}

function besideWords(missing: readonly UsedAnswer[], words: readonly UsedAnswer[], isWordsAlone: boolean) {
  const answers = missing.filter(({ text }) => isMissingOrAnswer(text));
  const isTwo = isWordsAlone && words.length === 1 && missing.length === 1;
  const onScale = (some: readonly UsedAnswer[]): boolean =>
    some.every(({ text }) => isScaleWord(text)) && numbersOnScale(some.map(({ text }) => text)) !== undefined;
  if (answers.length > 0 && isWordsAlone && (isTwo || onScale([...words, ...answers])))
    return { missing: missing.filter((one) => !answers.includes(one)), words: [...words, ...answers] };
  const others = words.filter(({ text }) => !isMissingBesideScale(text));
  if (others.length < 2 || others.length === words.length || onScale(words) || !onScale(others))
    return { missing, words };
  return { missing: [...missing, ...words.filter((one) => !others.includes(one))], words: others };
}

/**
 * Nearly all are numbers; the few others become no answer. A `3。` may be a 3, but also a slip of the finger: whoever
 * knows writes the number into the step.
 */
export function fewBad(column: Column, { numbers, missing, words }: Split): Reading[] {
  const bad = total(words);
  if (bad > Math.max(2, badShare * total(numbers)) || words.length > mostBadAnswers || total(numbers) < 5) return [];
  return [{ column, kind: 'bad-cell', values: asMissing([...words, ...missing]), readsNumbers: true, about: words }];
}
