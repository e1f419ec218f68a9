/** First stage of a numeric variable: normal regression on the covariates by maximum likelihood. */
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { linearPredictor, type CovariateStrata } from './covariate-strata.ts';
import { toInfluence, type NumericMargin } from './margin.ts';

/** Means of the standardised covariates over these cases: zero unless some have no answer. */
function covariateMeans(n: number, { q, x }: CovariateStrata, of: Int32Array): Float64Array {
  const mean = new Float64Array(q);
  for (let r = 0; r < n; r++) for (let c = 0; c < q; c++) mean[c]! += x[of[r]! * q + c]! / n;
  return mean;
}

/** Least-squares slopes on the standardised covariates. Covariates must be independent. */
function leastSquares(
  deviations: Float64Array,
  { q, x }: CovariateStrata,
  of: Int32Array,
  centre: Float64Array,
): Float64Array {
  const crossProducts = new Float64Array(q * q);
  const slopes = new Float64Array(q);
  for (let r = 0; r < deviations.length; r++) {
    const row = of[r]! * q;
    for (let c = 0; c < q; c++) {
      const left = x[row + c]! - centre[c]!;
      slopes[c]! += left * deviations[r]!;
      for (let d = 0; d < q; d++) crossProducts[c * q + d]! += left * (x[row + d]! - centre[d]!);
    }
  }
  if (choleskyInPlace(crossProducts, q)) choleskySolve(crossProducts, q, slopes);
  else slopes.fill(NaN);
  return slopes;
}

/** Scores of the normal log-likelihood for (mean, slopes, variance), parameters x n. */
function caseScores(residual: Float64Array, variance: number, { q, x }: CovariateStrata, of: Int32Array): Float64Array {
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

/** Cases with an answer become profiles of their own. */
function answeredCases(values: Float64Array): { readonly answers: Float64Array; readonly profileOf: Int32Array } {
  const profileOf = new Int32Array(values.length).fill(-1);
  let count = 0;
  for (let r = 0; r < values.length; r++) if (!Number.isNaN(values[r]!)) profileOf[r] = count++;
  return { answers: values.filter((value) => !Number.isNaN(value)), profileOf };
}

/**
 * @param values n; NaN without an answer
 * Fails when the variable can be computed from the covariates, and when it takes only two values: its variance then says
 * no more than its mean.
 */
export function fitNumericMargin(
  values: Float64Array,
  strata: CovariateStrata,
): NumericMargin | 'sample-covariance-not-positive-definite' | 'two-valued-column' {
  const { answers, profileOf } = answeredCases(values);
  const n = answers.length;
  const profileStratum = strata.of.filter((_, r) => profileOf[r]! >= 0);
  const mean = answers.reduce((sum, value) => sum + value, 0) / n;
  const deviations = answers.map((value) => value - mean);
  const total = deviations.reduce((sum, d) => sum + d * d, 0) / n;
  const centre = covariateMeans(n, strata, profileStratum);
  const slopes = leastSquares(deviations, strata, profileStratum, centre);
  const predictor = linearPredictor(strata, slopes);
  const shift = centre.reduce((sum, x, c) => sum + x * slopes[c]!, 0);
  const residual = deviations.map((d, r) => d + shift - predictor[profileStratum[r]!]!);
  const variance = residual.reduce((sum, e) => sum + e * e, 0) / n;
  if (!(variance > smallestShare * total)) return 'sample-covariance-not-positive-definite';
  const sd = Math.sqrt(variance);
  for (let r = 0; r < n; r++) residual[r]! /= sd;
  const influence = caseScores(residual, variance, strata, profileStratum);
  const profileCases = new Float64Array(n).fill(1);
  const parameters = strata.q + 2;
  if (!toInfluence(influence, parameters, profileCases)) return 'two-valued-column';
  const profiles = { profiles: n, profileOf, profileCases, profileStratum };
  const location = Float64Array.of(mean - shift);
  return { kind: 'numeric', ...profiles, location, slopes, parameters, influence, variance, residual };
}
