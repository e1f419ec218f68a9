/** What a discrepancy brings besides estimates: sampling covariances, tests of fit, likelihoods. One family a discrepancy. */
import type { Solution } from './solution.ts';

/** A chi-square corrected for what the data are not (normal, weighted as the estimator weights them). */
export interface ScaledTest {
  readonly chisq: number;
  readonly df: number;
  /** What the uncorrected chi-square is divided by. */
  readonly factor: number;
  /** Added after the division (`scaled.shifted`): one a group, and their sum. */
  readonly shift?: number;
}

/** What `cfi.robust`, `tli.robust` and `rmsea.robust` are computed from: chi-square and the mean of its summands. */
export interface RobustTest {
  readonly chisq: number;
  readonly df: number;
  readonly factor: number;
}

/** Test of one model, the user's or the baseline. */
export interface FitTest {
  readonly chisq: number;
  readonly df: number;
  readonly scaled?: ScaledTest;
  readonly robust?: RobustTest;
}

/** Log-likelihoods, absent where nothing is assumed of the distribution. */
export interface Likelihoods {
  readonly logl: number;
  readonly unrestrictedLogl: number;
  /** Scaling factors of the two log-likelihoods (`scaling.factor.h0`, `.h1`). */
  readonly scalingH0?: number;
  readonly scalingH1?: number;
}

export interface FitTests {
  readonly model: FitTest;
  readonly baseline: FitTest;
  readonly likelihoods?: Likelihoods;
}

export interface InferenceFamily {
  /** Sampling covariances of theta (size x size); undefined when the information is singular at the solution. */
  readonly covariance: (solution: Solution) => Float64Array | undefined;
  readonly tests: (solution: Solution) => FitTests;
}
