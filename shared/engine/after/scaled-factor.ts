/** Solving with an information matrix whose parameters have very different scales. */
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';
import { rankTolerance } from '../../numeric/sampling-covariance.ts';

export interface ScaledFactor {
  readonly size: number;
  /** 1 / sqrt of the diagonal. */
  readonly scale: Float64Array;
  /** Cholesky factor of the matrix with unit diagonal. */
  readonly factor: Float64Array;
}

/** @returns undefined when the matrix is singular. */
export function scaledFactor(matrix: Float64Array, size: number): ScaledFactor | undefined {
  const scale = Float64Array.from({ length: size }, (_, i) => 1 / Math.sqrt(matrix[i * size + i]!));
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) factor[i * size + j] = matrix[i * size + j]! * scale[i]! * scale[j]!;
  }
  return choleskyInPlace(factor, size, rankTolerance) ? { size, scale, factor } : undefined;
}

/** Solves M x = b in place of `b`. */
export function solveScaled({ size, scale, factor }: ScaledFactor, b: Float64Array): void {
  for (let i = 0; i < size; i++) b[i] = b[i]! * scale[i]!;
  choleskySolve(factor, size, b);
  for (let i = 0; i < size; i++) b[i] = b[i]! * scale[i]!;
}

/** b'M^-1 b; `b` is kept. */
export function quadraticForm(factor: ScaledFactor, b: Float64Array): number {
  const solved = b.slice();
  solveScaled(factor, solved);
  return b.reduce((sum, x, i) => sum + x * solved[i]!, 0);
}
