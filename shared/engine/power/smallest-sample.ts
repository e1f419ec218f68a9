/** Sample sizes at which power reaches a target. */

/** Larger samples are nobody's plan. */
export const largestSample = 1_000_000;

/** A point of a power curve. */
export interface PowerPoint {
  readonly n: number;
  readonly power: number;
}

/**
 * The smallest n with power at or above the target, for power that grows with n; undefined where even the largest
 * sample does not reach it.
 */
export function smallestSample(powerAt: (n: number) => number, target: number): number | undefined {
  let high = largestSample;
  if (!(powerAt(high) >= target)) return undefined;
  let low = 1;
  if (powerAt(low) >= target) return low;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (powerAt(middle) >= target) high = middle;
    else low = middle;
  }
  return high;
}
