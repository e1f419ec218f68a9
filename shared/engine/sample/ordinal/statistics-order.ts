/** Where each sample statistic stands: the order of lavaan's WLS.obs. */

/** What a statistic describes; indices count variables and covariates from 0, thresholds from 1. */
export type StatisticLabel =
  | { readonly kind: 'threshold'; readonly variable: number; readonly threshold: number }
  /** The mean (intercept, given covariates) with its sign changed, so that it moves as a threshold does. */
  | { readonly kind: 'negative-mean'; readonly variable: number }
  | { readonly kind: 'slope'; readonly variable: number; readonly covariate: number }
  | { readonly kind: 'variance'; readonly variable: number }
  /** Correlation of two ordered variables, covariance where one or both are numeric. */
  | { readonly kind: 'covariance'; readonly variable: number; readonly other: number };

/**
 * Thresholds and negative means by variable; slopes, all variables for the first covariate and so on; variances of
 * numeric variables; covariances (0, 1), (0, 2), ..., (1, 2), ...
 * @param categories of each variable, 0 for a numeric one.
 */
export function labelStatistics(categories: readonly number[], covariates: number): StatisticLabel[] {
  const labels: StatisticLabel[] = [];
  categories.forEach((count, variable) => {
    if (count === 0) labels.push({ kind: 'negative-mean', variable });
    for (let threshold = 1; threshold < count; threshold++) labels.push({ kind: 'threshold', variable, threshold });
  });
  for (let covariate = 0; covariate < covariates; covariate++) {
    categories.forEach((_, variable) => labels.push({ kind: 'slope', variable, covariate }));
  }
  categories.forEach((count, variable) => {
    if (count === 0) labels.push({ kind: 'variance', variable });
  });
  categories.forEach((_, variable) => {
    for (let other = variable + 1; other < categories.length; other++) {
      labels.push({ kind: 'covariance', variable, other });
    }
  });
  return labels;
}
