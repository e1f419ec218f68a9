/** Cholesky kernels on row-major `Float64Array`s. Nothing is allocated; callers own the storage. */

/**
 * Factorises a symmetric positive definite matrix in place: A = L L'; L replaces the lower triangle.
 * A pivot not above `relativeTolerance` times its diagonal entry counts as zero.
 * @returns false when the matrix is not positive definite (contents are then undefined).
 */
export function choleskyInPlace(a: Float64Array, n: number, relativeTolerance = 0): boolean {
  for (let j = 0; j < n; j++) {
    const rowJ = j * n;
    const diagonal = a[rowJ + j]!;
    let pivot = diagonal;
    for (let k = 0; k < j; k++) pivot -= a[rowJ + k]! * a[rowJ + k]!;
    if (!(pivot > relativeTolerance * diagonal) || !(pivot > 0) || pivot === Infinity) return false;
    const root = Math.sqrt(pivot);
    a[rowJ + j] = root;
    for (let i = j + 1; i < n; i++) {
      const rowI = i * n;
      let sum = a[rowI + j]!;
      for (let k = 0; k < j; k++) sum -= a[rowI + k]! * a[rowJ + k]!;
      a[rowI + j] = sum / root;
    }
  }
  return true;
}

/** log|A| from its Cholesky factor. */
export function logDeterminant(l: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(l[i * n + i]!);
  return 2 * sum;
}

/** Solves A x = b in place of `b`, given the Cholesky factor of A. */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * b[k]!;
    b[i] = sum / l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * b[k]!;
    b[i] = sum / l[i * n + i]!;
  }
}

/** Writes the full symmetric inverse of A into `out`; `work` (n x n) receives the inverse of L. */
export function choleskyInvert(l: Float64Array, n: number, out: Float64Array, work: Float64Array): void {
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < j; i++) work[i * n + j] = 0;
    work[j * n + j] = 1 / l[j * n + j]!;
    for (let i = j + 1; i < n; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= l[i * n + k]! * work[k * n + j]!;
      work[i * n + j] = sum / l[i * n + i]!;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < n; k++) sum += work[k * n + i]! * work[k * n + j]!;
      out[i * n + j] = sum;
      out[j * n + i] = sum;
    }
  }
}
