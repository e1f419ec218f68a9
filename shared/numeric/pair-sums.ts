/** Sums over the rows that have the numbers of both columns, for every pair of columns. */
import { rowCrossProducts } from './cross-product.ts';

/** All p x p, row-major, of numbers about the centres of their columns. */
export interface PairSums {
  readonly p: number;
  /** Rows that have both. */
  readonly n: Float64Array;
  /** Of column i over the rows that have j too, and of its squares. */
  readonly x: Float64Array;
  readonly xx: Float64Array;
  readonly xy: Float64Array;
}

/** Near the middle of the numbers; a whole one where all of them are, so that sums of them stay exact. */
function centreOf(values: Float64Array, rows: Int32Array): number {
  let sum = 0;
  let n = 0;
  let isWhole = true;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
    isWhole &&= Number.isSafeInteger(value);
  }
  const mean = sum / n;
  return isWhole ? Math.round(mean) : mean;
}

/** Columns about their centres over some rows, and where they have gaps. */
export interface GappedColumns {
  readonly p: number;
  readonly rows: number;
  /** p x rows, row-major: row j holds column j, 0 where there is no number. */
  readonly z: Float64Array;
  /** Rows with gaps; those of the g-th are `gaps[starts[g]]` to `gaps[starts[g + 1] - 1]`. */
  readonly gapRows: Int32Array;
  readonly starts: Int32Array;
  readonly gaps: Int32Array;
}

/** @param columns p, NaN where there is no number. @param rows of them that take part */
export function centreColumns(columns: readonly Float64Array[], rows: Int32Array): GappedColumns {
  const p = columns.length;
  const count = rows.length;
  const z = new Float64Array(p * count);
  const sizes = new Int32Array(count);
  for (let j = 0; j < p; j++) {
    const values = columns[j]!;
    const centre = centreOf(values, rows);
    for (let i = 0; i < count; i++) {
      const value = values[rows[i]!]! - centre;
      if (Number.isNaN(value)) sizes[i]!++;
      else z[j * count + i] = value;
    }
  }
  const gapRows = Int32Array.from(sizes.keys()).filter((i) => sizes[i]! > 0);
  const starts = new Int32Array(gapRows.length + 1);
  gapRows.forEach((row, g) => (starts[g + 1] = starts[g]! + sizes[row]!));
  const gaps = new Int32Array(starts[gapRows.length]!);
  gapRows.forEach((row, g) => {
    let next = starts[g]!;
    for (let j = 0; j < p; j++) if (Number.isNaN(columns[j]![rows[row]!]!)) gaps[next++] = j;
  });
  return { p, rows: count, z, gapRows, starts, gaps };
}

export function createPairSums(p: number): PairSums {
  return {
    p,
    n: new Float64Array(p * p),
    x: new Float64Array(p * p),
    xx: new Float64Array(p * p),
    xy: new Float64Array(p * p),
  };
}

/**
 * Sums of every pair from those of all rows: what rows with gaps have added to pairs that they do not have is taken away.
 * @param total rows, each as often as it counts. @param sums of each column. @param out its `xy` is there, p x p
 * @param counts how often each row counts; absent: once
 */
export function closeGaps(
  { p, rows, z, gapRows, starts, gaps }: GappedColumns,
  total: number,
  sums: Float64Array,
  out: PairSums,
  counts?: Int32Array,
): void {
  const { n, x, xx, xy } = out;
  n.fill(total);
  for (let i = 0; i < p; i++) {
    x.fill(sums[i]!, i * p, (i + 1) * p);
    xx.fill(xy[i * p + i]!, i * p, (i + 1) * p);
  }
  const isGap = new Uint8Array(p);
  for (let g = 0; g < gapRows.length; g++) {
    const row = gapRows[g]!;
    const weight = counts ? counts[row]! : 1;
    if (weight === 0) continue;
    const [from, to] = [starts[g]!, starts[g + 1]!];
    for (let m = from; m < to; m++) isGap[gaps[m]!] = 1;
    for (let i = 0; i < p; i++) {
      if (isGap[i] === 1) {
        for (let j = 0; j < p; j++) n[i * p + j]! -= weight;
        continue;
      }
      const value = z[i * rows + row]!;
      for (let m = from; m < to; m++) {
        const place = i * p + gaps[m]!;
        n[place]! -= weight;
        x[place]! -= weight * value;
        xx[place]! -= weight * value * value;
      }
    }
    for (let m = from; m < to; m++) isGap[gaps[m]!] = 0;
  }
}

/** Of all rows, each once. Cost p^2 n / 2, and p for each gap. */
export function sumsOfPairs(gapped: GappedColumns): PairSums {
  const { p, rows, z } = gapped;
  const sums = new Float64Array(p);
  for (let j = 0; j < p; j++) for (let i = 0; i < rows; i++) sums[j]! += z[j * rows + i]!;
  const out = createPairSums(p);
  rowCrossProducts(z, p, rows, 1, out.xy);
  closeGaps(gapped, rows, sums, out);
  return out;
}

/** A variance below this share of the squares it is left of is rounding. */
const constantShare = 1e-13;

/** Covariance (divisor n - 1) and correlation from the sums of a pair; NaN where there is none. */
export function momentsOfPair(
  n: number,
  x: number,
  y: number,
  xx: number,
  yy: number,
  xy: number,
): readonly [c: number, r: number] {
  const left = xx - (x * x) / n;
  const right = yy - (y * y) / n;
  const both = xy - (x * y) / n;
  const isVarying = n > 1 && left > constantShare * xx && right > constantShare * yy;
  return [n > 1 ? both / (n - 1) : NaN, isVarying ? both / Math.sqrt(left) / Math.sqrt(right) : NaN];
}

/** Rows and product-moment correlation of columns i and j; NaN where one of them does not vary in these rows. Within -1 and 1. */
export function correlationOfPair(
  { p, n, x, xx, xy }: PairSums,
  i: number,
  j: number,
): { readonly n: number; readonly r: number } {
  const [a, b] = [i * p + j, j * p + i];
  const [, r] = momentsOfPair(n[a]!, x[a]!, x[b]!, xx[a]!, xx[b]!, xy[a]!);
  return { n: n[a]!, r: Math.max(-1, Math.min(1, r)) };
}
