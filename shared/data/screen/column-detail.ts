/** One column in full: its answers with how often each was given, and their distribution. */
import type { Column } from '../../dataset.ts';
import type { ColumnSummary } from '../types.ts';
import { summarizeColumn } from './summarize-dataset.ts';

export interface AnswerCount {
  readonly value: number | string;
  readonly count: number;
}

/** Answers from `from` up to `to`, the last bin with its upper end. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface ColumnDetail {
  readonly summary: ColumnSummary;
  /** Numbers from the lowest, texts from the most frequent; not all where there are very many. */
  readonly answers: readonly AnswerCount[];
  /** Different answers that are not listed, and how often they were given. */
  readonly others: { readonly different: number; readonly count: number };
  /** Of equal width, of numbers that are no scale. */
  readonly bins: readonly Bin[];
}

const listed = 60;
const binCount = 20;

export function columnDetail(column: Column): ColumnDetail {
  const summary = summarizeColumn(column);
  const all = column.kind === 'text' ? textAnswers(column) : numberAnswers(column);
  const answers = all.slice(0, listed);
  const left = all.slice(listed);
  return {
    summary,
    answers,
    others: { different: left.length, count: left.reduce((sum, { count }) => sum + count, 0) },
    bins: summary.scale === 'continuous' ? binsOf(column, summary) : [],
  };
}

function textAnswers({ values, categories }: Column): readonly AnswerCount[] {
  const counts = new Float64Array(categories.length);
  for (const code of values) if (!Number.isNaN(code)) counts[code]! += 1;
  return categories
    .map((value, code) => ({ value, count: counts[code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function numberAnswers({ values }: Column): readonly AnswerCount[] {
  const counts = new Map<number, number>();
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

function binsOf({ values }: Column, { minimum = 0, maximum = 0 }: ColumnSummary): readonly Bin[] {
  // Halved first: the width of a range such as -1e308 to 1e308 is beyond the largest number.
  const half = maximum / 2 - minimum / 2;
  const endOf = (bin: number): number => (bin === binCount ? maximum : minimum + 2 * (half * (bin / binCount)));
  const ends = Array.from({ length: binCount + 1 }, (_, bin) => endOf(bin));
  const counts = new Array<number>(binCount).fill(0);
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    let bin = Math.min(binCount - 1, Math.floor(((value / 2 - minimum / 2) / half) * binCount));
    // Rounding must not put an answer on the wrong side of the end that is shown.
    while (bin > 0 && value < ends[bin]!) bin -= 1;
    while (bin < binCount - 1 && value >= ends[bin + 1]!) bin += 1;
    counts[bin]! += 1;
  }
  return counts.map((count, bin) => ({ from: ends[bin]!, to: ends[bin + 1]!, count }));
}
