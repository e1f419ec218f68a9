/** Figures of one column of numbers. */
import { normalTwoSided } from '../../numeric/normal.ts';
import { normalityOf, type Normality } from './normality.ts';
import { quantileOf, type QuantileType } from './quantile.ts';

/** Skewness, or excess kurtosis, in its three versions; the error, z and p belong to type 2. [joanes-gill-1998] */
export interface ShapeFigures {
  readonly type1: number;
  readonly type2?: number;
  readonly type3: number;
  readonly se?: number;
  readonly z?: number;
  readonly pvalue?: number;
}

export interface ColumnFigures {
  readonly mean?: number;
  readonly variance?: number;
  readonly sd?: number;
  readonly se?: number;
  readonly min?: number;
  readonly q1?: number;
  readonly median?: number;
  readonly q3?: number;
  readonly max?: number;
  readonly skewness?: ShapeFigures;
  readonly kurtosis?: ShapeFigures;
  readonly normality?: Normality;
}

/** Entries that are numbers, in their order; `values` has one entry a row. */
export function answersOf(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

/** A spread this small beside the size of the numbers is one of rounding. */
const leastSpread = 1e-13;
/** Fourth powers of a range beyond this, or of its inverse, and their sums are no numbers any more. */
const largestRange = 1e70;

/** Whether numbers differ by more than rounding, and by no more than can be computed with. */
export function varies(values: Float64Array): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const range = high - low;
  if (!(range < largestRange && range > 1 / largestRange)) return false;
  return range > leastSpread * Math.max(Math.abs(low), Math.abs(high));
}

/** Central moments with divisor n, orders 2 to 4, by a second pass about the mean. */
export function centralMoments(values: Float64Array): {
  readonly mean: number;
  readonly m2: number;
  readonly m3: number;
  readonly m4: number;
} {
  const n = values.length;
  const mean = meanOf(values);
  let [m2, m3, m4] = [0, 0, 0];
  for (const value of values) {
    const d = value - mean;
    const square = d * d;
    m2 += square;
    m3 += square * d;
    m4 += square * square;
  }
  return { mean, m2: m2 / n, m3: m3 / n, m4: m4 / n };
}

/** The mean of n > 0 numbers, corrected for what the first pass rounds away. */
export function meanOf(values: Float64Array): number {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const first = sum / n;
  let rest = 0;
  for (const value of values) rest += value - first;
  return first + rest / n;
}

/** Variance with divisor n - 1 about the mean; NaN for fewer than two numbers. */
export function varianceOf(values: Float64Array): number {
  const n = values.length;
  if (n < 2) return NaN;
  return (centralMoments(values).m2 * n) / (n - 1);
}

function tested(type2: number, se: number): Pick<ShapeFigures, 'type2' | 'se' | 'z' | 'pvalue'> {
  const z = type2 / se;
  return { type2, se, z, pvalue: normalTwoSided(z) };
}

const skewnessError = (n: number): number => Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3)));

function skewnessOf(g1: number, n: number): ShapeFigures {
  const type2 = (g1 * Math.sqrt(n * (n - 1))) / (n - 2);
  return { type1: g1, type3: g1 * ((n - 1) / n) ** 1.5, ...(n >= 3 ? tested(type2, skewnessError(n)) : {}) };
}

function kurtosisOf(g2: number, n: number): ShapeFigures {
  const type2 = ((n - 1) * ((n + 1) * g2 + 6)) / ((n - 2) * (n - 3));
  const se = 2 * skewnessError(n) * Math.sqrt((n * n - 1) / ((n - 3) * (n + 5)));
  return { type1: g2, type3: (g2 + 3) * (1 - 1 / n) ** 2 - 3, ...(n >= 4 ? tested(type2, se) : {}) };
}

/**
 * Moments, quartiles, shape and tests of normality of the numbers among `values` (one entry a row, NaN: no answer). Variance by n - 1,
 * shape from moments by n. Of a column that does not vary there is neither shape nor normality; where numbers are too
 * large, too small or too near to each other to be computed with, no variance either. [joanes-gill-1998]
 * Golden: survey.json. Cost: n log n.
 */
export function describeColumn(values: Float64Array, quantileType: QuantileType): ColumnFigures {
  const sorted = answersOf(values).sort();
  const n = sorted.length;
  if (n === 0) return {};
  const { mean, m2, m3, m4 } = centralMoments(sorted);
  const isVarying = varies(sorted);
  const located = {
    mean,
    min: sorted[0]!,
    q1: quantileOf(sorted, 0.25, quantileType),
    median: quantileOf(sorted, 0.5, quantileType),
    q3: quantileOf(sorted, 0.75, quantileType),
    max: sorted[n - 1]!,
  };
  if (n === 1) return located;
  if (!isVarying && sorted[0] !== sorted[n - 1]) return located;
  const variance = isVarying ? (m2 * n) / (n - 1) : 0;
  const sd = Math.sqrt(variance);
  const spread = { ...located, variance, sd, se: sd / Math.sqrt(n) };
  if (!isVarying) return spread;
  const [g1, g2] = [m3 / m2 ** 1.5, m4 / (m2 * m2) - 3];
  const normality = normalityOf(sorted, { mean, sd, g1, g2 });
  return { ...spread, skewness: skewnessOf(g1, n), kurtosis: kurtosisOf(g2, n), normality };
}
