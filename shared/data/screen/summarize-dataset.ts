/** A data set described for the variable list and the import summary. */
import { factsOf, type Column, type Dataset } from '../../dataset.ts';
import type { ReadingCounts } from '../readers/reader.ts';
import type { ColumnSummary, DatasetSummary } from '../types.ts';
import { completeRows } from './complete-rows.ts';
import { columnNature } from './column-nature.ts';
import { usualMissingCodes } from './usual-missing-codes.ts';

/** A rating scale has at most this many answers (0 to 10), missing codes apart. */
const mostRatingValues = 11;
/** Different values are collected one by one up to here; beyond, a sorted copy is counted. */
const mostCollected = 1_000;
const bars = 10;
const listedExamples = 5;

/** Summary of every column; `counts` from reading the file, zero when unknown. */
export function summarizeDataset(
  dataset: Dataset,
  counts: ReadingCounts = { missingSpellings: [], skippedBlankLines: 0 },
): DatasetSummary {
  const { origin } = dataset;
  return {
    rows: dataset.rows,
    ...(origin ? { origin: { rows: origin.rows, leftOut: origin.leftOut } } : {}),
    columns: dataset.columns.map(summarizeColumn),
    completeRows: completeRows(dataset).rows,
    missingSpellings: counts.missingSpellings,
    skippedBlankLines: counts.skippedBlankLines,
  };
}

/** Summary of one column. */
export function summarizeColumn(column: Column): ColumnSummary {
  const described = column.kind === 'text' ? summarizeText(column) : summarizeNumeric(column);
  return { ...described, nature: columnNature(column, described), ...factsOf(column) };
}

type Described = Omit<ColumnSummary, 'nature'>;

function summarizeText(column: Column): Described {
  const counts = new Float64Array(column.categories.length);
  let missing = 0;
  for (const code of column.values) {
    if (Number.isNaN(code)) missing += 1;
    else counts[code] = (counts[code] as number) + 1;
  }
  const used = column.categories.filter((_, code) => (counts[code] as number) > 0);
  return {
    name: column.name,
    kind: 'text',
    scale: used.length === 0 ? 'empty' : 'text',
    missing,
    distinct: used.length,
    histogram: [...counts.subarray(0, bars)],
    examples: used.slice(0, listedExamples),
  };
}

function summarizeNumeric(column: Column): Described {
  const { values, name } = column;
  const { count, minimum, maximum, mean, sd } = momentsOf(values);
  const missing = values.length - count;
  const base = { name, kind: 'numeric', missing, examples: [] } as const;
  if (count === 0) return { ...base, scale: 'empty', distinct: 0, histogram: [] };
  const few = collectDistinct(values);
  const distinct = few?.length ?? countDistinct(values);
  const isWhole = few?.every(Number.isInteger) === true;
  const answers = few?.filter((value) => !usualMissingCodes.includes(value)).length ?? Infinity;
  const isRating = isWhole && answers <= mostRatingValues && few.length <= mostRatingValues + 2;
  return {
    ...base,
    scale: distinct === 1 ? 'constant' : isRating ? 'rating' : 'continuous',
    distinct,
    minimum,
    maximum,
    mean,
    ...(count > 1 ? { sd } : {}),
    histogram: isRating ? barsOfValues(values, few) : barsOfRange(values, minimum, maximum),
    ...(isRating ? { values: few } : {}),
  };
}

interface NumericMoments {
  readonly count: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly mean: number;
  /** Divisor N - 1. */
  readonly sd: number;
}

/** Mean and deviation by Welford's updating, which does not cancel. */
function momentsOf(values: Float64Array): NumericMoments {
  let count = 0;
  let minimum = Infinity;
  let maximum = -Infinity;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count += 1;
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
    const delta = value - mean;
    mean += delta / count;
    squares += delta * (value - mean);
  }
  return { count, minimum, maximum, mean, sd: Math.sqrt(squares / (count - 1)) };
}

/** The different values, lowest first; undefined when there are very many. */
function collectDistinct(values: Float64Array): readonly number[] | undefined {
  const seen = new Set<number>();
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    seen.add(value);
    if (seen.size > mostCollected) return undefined;
  }
  return [...seen].sort((a, b) => a - b);
}

function countDistinct(values: Float64Array): number {
  const sorted = values.slice().sort();
  let count = 0;
  for (let index = 0; index < sorted.length; index++) {
    const value = sorted[index] as number;
    if (!Number.isNaN(value) && value !== sorted[index - 1]) count += 1;
  }
  return count;
}

/** One bar a whole number while they fit (so that an answer nobody gave shows as a gap), else one a value. */
function barsOfValues(values: Float64Array, distinct: readonly number[]): number[] {
  const minimum = distinct[0] as number;
  const maximum = distinct.at(-1) as number;
  const places =
    maximum - minimum < bars ? Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index) : distinct;
  const bar = new Map(places.map((value, index) => [value, Math.min(index, bars - 1)]));
  const counts = new Array<number>(Math.min(places.length, bars)).fill(0);
  for (const value of values) {
    const index = bar.get(value);
    if (index !== undefined) counts[index] = (counts[index] as number) + 1;
  }
  return counts;
}

function barsOfRange(values: Float64Array, minimum: number, maximum: number): number[] {
  if (minimum === maximum) return [values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0)];
  const counts = new Array<number>(bars).fill(0);
  // Halved first: the width of a range such as -1e308 to 1e308 is beyond the largest number.
  const width = maximum / 2 - minimum / 2;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const index = Math.min(bars - 1, Math.floor(((value / 2 - minimum / 2) / width) * bars));
    counts[index] = (counts[index] as number) + 1;
  }
  return counts;
}
