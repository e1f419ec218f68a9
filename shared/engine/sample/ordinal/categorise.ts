/** Columns of ordered answers -> codes from 0, by the distinct answers of the whole sample. */
import { failure, problem, success, type Outcome, type Problem } from '../../../problem.ts';
import type { Column } from '../../../dataset.ts';

/** More distinct answers than this are rather a measured quantity than a rating. */
const usualCategories = 12;
/** More cannot be estimated in any sensible way: most pairs of answers would never occur together. */
const largestCategories = 40;

export interface CategorisedColumn {
  readonly name: string;
  /** One entry a row of the data set; NaN outside `rows` and without an answer. */
  readonly codes: Float64Array;
  /** Distinct answers in ascending order; their number is the number of categories. */
  readonly answers: Float64Array;
}

/** Distinct answers in ascending order; once there are too many, one more than can be estimated. */
function distinctAnswers(values: Float64Array, rows: Int32Array): Float64Array {
  const seen: number[] = [];
  for (let i = 0; i < rows.length && seen.length <= largestCategories; i++) {
    const value = values[rows[i]!]!;
    let place = 0;
    while (place < seen.length && seen[place] !== value) place++;
    if (place === seen.length && !Number.isNaN(value)) seen.push(value);
  }
  return Float64Array.from(seen).sort();
}

function categorise({ name, values }: Column, rows: Int32Array): CategorisedColumn {
  const answers = distinctAnswers(values, rows);
  const codes = new Float64Array(values.length).fill(NaN);
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    for (let code = 0; code < answers.length; code++) if (answers[code] === value) codes[rows[i]!] = code;
  }
  return { name, codes, answers };
}

/**
 * Categories of ordered columns over these rows (the cases of all groups that take part).
 * Fails with constant-column, too-many-categories; warns many-categories.
 */
export function categoriseColumns(columns: readonly Column[], rows: Int32Array): Outcome<CategorisedColumn[]> {
  const categorised = columns.map((column) => categorise(column, rows));
  const namesWhere = (test: (count: number) => boolean): string[] =>
    categorised.filter(({ answers }) => test(answers.length)).map(({ name }) => name);
  const constant = namesWhere((count) => count < 2);
  const tooMany = namesWhere((count) => count > largestCategories);
  const many = namesWhere((count) => count > usualCategories);
  const errors: Problem[] = [];
  if (constant.length > 0) errors.push(problem('constant-column', { variables: constant, values: { n: rows.length } }));
  if (tooMany.length > 0) {
    errors.push(problem('too-many-categories', { variables: tooMany, values: { largest: largestCategories } }));
  }
  if (errors.length > 0) return failure(...errors);
  const warning = problem('many-categories', { variables: many, values: { usual: usualCategories } });
  return success(categorised, many.length > 0 ? [warning] : []);
}
