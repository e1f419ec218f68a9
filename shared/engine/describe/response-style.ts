/** How one respondent answered a block of items: runs of equal answers, and how much the answers vary. */
import { varianceOf } from './column-figures.ts';

export interface ResponseStyle {
  /** Longest run of equal neighbours; a missing answer ends a run. [johnson-2005] */
  readonly longstring: number;
  /** Standard deviation (n - 1) of the row's answers; absent with fewer than two. [dunn-2018] */
  readonly irv?: number;
  readonly answered: number;
}

/** Of one row. @param items in their order in the questionnaire */
export function responseStyle(items: readonly Float64Array[], row: number): ResponseStyle {
  let [longstring, run, before] = [0, 0, NaN];
  const answers: number[] = [];
  for (const item of items) {
    const answer = item[row]!;
    if (Number.isNaN(answer)) run = 0;
    else {
      answers.push(answer);
      run = answer === before ? run + 1 : 1;
    }
    before = answer;
    longstring = Math.max(longstring, run);
  }
  const answered = answers.length;
  return { longstring, answered, ...(answered > 1 ? { irv: Math.sqrt(varianceOf(Float64Array.from(answers))) } : {}) };
}

/** Groups of rows (from 0) that are equal in every column, a missing answer equal to a missing one; rows without any answer are not looked at. Cost: n p. */
export function duplicateRows(columns: readonly Float64Array[], rows: number): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    if (columns.every((column) => Number.isNaN(column[row]!))) continue;
    // Zero has no sign here.
    const key = columns.map((column) => column[row]! + 0).join();
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
