/** Moments of incomplete cases from whoever answered: where the search for the saturated ones starts. */
import type { PatternMoments } from './missing-patterns.ts';

/** Means over the cases that have each pair of answers; means and variances of single columns where nobody has the pair. */
export function availableMoments(moments: PatternMoments): {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  /** p x p: cases with both answers. */
  readonly pairs: Float64Array;
} {
  const { layout, weight, mean: means, scatter } = moments;
  const { p, order, observedCount, slot, patternCount } = layout;
  const pairs = new Float64Array(p * p);
  const mean = new Float64Array(p);
  const cov = new Float64Array(p * p);
  const each = (visit: (r: number, i: number, j: number) => void): void => {
    for (let r = 0; r < patternCount; r++) {
      const o = observedCount[r]!;
      for (let a = 0; a < o; a++) for (let b = 0; b <= a; b++) visit(r, order[r * p + a]!, order[r * p + b]!);
    }
  };
  each((r, i, j) => {
    pairs[i * p + j] = pairs[i * p + j]! + weight[r]!;
    if (i === j) mean[i] = mean[i]! + weight[r]! * means[r * p + i]!;
  });
  for (let i = 0; i < p; i++) if (pairs[i * p + i]! > 0) mean[i] = mean[i]! / pairs[i * p + i]!;
  each((r, i, j) => {
    const between = weight[r]! * (means[r * p + i]! - mean[i]!) * (means[r * p + j]! - mean[j]!);
    const within = slot[r]! < 0 ? 0 : scatter[slot[r]! * p * p + i * p + j]!;
    cov[i * p + j] = cov[i * p + j]! + between + within;
  });
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const n = pairs[i * p + j]!;
      cov[j * p + i] = cov[i * p + j] = n > 0 ? cov[i * p + j]! / n : 0;
      pairs[j * p + i] = n;
    }
  }
  return { mean, cov, pairs };
}
