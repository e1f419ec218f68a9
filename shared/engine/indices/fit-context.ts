/** What residuals are taken of: covariances, or correlations of ordered indicators; p x p and p. */
export interface ResidualMoments {
  readonly p: number;
  readonly sample: Float64Array;
  readonly implied: Float64Array;
  readonly hasMeans: boolean;
  readonly sampleMean: Float64Array;
  readonly impliedMean: Float64Array;
  /** Covariates that ordered indicators are conditioned on. */
  readonly covariateCount: number;
  /** Of ordered indicators: how many thresholds there are, and the sum of their squared residuals. */
  readonly thresholds?: { readonly count: number; readonly squares: number };
}

/** Weighted sums of squares of residuals and of the moments themselves, as least squares weighs them. */
export interface WeightedSquares {
  readonly residual: number;
  readonly total: number;
}

/** Moments of one group. */
export interface GroupMisfit {
  /** Share of all cases. */
  readonly share: number;
  readonly p: number;
  readonly sampleCovariance: Float64Array;
  readonly impliedCovariance: Float64Array;
  readonly residuals: ResidualMoments;
  /** Of variances and covariances; absent for normal theory. */
  readonly squares?: WeightedSquares;
  /** Sigma^-1. */
  readonly weight: Float64Array;
  /** Which variables are fixed covariates: their own moments are not modelled. */
  readonly isFixed: readonly boolean[];
}

/** What fit indices are computed from. */
export interface FitContext {
  readonly chisq: number;
  readonly df: number;
  readonly baselineChisq: number;
  readonly baselineDf: number;
  /** Half the discrepancy, as lavaan prints it. */
  readonly fmin: number;
  readonly npar: number;
  /** Cases. */
  readonly n: number;
  /** What multiplies the discrepancy: N, or N less one a group (Wishart, least squares). */
  readonly multiplier: number;
  /** Absent where nothing is assumed of the distribution (least squares). */
  readonly logl?: number;
  readonly unrestrictedLogl?: number;
  /** Scaling factors of the two log-likelihoods. */
  readonly scalingH0?: number;
  readonly scalingH1?: number;
  /** Corrected tests, where the estimator or the settings ask for them. */
  readonly scaled?: { readonly model: CorrectedChiSquare; readonly baseline: CorrectedChiSquare | undefined };
  /** What robust indices start from: chi-square, and the mean of its summands in the population. */
  readonly robust?: { readonly model: RobustChiSquare; readonly baseline: RobustChiSquare | undefined };
  readonly groups: readonly GroupMisfit[];
  /** Some covariances of the sample are unknown: nothing is summed over residuals. */
  readonly hasUnknownMoments: boolean;
  /** Statistics of a group that least squares of ordered indicators compares; absent for numbers. */
  readonly ordinalStatistics?: number;
}

export interface CorrectedChiSquare {
  readonly chisq: number;
  readonly df: number;
  /** What the uncorrected chi-square was divided by. */
  readonly factor: number;
  /** Added after the division. */
  readonly shift?: number;
}

export interface RobustChiSquare {
  readonly chisq: number;
  readonly df: number;
  /** Mean of a summand of chi-square in the population, tr / df. */
  readonly factor: number;
  /** The corrected chi-square that intervals start from, with its scaling factor; else chisq / factor. */
  readonly corrected?: { readonly chisq: number; readonly factor: number };
}

/** What is known without a test of fit. */
export type LikelihoodContext = Pick<
  FitContext,
  'npar' | 'n' | 'logl' | 'unrestrictedLogl' | 'scalingH0' | 'scalingH1'
>;

/** Log-likelihoods of a model with latent products and of the same model without them. */
export interface ProductsContext {
  readonly n: number;
  readonly npar: number;
  readonly logl: number;
  readonly linearNpar: number;
  readonly linearLogl: number;
  /** Quadrature nodes of a dimension. */
  readonly nodes: number;
}
