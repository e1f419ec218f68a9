/** What a discrepancy brings besides estimates: sampling covariances, tests of fit, likelihoods. One family a discrepancy. */
import type { CorrectedChiSquare, RobustChiSquare } from '../../indices/fit-context.ts';
import type { Solution } from './solution.ts';

/** Test of one model, the user's or the baseline. */
export interface FitTest {
  readonly chisq: number;
  readonly df: number;
  readonly scaled?: CorrectedChiSquare;
  readonly robust?: RobustChiSquare | undefined;
}

/** Log-likelihoods, absent where nothing is assumed of the distribution. */
export interface Likelihoods {
  readonly logl: number;
  /** Absent where the saturated likelihood has no maximum. */
  readonly unrestrictedLogl?: number;
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
  /** Of a solution that is not testable. */
  readonly untested?: (solution: Solution) => Likelihoods;
}
