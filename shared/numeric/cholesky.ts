/** Cholesky kernels on row-major `Float64Array`s. Callers own the storage. */
import { blockedFrom, choleskyByPanels, choleskyInvertBlocked } from './cholesky-blocked.ts';
import { dot } from './dot.ts';

/**
 * Factorises a symmetric positive definite matrix in place: A = L L'; L replaces the lower triangle.
 * A pivot not above `relativeTolerance` times its diagonal entry counts as zero.
 * @returns false when the matrix is not positive definite (contents are then undefined).
 */
export function choleskyInPlace(a: Float64Array, n: number, relativeTolerance = 0): boolean {
  if (n >= blockedFrom) return choleskyByPanels(a, n, relativeTolerance);
  for (let j = 0; j < n; j++) {
    const rowJ = j * n;
    const diagonal = a[rowJ + j]!;
    const pivot = diagonal - dot(a, rowJ, a, rowJ, j);
    if (!(pivot > relativeTolerance * diagonal) || !(pivot > 0) || pivot === Infinity) return false;
    const root = Math.sqrt(pivot);
    a[rowJ + j] = root;
    for (let i = j + 1; i < n; i++) {
      const rowI = i * n;
      a[rowI + j] = (a[rowI + j]! - dot(a, rowI, a, rowJ, j)) / root;
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

/** Solves L x = b in place of `b`. */
export function solveLower(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) b[i] = (b[i]! - dot(l, i * n, b, 0, i)) / l[i * n + i]!;
}

/** Solves A x = b in place of `b`, given the Cholesky factor of A. */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array): void {
  solveLower(l, n, b);
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * b[k]!;
    b[i] = sum / l[i * n + i]!;
  }
}

/** The inverse of a symmetric n x n matrix; undefined where it is not positive definite. */
export function invertPositive(matrix: Float64Array, n: number): Float64Array | undefined {
  const factor = matrix.slice();
  if (!choleskyInPlace(factor, n)) return undefined;
  const inverse = new Float64Array(n * n);
  choleskyInvert(factor, n, inverse, new Float64Array(n * n));
  return inverse;
}

/** Writes the full symmetric inverse of A into `out`; `work` (n x n) receives the transposed inverse of L above its diagonal. */
export function choleskyInvert(l: Float64Array, n: number, out: Float64Array, work: Float64Array): void {
  if (n >= blockedFrom) {
    choleskyInvertBlocked(l, n, out, work);
    return;
  }
  for (let j = 0; j < n; j++) {
    const rowJ = j * n;
    work[rowJ + j] = 1 / l[rowJ + j]!;
    for (let i = j + 1; i < n; i++) work[rowJ + i] = -dot(l, i * n + j, work, rowJ + j, i - j) / l[i * n + i]!;
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = dot(work, i * n + i, work, j * n + i, n - i);
      out[i * n + j] = sum;
      out[j * n + i] = sum;
    }
  }
}
