/**
 * Regularised incomplete gamma functions, accurate far into both tails.
 *
 * jstat gives log Gamma; its own tails lose all digits (its chi-square(400, 24) upper tail is 0), so the
 * prefactor x^a e^-x / Gamma(a+1) is computed here in the saddle-point form, which does not cancel.
 */
import { jStat } from 'jstat';

/** Relative precision at which series stop. */
const seriesTolerance = 1e-17;
/** Near x = a about 9 sqrt(a) terms are needed: more than these only beyond a = 1e8, where the answer is NaN. */
const mostTerms = 100_000;
const halfLogTwoPi = 0.9189385332046727;

/** log Gamma(x), x > 0. */
export function logGamma(x: number): number {
  return jStat.gammaln(x);
}

/** u - 1 - log u at u = x / k, without cancellation near u = 1. */
function excess(x: number, k: number): number {
  const d = (x - k) / k;
  if (Math.abs(d) > 0.1) return d - Math.log(x / k);
  let power = d * d;
  let sum = power / 2;
  for (let k = 3; k < 40; k++) {
    power *= -d;
    const term = power / k;
    sum += term;
    if (Math.abs(term) < seriesTolerance * sum) break;
  }
  return sum;
}

/** log Gamma(k + 1) minus Stirling's leading terms. */
function stirlingError(k: number): number {
  if (k < 12) return logGamma(k + 1) - ((k + 0.5) * Math.log(k) - k + halfLogTwoPi);
  const r = 1 / (k * k);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / k;
}

/** log of x^k e^-x / Gamma(k + 1): a Poisson probability for whole k. x > 0, k >= 0. */
export function logPoissonTerm(k: number, x: number): number {
  if (k < 0.5) return k * Math.log(x) - x - logGamma(k + 1);
  return -k * excess(x, k) - stirlingError(k) - halfLogTwoPi - 0.5 * Math.log(k);
}

export function poissonTerm(k: number, x: number): number {
  if (x <= 0) return k === 0 ? 1 : 0;
  return Math.exp(logPoissonTerm(k, x));
}

/** Series for P(a, x) / (x^a e^-x / Gamma(a+1)). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < mostTerms; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < seriesTolerance * sum) return sum;
  }
  return NaN;
}

/** Continued fraction (modified Lentz) for Q(a, x) / (x^a e^-x / Gamma(a+1)). */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < mostTerms; n++) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) return h * a;
  }
  return NaN;
}

/** P(a, x): lower regularised incomplete gamma function. x >= 0; NaN unless a > 0. [dlmf-8, 8.9 and 8.11] */
export function gammaLower(a: number, x: number): number {
  if (!(a > 0)) return NaN;
  if (x <= 0) return 0;
  if (x < a + 1) return poissonTerm(a, x) * lowerSeries(a, x);
  return 1 - poissonTerm(a, x) * upperFraction(a, x);
}

/** Q(a, x) = 1 - P(a, x), with full relative precision in the upper tail. */
export function gammaUpper(a: number, x: number): number {
  if (!(a > 0)) return NaN;
  if (x <= 0) return 1;
  if (x < a + 1) return 1 - poissonTerm(a, x) * lowerSeries(a, x);
  return poissonTerm(a, x) * upperFraction(a, x);
}

/** log P(a, x), where P itself would be 0 in double precision. a > 0, x > 0. */
export function logGammaLower(a: number, x: number): number {
  if (x < a + 1) return logPoissonTerm(a, x) + Math.log(lowerSeries(a, x));
  return Math.log1p(-poissonTerm(a, x) * upperFraction(a, x));
}

/** log Q(a, x). a > 0, x > 0. */
export function logGammaUpper(a: number, x: number): number {
  if (x < a + 1) return Math.log1p(-poissonTerm(a, x) * lowerSeries(a, x));
  return logPoissonTerm(a, x) + Math.log(upperFraction(a, x));
}
