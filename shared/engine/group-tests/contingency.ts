/** Tables of counts: independence of rows and columns. */
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { logGamma } from '../../numeric/gamma.ts';

interface ChiSquareTest {
  readonly chisq: number;
  readonly pvalue: number;
}

export interface Contingency extends ChiSquareTest {
  readonly df: number;
  readonly expectedMin: number;
  /** Share of cells with an expected count below 5. */
  readonly expectedBelow5Share: number;
  readonly likelihoodRatio: ChiSquareTest;
  readonly cramersV: number;
  /** Of 2 x 2 tables only. */
  readonly yates?: ChiSquareTest;
  readonly fisher?: { readonly pvalue: number };
  readonly phi?: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Tables as probable as the one found, but for rounding, belong to the tail. */
const sameProbability = 1 + 1e-7;

/** Two-sided: the tables with the same margins that are not more probable than the one found. [fisher-1935] */
function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number {
  const [row, other, column] = [a + b, c + d, a + c];
  const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const low = Math.max(0, column - other);
  const high = Math.min(row, column);
  const logs = Array.from({ length: high - low + 1 }, (_, i) => {
    return logChoose(row, low + i) + logChoose(other, column - low - i);
  });
  const largest = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - largest));
  const found = weights[a - low]! * sameProbability;
  return Math.min(1, sumOf(weights.filter((weight) => weight <= found)) / sumOf(weights));
}

function twoByTwo(counts: readonly (readonly number[])[], expected: readonly (readonly number[])[]) {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = counts;
  const distance = Math.min(0.5, Math.abs(a - expected[0]![0]!));
  const yates = sumOf(
    counts.flatMap((row, i) =>
      row.map((count, j) => (Math.abs(count - expected[i]![j]!) - distance) ** 2 / expected[i]![j]!),
    ),
  );
  const margins = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d);
  return {
    yates: { chisq: yates, pvalue: chiSquareUpper(yates, 1) },
    fisher: { pvalue: fisherExact([[a, b], [c, d]]) }, // prettier-ignore
    phi: (a * d - b * c) / margins,
  };
}

/**
 * Pearson's chi-square without correction, the likelihood ratio, Cramer's V; of 2 x 2 tables Yates's correction, Fisher's
 * exact test and phi = (ad - bc) / root of the margins. Undefined with fewer than two rows or columns.
 * @param counts rows by columns, no row or column of zeros
 * [cramer-1946] [yates-1934] [fisher-1935]. Golden: survey.json
 */
export function testIndependence(counts: readonly (readonly number[])[]): Contingency | undefined {
  const [r, c] = [counts.length, counts[0]?.length ?? 0];
  if (r < 2 || c < 2) return undefined;
  const rows = counts.map(sumOf);
  const columns = Array.from({ length: c }, (_, j) => sumOf(counts.map((row) => row[j]!)));
  const n = sumOf(rows);
  const expected = rows.map((row) => columns.map((column) => (row * column) / n));
  const cells = counts.flatMap((row, i) => row.map((count, j) => ({ count, expected: expected[i]![j]! })));
  const chisq = sumOf(cells.map((cell) => (cell.count - cell.expected) ** 2 / cell.expected));
  const ratio =
    2 * sumOf(cells.map((cell) => (cell.count > 0 ? cell.count * Math.log(cell.count / cell.expected) : 0)));
  const df = (r - 1) * (c - 1);
  return {
    chisq,
    df,
    pvalue: chiSquareUpper(chisq, df),
    expectedMin: cells.reduce((least, cell) => Math.min(least, cell.expected), Infinity),
    expectedBelow5Share: cells.filter((cell) => cell.expected < 5).length / cells.length,
    likelihoodRatio: { chisq: ratio, pvalue: chiSquareUpper(ratio, df) },
    cramersV: Math.sqrt(chisq / (n * Math.min(r - 1, c - 1))),
    ...(r === 2 && c === 2 ? twoByTwo(counts, expected) : {}),
  };
}
