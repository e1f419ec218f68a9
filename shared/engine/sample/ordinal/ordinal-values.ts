/** What moments of ordered variables are made from, and what they are. */
import type { StatisticsCovariance } from '../statistics-covariance.ts';
import type { StatisticLabel } from './statistics-order.ts';

/** One column of the data set; rows outside the group are there too. */
export type OrdinalVariable =
  | { readonly kind: 'ordered'; readonly name: string; readonly codes: Float64Array; readonly categories: number }
  | { readonly kind: 'numeric'; readonly name: string; readonly values: Float64Array };

export interface OrdinalMomentsInput {
  /** In model order. Codes count from 0 to categories - 1, the categories being those of the whole sample. */
  readonly variables: readonly OrdinalVariable[];
  /** Exogenous covariates on which every variable is regressed; none for unconditional moments. */
  readonly covariates: readonly { readonly name: string; readonly values: Float64Array }[];
  /** Rows of this group that take part, n: complete, or with NaN where answers are taken pair by pair. */
  readonly rows: Int32Array;
  /** The group, named in problems; empty when there is one. */
  readonly group: string;
}

export interface OrdinalMoments {
  readonly names: readonly string[];
  readonly n: number;
  /** Categories of each variable; 0 for a numeric one. */
  readonly categories: readonly number[];
  /** K - 1 ascending thresholds of each variable (where covariates are zero); empty for a numeric one. */
  readonly thresholds: readonly Float64Array[];
  /** Means (intercepts, given covariates) of numeric variables, 0 for ordered ones: p. */
  readonly means: Float64Array;
  /** Slopes on the covariates, p x q. */
  readonly slopes: Float64Array;
  /** Correlations among underlying and covariances with numeric variables, given the covariates; divisor N: p x p. */
  readonly cov: Float64Array;
  /** The covariates themselves: q, and q x q with divisor N. */
  readonly covariateNames: readonly string[];
  readonly covariateMeans: Float64Array;
  readonly covariateCov: Float64Array;
  /** What each statistic is, and its value: m. */
  readonly labels: readonly StatisticLabel[];
  readonly statistics: Float64Array;
  /** N times the sampling covariance of the statistics; computed when it is first asked for. */
  readonly gamma: StatisticsCovariance;
  /** Its diagonal alone: m. */
  readonly gammaDiagonal: Float64Array;
}
