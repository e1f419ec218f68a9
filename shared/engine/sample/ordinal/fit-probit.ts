/** Ordered probit regression by Newton's method: P(answer <= a) = Phi(threshold_a - x'slopes). */
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { intervalProbability, normalDensity, normalQuantile } from '../../../numeric/normal.ts';
import { linearPredictor, type CovariateStrata } from './covariate-strata.ts';
import type { AnswerProfiles } from './margin.ts';

export interface ProbitFit {
  /** K - 1, ascending. */
  readonly thresholds: Float64Array;
  /** On standardised covariates, q. */
  readonly slopes: Float64Array;
}

const largestSteps = 60;
/** Newton's decrement per case below which the next step changes only the last digits. */
const decrementTolerance = 1e-18;
/** A sampling variance beyond this, where covariates have variance 1, means that the likelihood rises for ever. */
const largestVariance = 1e6;

/** Phi^-1 of cumulative shares: the maximum-likelihood thresholds when there are no covariates. [olsson-1979] */
function shareThresholds({ profileCases, profileCategory }: AnswerProfiles, categories: number): Float64Array {
  const counts = new Float64Array(categories);
  profileCases.forEach((count, f) => (counts[profileCategory[f]!]! += count));
  const n = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return Float64Array.from({ length: categories - 1 }, (_, a) => normalQuantile((below += counts[a]!) / n));
}

/** The two ends of each profile's interval at these parameters (thresholds, slopes). */
function intervalEnds(
  { profiles, profileCategory, profileStratum }: AnswerProfiles,
  categories: number,
  strata: CovariateStrata,
  parameters: Float64Array,
): { readonly low: Float64Array; readonly high: Float64Array } {
  const predictor = linearPredictor(strata, parameters.subarray(categories - 1));
  const low = new Float64Array(profiles).fill(-Infinity);
  const high = new Float64Array(profiles).fill(Infinity);
  for (let f = 0; f < profiles; f++) {
    const a = profileCategory[f]!;
    const eta = predictor[profileStratum[f]!]!;
    if (a > 0) low[f] = parameters[a - 1]! - eta;
    if (a < categories - 1) high[f] = parameters[a]! - eta;
  }
  return { low, high };
}

type Ends = ReturnType<typeof intervalEnds>;

/** -Infinity where thresholds are out of order. */
function logLikelihood({ profiles, profileCases }: AnswerProfiles, { low, high }: Ends): number {
  let sum = 0;
  for (let f = 0; f < profiles; f++) {
    const p = intervalProbability(low[f]!, high[f]!);
    sum += p > 0 ? profileCases[f]! * Math.log(p) : -Infinity;
  }
  return sum;
}

/** Gradient and negative Hessian (size x size). Each parameter moves the ends of an interval: `byHigh`, `byLow`. */
function differentiate(
  { profiles, profileCases, profileCategory, profileStratum }: AnswerProfiles,
  categories: number,
  strata: CovariateStrata,
  { low, high }: Ends,
): { readonly gradient: Float64Array; readonly curvature: Float64Array } {
  const size = categories - 1 + strata.q;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const byHigh = new Float64Array(size);
  const byLow = new Float64Array(size);
  for (let f = 0; f < profiles; f++) {
    const a = profileCategory[f]!;
    byHigh.fill(0);
    byLow.fill(0);
    if (a < categories - 1) byHigh[a] = 1;
    if (a > 0) byLow[a - 1] = 1;
    for (let c = 0; c < strata.q; c++) {
      byHigh[categories - 1 + c] = byLow[categories - 1 + c] = -strata.x[profileStratum[f]! * strata.q + c]!;
    }
    const p = intervalProbability(low[f]!, high[f]!);
    const cases = profileCases[f]!;
    const up = normalDensity(high[f]!) / p;
    const down = normalDensity(low[f]!) / p;
    // An end at infinity does not move.
    const upUp = up === 0 ? 0 : -up * (high[f]! + up);
    const downDown = down === 0 ? 0 : down * (low[f]! - down);
    for (let i = 0; i < size; i++) {
      const [h, l] = [byHigh[i]!, byLow[i]!];
      gradient[i]! += cases * (h * up - l * down);
      for (let j = 0; j < size; j++) {
        const own = h * byHigh[j]! * upUp + l * byLow[j]! * downDown;
        curvature[i * size + j]! -= cases * (own + (h * byLow[j]! + l * byHigh[j]!) * up * down);
      }
    }
  }
  return { gradient, curvature };
}

/** Whether the factor of an information matrix belongs to finite sampling variances. */
function isDetermined(factor: Float64Array, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const column = new Float64Array(size);
    column[i] = 1;
    choleskySolve(factor, size, column);
    if (!(column[i]! < largestVariance)) return false;
  }
  return true;
}

/** undefined when there is no finite maximum: covariates that tell the answers apart perfectly. Cost per step profiles x (K + q)^2. */
export function fitProbit(groups: AnswerProfiles, categories: number, strata: CovariateStrata): ProbitFit | undefined {
  const start = shareThresholds(groups, categories);
  if (strata.q === 0) return { thresholds: start, slopes: new Float64Array(0) };
  const size = categories - 1 + strata.q;
  let parameters = new Float64Array(size);
  parameters.set(start);
  let ends = intervalEnds(groups, categories, strata, parameters);
  let value = logLikelihood(groups, ends);
  for (let step = 0; step < largestSteps; step++) {
    const { gradient, curvature } = differentiate(groups, categories, strata, ends);
    if (!choleskyInPlace(curvature, size)) return undefined;
    const direction = gradient.slice();
    choleskySolve(curvature, size, direction);
    const decrement = direction.reduce((sum, d, i) => sum + d * gradient[i]!, 0);
    let length = 1;
    let next = parameters;
    // The log-likelihood is concave: a step that does not raise it is only too long.
    do {
      next = parameters.map((t, i) => t + length * direction[i]!);
      ends = intervalEnds(groups, categories, strata, next);
      const reached = logLikelihood(groups, ends);
      if (reached >= value || decrement < 1e-10) {
        value = reached;
        break;
      }
      length /= 2;
    } while (length > 1e-10);
    parameters = next;
    if (decrement <= decrementTolerance * strata.of.length) {
      if (!isDetermined(curvature, size)) return undefined;
      return { thresholds: parameters.slice(0, categories - 1), slopes: parameters.slice(categories - 1) };
    }
  }
  return undefined;
}
