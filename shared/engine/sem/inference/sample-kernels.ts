/**
 * The kernels of a solution with the sample's covariances in the place of the implied ones.
 *
 * Satorra and Bentler's U = V - V D E^-1 D'V takes V from what a model implies, or from the sample. Under a right model
 * both are the same in large samples; the independence model is never right, and implies that nothing is related, so
 * that its U and with it corrected CFI and TLI are far off with the first choice.
 */
import { withWeights, type GroupKernel } from '../kernel/group-kernel.ts';
import { invertPositive } from '../../../numeric/cholesky.ts';
import type { Solution } from './solution.ts';

/** Z'S^-1Z and what goes with it; derivatives stay those of the solution. S is positive definite (`checkMoments`). */
export function sampleKernels({ objective, groups }: Solution): GroupKernel[] {
  return objective.kernels.map((kernel, g) => {
    const sigma = groups[g]!.moments.cov;
    return { ...withWeights(kernel, invertPositive(sigma, kernel.p)!), sigma };
  });
}
