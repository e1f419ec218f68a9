/** Means and covariances of complete cases. */
import type { Column } from '../../dataset.ts';
import { rowCrossProducts } from '../../numeric/cross-product.ts';
import type { ColumnRanges } from './check-moments.ts';
import type { PatternMoments } from './missing-patterns.ts';
import type { OrdinalMoments } from './ordinal/ordinal-values.ts';

/** The answers behind moments: columns of the data set in the model's order, and the rows used. Nothing is copied. */
export interface Cases {
  readonly columns: readonly Float64Array[];
  readonly rows: Int32Array;
}

/** Moments of one group. */
export interface SampleMoments {
  /** Value of the group column, '' without groups. */
  readonly label: string;
  readonly names: readonly string[];
  /** Cases used, and rows before others were left out. */
  readonly n: number;
  readonly nRows: number;
  /** p x p; divisor as recorded. */
  readonly cov: Float64Array;
  readonly mean: Float64Array;
  readonly hasMeans: boolean;
  readonly divisor: 'N' | 'N-1';
  /** log|S|; NaN when S is not positive definite. */
  readonly logDet: number;
  /** Absent when a covariance matrix was given in place of data. */
  readonly cases?: Cases;
  /** Of ordered indicators: what is fitted in their place; `cov` and `mean` are then those of the latent responses. */
  readonly ordinal?: OrdinalMoments;
  /** The cases by missing pattern, when incomplete ones take part: `cov` and `mean` are then the saturated moments. */
  readonly incomplete?: IncompleteCases;
}

export interface IncompleteCases {
  readonly patterns: PatternMoments;
  /** Mean over cases of log|S_oo| + (y_o - ybar_o)' S_oo^-1 (y_o - ybar_o). */
  readonly value: number;
  /**
   * Whether the saturated likelihood has a maximum, and `cov` and `mean` are there. Otherwise they are where a search may
   * start, `value` is no more than a constant, and nothing can be tested against it.
   */
  readonly hasMaximum: boolean;
  /** Fixed covariates whose moments are data, as places among the columns. */
  readonly fixed: readonly number[];
  /** Pairs of columns that no case answered both of: the data say nothing of their covariances. */
  readonly unpaired: readonly (readonly [number, number])[];
}

/** A matrix of columns by columns with the entries of some pairs null. */
export function hidePairs<Entry>(
  matrix: readonly (readonly Entry[])[],
  pairs: IncompleteCases['unpaired'] = [],
): readonly (readonly (Entry | null)[])[] {
  if (pairs.length === 0) return matrix;
  const out: (Entry | null)[][] = matrix.map((row) => [...row]);
  for (const [i, j] of pairs) out[i]![j] = out[j]![i] = null;
  return out;
}

/** Those of the rows that have no missing value in any of the columns. */
export function completeRows(columns: readonly Column[], rows: Int32Array): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (const r of rows) {
    let isComplete = true;
    for (const column of columns) {
      if (!Number.isFinite(column.values[r]!)) {
        isComplete = false;
        break;
      }
    }
    if (isComplete) kept[count++] = r;
  }
  return kept.subarray(0, count);
}

/** How many of the cases used lack an answer; undefined where there are no cases. */
export function countIncomplete({ cases }: Pick<SampleMoments, 'cases'>): number | undefined {
  if (!cases) return undefined;
  const { columns, rows } = cases;
  return rows.reduce((count, row) => count + (columns.some((values) => !Number.isFinite(values[row]!)) ? 1 : 0), 0);
}

/** Range and size of each column over these rows (at least one). */
export function columnRanges(columns: readonly Column[], rows: Int32Array): ColumnRanges {
  const spread = new Float64Array(columns.length);
  const size = new Float64Array(columns.length);
  columns.forEach(({ values }, j) => {
    let low = Infinity;
    let high = -Infinity;
    for (const row of rows) {
      const value = values[row]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    spread[j] = high - low;
    size[j] = Math.max(Math.abs(low), Math.abs(high));
  });
  return { spread, size };
}

/** Means, and sums of products about the means divided by N (two passes, so that large means lose nothing). */
export function computeRawMoments(
  columns: readonly Column[],
  rows: Int32Array,
): { readonly n: number; readonly mean: Float64Array; readonly cov: Float64Array } {
  const p = columns.length;
  const n = rows.length;
  const mean = new Float64Array(p);
  const cov = new Float64Array(p * p);
  const centred = new Float64Array(p * n);
  columns.forEach(({ values }, j) => {
    const from = j * n;
    let sum = 0;
    for (let r = 0; r < n; r++) sum += values[rows[r]!]!;
    const centre = sum / n;
    let rest = 0;
    for (let r = 0; r < n; r++) rest += centred[from + r] = values[rows[r]!]! - centre;
    mean[j] = centre + rest / n;
    for (let r = 0; r < n; r++) centred[from + r] = centred[from + r]! - rest / n;
  });
  rowCrossProducts(centred, p, n, 1 / n, cov);
  return { n, mean, cov };
}
