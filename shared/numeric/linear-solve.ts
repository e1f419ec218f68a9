/**
 * Writes the inverse of the general n x n matrix `a` into `out` (Gauss-Jordan, partial pivoting).
 * `a` is destroyed.
 * @returns false when the matrix is singular to working precision.
 */
export function invertInto(a: Float64Array, n: number, out: Float64Array): boolean {
  out.fill(0);
  for (let i = 0; i < n; i++) out[i * n + i] = 1;
  for (let col = 0; col < n; col++) {
    let best = col;
    for (let i = col + 1; i < n; i++) if (Math.abs(a[i * n + col]!) > Math.abs(a[best * n + col]!)) best = i;
    const pivot = a[best * n + col]!;
    if (!(Math.abs(pivot) > 1e-14)) return false;
    if (best !== col) {
      swapRow(a, n, best, col);
      swapRow(out, n, best, col);
    }
    for (let k = 0; k < n; k++) {
      a[col * n + k] = a[col * n + k]! / pivot;
      out[col * n + k] = out[col * n + k]! / pivot;
    }
    for (let i = 0; i < n; i++) {
      const factor = a[i * n + col]!;
      if (i === col || factor === 0) continue;
      for (let k = 0; k < n; k++) {
        a[i * n + k] = a[i * n + k]! - factor * a[col * n + k]!;
        out[i * n + k] = out[i * n + k]! - factor * out[col * n + k]!;
      }
    }
  }
  return true;
}

/**
 * Solves A X = B in place of `b` (n x width) for a general n x n matrix (elimination, partial pivoting). `a` is destroyed.
 * @returns false when the matrix is singular to working precision.
 */
export function solveInPlace(a: Float64Array, n: number, b: Float64Array, width: number): boolean {
  for (let col = 0; col < n; col++) {
    let best = col;
    for (let i = col + 1; i < n; i++) if (Math.abs(a[i * n + col]!) > Math.abs(a[best * n + col]!)) best = i;
    const pivot = a[best * n + col]!;
    if (!(Math.abs(pivot) > 1e-14)) return false;
    if (best !== col) {
      swapRow(a, n, best, col);
      swapRow(b, width, best, col);
    }
    for (let i = 0; i < n; i++) {
      const factor = a[i * n + col]! / pivot;
      if (i === col || factor === 0) continue;
      for (let k = col; k < n; k++) a[i * n + k] = a[i * n + k]! - factor * a[col * n + k]!;
      for (let k = 0; k < width; k++) b[i * width + k] = b[i * width + k]! - factor * b[col * width + k]!;
    }
  }
  for (let i = 0; i < n; i++) for (let k = 0; k < width; k++) b[i * width + k] = b[i * width + k]! / a[i * n + i]!;
  return true;
}

function swapRow(matrix: Float64Array, width: number, i: number, j: number): void {
  for (let k = 0; k < width; k++) {
    const held = matrix[i * width + k]!;
    matrix[i * width + k] = matrix[j * width + k]!;
    matrix[j * width + k] = held;
  }
}
