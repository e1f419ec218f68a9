/**
 * Eigenvalues of a symmetric matrix, with or without eigenvectors, for loops: Householder reflections to a tridiagonal
 * matrix, then the implicitly shifted QL iteration on it. Storage is made once. [golub-van-loan-2013, ch. 8.3]
 */

/** What lies beside the diagonal below this is nothing: its double and its square would have lost their digits. */
const negligible = 1e-150;
/** Sweeps for one eigenvalue; two or three are usual. */
const mostSweeps = 60;

export interface SymmetricSolver {
  readonly n: number;
  /** Descending. */
  readonly values: Float64Array;
  /** Column j of the row-major n x n matrix belongs to `values[j]`; current after `decompose` alone. */
  readonly vectors: Float64Array;
  /** Fills `values` of the symmetric matrix `a` (n x n, unchanged; its lower triangle is read); n^3 4/3 products. @returns false when they are not found (NaN among the entries) */
  eigenvalues(a: Float64Array): boolean;
  /** The same with `vectors`. */
  decompose(a: Float64Array): boolean;
}

/**
 * Reduces the lower triangle of `a` to a tridiagonal matrix from its last row upwards; afterwards row i of `a` holds the
 * vector v of the i-th reflection I - v v' / h in its first i places, and `h[i]` that h (0: none).
 */
function tridiagonalise(
  a: Float64Array,
  n: number,
  diagonal: Float64Array,
  beside: Float64Array,
  h: Float64Array,
): void {
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    let scale = 0;
    for (let k = 0; k < i - 1; k++) scale += Math.abs(a[row + k]!);
    h[i] = 0;
    if (scale === 0) {
      beside[i] = a[row + i - 1]!;
      continue;
    }
    scale += Math.abs(a[row + i - 1]!);
    let square = 0;
    for (let k = 0; k < i; k++) {
      a[row + k]! /= scale;
      square += a[row + k]! * a[row + k]!;
    }
    const last = a[row + i - 1]!;
    const length = last > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    beside[i] = scale * length;
    const half = square - last * length;
    a[row + i - 1] = last - length;
    h[i] = half;
    // p = A v / h, held in `diagonal`; q = p - (v'p / 2h) v; A <- A - v q' - q v'.
    for (let j = 0; j < i; j++) diagonal[j] = 0;
    for (let j = 0; j < i; j++) {
      const v = a[row + j]!;
      const at = j * n;
      let sum = a[at + j]! * v;
      for (let k = 0; k < j; k++) {
        const x = a[at + k]!;
        sum += x * a[row + k]!;
        diagonal[k]! += x * v;
      }
      diagonal[j]! += sum;
    }
    let inner = 0;
    for (let j = 0; j < i; j++) {
      diagonal[j]! /= half;
      inner += diagonal[j]! * a[row + j]!;
    }
    const shift = inner / (2 * half);
    for (let j = 0; j < i; j++) diagonal[j]! -= shift * a[row + j]!;
    for (let j = 0; j < i; j++) {
      const v = a[row + j]!;
      const q = diagonal[j]!;
      const at = j * n;
      for (let k = 0; k <= j; k++) a[at + k]! -= v * diagonal[k]! + q * a[row + k]!;
    }
  }
  for (let i = 0; i < n; i++) diagonal[i] = a[i * n + i]!;
  beside[0] = 0;
}

/** The product of all reflections, row-major, in `out`. */
function accumulate(a: Float64Array, n: number, h: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < n; i++) out[i * n + i] = 1;
  for (let i = 1; i < n; i++) {
    if (h[i] === 0) continue;
    const row = i * n;
    // Reflection i acts on the first i coordinates of what the earlier ones have made.
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0; k < i; k++) sum += a[row + k]! * out[k * n + j]!;
      sum /= h[i]!;
      for (let k = 0; k < i; k++) out[k * n + j]! -= sum * a[row + k]!;
    }
  }
}

/** Turns columns i and i + 1 of the n x n matrix. */
function turnColumns(vectors: Float64Array, n: number, i: number, c: number, s: number): void {
  for (let k = 0, at = i; k < n; k++, at += n) {
    const right = vectors[at + 1]!;
    const left = vectors[at]!;
    vectors[at + 1] = s * left + c * right;
    vectors[at] = c * left - s * right;
  }
}

/** QL with Wilkinson's shift on diagonal d and subdiagonal e (e[i] beside d[i - 1] and d[i]). */
function iterate(d: Float64Array, e: Float64Array, n: number, vectors: Float64Array | undefined): boolean {
  for (let i = 1; i < n; i++) e[i - 1] = e[i]!;
  if (n > 0) e[n - 1] = 0;
  for (let low = 0; low < n; low++) {
    for (let sweep = 0; ; sweep++) {
      let m = low;
      for (; m < n - 1; m++) {
        if (Math.abs(e[m]!) <= Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!)) + negligible) break;
      }
      if (m === low) break;
      if (sweep === mostSweeps) return false;
      let g = (d[low + 1]! - d[low]!) / (2 * e[low]!);
      let r = Math.sqrt(g * g + 1);
      g = d[m]! - d[low]! + e[low]! / (g + (g >= 0 ? r : -r));
      let s = 1;
      let c = 1;
      let p = 0;
      let i = m - 1;
      for (; i >= low; i--) {
        const f = s * e[i]!;
        const b = c * e[i]!;
        r = Math.sqrt(f * f + g * g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1]! -= p;
          e[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1]! - p;
        const t = (d[i]! - g) * s + 2 * c * b;
        p = s * t;
        d[i + 1] = g + p;
        g = c * t - b;
        if (vectors) turnColumns(vectors, n, i, c, s);
      }
      if (r === 0 && i >= low) continue;
      d[low]! -= p;
      e[low] = g;
      e[m] = 0;
    }
  }
  return true;
}

/** Puts values, and the columns that belong to them, into descending order. */
function sortDescending(d: Float64Array, n: number, vectors: Float64Array | undefined): void {
  for (let i = 0; i < n - 1; i++) {
    let best = i;
    for (let j = i + 1; j < n; j++) if (d[j]! > d[best]!) best = j;
    if (best === i) continue;
    [d[i], d[best]] = [d[best]!, d[i]!];
    if (vectors) {
      for (let k = 0; k < n; k++) {
        [vectors[k * n + i], vectors[k * n + best]] = [vectors[k * n + best]!, vectors[k * n + i]!];
      }
    }
  }
}

/** Storage for matrices of this size. */
export function createSymmetricSolver(n: number): SymmetricSolver {
  const work = new Float64Array(n * n);
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  const beside = new Float64Array(n);
  const h = new Float64Array(n);
  const solve = (a: Float64Array, out: Float64Array | undefined): boolean => {
    work.set(a);
    tridiagonalise(work, n, values, beside, h);
    if (out) accumulate(work, n, h, out);
    const isFound = iterate(values, beside, n, out) && values.every((value) => !Number.isNaN(value));
    if (isFound) sortDescending(values, n, out);
    return isFound;
  };
  return {
    n,
    values,
    vectors,
    eigenvalues: (a) => solve(a, undefined),
    decompose: (a) => solve(a, vectors),
  };
}
