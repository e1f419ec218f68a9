/** Which answers are missing, and whether that looks random. */
import { choleskyInPlace, solveLower } from '../../numeric/cholesky.ts';
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { countCases, patternMoments, type PatternMoments } from '../sample/missing-patterns.ts';
import { searchSaturated } from '../sample/saturated-moments.ts';

export interface MissingPattern {
  /** Places of the columns without an answer, ascending. */
  readonly missing: readonly number[];
  readonly count: number;
}

export interface Missingness {
  /** Cells without an answer. */
  readonly cells: number;
  readonly cellShare: number;
  readonly rowsComplete: number;
  readonly rowsEmpty: number;
  readonly patterns: readonly MissingPattern[];
}

/** Counts over all rows of these columns (NaN: no answer); patterns the most frequent first. Cost: n p. */
export function countMissing(columns: readonly Float64Array[], rows: number): Missingness {
  const p = columns.length;
  const found = new Map<string, { readonly missing: number[]; count: number }>();
  let cells = 0;
  for (let row = 0; row < rows; row++) {
    const missing: number[] = [];
    for (let j = 0; j < p; j++) if (Number.isNaN(columns[j]![row]!)) missing.push(j);
    cells += missing.length;
    const key = missing.join();
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { missing, count: 1 });
  }
  const patterns = [...found.values()].sort((a, b) => b.count - a.count);
  const countOf = (size: number): number => patterns.find(({ missing }) => missing.length === size)?.count ?? 0;
  return {
    cells,
    cellShare: rows * p > 0 ? cells / (rows * p) : 0,
    rowsComplete: countOf(0),
    rowsEmpty: p > 0 ? countOf(p) : 0,
    patterns,
  };
}

export interface LittleTest {
  /** Rows with an answer, and patterns among them. */
  readonly n: number;
  readonly patterns: number;
  readonly chisq: number;
  readonly df: number;
  readonly pvalue: number;
  /** With the covariance's divisor n - 1. */
  readonly chisqN1: number;
  readonly pvalueN1: number;
  /** Whether the search for the maximum ended. */
  readonly isConverged: boolean;
}

/** n (mean - mu)' Sigma^-1 (mean - mu) over the columns that a pattern has. */
function distanceOfPattern(moments: PatternMoments, pattern: number, mu: Float64Array, sigma: Float64Array): number {
  const { layout, weight, mean } = moments;
  const { p, order, observedCount } = layout;
  const size = observedCount[pattern]!;
  const observed = order.subarray(pattern * p, pattern * p + size);
  const factor = new Float64Array(size * size);
  const deviation = new Float64Array(size);
  observed.forEach((i, a) => {
    deviation[a] = mean[pattern * p + i]! - mu[i]!;
    observed.forEach((j, b) => (factor[a * size + b] = sigma[i * p + j]!));
  });
  if (!choleskyInPlace(factor, size)) return NaN;
  solveLower(factor, size, deviation);
  return weight[pattern]! * deviation.reduce((sum, x) => sum + x * x, 0);
}

/**
 * Little's test that answers are missing completely at random: the distances of the patterns' means from the
 * maximum-likelihood ones, chi-square with (sum of observed columns per pattern) - p degrees of freedom.
 * @param columns p, each varying; rows without any answer are left out
 * @returns undefined where no answer is missing; `unbounded`, the covariances at which the likelihood of the answers was
 * found to have no maximum
 * [little-1988] [dempster-laird-rubin-1977]. Golden: survey.json
 */
export function littleTest(
  columns: readonly Float64Array[],
  rows: number,
): LittleTest | { readonly unbounded: Float64Array } | undefined {
  const p = columns.length;
  if (p === 0) return undefined;
  const used = Int32Array.from({ length: rows }, (_, row) => row).filter((row) =>
    columns.some((column) => !Number.isNaN(column[row]!)),
  );
  const moments = patternMoments(columns, used);
  const { patternCount, observedCount } = moments.layout;
  const df = observedCount.reduce((sum, count) => sum + count, 0) - p;
  if (patternCount === 1 && observedCount[0] === p) return undefined;
  const found = searchSaturated(moments);
  if ('unbounded' in found) return found;
  const n = countCases(moments);
  let chisq = 0;
  for (let r = 0; r < patternCount; r++) chisq += distanceOfPattern(moments, r, found.mean, found.cov);
  const chisqN1 = (chisq * (n - 1)) / n;
  const tail = (x: number): number => chiSquareUpper(x, df);
  const { isConverged } = found;
  return { n, patterns: patternCount, chisq, df, pvalue: tail(chisq), chisqN1, pvalueN1: tail(chisqN1), isConverged };
}
