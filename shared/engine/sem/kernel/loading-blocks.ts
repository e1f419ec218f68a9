/** Which indicators belong to which latent variable, in the order in which starts are sought. */
import type { ModelMatrices } from '../../model/model-matrices.ts';

/**
 * Indicators of each latent variable, the widest first and equals by name: where blocks share indicators the first
 * explains what the next are to explain, and that must not depend on the order of statements.
 */
export function loadingBlocks(
  { p, m, latentCount, etas, fixed }: ModelMatrices,
  freeLambda: ReadonlySet<number>,
): { readonly f: number; readonly block: readonly number[] }[] {
  return Array.from({ length: latentCount }, (_, f) => {
    const block: number[] = [];
    for (let i = 0; i < p; i++) if (freeLambda.has(i * m + f) || fixed.lambda[i * m + f] !== 0) block.push(i);
    return { f, block };
  }).sort((a, b) => b.block.length - a.block.length || (etas[a.f]! < etas[b.f]! ? -1 : 1));
}
