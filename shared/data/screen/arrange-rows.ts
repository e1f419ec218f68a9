/** Which rows a table shows and in which order: sorted by a column, filtered by its answers. */
import type { Column, Dataset } from '../../dataset.ts';

export const comparisons = ['is', 'is-not', 'less', 'at-most', 'more', 'at-least'] as const;
export type Comparison = (typeof comparisons)[number];

/** What an answer must be. A missing answer passes only where null is among the values. */
export type AnswerTest =
  /** One of these; null is no answer. */
  | { readonly kind: 'values'; readonly values: readonly (number | string | null)[] }
  /** A number in this relation to another; of texts, the number that they spell. */
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly number: number }
  /** Written with this text somewhere, in whatever case. */
  | { readonly kind: 'contains'; readonly text: string };

export interface RowFilter {
  readonly column: string;
  readonly test: AnswerTest;
}

export interface RowArrangement {
  readonly sort: { readonly column: string; readonly isDescending: boolean } | null;
  /** A row is shown that passes all of them. */
  readonly filters: readonly RowFilter[];
}

export const asInFile: RowArrangement = { sort: null, filters: [] };

/**
 * Places (from 0) of the rows that are shown, in order; null: all of them, as they stand. Rows with the same answer keep
 * their order, those without one come last. Columns that are not there neither sort nor filter.
 */
export function arrangeRows(dataset: Dataset, { sort, filters }: RowArrangement): Uint32Array | null {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const sorted = sort ? byName.get(sort.column) : undefined;
  const tests = filters.flatMap(({ column, test }) => {
    const found = byName.get(column);
    return found ? [passing(found, test)] : [];
  });
  if (!sorted && tests.length === 0) return null;
  const rows = kept(dataset.rows, tests);
  return sorted ? sortRows(rows, sorted, sort?.isDescending === true) : rows;
}

type Passes = (row: number) => boolean;

function kept(count: number, tests: readonly Passes[]): Uint32Array {
  const rows = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) if (tests.every((passes) => passes(row))) rows[length++] = row;
  return rows.subarray(0, length);
}

/** Texts are tested once a spelling, not once a row. */
function passing(column: Column, test: AnswerTest): Passes {
  const { values } = column;
  const takesMissing = test.kind === 'values' && test.values.includes(null);
  if (column.kind === 'text') {
    const passesText = textTest(test);
    const passed = Uint8Array.from(column.categories, (text) => (passesText(text) ? 1 : 0));
    return (row) => (Number.isNaN(values[row]) ? takesMissing : passed[values[row]!] === 1);
  }
  const passesNumber = numberTest(test);
  return (row) => (Number.isNaN(values[row]) ? takesMissing : passesNumber(values[row]!));
}

function textTest(test: AnswerTest): (text: string) => boolean {
  if (test.kind === 'values') {
    const wanted = new Set(test.values);
    return (text) => wanted.has(text);
  }
  if (test.kind === 'contains') {
    const part = folded(test.text);
    return (text) => folded(text).includes(part);
  }
  return (text) => text.trim() !== '' && compares(Number(text), test.comparison, test.number);
}

function numberTest(test: AnswerTest): (value: number) => boolean {
  if (test.kind === 'values') {
    const wanted = new Set(test.values);
    return (value) => wanted.has(value);
  }
  if (test.kind === 'contains') {
    const part = folded(test.text);
    return (value) => String(value).includes(part);
  }
  return (value) => compares(value, test.comparison, test.number);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function compares(value: number, comparison: Comparison, number: number): boolean {
  if (Number.isNaN(value)) return false;
  switch (comparison) {
    case 'is':
      return value === number;
    case 'is-not':
      return value !== number;
    case 'less':
      return value < number;
    case 'at-most':
      return value <= number;
    case 'more':
      return value > number;
    case 'at-least':
      return value >= number;
  }
}

/** By rank and counting: a million rows without a million comparisons in JavaScript. */
function sortRows(rows: Uint32Array, column: Column, isDescending: boolean): Uint32Array {
  const { ranks, count } = column.kind === 'text' ? textRanks(column) : numberRanks(column);
  const placeOf = (row: number): number => {
    const rank = ranks[row]!;
    return rank === count ? count : isDescending ? count - 1 - rank : rank;
  };
  const starts = new Uint32Array(count + 2);
  for (const row of rows) starts[placeOf(row) + 1]! += 1;
  for (let place = 1; place < starts.length; place++) starts[place]! += starts[place - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[starts[placeOf(row)]!++] = row;
  return sorted;
}

interface Ranks {
  /** By row; `count` where there is no answer. */
  readonly ranks: Uint32Array;
  readonly count: number;
}

function numberRanks({ values }: Column): Ranks {
  const different = differentNumbers(values);
  const { length } = different;
  const ranks = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    ranks[row] = Number.isNaN(value) ? length : placeIn(different, value);
  }
  return { ranks, count: length };
}

/** From the lowest, each once. */
function differentNumbers(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  let length = 0;
  for (const value of sorted) {
    // Missing answers are sorted behind all numbers; -0 is 0.
    if (Number.isNaN(value)) break;
    if (length === 0 || value !== sorted[length - 1]) sorted[length++] = value;
  }
  return sorted.subarray(0, length);
}

function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More spellings than this are compared by their characters alone: the rules of a language take seconds for a million. */
const mostCollated = 20_000;

function textRanks({ values, categories }: Column): Ranks {
  const { length } = categories;
  // Chinese by its sounds, before letters; 2 before 10.
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  const order = Array.from(categories, (_, code) => code);
  if (length <= mostCollated) order.sort((a, b) => compare(categories[a]!, categories[b]!));
  else order.sort((a, b) => (categories[a]! < categories[b]! ? -1 : 1));
  const rankOf = new Uint32Array(length);
  for (let rank = 0; rank < length; rank++) rankOf[order[rank]!] = rank;
  const ranks = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) ranks[row] = Number.isNaN(values[row]) ? length : rankOf[values[row]!]!;
  return { ranks, count: length };
}
