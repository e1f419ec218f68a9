/** Varimax: the orthogonal rotation whose columns have the most variable squared loadings. [kaiser-1958] */

/** Angles below this, in radians, change nothing that is shown; slopes of the criterion are then far below 1e-6. */
const smallestAngle = 1e-10;
const mostSweeps = 1000;

export interface OrthogonalRotation {
  /** p x k. */
  readonly loadings: Float64Array;
  readonly sweeps: number;
  readonly isConverged: boolean;
}

/** The angle that brings a pair of columns to the maximum of the criterion. */
function bestAngle(loadings: Float64Array, p: number, k: number, first: number, second: number): number {
  let sumU = 0;
  let sumV = 0;
  let difference = 0;
  let product = 0;
  for (let i = 0; i < p; i++) {
    const x = loadings[i * k + first]!;
    const y = loadings[i * k + second]!;
    const u = x * x - y * y;
    const v = 2 * x * y;
    sumU += u;
    sumV += v;
    difference += u * u - v * v;
    product += 2 * u * v;
  }
  return Math.atan2(product - (2 * sumU * sumV) / p, difference - (sumU * sumU - sumV * sumV) / p) / 4;
}

/** Rotates raw rows, planes of two columns one after the other until no plane turns any more. */
export function varimax(unrotated: Float64Array, p: number, k: number): OrthogonalRotation {
  const loadings = unrotated.slice();
  for (let sweeps = 1; sweeps <= mostSweeps; sweeps++) {
    let largest = 0;
    for (let a = 0; a < k; a++) {
      for (let b = a + 1; b < k; b++) {
        const angle = bestAngle(loadings, p, k, a, b);
        largest = Math.max(largest, Math.abs(angle));
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (let i = 0; i < p; i++) {
          const x = loadings[i * k + a]!;
          const y = loadings[i * k + b]!;
          loadings[i * k + a] = c * x + s * y;
          loadings[i * k + b] = c * y - s * x;
        }
      }
    }
    if (largest <= smallestAngle) return { loadings, sweeps, isConverged: true };
  }
  return { loadings, sweeps: mostSweeps, isConverged: false };
}
