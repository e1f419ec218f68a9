/** Draws from a seeded stream: the same seed makes the same mutant everywhere. */
import { seededStream } from '../../../shared/numeric/random.ts';

export interface Chance {
  /** A whole number from 0 to before `count`. */
  below(count: number): number;
  pick<T>(from: readonly T[]): T;
  /** True in this share of draws. */
  is(share: number): boolean;
}

export function chanceOf(seed: number): Chance {
  const next = seededStream(seed);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick: <T>(from: readonly T[]): T => from[below(from.length)]!,
    is: (share) => next() < share,
  };
}
