import { describe, expect, it } from 'vitest';
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../../../shared/numeric/cholesky.ts';
import { blockedFrom } from '../../../shared/numeric/cholesky-blocked.ts';
import { seededStream } from '../../../shared/numeric/random.ts';

/** B B' + I for a random B. */
function positiveDefinite(n: number): Float64Array {
  const random = seededStream(n);
  const b = Float64Array.from({ length: n * n }, () => random() - 0.5);
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++) a[i * n + j]! += b[i * n + k]! * b[j * n + k]!;
    }
    a[i * n + i]! += 1;
  }
  return a;
}

/** Largest deviation of A B from the identity. */
function distanceFromIdentity(a: Float64Array, b: Float64Array, n: number): number {
  let worst = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = i === j ? -1 : 0;
      for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[k * n + j]!;
      worst = Math.max(worst, Math.abs(sum));
    }
  }
  return worst;
}

/** Sizes on both sides of the change to blocked kernels, with every remainder of their blocks. */
const sizes = [1, 5, blockedFrom - 1, ...Array.from({ length: 5 }, (_, i) => blockedFrom + i), 145];

describe('Cholesky kernels', () => {
  it.each(sizes)('invert a matrix of size %i', (n) => {
    const a = positiveDefinite(n);
    const factor = a.slice();
    expect(choleskyInPlace(factor, n)).toBe(true);
    const inverse = new Float64Array(n * n);
    choleskyInvert(factor, n, inverse, new Float64Array(n * n).fill(NaN));
    expect(distanceFromIdentity(a, inverse, n)).toBeLessThan(1e-11);
  });

  it('find the logarithm of a determinant that is known', () => {
    // I + x x' has determinant 1 + x'x.
    const n = 100;
    const x = Float64Array.from({ length: n }, (_, i) => 0.1 * Math.sin(i));
    const a = Float64Array.from({ length: n * n }, (_, cell) => {
      const i = Math.floor(cell / n);
      const j = cell % n;
      return (i === j ? 1 : 0) + x[i]! * x[j]!;
    });
    expect(choleskyInPlace(a, n)).toBe(true);
    expect(logDeterminant(a, n)).toBeCloseTo(Math.log(1 + x.reduce((sum, value) => sum + value * value, 0)), 12);
  });

  it.each([40, 130])('refuse a matrix of size %i with two equal variables, in any place', (n) => {
    const a = positiveDefinite(n);
    for (let k = 0; k < n; k++) a[(n - 1) * n + k] = a[3 * n + k]!;
    for (let k = 0; k < n; k++) a[k * n + n - 1] = a[k * n + 3]!;
    expect(choleskyInPlace(a, n, 1e-10)).toBe(false);
  });
});
