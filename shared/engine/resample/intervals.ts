/** Bootstrap intervals from the replicates of one quantity; they are taken in any order and reordered. */
import type { EstimationSettings } from '../settings/settings.ts';
import { normalCdf, normalQuantile } from '../../numeric/normal.ts';
import { selectRank } from '../../numeric/select-rank.ts';

export interface BootstrapInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The quantile of `share` among replicates: order statistic (R + 1) share, between two of them interpolated on
 * the normal scale; beyond the outermost, the outermost [davison-hinkley-1997, eq. 5.8].
 */
function replicateQuantile(replicates: Float64Array, share: number): number {
  if (Number.isNaN(share)) return NaN;
  const count = replicates.length;
  const rank = (count + 1) * share;
  const below = Math.floor(rank + 1e-9);
  if (below < 1) return selectRank(replicates, 0);
  if (below >= count) return selectRank(replicates, count - 1);
  const lower = selectRank(replicates, below - 1);
  if (Math.abs(rank - below) <= 1e-9) return lower;
  const from = normalQuantile(below / (count + 1));
  const to = normalQuantile((below + 1) / (count + 1));
  return lower + ((normalQuantile(share) - from) / (to - from)) * (selectRank(replicates, below) - lower);
}

function countBelow(replicates: Float64Array, estimate: number): number {
  let count = 0;
  for (let i = 0; i < replicates.length; i++) if (replicates[i]! < estimate) count++;
  return count;
}

/** Phi(z0 + (z0 + z) / (1 - a (z0 + z))) [efron-1987]. */
function adjustedShare(z0: number, a: number, z: number): number {
  const shifted = z0 + z;
  return normalCdf(z0 + shifted / (1 - a * shifted));
}

/**
 * The interval of a quantity; undefined when all replicates lie on one side of the estimate and the interval would
 * have to be corrected for that.
 * @param acceleration of `bca`; 0 makes it `bc`
 */
export function bootstrapInterval(
  replicates: Float64Array,
  estimate: number,
  settings: Pick<EstimationSettings, 'ci' | 'level'>,
  acceleration: number,
): BootstrapInterval | undefined {
  const { ci, level } = settings;
  const tail = (1 - level) / 2;
  if (replicates.length === 0) return undefined;
  if (ci === 'percentile') {
    return { lower: replicateQuantile(replicates, tail), upper: replicateQuantile(replicates, 1 - tail) };
  }
  const z0 = normalQuantile(countBelow(replicates, estimate) / replicates.length);
  if (!Number.isFinite(z0)) return undefined;
  const a = ci === 'bca' ? acceleration : 0;
  const z = normalQuantile(1 - tail);
  const lower = replicateQuantile(replicates, adjustedShare(z0, a, -z));
  return { lower, upper: replicateQuantile(replicates, adjustedShare(z0, a, z)) };
}
