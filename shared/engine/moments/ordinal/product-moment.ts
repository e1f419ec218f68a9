/** Correlation of two numeric variables (of their residuals, given covariates), and its scores. */
import type { NumericMargin } from './margin.ts';
import type { PairPoints } from './pair-points.ts';

/** Pearson's correlation: with means and variances at their estimates it maximises the bivariate normal likelihood. */
export function correlateResiduals(left: NumericMargin, right: NumericMargin): number {
  const n = left.residual.length;
  let sum = 0;
  for (let r = 0; r < n; r++) sum += left.residual[r]! * right.residual[r]!;
  return sum / n;
}

/**
 * Scores of the bivariate normal log-density at correlation r, one point a case:
 * by r ( r (1 - r^2) + (1 + r^2) z w - r (z^2 + w^2) ) / (1 - r^2)^2, by z -(z - r w) / (1 - r^2).
 */
export function scoreProductMoment(left: NumericMargin, right: NumericMargin, r: number, points: PairPoints): void {
  const n = left.residual.length;
  const rest = (1 - r) * (1 + r);
  const sides = [left, right] as const;
  const sd = sides.map((margin) => Math.sqrt(margin.variance));
  points.count = n;
  for (let i = 0; i < n; i++) {
    const z = left.residual[i]!;
    const w = right.residual[i]!;
    points.pointOf[i] = points.profile[0][i] = points.profile[1][i] = i;
    points.cases[i] = 1;
    points.score[i] = (r * rest + (1 + r * r) * z * w - r * (z * z + w * w)) / (rest * rest);
    const byLeft = (z - r * w) / rest;
    const byRight = (w - r * z) / rest;
    points.first[0][i] = byLeft / sd[0]!;
    points.first[1][i] = byRight / sd[1]!;
    points.second[0][i] = (byLeft * z - 1) / (2 * left.variance);
    points.second[1][i] = (byRight * w - 1) / (2 * right.variance);
  }
}
