import type { Solution } from './solution.ts';

/** The rows of the basis that belong to the parameters of a group. */
export function basisOf({ basis, directions }: Solution, places: Int32Array): Float64Array {
  const out = new Float64Array(places.length * directions);
  places.forEach((place, k) => {
    out.set(basis.subarray(place * directions, (place + 1) * directions), k * directions);
  });
  return out;
}
