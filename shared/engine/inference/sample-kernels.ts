/**
 * The kernels of a solution with the sample's covariances in the place of the implied ones.
 *
 * Satorra and Bentler's U = V - V D E^-1 D'V takes V from what a model implies, or from the sample. Under a right model
 * both are the same in large samples; the independence model is never right, and implies that nothing is related, so
 * that its U and with it corrected CFI and TLI are far off with the first choice.
 */
import { surroundInto, type GroupKernel } from '../estimators/group-kernel.ts';
import { choleskyInPlace, choleskyInvert } from '../numeric/cholesky.ts';
import type { Solution } from './solution.ts';

/** Z'S^-1Z and what goes with it; derivatives stay those of the solution. S is positive definite (`checkMoments`). */
export function sampleKernels({ objective, groups }: Solution): GroupKernel[] {
  return objective.kernels.map((kernel, g) => {
    const { p, t } = kernel;
    const sigma = groups[g]!.moments.cov;
    const factor = sigma.slice();
    choleskyInPlace(factor, p);
    const w = new Float64Array(p * p);
    choleskyInvert(factor, p, w, new Float64Array(p * p));
    const own: GroupKernel = { ...kernel, sigma, w, wz: new Float64Array(p * t), k: new Float64Array(t * t) };
    surroundInto(own, w, own.wz, own.k);
    return own;
  });
}
