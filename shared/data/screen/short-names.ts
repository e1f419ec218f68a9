/** Short names for columns that are called by a whole question: `Q6_1` for `6、…—这次失败是AI客服自身的原因`. */
import { questionName, type QuestionName } from './question-name.ts';

/** A Chinese character is as wide as two letters. */
function width(text: string): number {
  return [...text].reduce((sum, one) => sum + (one.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}

/** Names up to this width stand in tables and drawings. */
const widest = 24;
/** What may stand in place of a question's number, since it says more. */
const widestWord = 12;

const courtesy = new RegExp('^(?:\\u8bf7\\u95ee)?(?:[\\u60a8\\u4f60]\\u7684?)?(?=\\S{2})', 'u');
const copula = new RegExp('(?:\\u662f|\\u4e3a|\\u60c5\\u51b5)$', 'u');
const aside = new RegExp('[(\\uff08][^()\\uff08\\uff09]*[)\\uff09]$', 'u');

/** `性别` of `您的性别是`, `归因2`, `gender`; '' where it is more than a word, or would be taken for a question again. */
function wordOf(text: string): string {
  const bare = text.replace(aside, '').trim().replace(courtesy, '').replace(copula, '');
  const isWord = /^\p{L}[\p{L}\p{N}_]*$/u.test(bare) && width(bare) <= widestWord;
  return isWord && questionName(bare) === undefined ? bare : '';
}

interface Asked {
  readonly name: string;
  /** From 1, in the file. */
  readonly place: number;
  readonly question: QuestionName | undefined;
}

function isShort({ name, question }: Asked): boolean {
  const isQuestion = question !== undefined && (question.number !== '' || question.item !== undefined);
  return width(name) <= widest && !isQuestion && !/[?\uff1f\r\n]/.test(name);
}

/**
 * New names by old ones, of the columns that need one: the code or number of the question, with the row of a matrix
 * behind it; a single word in place of a number; the column's place where there is neither. Each unlike all others.
 *
 * @param taken names that none may get, constructs' for example
 */
export function shortNames(names: readonly string[], taken: Iterable<string> = []): ReadonlyMap<string, string> {
  const asked = names.map((name, index): Asked => ({ name, place: index + 1, question: questionName(name) }));
  const long = asked.filter((one) => !isShort(one));
  const used = new Set([...taken, ...asked.filter(isShort).map(({ name }) => name)].map((name) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const group of questions(long)) {
    group.forEach((one, index) => {
      const name = unlike(wished(one, group, index), used);
      used.add(name.toLowerCase());
      if (name !== one.name) renamed.set(one.name, name);
    });
  }
  return renamed;
}

/** Rows of one question stand together: those of the same number, and those after each other with the same stem. */
function questions(long: readonly Asked[]): readonly (readonly Asked[])[] {
  const groups = new Map<string, Asked[]>();
  for (const one of long) {
    const { number = '', stem = '', item } = one.question ?? {};
    const key = number !== '' ? `number ${number}` : item === undefined ? `place ${String(one.place)}` : `stem ${stem}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function wished({ question, place }: Asked, group: readonly Asked[], index: number): string {
  const { number = '', stem = '', item } = question ?? {};
  const word = wordOf(item ?? stem);
  if (word !== '' && /\d$/.test(word)) return word;
  const isCode = /^[A-Za-z]/.test(number);
  if (word !== '' && group.length === 1 && !isCode) return word;
  const base = isCode ? number : number === '' ? `V${String(group[0]?.place ?? place)}` : `Q${number}`;
  return group.length > 1 ? `${base}_${String(index + 1)}` : base;
}

/** With the lowest number behind it that makes it free. */
function unlike(name: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}_${String(number)}`;
    if (!used.has(tried.toLowerCase())) return tried;
  }
}
