/**
 * Cholesky kernels for large matrices: several rows side by side, so that each number read takes part in several
 * products [golub-van-loan-2013, ch. 4]. Same results as the plain ones up to the order of summation.
 */
import { dot } from './dot.ts';
import { multiplyTwoByFour } from './two-by-four.ts';

/** From this size on the blocked kernels are faster than the plain ones. */
export const blockedFrom = 96;
/** Columns that are finished together. */
const panel = 48;

/** a[i][j] -= sum over k < known of a[i][k] a[j][k], for the rows from `known` on and the columns of the panel. */
function subtractKnown(a: Float64Array, n: number, known: number, end: number): void {
  const sums = new Float64Array(8);
  for (let i = known; i < n; i += 2) {
    const first = i * n;
    const second = i + 1 < n ? first + n : first;
    for (let j = known; j < end && j <= i + 1; j += 4) {
      const c = j * n;
      const d = Math.min(j + 1, n - 1) * n;
      const e = Math.min(j + 2, n - 1) * n;
      const f = Math.min(j + 3, n - 1) * n;
      multiplyTwoByFour(a, first, second, a, c, d, e, f, 0, known, sums);
      for (let x = 0; x < 4 && j + x < end; x++) {
        if (j + x <= i) a[first + j + x] = a[first + j + x]! - sums[x]!;
        if (i + 1 < n && j + x <= i + 1) a[second + j + x] = a[second + j + x]! - sums[4 + x]!;
      }
    }
  }
}

/** `choleskyInPlace` by panels; allocates the n diagonal entries. */
export function choleskyByPanels(a: Float64Array, n: number, relativeTolerance: number): boolean {
  const diagonal = new Float64Array(n);
  for (let i = 0; i < n; i++) diagonal[i] = a[i * n + i]!;
  for (let known = 0; known < n; known += panel) {
    const end = Math.min(known + panel, n);
    if (known > 0) subtractKnown(a, n, known, end);
    for (let j = known; j < end; j++) {
      const rowJ = j * n;
      const pivot = a[rowJ + j]! - dot(a, rowJ + known, a, rowJ + known, j - known);
      if (!(pivot > relativeTolerance * diagonal[j]!) || !(pivot > 0) || pivot === Infinity) return false;
      const root = Math.sqrt(pivot);
      a[rowJ + j] = root;
      for (let i = j + 1; i < n; i++) {
        const rowI = i * n;
        a[rowI + j] = (a[rowI + j]! - dot(a, rowI + known, a, rowJ + known, j - known)) / root;
      }
    }
  }
  return true;
}

/** Rows j to j + 3 of the transposed inverse of L, right of the diagonal. */
function invertFourColumns(l: Float64Array, n: number, j: number, work: Float64Array): void {
  const count = Math.min(4, n - j);
  const last = j + count - 1;
  // The triangle that the four do not share.
  for (let c = j; c <= last; c++) {
    work[c * n + c] = 1 / l[c * n + c]!;
    for (let i = c + 1; i <= last; i++) work[c * n + i] = -dot(l, i * n + c, work, c * n + c, i - c) / l[i * n + i]!;
  }
  const a = j * n;
  const b = Math.min(j + 1, last) * n;
  const c = Math.min(j + 2, last) * n;
  const d = last * n;
  for (let i = last + 1; i < n; i++) {
    const row = i * n;
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0; // prettier-ignore
    for (let k = j; k < last; k++) {
      const x = l[row + k]!;
      s0 += x * work[a + k]!;
      if (k > j) s1 += x * work[b + k]!;
      if (k > j + 1) s2 += x * work[c + k]!;
    }
    for (let k = last; k < i; k++) {
      const x = l[row + k]!;
      s0 += x * work[a + k]!;
      s1 += x * work[b + k]!;
      s2 += x * work[c + k]!;
      s3 += x * work[d + k]!;
    }
    const pivot = -1 / l[row + i]!;
    // Last first: with fewer than four the rows coincide, and the first ones are right.
    work[d + i] = s3 * pivot;
    work[c + i] = s2 * pivot;
    work[b + i] = s1 * pivot;
    work[a + i] = s0 * pivot;
  }
}

/** out = W W' for the rows of W right of the diagonal, two rows by four at a time. */
function crossUpper(work: Float64Array, n: number, out: Float64Array): void {
  const sums = new Float64Array(8);
  for (let i = 0; i < n; i += 2) {
    const a = i * n;
    const next = Math.min(i + 1, n - 1);
    const b = next * n;
    for (let j = 0; j <= next; j += 4) {
      const c = j * n;
      const d = Math.min(j + 1, next) * n;
      const e = Math.min(j + 2, next) * n;
      const f = Math.min(j + 3, next) * n;
      multiplyTwoByFour(work, a, b, work, c, d, e, f, next, n, sums);
      const lead = next > i ? work[a + i]! : 0;
      for (let x = 0; x < 4; x++) {
        mirror(out, n, i, j + x, sums[x]!, lead, work);
        if (next > i) mirror(out, n, next, j + x, sums[4 + x]!, 0, work);
      }
    }
  }
}

/** Writes a cell and its mirror image; `lead` times column i of row j was not in the sum. */
function mirror(
  out: Float64Array, n: number, i: number, j: number, sum: number, lead: number, work: Float64Array,
): void {
  if (j > i) return;
  const value = lead === 0 ? sum : sum + lead * work[j * n + i]!;
  out[i * n + j] = value;
  out[j * n + i] = value;
} // prettier-ignore

/** `choleskyInvert` with rows side by side. */
export function choleskyInvertBlocked(l: Float64Array, n: number, out: Float64Array, work: Float64Array): void {
  for (let j = 0; j < n; j += 4) invertFourColumns(l, n, j, work);
  crossUpper(work, n, out);
}
