/** Sample quantiles. */

/** Hyndman and Fan's numbers: 7 as R and Excel, 6 as SPSS and Minitab. */
export type QuantileType = 6 | 7;

/**
 * The quantile of `sorted` (ascending, n > 0 numbers) at the share p: linear between order statistics, at the place
 * 1 + (n - 1) p (type 7) or (n + 1) p (type 6), counted from 1. [hyndman-fan-1996]
 */
export function quantileOf(sorted: Float64Array, p: number, type: QuantileType): number {
  const n = sorted.length;
  const place = Math.min(n, Math.max(1, type === 7 ? 1 + (n - 1) * p : (n + 1) * p));
  // Rounding must not lift a whole place, as 0.2 * 15 does.
  const below = Math.floor(place + 4 * Number.EPSILON);
  const share = Math.max(0, place - below);
  const low = sorted[below - 1]!;
  if (share === 0) return low;
  return (1 - share) * low + share * sorted[Math.min(n, below + 1) - 1]!;
}
