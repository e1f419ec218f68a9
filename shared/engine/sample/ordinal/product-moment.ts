/** Correlation of two numeric variables (of their residuals, given covariates), and its scores. */
import type { NumericMargin } from './margin.ts';
import { maximiseCorrelation, type CorrelationLikelihood } from './maximise-correlation.ts';
import type { PairPoints } from './pair-points.ts';

/** Cases with both values, and sums of squares and products of their standardised residuals. */
interface ResidualSums {
  readonly n: number;
  readonly squares: number;
  readonly products: number;
}

function sumResiduals(left: NumericMargin, right: NumericMargin): ResidualSums {
  let n = 0;
  let squares = 0;
  let products = 0;
  for (let i = 0; i < left.profileOf.length; i++) {
    const f = left.profileOf[i]!;
    const g = right.profileOf[i]!;
    if (f < 0 || g < 0) continue;
    const z = left.residual[f]!;
    const w = right.residual[g]!;
    n++;
    squares += z * z + w * w;
    products += z * w;
  }
  return { n, squares, products };
}

/** The bivariate normal log-likelihood of r; means and variances stay at their estimates. */
class ProductMomentLikelihood implements CorrelationLikelihood {
  readonly sums: ResidualSums;
  slope = 0;
  bend = 0;

  constructor(sums: ResidualSums) {
    this.sums = sums;
  }

  moveTo(r: number): void {
    const { n, squares, products } = this.sums;
    const rest = (1 - r) * (1 + r);
    const inner = n * r * rest + (1 + r * r) * products - r * squares;
    const byR = n * (1 - 3 * r * r) + 2 * r * products - squares;
    this.slope = inner / (rest * rest);
    this.bend = (byR + (4 * r * inner) / rest) / (rest * rest);
  }
}

/**
 * The correlation that maximises the bivariate normal likelihood: Pearson's where all cases have both values, as means
 * and variances are then those of the same cases.
 */
export function correlateResiduals(left: NumericMargin, right: NumericMargin): number {
  const sums = sumResiduals(left, right);
  const pearson = sums.products / sums.n;
  if (sums.n === left.profiles && sums.n === right.profiles) return pearson;
  return maximiseCorrelation(new ProductMomentLikelihood(sums), pearson);
}

/**
 * Scores of the bivariate normal log-density at correlation r, one point a case with both values:
 * by r ( r (1 - r^2) + (1 + r^2) z w - r (z^2 + w^2) ) / (1 - r^2)^2, by z -(z - r w) / (1 - r^2).
 */
export function scoreProductMoment(left: NumericMargin, right: NumericMargin, r: number, points: PairPoints): void {
  const rest = (1 - r) * (1 + r);
  const sd = [Math.sqrt(left.variance), Math.sqrt(right.variance)] as const;
  points.count = 0;
  for (let i = 0; i < left.profileOf.length; i++) {
    const f = left.profileOf[i]!;
    const g = right.profileOf[i]!;
    const point = f < 0 || g < 0 ? -1 : points.count++;
    points.pointOf[i] = point;
    if (point < 0) continue;
    const z = left.residual[f]!;
    const w = right.residual[g]!;
    points.profile[0][point] = f;
    points.profile[1][point] = g;
    points.cases[point] = 1;
    points.score[point] = (r * rest + (1 + r * r) * z * w - r * (z * z + w * w)) / (rest * rest);
    const byLeft = (z - r * w) / rest;
    const byRight = (w - r * z) / rest;
    points.first[0][point] = byLeft / sd[0];
    points.first[1][point] = byRight / sd[1];
    points.second[0][point] = (byLeft * z - 1) / (2 * left.variance);
    points.second[1][point] = (byRight * w - 1) / (2 * right.variance);
  }
}
