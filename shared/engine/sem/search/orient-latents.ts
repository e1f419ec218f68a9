/**
 * Latent variables without a fixed loading can be mirrored: both signs fit equally well.
 * The one in which most of the loading is positive is shown.
 */
import { matrixKinds, type ModelMatrices } from '../../model/model-matrices.ts';
import type { GroupKernel } from '../kernel/group-kernel.ts';

/** Sum of the loadings of latent variable f, each in units of its indicator. */
function orientation(kernel: GroupKernel, f: number): number {
  const { p, m, values, sigma, c } = kernel;
  let sum = 0;
  for (let i = 0; i < p; i++) sum += values.lambda[i * m + f]! / Math.sqrt(Math.max(sigma[i * p + i]!, 1e-300));
  if (sum !== 0) return sum;
  for (let i = 0; i < m; i++) sum += values.beta[i * m + f]! / Math.sqrt(Math.max(c[i * m + i]!, 1e-300));
  return sum;
}

function hasFixedLoading(model: ModelMatrices, f: number): boolean {
  for (let i = 0; i < model.p; i++) if (model.fixed.lambda[i * model.m + f] !== 0) return true;
  for (let i = 0; i < model.m; i++) if (model.fixed.beta[i * model.m + f] !== 0) return true;
  return false;
}

/** Whether any latent variable has no fixed loading. */
export function isMirrorable({ model }: GroupKernel): boolean {
  for (let f = 0; f < model.latentCount; f++) if (!hasFixedLoading(model, f)) return true;
  return false;
}

/** theta with latent variable f of one group mirrored. */
function mirror(model: ModelMatrices, theta: Float64Array, f: number): Float64Array {
  const mirrored = theta.slice();
  model.freeIndex.forEach((place, k) => {
    const kind = matrixKinds[model.freeKind[k]!];
    const touchesRow = model.freeRow[k] === f && (kind === 'beta' || kind === 'psi' || kind === 'alpha');
    const touchesColumn = model.freeCol[k] === f && (kind === 'lambda' || kind === 'beta' || kind === 'psi');
    if (touchesRow !== touchesColumn) mirrored[place] = -theta[place]!;
  });
  return mirrored;
}

/** Mirrors latent variables that point the wrong way; `isAllowed` tells whether a theta is as good as before. */
export function orientLatents(
  kernels: readonly GroupKernel[],
  theta: Float64Array,
  isAllowed: (theta: Float64Array) => boolean,
): Float64Array {
  const [first] = kernels;
  if (!first) return theta;
  let best = theta;
  for (let f = 0; f < first.model.latentCount; f++) {
    const wrong = kernels.filter((kernel) => !hasFixedLoading(kernel.model, f) && orientation(kernel, f) < 0);
    if (wrong.length === 0) continue;
    // Equal loadings turn together, free ones group by group.
    const together = wrong.reduce((turned, kernel) => mirror(kernel.model, turned, f), best);
    if (isAllowed(together)) best = together;
  }
  return best;
}
