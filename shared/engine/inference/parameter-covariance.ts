/** Sampling covariances of the free parameters from the expected information. */
import { choleskyInPlace, choleskyInvert } from '../numeric/cholesky.ts';
import { rankTolerance } from '../estimators/minimise.ts';

/**
 * acov = R (2 / multiplier) H^-1 R', inverted on the unit-diagonal scale.
 * @param information of F in the reduced parameters, size x size (expected, total over groups, per unit weight)
 * @param basis q x size: how theta moves with the reduced parameters
 * @param multiplier N (N - 1 under the Wishart likelihood)
 * @returns q x q, or undefined when the information is singular
 */
export function parameterCovariance(
  information: Float64Array,
  size: number,
  basis: Float64Array,
  q: number,
  multiplier: number,
): Float64Array | undefined {
  const scale = Float64Array.from({ length: size }, (_, i) => 1 / Math.sqrt(information[i * size + i]!));
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) factor[i * size + j] = information[i * size + j]! * scale[i]! * scale[j]!;
  }
  if (!choleskyInPlace(factor, size, rankTolerance)) return undefined;
  const inverse = new Float64Array(size * size);
  choleskyInvert(factor, size, inverse, new Float64Array(size * size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++)
      inverse[i * size + j] = (inverse[i * size + j]! * scale[i]! * scale[j]! * 2) / multiplier;
  }
  return sandwich(basis, inverse, q, size);
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
    for (let j = 0; j < q; j++) sum += x * acov[i * q + j]! * gradient[j]!;
  }
  return Math.sqrt(Math.max(0, sum));
}
