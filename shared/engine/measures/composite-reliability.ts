/** Reliability and variance explained of a construct from the estimates of its measurement model. */

/** Of one construct; all arrays are k long, in the order of its items. */
export interface MeasurementEstimates {
  /** Unstandardised. */
  readonly loadings: ArrayLike<number>;
  readonly variance: number;
  readonly residuals: ArrayLike<number>;
  /** Sum of the residual covariances between its items, each pair once. */
  readonly residualCovariance: number;
  /** Completely standardised. */
  readonly standardised: ArrayLike<number>;
}

export interface CompositeFigures {
  /** T / (T + 1'Theta1), T = (sum lambda)^2 psi. [mcdonald-1999] */
  readonly omega: number;
  /** T, variance of the common part of the sum of the items. */
  readonly trueVariance: number;
  /** (sum ls)^2 / ((sum ls)^2 + sum(1 - ls^2)). [fornell-larcker-1981] */
  readonly rhoC: number;
  /** Mean of ls^2. [fornell-larcker-1981] */
  readonly ave: number;
  /** sum lambda^2 psi / (sum lambda^2 psi + tr Theta). */
  readonly aveCov: number;
}

/** Figures of one construct. */
export function compositeFigures(estimates: MeasurementEstimates): CompositeFigures {
  const { loadings, variance, residuals, residualCovariance, standardised } = estimates;
  const k = loadings.length;
  let [sum, squares, trace, stdSum, stdSquares] = [0, 0, 0, 0, 0];
  for (let i = 0; i < k; i++) {
    sum += loadings[i]!;
    squares += loadings[i]! ** 2;
    trace += residuals[i]!;
    stdSum += standardised[i]!;
    stdSquares += standardised[i]! ** 2;
  }
  const trueVariance = sum * sum * variance;
  return {
    omega: trueVariance / (trueVariance + trace + 2 * residualCovariance),
    trueVariance,
    rhoC: stdSum ** 2 / (stdSum ** 2 + k - stdSquares),
    ave: stdSquares / k,
    aveCov: (squares * variance) / (squares * variance + trace),
  };
}
