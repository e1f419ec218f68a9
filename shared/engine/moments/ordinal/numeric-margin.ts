/** First stage of a numeric variable: normal regression on the covariates by maximum likelihood. */
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';
import { linearPredictor, type CovariateStrata } from './covariate-strata.ts';
import { toInfluence, type NumericMargin } from './margin.ts';

/** Least-squares slopes on the standardised covariates, which have mean zero. Covariates must be independent. */
function leastSquares(deviations: Float64Array, { q, x, of }: CovariateStrata): Float64Array {
  const crossProducts = new Float64Array(q * q);
  const slopes = new Float64Array(q);
  for (let r = 0; r < deviations.length; r++) {
    const row = of[r]! * q;
    for (let c = 0; c < q; c++) {
      slopes[c]! += x[row + c]! * deviations[r]!;
      for (let d = 0; d < q; d++) crossProducts[c * q + d]! += x[row + c]! * x[row + d]!;
    }
  }
  choleskyInPlace(crossProducts, q);
  choleskySolve(crossProducts, q, slopes);
  return slopes;
}

/** Scores of the normal log-likelihood for (mean, slopes, variance), parameters x n. */
function caseScores(residual: Float64Array, variance: number, { q, x, of }: CovariateStrata): Float64Array {
  const n = residual.length;
  const scores = new Float64Array((q + 2) * n);
  const sd = Math.sqrt(variance);
  for (let r = 0; r < n; r++) {
    const z = residual[r]!;
    scores[r] = z / sd;
    for (let c = 0; c < q; c++) scores[(1 + c) * n + r] = (x[of[r]! * q + c]! * z) / sd;
    scores[(1 + q) * n + r] = (z * z - 1) / (2 * variance);
  }
  return scores;
}

/** What is left of a variance must be more than this share of it. */
const smallestShare = 1e-12;

/**
 * Fails when the variable can be computed from the covariates, and when it takes only two values: its variance then says
 * no more than its mean.
 */
export function fitNumericMargin(
  values: Float64Array,
  strata: CovariateStrata,
): NumericMargin | 'sample-covariance-not-positive-definite' | 'two-valued-column' {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const deviations = values.map((value) => value - mean);
  const total = deviations.reduce((sum, d) => sum + d * d, 0) / n;
  const slopes = leastSquares(deviations, strata);
  const predictor = linearPredictor(strata, slopes);
  const residual = deviations.map((d, r) => d - predictor[strata.of[r]!]!);
  const variance = residual.reduce((sum, e) => sum + e * e, 0) / n;
  if (!(variance > smallestShare * total)) return 'sample-covariance-not-positive-definite';
  const sd = Math.sqrt(variance);
  for (let r = 0; r < n; r++) residual[r]! /= sd;
  const influence = caseScores(residual, variance, strata);
  const profileCases = new Float64Array(n).fill(1);
  const parameters = strata.q + 2;
  if (!toInfluence(influence, parameters, profileCases)) return 'two-valued-column';
  const profiles = { profiles: n, profileOf: Int32Array.from({ length: n }, (_, r) => r), profileCases };
  const location = Float64Array.of(mean);
  const stage = { ...profiles, profileStratum: strata.of, location, slopes, parameters, influence };
  return { kind: 'numeric', ...stage, variance, residual };
}
