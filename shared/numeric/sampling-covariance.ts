/** Sampling covariances: inverses of information matrices, sandwiches, the delta method. */
import { choleskyInPlace, choleskyInvert } from './cholesky.ts';

/** A unit-diagonal information with a smaller pivot is treated as singular. */
export const rankTolerance = 1e-11;

/** The inverse of an information matrix, by way of the unit-diagonal scale; undefined when it is singular. */
export function invertInformation(information: Float64Array, size: number): Float64Array | undefined {
  const scale = Float64Array.from({ length: size }, (_, i) => 1 / Math.sqrt(information[i * size + i]!));
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) factor[i * size + j] = information[i * size + j]! * scale[i]! * scale[j]!;
  }
  if (!choleskyInPlace(factor, size, rankTolerance)) return undefined;
  const inverse = new Float64Array(size * size);
  choleskyInvert(factor, size, inverse, new Float64Array(size * size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) inverse[i * size + j] = inverse[i * size + j]! * scale[i]! * scale[j]!;
  }
  return inverse;
}

/** M A M' for M q x size. */
export function sandwich(m: Float64Array, a: Float64Array, q: number, size: number): Float64Array {
  const half = new Float64Array(q * size);
  const out = new Float64Array(q * q);
  for (let i = 0; i < q; i++) {
    for (let k = 0; k < size; k++) {
      const x = m[i * size + k]!;
      if (x === 0) continue;
      for (let j = 0; j < size; j++) half[i * size + j] = half[i * size + j]! + x * a[k * size + j]!;
    }
  }
  for (let i = 0; i < q; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += half[i * size + k]! * m[j * size + k]!;
      out[i * q + j] = out[j * q + i] = sum;
    }
  }
  return out;
}

/** sqrt(g' acov g): the delta method. */
export function deltaStandardError(gradient: Float64Array, acov: Float64Array): number {
  const q = gradient.length;
  let sum = 0;
  for (let i = 0; i < q; i++) {
    const x = gradient[i]!;
    if (x === 0) continue;
    let row = 0.5 * x * acov[i * q + i]!;
    for (let j = 0; j < i; j++) row += acov[i * q + j]! * gradient[j]!;
    sum += 2 * x * row;
  }
  return Math.sqrt(Math.max(0, sum));
}
