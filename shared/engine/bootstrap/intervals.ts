/** Bootstrap intervals from sorted replicates of one quantity. */
import type { EstimationSettings } from '../settings.ts';
import { normalCdf, normalQuantile } from '../numeric/normal.ts';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The quantile of `share` among sorted replicates: order statistic (R + 1) share, between two of them interpolated on
 * the normal scale; beyond the outermost, the outermost [davison-hinkley-1997, eq. 5.8].
 */
export function replicateQuantile(sorted: Float64Array, share: number): number {
  const count = sorted.length;
  const rank = (count + 1) * share;
  const below = Math.floor(rank + 1e-9);
  if (below < 1) return sorted[0]!;
  if (below >= count) return sorted[count - 1]!;
  const lower = sorted[below - 1]!;
  if (Math.abs(rank - below) <= 1e-9) return lower;
  const from = normalQuantile(below / (count + 1));
  const to = normalQuantile((below + 1) / (count + 1));
  return lower + ((normalQuantile(share) - from) / (to - from)) * (sorted[below]! - lower);
}

/** How many of the sorted replicates lie below the estimate. */
function countBelow(sorted: Float64Array, estimate: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < estimate) low = middle + 1;
    else high = middle;
  }
  return low;
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
  sorted: Float64Array,
  estimate: number,
  settings: Pick<EstimationSettings, 'ci' | 'level'>,
  acceleration: number,
): Interval | undefined {
  const { ci, level } = settings;
  const tail = (1 - level) / 2;
  if (sorted.length === 0) return undefined;
  if (ci === 'percentile') {
    return { lower: replicateQuantile(sorted, tail), upper: replicateQuantile(sorted, 1 - tail) };
  }
  const z0 = normalQuantile(countBelow(sorted, estimate) / sorted.length);
  if (!Number.isFinite(z0)) return undefined;
  const a = ci === 'bca' ? acceleration : 0;
  const z = normalQuantile(1 - tail);
  const lower = replicateQuantile(sorted, adjustedShare(z0, a, -z));
  return { lower, upper: replicateQuantile(sorted, adjustedShare(z0, a, z)) };
}
