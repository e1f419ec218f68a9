/** Small dense algebra of the tests: row-major matrices. */
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';

/** A (r x n) B' (c x n) -> r x c. */
export function timesTransposed(a: Float64Array, b: Float64Array, r: number, n: number, c: number): Float64Array {
  const out = new Float64Array(r * c);
  for (let i = 0; i < r; i++) {
    for (let j = 0; j < c; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[j * n + k]!;
      out[i * c + j] = sum;
    }
  }
  return out;
}

export interface PseudoSolution {
  /** M^+ b. */
  readonly solution: Float64Array;
  readonly rank: number;
}

/** M^+ b for symmetric M, on the unit-diagonal scale; eigenvalues below `tolerance` of the largest count as zero. */
export function pseudoSolve(m: Float64Array, b: Float64Array, tolerance: number): PseudoSolution {
  const n = b.length;
  const scale = Float64Array.from({ length: n }, (_, i) => (m[i * n + i]! > 0 ? 1 / Math.sqrt(m[i * n + i]!) : 0));
  const scaled = m.map((x, cell) => x * scale[Math.floor(cell / n)]! * scale[cell % n]!);
  const { values, vectors } = symmetricEigen(scaled, n);
  const largest = values[n - 1] ?? 0;
  const solution = new Float64Array(n);
  let rank = 0;
  for (let j = 0; j < n; j++) {
    if (!(values[j]! > tolerance * largest)) continue;
    rank++;
    let along = 0;
    for (let i = 0; i < n; i++) along += vectors[i * n + j]! * scale[i]! * b[i]!;
    for (let i = 0; i < n; i++) solution[i] = solution[i]! + (vectors[i * n + j]! * scale[i]! * along) / values[j]!;
  }
  return { solution, rank };
}
