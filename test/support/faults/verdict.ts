/** What became of a mutant, and the promises that hold for every file. A broken one is thrown. */
import { isDeepStrictEqual } from 'node:util';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { problemSeverities, type Problem } from '../../../shared/problem.ts';

export interface Verdict {
  readonly opened: boolean;
  /** Codes of the problems that were said. */
  readonly codes: readonly string[];
  readonly estimated?: string;
}

const languages = [createTranslate('en'), createTranslate('zh-CN')];

export function must(isSo: boolean, promise: string): asserts isSo {
  if (!isSo) throw new Error(promise);
}

/** Every problem has a known code and a sentence in both languages. */
function codesOf(problems: readonly Problem[]): string[] {
  for (const problem of problems) {
    must(Object.hasOwn(problemSeverities, problem.code), `an unknown code: ${problem.code}`);
    for (const translate of languages) {
      const { message } = describeProblem(problem, translate);
      must(message !== '' && message.length < 5_000, `no sentence, or an endless one: ${problem.code}`);
    }
  }
  return problems.map(({ code }) => code);
}

export function refused(problems: readonly Problem[]): Verdict {
  must(problems.length > 0, 'refused without a word');
  return { opened: false, codes: codesOf(problems) };
}

export function accepted(problems: readonly Problem[], estimated?: string): Verdict {
  return { opened: true, codes: codesOf(problems), ...(estimated === undefined ? {} : { estimated }) };
}

/** Equal as written: zero has no sign in JSON, what is no number is null, and keys have no order. */
export function isSameWritten(one: unknown, other: unknown): boolean {
  const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');
  return isDeepStrictEqual(read(one), read(other));
}
