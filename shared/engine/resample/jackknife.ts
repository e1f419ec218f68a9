/** Which cases are left out in turn, and the acceleration that follows. */
import { createReplicateStream, nextIndex, restartStream } from '../../numeric/replicate-stream.ts';

/** Cases of one group left out together, by their position among the cases of the group. */
export interface JackknifePart {
  readonly group: number;
  readonly cases: Int32Array;
}

/**
 * Up to this many refits for the acceleration. Beyond it cases are left out in parts of equal size drawn at random:
 * the sum of the influences in a part has the same skewness relative to the whole, with a standard error of 0.65 / parts.
 */
export const mostParts = 2000;

/** A stream of its own, apart from those of the replicates. */
const partsStream = 4_000_000_000;

function shuffled(n: number, seed: number, group: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const stream = createReplicateStream();
  restartStream(stream, seed, partsStream + group);
  for (let i = n - 1; i > 0; i--) {
    const j = nextIndex(stream, i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

/** Every case once: alone, or in parts when there are more than `mostParts` cases. `sizes`: cases of each group. */
export function jackknifeParts(sizes: readonly number[], seed: number): JackknifePart[] {
  const size = Math.max(1, Math.ceil(sizes.reduce((sum, n) => sum + n, 0) / mostParts));
  return sizes.flatMap((n, group) => {
    const order = size === 1 ? Int32Array.from({ length: n }, (_, i) => i) : shuffled(n, seed, group);
    const count = Math.ceil(n / size);
    return Array.from({ length: count }, (_, k) => ({
      group,
      cases: order.slice(Math.round((k * n) / count), Math.round(((k + 1) * n) / count)),
    }));
  });
}

/**
 * a = sum l^3 / (6 (sum l^2)^1.5) over the influences l = (n - 1)(mean - value without the part) / n of every part,
 * the mean being taken within its group [efron-1987; davison-hinkley-1997, eq. 5.23 and 5.3.2].
 * Parts whose value is not a number are left out.
 */
export function acceleration(
  parts: readonly JackknifePart[],
  sizes: readonly number[],
  value: (part: number) => number,
): number {
  const sums = new Float64Array(sizes.length);
  const counts = new Float64Array(sizes.length);
  parts.forEach(({ group }, k) => {
    const x = value(k);
    if (!Number.isFinite(x)) return;
    sums[group] = sums[group]! + x;
    counts[group] = counts[group]! + 1;
  });
  let squares = 0;
  let cubes = 0;
  parts.forEach(({ group, cases }, k) => {
    const x = value(k);
    if (!Number.isFinite(x)) return;
    const n = sizes[group]!;
    const influence = ((n - cases.length) / n) * (sums[group]! / counts[group]! - x);
    squares += influence * influence;
    cubes += influence ** 3;
  });
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
