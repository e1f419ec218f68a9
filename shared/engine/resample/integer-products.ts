/**
 * Sums of products of integers, exact, several in one number: with y = x_c + B x_d + B^2 x_e + ... the sum of x_a y over
 * cases is s_ac + B s_ad + B^2 s_ae + ..., and as long as every |s| is below B / 2 and the whole below 2^53 nothing is
 * rounded and they can be told apart. A fraction of the multiplications, and no root of a count.
 */
import type { Cases } from '../sample/sample-moments.ts';

/** Bits of the integers that a number holds exactly. */
const exactBits = 53;

/** Rows of a tile; packed columns come in pairs. */
const tileRows = 4;
const tileColumns = 2;

/** Integer columns about integers near their means; undefined when something is not an integer. */
function centreIntegers({ columns, rows }: Cases): { centre: Float64Array; largest: number } | undefined {
  const centre = new Float64Array(columns.length);
  let largest = 1;
  for (const [j, values] of columns.entries()) {
    let sum = 0;
    let low = Infinity;
    let high = -Infinity;
    for (const row of rows) {
      const x = values[row]!;
      if (!Number.isSafeInteger(x)) return undefined;
      sum += x;
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    const middle = Math.round(sum / rows.length);
    centre[j] = middle;
    largest = Math.max(largest, high - middle, middle - low);
  }
  return { centre, largest };
}

function roundUp(count: number, multiple: number): number {
  return multiple * Math.ceil(count / multiple);
}

/** Undefined when columns are not integers, or so large that fewer than two sums fit into a number. */
export function createIntegerProducts(cases: Cases): CaseProducts | undefined {
  const centred = centreIntegers(cases);
  if (!centred) return undefined;
  const { columns, rows } = cases;
  const { centre, largest } = centred;
  const n = rows.length;
  const p = columns.length;
  // Sums of products and (largest >= 1) of the numbers themselves.
  const bits = Math.floor(Math.log2(2 * n * largest ** 2)) + 1;
  const width = Math.floor(exactBits / bits);
  if (width < 2) return undefined;
  const base = 2 ** bits;
  const packs = Math.ceil(p / width);
  // Entry (i, j) at j n + i; what is beyond p stays 0.
  const deviations = new Float64Array(n * roundUp(p, tileRows));
  const packed = new Float64Array(n * roundUp(packs, tileColumns));
  columns.forEach((values, j) => {
    const scale = base ** (j % width);
    const pack = Math.floor(j / width) * n;
    for (let i = 0; i < n; i++) {
      const x = values[rows[i]!]! - centre[j]!;
      deviations[j * n + i] = x;
      packed[pack + i] = packed[pack + i]! + scale * x;
    }
  });
  const indices = new Int32Array(n);
  const weights = new Float64Array(n);

  /** Takes the sums of one row apart, into row `row` of `out` from column `first` to `last`. */
  function store(out: Float64Array, row: number, first: number, last: number, sum: number): void {
    let rest = sum;
    for (let j = first; j < first + width && j <= last; j++) {
      const above = Math.round(rest / base);
      out[row + j] = rest - above * base;
      rest = above;
    }
  }

  function listCases(counts: Int32Array): number {
    let used = 0;
    for (let i = 0; i < n; i++) {
      const count = counts[i]!;
      if (count === 0) continue;
      indices[used] = i;
      weights[used++] = count;
    }
    return used;
  }

  function sumColumns(used: number, sums: Float64Array): void {
    for (let pack = 0; pack < packs; pack++) {
      const column = pack * n;
      let sum = 0;
      for (let k = 0; k < used; k++) sum += weights[k]! * packed[column + indices[k]!]!;
      store(sums, 0, pack * width, p - 1, sum);
    }
  }

  /** Four rows by two packed columns, so that eight sums stay in registers. */
  function sumTile(used: number, firstRow: number, firstPack: number, out: Float64Array): void {
    const a = firstRow * n;
    const b = a + n;
    const c = b + n;
    const d = c + n;
    const e = firstPack * n;
    const f = e + n;
    let ae = 0, be = 0, ce = 0, de = 0, af = 0, bf = 0, cf = 0, df = 0; // prettier-ignore
    for (let k = 0; k < used; k++) {
      const i = indices[k]!;
      const weight = weights[k]!;
      const xe = weight * packed[e + i]!;
      const xf = weight * packed[f + i]!;
      const xa = deviations[a + i]!;
      const xb = deviations[b + i]!;
      const xc = deviations[c + i]!;
      const xd = deviations[d + i]!;
      ae += xa * xe;
      be += xb * xe;
      ce += xc * xe;
      de += xd * xe;
      af += xa * xf;
      bf += xb * xf;
      cf += xc * xf;
      df += xd * xf;
    }
    const column = firstPack * width;
    storeRow(out, firstRow, column, ae, af);
    storeRow(out, firstRow + 1, column, be, bf);
    storeRow(out, firstRow + 2, column, ce, cf);
    storeRow(out, firstRow + 3, column, de, df);
  }

  function storeRow(out: Float64Array, row: number, column: number, left: number, right: number): void {
    if (row >= p) return;
    store(out, row * p, column, row, left);
    store(out, row * p, column + width, row, right);
  }

  return {
    centre,
    sum(counts, products, sums) {
      const used = listCases(counts);
      sumColumns(used, sums);
      for (let row = 0; row < p; row += tileRows) {
        const last = Math.min(row + tileRows, p) - 1;
        for (let pack = 0; pack * width <= last; pack += tileColumns) sumTile(used, row, pack, products);
      }
      return used;
    },
  };
}

export interface CaseProducts {
  /** What the cases are taken about: near the means of the whole sample. p. */
  readonly centre: Float64Array;
  /**
   * Fills the lower triangle of `products` (p x p) with the sums of count (x - centre)(x - centre)', `sums` (p) with
   * those of count (x - centre). @returns how many different cases have a count
   */
  sum(counts: Int32Array, products: Float64Array, sums: Float64Array): number;
}
