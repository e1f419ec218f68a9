/**
 * The observed Hessian of the ML discrepancy of one group, by look-ups in K, O, A and C.
 *
 * H_kl = expected information - 2 (K[v,a] O[b,u] + O[v,a] K[b,u] + K[v,b] O[a,u] + O[v,b] K[a,u])
 *        + tr(Omega Sigma_kl) + 2 mu_l'W Sigma_k W d + 2 mu_k'W Sigma_l W d - 2 mu_kl'W d
 * for parameters k with columns (u, v) and l with (a, b).
 */
import type { GroupKernel } from '../kernel/group-kernel.ts';
import type { MlGroup } from './ml-discrepancy.ts';
import { addStructureCurvature } from '../kernel/structure-curvature.ts';

/** 2 (mu_l'W Sigma_k W d + mu_k'W Sigma_l W d). */
function meanCovariance(kernel: GroupKernel, zwd: Float64Array, k: number, l: number): number {
  const { t, u, v, scale, meanFactor, k: cross } = kernel;
  const rowA = u[l]! * t;
  const rowU = u[k]! * t;
  const first = cross[rowA + u[k]!]! * zwd[v[k]!]! + cross[rowA + v[k]!]! * zwd[u[k]!]!;
  const second = cross[rowU + u[l]!]! * zwd[v[l]!]! + cross[rowU + v[l]!]! * zwd[u[l]!]!;
  return 2 * (meanFactor[l]! * scale[k]! * first + meanFactor[k]! * scale[l]! * second);
}

/** Adds to the Hessian (size x size, size of theta) what the observed Hessian has beyond the expected information, at the point last differentiated. */
export function addMlCurvature(group: MlGroup, hessian: Float64Array, size: number): void {
  const { kernel, o, zwd, weight } = group;
  const { q, t, u, v, scale, k: cross, model } = kernel;
  addStructureCurvature(group, weight, hessian, size);
  for (let k = 0; k < q; k++) {
    const rowU = u[k]! * t;
    const rowV = v[k]! * t;
    for (let l = 0; l <= k; l++) {
      const ul = u[l]!;
      const vl = v[l]!;
      const product =
        cross[rowV + ul]! * o[rowU + vl]! +
        o[rowV + ul]! * cross[rowU + vl]! +
        cross[rowV + vl]! * o[rowU + ul]! +
        o[rowV + vl]! * cross[rowU + ul]!;
      let value = -2 * scale[k]! * scale[l]! * product;
      if (model.hasMeans) value += meanCovariance(kernel, zwd, k, l);
      const a = model.freeIndex[k]!;
      const b = model.freeIndex[l]!;
      hessian[a * size + b] = hessian[a * size + b]! + weight * value;
      if (k !== l) hessian[b * size + a] = hessian[b * size + a]! + weight * value;
    }
  }
}
