/** Covariances and correlations of items, each from the rows that answered both, with every row counted as often as said. */
import { createCaseProducts } from '../resample/case-products.ts';

/** All p x p, row-major, symmetric. An entry that cannot be had is NaN. */
export interface PairMoments {
  /** Divisor n - 1, n the rows of the pair. */
  readonly c: Float64Array;
  /** Deviations and variances of the pair's own rows. */
  readonly r: Float64Array;
  /** Rows of the pair. */
  readonly n: Float64Array;
}

export interface PairTable {
  readonly p: number;
  readonly rows: number;
  /** Writes the moments of the rows, row i of them `counts[i]` times, into `out`. Cost p^2 a distinct row. */
  compute(counts: Int32Array, out: PairMoments): void;
}

export function createPairMoments(p: number): PairMoments {
  return { c: new Float64Array(p * p), r: new Float64Array(p * p), n: new Float64Array(p * p) };
}

/** A variance below this share of the squares it is left of is rounding. */
const constantShare = 1e-13;

/** One pair's sums over its rows: n, of x, of y, of x^2, y^2 and xy. */
function place(
  { c, r, n }: PairMoments,
  p: number,
  i: number,
  j: number,
  rows: number,
  x: number,
  y: number,
  xx: number,
  yy: number,
  xy: number,
): void {
  const left = xx - (x * x) / rows;
  const right = yy - (y * y) / rows;
  const both = xy - (x * y) / rows;
  const isVarying = rows > 1 && left > constantShare * xx && right > constantShare * yy;
  const covariance = rows > 1 ? both / (rows - 1) : NaN;
  const correlation = !isVarying ? NaN : i === j ? 1 : both / Math.sqrt(left) / Math.sqrt(right);
  n[i * p + j] = n[j * p + i] = rows;
  c[i * p + j] = c[j * p + i] = covariance;
  r[i * p + j] = r[j * p + i] = correlation;
}

function completeTable(columns: readonly Float64Array[], rows: Int32Array): PairTable {
  const p = columns.length;
  const cases = createCaseProducts({ columns, rows });
  const products = new Float64Array(p * p);
  const sums = new Float64Array(p);
  return {
    p,
    rows: rows.length,
    compute(counts, out) {
      let n = 0;
      for (let i = 0; i < counts.length; i++) n += counts[i]!;
      cases.sum(counts, products, sums);
      for (let i = 0; i < p; i++) {
        for (let j = 0; j <= i; j++) {
          const xx = products[i * p + i]!;
          const yy = products[j * p + j]!;
          place(out, p, i, j, n, sums[i]!, sums[j]!, xx, yy, products[i * p + j]!);
        }
      }
    },
  };
}

/** Near the middle of the answers; a whole number where all of them are, so that sums of them stay exact. */
function centreOf(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  let n = 0;
  let isWhole = true;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
    isWhole &&= Number.isSafeInteger(value);
  }
  return isWhole ? Math.round(sum / n) : sum / n;
}

/**
 * With answers missing the sums of a pair run over rows that have both: products of three columns an item, its answers
 * about their centre (0 where there is none), their squares, and 1 where there is one.
 */
function incompleteTable(columns: readonly Float64Array[], rows: Int32Array): PairTable {
  const p = columns.length;
  const width = 3 * p;
  const wide = Array.from({ length: width }, () => new Float64Array(rows.length));
  columns.forEach((values, j) => {
    const centre = centreOf(values, rows);
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i]!]!;
      if (Number.isNaN(value)) continue;
      const x = value - centre;
      wide[j]![i] = x;
      wide[p + j]![i] = x * x;
      wide[2 * p + j]![i] = 1;
    }
  });
  const cases = createCaseProducts({ columns: wide, rows: Int32Array.from(rows.keys()) });
  const products = new Float64Array(width * width);
  const sums = new Float64Array(width);
  const { centre } = cases;
  return {
    p,
    rows: rows.length,
    compute(counts, out) {
      let n = 0;
      for (let i = 0; i < counts.length; i++) n += counts[i]!;
      cases.sum(counts, products, sums);
      // Sum of a b from products about the centres of a and b; a stands behind b.
      const whole = (a: number, b: number): number =>
        products[a * width + b]! + centre[a]! * sums[b]! + centre[b]! * sums[a]! + n * centre[a]! * centre[b]!;
      for (let i = 0; i < p; i++) {
        for (let j = 0; j <= i; j++) {
          const x = whole(2 * p + j, i);
          const y = whole(2 * p + i, j);
          const xx = whole(2 * p + j, p + i);
          const yy = whole(2 * p + i, p + j);
          place(out, p, i, j, whole(2 * p + i, 2 * p + j), x, y, xx, yy, whole(i, j));
        }
      }
    },
  };
}

/** What moments are computed from. Complete columns are read where they are; with answers missing three columns an item are made once. */
export function createPairTable(columns: readonly Float64Array[], rows: Int32Array): PairTable {
  const isComplete = columns.every((values) => rows.every((row) => !Number.isNaN(values[row]!)));
  return isComplete ? completeTable(columns, rows) : incompleteTable(columns, rows);
}
