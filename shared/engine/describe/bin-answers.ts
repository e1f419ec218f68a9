/** Numbers of a column counted in bins, with what the normal curve over them needs. */
import { answersOf, meanOf, varies } from './column-figures.ts';
import { quantileOf } from './quantile.ts';

/** Answers from `from` up to `to`, the last bin with its upper end. */
export interface AnswerBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface BinnedAnswers {
  /** Of equal width, ascending, without gaps. */
  readonly bins: readonly AnswerBin[];
  /** Each bin is one whole number, in its middle. */
  readonly isByValue: boolean;
  readonly n: number;
  readonly mean: number;
  /** Divisor n - 1. */
  readonly sd: number;
}

/** A whole number has a bin of its own where the range has at most this many. */
const mostValues = 21;
export const mostBins = 40;

/** Bins that a sample asks for: of the width 2 IQR n^(-1/3) [freedman-diaconis-1981], by log2 n + 1 without an IQR [sturges-1926]. */
function wantedBins(sorted: Float64Array, range: number): number {
  const n = sorted.length;
  const spread = quantileOf(sorted, 0.75, 7) - quantileOf(sorted, 0.25, 7);
  const wanted = spread > 0 ? range / (2 * spread * n ** (-1 / 3)) : Math.log2(n) + 1;
  return Math.min(mostBins, Math.max(1, Math.ceil(wanted)));
}

/**
 * Bins of a column's numbers: one a value where they are whole and within a range of 21, else of equal width, their
 * number from [freedman-diaconis-1981], or from [sturges-1926] where half of the numbers are equal, at most 40. Bins of whole numbers
 * hold equally many of them.
 * @param values of length n, NaN: no answer
 * @returns undefined where the numbers do not vary. Cost: n log n
 */
export function binAnswers(values: Float64Array): BinnedAnswers | undefined {
  const sorted = answersOf(values).sort();
  if (!varies(sorted)) return undefined;
  const n = sorted.length;
  const [low, high] = [sorted[0]!, sorted[n - 1]!];
  const isWhole = sorted.every(Number.isInteger);
  const isByValue = isWhole && high - low < mostValues;
  const wanted = wantedBins(sorted, high - low);
  const whole = isByValue ? 1 : Math.ceil((high - low + 1) / wanted);
  const count = isWhole ? Math.ceil((high - low + 1) / whole) : wanted;
  const edge = (bin: number): number =>
    isWhole ? low - 0.5 + bin * whole : bin === count ? high : low + (bin / count) * (high - low);
  const mean = meanOf(sorted);
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let next = 0;
  const bins = Array.from({ length: count }, (_, bin) => {
    const [from, to] = [edge(bin), edge(bin + 1)];
    const first = next;
    while (next < n && (bin === count - 1 || sorted[next]! < to)) next += 1;
    return { from, to, count: next - first };
  });
  return { bins, isByValue, n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
