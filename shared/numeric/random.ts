/** A stream of uniform numbers in (0, 1). */
export type RandomStream = () => number;

/**
 * Seeded uniform stream (splitmix32 seeding a small 32-bit counter generator): enough for start values
 * and for random points of the identification check; the same seed gives the same numbers everywhere.
 */
export function seededStream(seed: number): RandomStream {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    z = (z ^ (z >>> 15)) >>> 0;
    return (z + 0.5) / 4294967296;
  };
}
