/** Correlation of a pair of columns with its test and interval. */
import { normalQuantile } from '../../numeric/normal.ts';
import { centreColumns, correlationOfPair, sumsOfPairs } from '../../numeric/pair-sums.ts';
import { tTwoSided } from '../../numeric/student-t.ts';
import { answersOf, meanOf, varies } from './column-figures.ts';
import { kendallTau } from './kendall.ts';
import { polychoricPair } from './polychoric-pair.ts';
import { midRanks } from './ranks.ts';

export const correlationMethods = ['pearson', 'spearman', 'kendall', 'polychoric'] as const;
export type CorrelationMethod = (typeof correlationMethods)[number];

/** What is not defined is absent. */
export interface CorrelationFigures {
  /** Rows with both answers. */
  readonly n: number;
  readonly r?: number;
  readonly t?: number;
  readonly z?: number;
  readonly df?: number;
  /** Of atanh r; of a polychoric correlation its own. */
  readonly se?: number;
  readonly pvalue?: number;
  readonly ci?: readonly [lower: number, upper: number];
}

/** Rows that have both answers, of either column. */
export function answeredBoth(x: Float64Array, y: Float64Array): readonly [Float64Array, Float64Array] {
  const isBoth = (row: number): boolean => !Number.isNaN(x[row]!) && !Number.isNaN(y[row]!);
  return [x.filter((_, row) => isBoth(row)), y.filter((_, row) => isBoth(row))];
}

/** Product-moment correlation of complete columns that vary, by deviations from the means. Within -1 and 1. */
export function productMoment(x: Float64Array, y: Float64Array): number {
  const [xMean, yMean] = [meanOf(x), meanOf(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]! - xMean, y[i]! - yMean];
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
}

/** Fisher's interval tanh(atanh r -+ z se); none where the error is not defined. [fisher-1921] */
function fisherInterval(r: number, variance: number, level: number): Pick<CorrelationFigures, 'se' | 'ci'> {
  if (!(variance > 0) || !Number.isFinite(variance)) return {};
  const se = Math.sqrt(variance);
  const reach = normalQuantile((1 + level) / 2) * se;
  const centre = Math.atanh(r);
  return { se, ci: [Math.tanh(centre - reach), Math.tanh(centre + reach)] };
}

function tested(r: number, n: number): Pick<CorrelationFigures, 't' | 'df' | 'pvalue'> {
  if (n < 3) return {};
  const df = n - 2;
  const t = r * Math.sqrt(df / ((1 - r) * (1 + r)));
  return Number.isFinite(t) ? { t, df, pvalue: tTwoSided(t, df) } : { df, pvalue: 0 };
}

type Correlate = (x: Float64Array, y: Float64Array, level: number) => Omit<CorrelationFigures, 'n'>;

/** Variances of atanh r are these over n - 3. [fisher-1921] [fieller-1957] */
const fisherVariance = { pearson: 1, spearman: 1.06 } as const;

function withTest(
  r: number,
  n: number,
  method: keyof typeof fisherVariance,
  level: number,
): Omit<CorrelationFigures, 'n'> {
  return { r, ...tested(r, n), ...fisherInterval(r, fisherVariance[method] / (n - 3), level) };
}

/** Of complete columns that vary. */
const methods: Readonly<Record<Exclude<CorrelationMethod, 'polychoric'>, Correlate>> = {
  pearson: (x, y, level) => withTest(productMoment(x, y), x.length, 'pearson', level),
  spearman: (x, y, level) => withTest(productMoment(midRanks(x), midRanks(y)), x.length, 'spearman', level),
  kendall: (x, y, level) => {
    const found = kendallTau(x, y);
    return { ...found, ...fisherInterval(found.r, 0.437 / (x.length - 4), level) };
  },
};

/**
 * Correlation of two columns (one entry a row, NaN: no answer) over the rows that have both: Pearson and Spearman (of mid-ranks) with
 * t on n - 2, Kendall's tau-b with z, polychoric by two steps with thresholds from each column's own answers. Where one
 * of the columns does not vary in these rows only their number is given.
 * [fisher-1921] [fieller-1957] [kendall-1970] [olsson-1979]. Golden: survey.json
 */
export function correlateColumns(
  x: Float64Array,
  y: Float64Array,
  method: CorrelationMethod,
  level: number,
): CorrelationFigures {
  const [a, b] = answeredBoth(x, y);
  const n = a.length;
  if (n < 2 || !varies(a) || !varies(b)) return { n };
  if (method === 'polychoric') return { n, ...polychoricPair(x, y, level) };
  return { n, ...methods[method](a, b, level) };
}

/** Mid-ranks of the numbers among themselves, in their places. */
function ranksInPlace(values: Float64Array): Float64Array {
  const ranks = midRanks(answersOf(values));
  let next = 0;
  return values.map((value) => (Number.isNaN(value) ? NaN : ranks[next++]!));
}

/**
 * `correlateColumns` of any two of the columns, by their places: product-moment correlations from the sums of all pairs
 * at once, and those of ranks where both columns have the same rows.
 * @param columns of one length, NaN: no answer
 */
export function correlateAll(
  columns: readonly Float64Array[],
  method: CorrelationMethod,
  level: number,
): (i: number, j: number) => CorrelationFigures {
  const alone = (i: number, j: number): CorrelationFigures => correlateColumns(columns[i]!, columns[j]!, method, level);
  if (method !== 'pearson' && method !== 'spearman') return alone;
  const isVarying = columns.map(varies);
  const rows = Int32Array.from((columns[0] ?? []).keys());
  const sums = sumsOfPairs(centreColumns(method === 'pearson' ? columns : columns.map(ranksInPlace), rows));
  const p = columns.length;
  return (i, j) => {
    const { n, r } = correlationOfPair(sums, i, j);
    const isOfSameRows = n === sums.n[i * p + i] && n === sums.n[j * p + j];
    if (method === 'spearman' && !isOfSameRows) return alone(i, j);
    if (n < 2 || Number.isNaN(r) || !isVarying[i] || !isVarying[j]) return { n };
    return { n, ...withTest(r, n, method, level) };
  };
}
