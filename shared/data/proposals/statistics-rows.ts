/** Rows of sums, means and other statistics among the answers of respondents. */
import type { Dataset } from '../../dataset.ts';
import { parseNumber } from '../readers/csv/cells.ts';

/** Rows from the end that are looked at for statistics and notes. */
export const tail = 40;
/** Rows at the top that are looked at for statistics. */
export const mostTop = 6;

/** Columns that hold numbers, but for a few cells: their numbers, NaN elsewhere. */
function numbersOf({ columns, rows }: Dataset): Float64Array[] {
  return columns.flatMap(({ kind, values, categories }) => {
    if (kind === 'numeric') return [values];
    if (categories.length > 2000) return [];
    const parsed = categories.map((text) => parseNumber(text.trim(), '.'));
    const numbers = values.map((value) => parsed[value] ?? NaN);
    const count = numbers.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
    return count >= 0.8 * rows ? [numbers] : [];
  });
}

/** What respondents answered: the rows that no statistics are looked for among. */
interface Answered {
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
}

function answeredIn(values: Float64Array, suspects: ReadonlySet<number>): Answered {
  let [low, high, isWhole] = [Infinity, -Infinity, true];
  const from = Math.min(mostTop, Math.floor(values.length / 4));
  for (let row = from; row < values.length - Math.min(tail, values.length / 4); row++) {
    const value = values[row]!;
    if (Number.isNaN(value) || suspects.has(row)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
    isWhole &&= Number.isInteger(value);
  }
  return { low, high, isWhole };
}

/** A column of numbers with what rows are judged by, made once. */
export type NumberColumn = Answered &
  Readonly<{
    values: Float64Array;
    /** Of the rows before `headEnd`. */
    head: Moments;
    /** Of the rows from `restStart`. */
    rest: Moments;
  }>;

/** @param suspects rows (from 0) that may be no respondents, beside those at both ends */
export function numberColumns(dataset: Dataset, suspects: ReadonlySet<number>): readonly NumberColumn[] {
  return numbersOf(dataset).map((values) => ({
    values,
    ...answeredIn(values, suspects),
    head: momentsOf(values, 0, headEnd(values)),
    rest: momentsOf(values, restStart, values.length),
  }));
}

/** Whether the numbers of a row are mostly absent, or none that another respondent could have given. */
export function isUnlikeRespondents(numbers: readonly NumberColumn[], row: number): boolean {
  let filled = 0;
  let odd = 0;
  for (const { values, low, high, isWhole } of numbers) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    filled += 1;
    if (value < low || value > high || (isWhole && !Number.isInteger(value))) odd += 1;
  }
  return filled < numbers.length / 2 || odd >= 0.3 * filled;
}

/** Whether a row holds the lowest numbers of all columns, or the highest. */
export function isExtreme(numbers: readonly NumberColumn[], row: number): boolean {
  const filled = numbers.filter(({ values }) => !Number.isNaN(values[row]!));
  const isBeyondAll = (sign: 1 | -1): boolean =>
    filled.every(({ values }) =>
      values.every((other, i) => i > row - mostBetween || !(sign * other > sign * values[row]!)),
    );
  return filled.length >= 3 && (isBeyondAll(1) || isBeyondAll(-1));
}

/** Rows of statistics that may stand between the respondents and a row of statistics. */
export const mostBetween = 4;

/** Count, sum and sum of squares of numbers, absent ones left out. */
type Moments = Readonly<{ n: number; sum: number; squares: number }>;
const nothing: Moments = { n: 0, sum: 0, squares: 0 };

const restStart = mostTop + mostBetween;
const headEnd = ({ length }: Float64Array): number => Math.max(0, length - tail - mostBetween);

const added = ({ n, sum, squares }: Moments, value: number): Moments =>
  Number.isNaN(value) ? { n, sum, squares } : { n: n + 1, sum: sum + value, squares: squares + value * value };

function momentsOf(values: Float64Array, from: number, to: number): Moments {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let i = from; i < Math.min(to, values.length); i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    n += 1;
    sum += value;
    squares += value * value;
  }
  return { n, sum, squares };
}

/** The moments of rows `from` to `to` (not included); a few rows are added to what is summed already. */
function momentsBetween({ values, head, rest }: NumberColumn, from: number, to: number): Moments {
  let [moments, start, end] = [nothing, from, Math.min(to, values.length)];
  if (from === 0 && end >= headEnd(values)) [moments, start] = [head, headEnd(values)];
  else if (end === values.length && from <= restStart) [moments, end] = [rest, Math.min(restStart, end)];
  for (let i = start; i < end; i++) moments = added(moments, values[i]!);
  return moments;
}

/** Whether the numbers of a row are sums, means or deviations of those `above` it, or `below` it. */
export function isSumOrMean(numbers: readonly NumberColumn[], row: number, of: 'above' | 'below'): boolean {
  for (let between = 0; between <= mostBetween; between++) {
    const [from, to] = of === 'below' ? [row + 1 + between, Infinity] : [0, row - between];
    if (matchesMoments(numbers, row, from, to)) return true;
  }
  return false;
}

function matchesMoments(numbers: readonly NumberColumn[], row: number, from: number, to: number): boolean {
  let looked = 0;
  let sums = 0;
  let means = 0;
  let deviations = 0;
  let hasFraction = false;
  for (const column of numbers) {
    const value = column.values[row]!;
    if (Number.isNaN(value)) continue;
    const { n, sum, squares } = momentsBetween(column, from, to);
    if (n < 5) continue;
    looked += 1;
    // A number that others gave is an answer, however near to a mean it lies.
    const isGiven = (): boolean => column.values.subarray(from, Math.min(to, column.values.length)).includes(value);
    hasFraction ||= !Number.isInteger(value) && !isGiven();
    const mean = sum / n;
    const deviation = Math.sqrt(Math.max(0, (squares - n * mean * mean) / (n - 1)));
    const near = (wanted: number): boolean => Math.abs(wanted - value) <= 0.0051 + 1e-6 * Math.abs(value);
    if (Math.abs(sum - value) <= 1e-9 * Math.abs(sum) + 1e-9 && !isGiven()) sums += 1;
    if (near(mean)) means += 1;
    if (near(deviation)) deviations += 1;
  }
  if (looked < 3) return false;
  return sums >= 0.7 * looked || (hasFraction && Math.max(means, deviations) >= 0.9 * looked);
}
