/** Products of rows. */
import { multiplyTwoByFour } from './two-by-four.ts';

/**
 * scale M M' for M with `rows` rows of length n (row-major), into the symmetric `out` (rows x rows).
 * Two rows by four at a time, so that each number read takes part in several products. Cost rows^2 n / 2.
 */
export function rowCrossProducts(m: Float64Array, rows: number, n: number, scale: number, out: Float64Array): void {
  const sums = new Float64Array(8);
  for (let i = 0; i < rows; i += 2) {
    const a = i * n;
    const b = i + 1 < rows ? a + n : a;
    for (let j = 0; j <= i + 1 && j < rows; j += 4) {
      const c = j * n;
      const d = j + 1 < rows ? c + n : c;
      const e = j + 2 < rows ? c + 2 * n : c;
      const f = j + 3 < rows ? c + 3 * n : c;
      multiplyTwoByFour(m, a, b, m, c, d, e, f, 0, n, sums);
      for (let x = 0; x < 4; x++) {
        put(out, rows, i, j + x, scale * sums[x]!);
        put(out, rows, i + 1, j + x, scale * sums[4 + x]!);
      }
    }
  }
}

function put(out: Float64Array, rows: number, i: number, j: number, value: number): void {
  if (i >= rows || j >= rows) return;
  out[i * rows + j] = value;
  out[j * rows + i] = value;
}

/**
 * A B' for A rows x n and B columns x n (row-major), into `out` (rows x columns). Two rows by four at a time.
 */
export function rowProducts(
  a: Float64Array, rows: number, b: Float64Array, columns: number, n: number, out: Float64Array,
): void {
  const sums = new Float64Array(8);
  for (let i = 0; i < rows; i += 2) {
    const first = i * n;
    const second = i + 1 < rows ? first + n : first;
    for (let j = 0; j < columns; j += 4) {
      const c = j * n;
      const d = j + 1 < columns ? c + n : c;
      const e = j + 2 < columns ? c + 2 * n : c;
      const f = j + 3 < columns ? c + 3 * n : c;
      multiplyTwoByFour(a, first, second, b, c, d, e, f, 0, n, sums);
      const last = Math.min(4, columns - j);
      for (let x = 0; x < last; x++) {
        out[i * columns + j + x] = sums[x]!;
        if (i + 1 < rows) out[(i + 1) * columns + j + x] = sums[4 + x]!;
      }
    }
  }
} // prettier-ignore
