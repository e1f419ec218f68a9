/** Products of dense row-major matrices whose result is a fresh array; for inference, not for inner loops. */

/** A B for A r x n and B n x c. */
export function product(a: Float64Array, b: Float64Array, r: number, n: number, c: number): Float64Array {
  const out = new Float64Array(r * c);
  for (let i = 0; i < r; i++) {
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k]!;
      if (x === 0) continue;
      for (let j = 0; j < c; j++) out[i * c + j]! += x * b[k * c + j]!;
    }
  }
  return out;
}

/** A B for symmetric A n x n and B n x c, most of which may be zero. */
export function symmetricProduct(a: Float64Array, b: Float64Array, n: number, c: number): Float64Array {
  const transposed = new Float64Array(c * n);
  for (let j = 0; j < n; j++) {
    for (let k = 0; k < c; k++) {
      const x = b[j * c + k]!;
      if (x === 0) continue;
      for (let i = 0; i < n; i++) transposed[k * n + i]! += x * a[j * n + i]!;
    }
  }
  const out = new Float64Array(n * c);
  for (let k = 0; k < c; k++) for (let i = 0; i < n; i++) out[i * c + k] = transposed[k * n + i]!;
  return out;
}

/** A'B for A n x r and B n x c. */
export function crossProduct(a: Float64Array, b: Float64Array, n: number, r: number, c: number): Float64Array {
  const out = new Float64Array(r * c);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < r; i++) {
      const x = a[k * r + i]!;
      if (x === 0) continue;
      for (let j = 0; j < c; j++) out[i * c + j]! += x * b[k * c + j]!;
    }
  }
  return out;
}

/** tr(A B) for n x n matrices. */
export function traceOfProduct(a: Float64Array, b: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += a[i * n + j]! * b[j * n + i]!;
  return sum;
}

/** tr A. */
export function trace(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[i * n + i]!;
  return sum;
}

/** Adds factor B to A. */
export function addScaled(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!;
}
