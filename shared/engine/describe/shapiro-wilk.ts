/** Shapiro and Wilk's W with Royston's approximations. */
import { normalQuantile, normalUpper } from '../../numeric/normal.ts';

export interface ShapiroWilk {
  readonly w: number;
  readonly pvalue: number;
}

/** Coefficients of powers 0, 1, ... [royston-1995] */
const lastWeight = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const secondWeight = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
const smallMean = [0.544, -0.39978, 0.025054, -6.714e-4];
const smallLogSd = [1.3822, -0.77857, 0.062767, -0.0020322];
const largeMean = [-1.5861, -0.31082, -0.083751, 0.0038915];
const largeLogSd = [-0.4803, -0.082676, 0.0030302];
const smallShift = [-2.273, 0.459];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/** Weights of the last size asked: columns of a survey are often of one length. */
let known: { readonly n: number; readonly weights: Float64Array } | undefined;

/** Weights of the upper half of the sample, largest first; those of the lower half are their negatives. */
function halfWeights(n: number): Float64Array {
  if (known?.n !== n) known = { n, weights: makeWeights(n) };
  return known.weights;
}

function makeWeights(n: number): Float64Array {
  const half = n >> 1;
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const scores = Float64Array.from({ length: half }, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const squares = 2 * scores.reduce((sum, score) => sum + score * score, 0);
  const root = Math.sqrt(squares);
  const x = 1 / Math.sqrt(n);
  const first = polynomial(lastWeight, x) + scores[0]! / root;
  const own = n > 5 ? [first, polynomial(secondWeight, x) + scores[1]! / root] : [first];
  let [left, share] = [squares, 1];
  own.forEach((weight, i) => {
    left -= 2 * scores[i]! ** 2;
    share -= 2 * weight ** 2;
  });
  const scale = Math.sqrt(left / share);
  return scores.map((score, i) => own[i] ?? score / scale);
}

function upperTail(w: number, n: number): number {
  if (n === 3) {
    // The exact distribution: W lies between 3/4 and 1.
    const p = (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)));
    return Math.max(0, p);
  }
  const y = Math.log(1 - w);
  if (n <= 11) {
    const shift = polynomial(smallShift, n);
    if (y >= shift) return 0;
    return normalUpper((-Math.log(shift - y) - polynomial(smallMean, n)) / Math.exp(polynomial(smallLogSd, n)));
  }
  const x = Math.log(n);
  return normalUpper((y - polynomial(largeMean, x)) / Math.exp(polynomial(largeLogSd, x)));
}

/**
 * W = (sum a_i x_(i))^2 / sum (x - mean)^2 with p by Royston's approximation, algorithm AS R94, without censoring.
 * @param sorted ascending, varying, 3 to 5000 numbers
 * [shapiro-wilk-1965] [royston-1995]. Golden: survey.json
 */
export function shapiroWilk(sorted: Float64Array): ShapiroWilk {
  const n = sorted.length;
  const weights = halfWeights(n);
  const range = sorted[n - 1]! - sorted[0]!;
  const centre = sorted[n >> 1]!;
  const scaled = sorted.map((value) => (value - centre) / range);
  const mean = scaled.reduce((sum, value) => sum + value, 0) / n;
  const squares = scaled.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let slope = 0;
  let weightSquares = 0;
  weights.forEach((weight, i) => {
    slope += weight * (scaled[n - 1 - i]! - scaled[i]!);
    weightSquares += 2 * weight * weight;
  });
  // As a squared correlation, so that weights that are not quite of length one do no harm.
  const root = Math.sqrt(weightSquares * squares);
  const lost = ((root - slope) * (root + slope)) / (weightSquares * squares);
  const w = 1 - Math.max(0, lost);
  return { w, pvalue: upperTail(w, n) };
}
