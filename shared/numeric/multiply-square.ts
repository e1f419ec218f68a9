/**
 * Products of small square matrices (n x n, row-major), for matrices of latent variables: four columns of the result
 * side by side, sums that do not wait for one another.
 */

/** out = left right; `out` must be another array. */
export function multiplySquare(left: Float64Array, right: Float64Array, out: Float64Array, n: number): void {
  multiply(left, n, 1, right, out, n);
}

/** out = left' right; `out` must be another array. */
export function crossSquare(left: Float64Array, right: Float64Array, out: Float64Array, n: number): void {
  multiply(left, 1, n, right, out, n);
}

/** Entry (i, k) of the left factor stands at i byRow + k byColumn. */
function multiply(
  left: Float64Array,
  byRow: number,
  byColumn: number,
  right: Float64Array,
  out: Float64Array,
  n: number,
): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    let j = 0;
    for (; j + 3 < n; j += 4) {
      let w = 0, x = 0, y = 0, z = 0; // prettier-ignore
      for (let k = 0, at = i * byRow, from = j; k < n; k++, at += byColumn, from += n) {
        const value = left[at]!;
        w += value * right[from]!;
        x += value * right[from + 1]!;
        y += value * right[from + 2]!;
        z += value * right[from + 3]!;
      }
      out[row + j] = w;
      out[row + j + 1] = x;
      out[row + j + 2] = y;
      out[row + j + 3] = z;
    }
    for (; j < n; j++) {
      let sum = 0;
      for (let k = 0, at = i * byRow; k < n; k++, at += byColumn) sum += left[at]! * right[k * n + j]!;
      out[row + j] = sum;
    }
  }
}
