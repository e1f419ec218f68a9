/** A tail of the noncentral chi-square as a Poisson mixture of central ones. */
import { gammaLower, gammaUpper, logGammaLower, logGammaUpper, logPoissonTerm, poissonTerm } from './gamma.ts';

/** Terms smaller than this share of the largest do not change the sum. */
const mixtureTolerance = 1e-18;

/** A Poisson term below this is computed anew: by recurrence it would have lost digits to underflow. */
const smallestRecurrence = 1e-250;

/** Below this log everything is 0 in double precision. */
const logOfNothing = -746;

/** Up to this rate and x / 2 all terms are summed: that takes less than to find those that matter. */
const fewTerms = 300;

/** The first whole number in (low, high] where `isBeyond` holds, which it does from some point on, at `high` at the latest. */
function firstBeyond(low: number, high: number, isBeyond: (j: number) => boolean): number {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isBeyond(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** The Poisson term at k + by, given the one at k. */
function nextTerm(term: number, k: number, rate: number, by: 1 | -1): number {
  if (term < smallestRecurrence) return poissonTerm(k + by, rate);
  return by === 1 ? (term * rate) / (k + 1) : (term * k) / rate;
}

/** -log of what does not matter any more, with some to spare. */
const negligibleLog = 50;

/** t with P(X >= rate + t) <= e^-50 for a Poisson number of that rate: exp(-t^2 / (2 (rate + t / 3))) [boucheron-2013, 2.2]. */
function negligibleReach(rate: number): number {
  const third = negligibleLog / 3;
  return third + Math.sqrt(third * third + 2 * negligibleLog * rate);
}

interface Mixture {
  /** df / 2, x / 2, lambda / 2. */
  readonly a: number;
  readonly y: number;
  readonly rate: number;
  readonly isUpper: boolean;
}

/**
 * The terms that matter, in the direction in which tails are sums of positive numbers: `from` to `to`. Logs of terms are
 * concave in j, so their largest and the places where they become negligible are found by bisection, but for few.
 */
function rangeOfTerms({ a, y, rate, isUpper }: Mixture): { readonly from: number; readonly to: number } | undefined {
  const widest = Math.max(rate, y);
  if (widest <= fewTerms) {
    const last = Math.ceil(widest + negligibleReach(widest));
    return isUpper ? { from: 0, to: last } : { from: last, to: 0 };
  }
  const logTail = isUpper ? logGammaUpper : logGammaLower;
  const logTerm = (j: number): number => logPoissonTerm(j, rate) + logTail(a + j, y);
  // Weights fall beyond their mean, upper tails no longer grow beyond j = y, lower tails only fall.
  const highest = Math.ceil(isUpper ? Math.max(rate, y) : rate) + 2;
  const mode = firstBeyond(-1, highest, (j) => !(logTerm(j + 1) > logTerm(j)));
  const largest = logTerm(mode);
  if (!(largest > logOfNothing)) return undefined;
  const negligible = largest + Math.log(mixtureTolerance);
  const first = logTerm(0) >= negligible ? 0 : firstBeyond(0, mode, (j) => logTerm(j) >= negligible);
  // Beyond the mode terms fall at least as fast as the weights do from their own mean on.
  const end = mode + Math.ceil(10 * Math.sqrt(Math.max(rate, mode)) + 60);
  const last = firstBeyond(mode, end, (j) => logTerm(j) < negligible);
  return isUpper ? { from: first, to: last } : { from: last, to: first };
}

/**
 * P(X > x) or P(X <= x) of a noncentral chi-square as the sum of Poisson(lambda/2) weights times tails of
 * chi-square(df + 2j) [ding-1992]. The tails follow by the recurrence P(a, x) - P(a + 1, x) = x^a e^-x / Gamma(a + 1),
 * used only in its additive direction. x, df, lambda > 0. Cost: about 18 sqrt(lambda) terms.
 */
export function poissonMixture(x: number, df: number, lambda: number, isUpper: boolean): number {
  const a = df / 2;
  const y = x / 2;
  const rate = lambda / 2;
  const range = rangeOfTerms({ a, y, rate, isUpper });
  if (!range) return 0;
  const by = isUpper ? 1 : -1;
  let j = range.from;
  let tail = isUpper ? gammaUpper(a + j, y) : gammaLower(a + j, y);
  let weight = poissonTerm(j, rate);
  // What the tail gains from one term to the next.
  let gain = poissonTerm(isUpper ? a + j : a + j - 1, y);
  let sum = 0;
  for (let left = Math.abs(range.to - range.from); left >= 0; left--, j += by) {
    sum += weight * tail;
    if (left === 0) break;
    tail += gain;
    gain = nextTerm(gain, isUpper ? a + j : a + j - 1, y, by);
    weight = nextTerm(weight, j, rate, by);
  }
  return sum;
}
