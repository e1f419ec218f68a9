/** Slopes of implied moments by theta, one moment at a time. */
import type { GroupKernel } from '../sem/kernel/group-kernel.ts';
import type { Solution } from '../sem/inference/solution.ts';

/** A value's slopes by theta, from those by the group's own parameters. */
function bySize({ q, model }: GroupKernel, size: number, slope: (k: number) => number): Float64Array {
  const out = new Float64Array(size);
  for (let k = 0; k < q; k++) {
    const place = model.freeIndex[k]!;
    if (place < size) out[place] = out[place]! + slope(k);
  }
  return out;
}

/** scale (x_iu x_jv + x_iv x_ju) over the parameters: d sigma_ij / d theta for X = Z; its covariances for X = C W Z. */
export function pairSlopes(kernel: GroupKernel, x: Float64Array, size: number, i: number, j: number): Float64Array {
  const { t, u, v, scale } = kernel;
  const at = (row: number, column: number): number => x[row * t + column]!;
  return bySize(kernel, size, (k) => scale[k]! * (at(i, u[k]!) * at(j, v[k]!) + at(i, v[k]!) * at(j, u[k]!)));
}

/** meanFactor x_iu, likewise for mu_i. */
export function meanSlopes(kernel: GroupKernel, x: Float64Array, size: number, i: number): Float64Array {
  return bySize(kernel, size, (k) => kernel.meanFactor[k]! * x[i * kernel.t + kernel.u[k]!]!);
}

/** d (moments of all groups) / d theta: rows of covariances and means, or of whatever the estimator compares. */
export function momentJacobian({ objective, parameters }: Solution): Float64Array[] {
  const size = parameters.length;
  const { leastSquares } = objective;
  if (leastSquares) {
    return leastSquares.flatMap(({ structure: { count, places, jacobian } }) =>
      Array.from({ length: count }, (_, a) => {
        const row = new Float64Array(size);
        places.forEach((place, k) => (row[place] = jacobian[a * places.length + k]!));
        return row;
      }),
    );
  }
  return objective.kernels.flatMap((kernel) => {
    const { p, z, model } = kernel;
    const rows: Float64Array[] = [];
    for (let i = 0; i < p; i++) {
      for (let j = 0; j <= i; j++) rows.push(pairSlopes(kernel, z, size, i, j));
      if (model.hasMeans) rows.push(meanSlopes(kernel, z, size, i));
    }
    return rows;
  });
}
