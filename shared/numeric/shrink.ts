import { choleskyInPlace } from './cholesky.ts';

/** Shrinks covariances towards 0 until the matrix is safely positive definite; those among `kept` stay as they are. */
export function shrinkToPositiveDefinite(c: Float64Array, n: number, kept: readonly number[] = []): void {
  const work = new Float64Array(n * n);
  for (let attempt = 0; attempt < 30; attempt++) {
    work.set(c);
    if (choleskyInPlace(work, n, 0.05)) return;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i !== j && !(kept.includes(i) && kept.includes(j))) c[i * n + j] = c[i * n + j]! * 0.85;
      }
    }
  }
}
