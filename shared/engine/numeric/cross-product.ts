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
