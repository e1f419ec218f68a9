/** Sums of products of the cases of one group, each case as often as its count says. */
import type { Cases } from '../sample/sample-moments.ts';
import { createIntegerProducts, type CaseProducts } from './integer-products.ts';

/** Exact and several sums at a time where all columns hold integers of moderate size, as answers to items do. */
export function createCaseProducts(cases: Cases): CaseProducts {
  return createIntegerProducts(cases) ?? createRealProducts(cases);
}

/** Sums for any numbers. */
export function createRealProducts({ columns, rows }: Cases): CaseProducts {
  const n = rows.length;
  const p = columns.length;
  const centre = new Float64Array(p);
  // Entry (i, j) of n x p at j n + i.
  const deviations = new Float64Array(n * p);
  columns.forEach((values, j) => {
    let sum = 0;
    for (const row of rows) sum += values[row]!;
    centre[j] = sum / n;
    for (let i = 0; i < n; i++) deviations[j * n + i] = values[rows[i]!]! - centre[j]!;
  });
  // Columns of the cases drawn, each case times the root of its count; columns beyond p, up to a multiple of four, are 0.
  const drawn = new Float64Array(n * 4 * Math.ceil(p / 4));
  const indices = new Int32Array(n);
  const roots = new Float64Array(n);

  function gather(counts: Int32Array, sums: Float64Array): number {
    let used = 0;
    for (let i = 0; i < n; i++) {
      const count = counts[i]!;
      if (count === 0) continue;
      indices[used] = i;
      roots[used++] = count === 1 ? 1 : Math.sqrt(count);
    }
    for (let j = 0; j < p; j++) {
      const column = j * n;
      let sum = 0;
      for (let k = 0; k < used; k++) {
        const root = roots[k]!;
        const x = root * deviations[column + indices[k]!]!;
        drawn[column + k] = x;
        sum += root * x;
      }
      sums[j] = sum;
    }
    return used;
  }

  return {
    centre,
    sum(counts, products, sums) {
      const used = gather(counts, sums);
      crossProducts(drawn, n, used, p, products);
      return used;
    },
  };
}

/**
 * Products of all pairs of columns, lower triangle into `out` (p x p): tiles of two by four columns,
 * so that eight sums stay in registers while each number is read once a tile.
 */
function crossProducts(drawn: Float64Array, stride: number, used: number, p: number, out: Float64Array): void {
  for (let i = 0; i < p; i += 2) {
    const a = i * stride;
    const b = i + 1 < p ? a + stride : a;
    for (let j = 0; j <= i + 1 && j < p; j += 4) {
      const c = j * stride;
      const d = c + stride;
      const e = d + stride;
      const f = e + stride;
      let ac = 0, ad = 0, ae = 0, af = 0, bc = 0, bd = 0, be = 0, bf = 0; // prettier-ignore
      for (let k = 0; k < used; k++) {
        const xa = drawn[a + k]!;
        const xb = drawn[b + k]!;
        const xc = drawn[c + k]!;
        const xd = drawn[d + k]!;
        const xe = drawn[e + k]!;
        const xf = drawn[f + k]!;
        ac += xa * xc;
        ad += xa * xd;
        ae += xa * xe;
        af += xa * xf;
        bc += xb * xc;
        bd += xb * xd;
        be += xb * xe;
        bf += xb * xf;
      }
      storeTile(out, p, i, j, ac, ad, ae, af);
      if (i + 1 < p) storeTile(out, p, i + 1, j, bc, bd, be, bf);
    }
  }
}

/** Four sums of row i from column j on, as far as they are on or below the diagonal. */
function storeTile(
  out: Float64Array,
  p: number,
  i: number,
  j: number,
  w: number,
  x: number,
  y: number,
  z: number,
): void {
  const row = i * p + j;
  if (j <= i) out[row] = w;
  if (j + 1 <= i) out[row + 1] = x;
  if (j + 2 <= i) out[row + 2] = y;
  if (j + 3 <= i) out[row + 3] = z;
}
