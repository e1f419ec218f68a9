/** Velicer's minimum average partial: how much the items still correlate once components are taken out. */
import type { SymmetricEigen } from '../../numeric/symmetric-eigen.ts';

export interface AveragePartials {
  /** Mean squared [velicer-1976] and mean fourth power [velicer-2000] of the partial correlations, after m = 0, ..., p - 2 components. */
  readonly squared: Float64Array;
  readonly fourth: Float64Array;
}

/**
 * @param r p x p correlations
 * @param eigen of r, values descending
 * Cost p^3 / 2.
 */
export function averagePartials(r: Float64Array, { values, vectors }: SymmetricEigen): AveragePartials {
  const p = values.length;
  const steps = Math.max(0, p - 1);
  const squared = new Float64Array(steps);
  const fourth = new Float64Array(steps);
  const rest = r.slice();
  for (let m = 0; m < steps; m++) {
    if (m > 0) {
      const taken = m - 1;
      for (let i = 0; i < p; i++) {
        const left = values[taken]! * vectors[i * p + taken]!;
        for (let j = 0; j < p; j++) rest[i * p + j]! -= left * vectors[j * p + taken]!;
      }
    }
    let squares = 0;
    let powers = 0;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < i; j++) {
        const square = rest[i * p + j]! ** 2 / (rest[i * p + i]! * rest[j * p + j]!);
        squares += 2 * square;
        powers += 2 * square * square;
      }
    }
    squared[m] = squares / (p * (p - 1));
    fourth[m] = powers / (p * (p - 1));
  }
  return { squared, fourth };
}

/** The number of components after which the average is least; 0 of a single item. */
export function leastAverage(averages: Float64Array): number {
  return averages.reduce((best, value, m) => (value < averages[best]! ? m : best), 0);
}
