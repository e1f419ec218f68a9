/** Products of rows. */

/**
 * scale M M' for M with `rows` rows of length n (row-major), into the symmetric `out` (rows x rows).
 * Two rows by four at a time, so that each number read takes part in several products. Cost rows^2 n / 2.
 */
export function rowCrossProducts(m: Float64Array, rows: number, n: number, scale: number, out: Float64Array): void {
  for (let i = 0; i < rows; i += 2) {
    const a = i * n;
    const b = i + 1 < rows ? a + n : a;
    for (let j = 0; j <= i + 1 && j < rows; j += 4) {
      const c = j * n;
      const d = j + 1 < rows ? c + n : c;
      const e = j + 2 < rows ? c + 2 * n : c;
      const f = j + 3 < rows ? c + 3 * n : c;
      let ac = 0;
      let ad = 0;
      let ae = 0;
      let af = 0;
      let bc = 0;
      let bd = 0;
      let be = 0;
      let bf = 0;
      for (let r = 0; r < n; r++) {
        const x = m[a + r]!;
        const y = m[b + r]!;
        const s = m[c + r]!;
        const t = m[d + r]!;
        const u = m[e + r]!;
        const v = m[f + r]!;
        ac += x * s;
        ad += x * t;
        ae += x * u;
        af += x * v;
        bc += y * s;
        bd += y * t;
        be += y * u;
        bf += y * v;
      }
      put(out, rows, i, j, scale * ac);
      put(out, rows, i, j + 1, scale * ad);
      put(out, rows, i, j + 2, scale * ae);
      put(out, rows, i, j + 3, scale * af);
      put(out, rows, i + 1, j, scale * bc);
      put(out, rows, i + 1, j + 1, scale * bd);
      put(out, rows, i + 1, j + 2, scale * be);
      put(out, rows, i + 1, j + 3, scale * bf);
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
  for (let i = 0; i < rows; i += 2) {
    const first = i * n;
    const second = i + 1 < rows ? first + n : first;
    for (let j = 0; j < columns; j += 4) {
      const c = j * n;
      const d = j + 1 < columns ? c + n : c;
      const e = j + 2 < columns ? c + 2 * n : c;
      const f = j + 3 < columns ? c + 3 * n : c;
      let x0 = 0;
      let x1 = 0;
      let x2 = 0;
      let x3 = 0;
      let y0 = 0;
      let y1 = 0;
      let y2 = 0;
      let y3 = 0;
      for (let r = 0; r < n; r++) {
        const x = a[first + r]!;
        const y = a[second + r]!;
        const s = b[c + r]!;
        const t = b[d + r]!;
        const u = b[e + r]!;
        const v = b[f + r]!;
        x0 += x * s;
        x1 += x * t;
        x2 += x * u;
        x3 += x * v;
        y0 += y * s;
        y1 += y * t;
        y2 += y * u;
        y3 += y * v;
      }
      store(out, columns, i * columns + j, j, x0, x1, x2, x3);
      if (i + 1 < rows) store(out, columns, (i + 1) * columns + j, j, y0, y1, y2, y3);
    }
  }
} // prettier-ignore

function store(
  out: Float64Array, columns: number, cell: number, j: number, x0: number, x1: number, x2: number, x3: number,
): void {
  out[cell] = x0;
  if (j + 1 < columns) out[cell + 1] = x1;
  if (j + 2 < columns) out[cell + 2] = x2;
  if (j + 3 < columns) out[cell + 3] = x3;
} // prettier-ignore
