/** Central and noncentral chi-square distributions. */
import { gammaLower, gammaUpper, logPoissonTerm, poissonTerm } from './gamma.ts';
import { normalQuantile } from './normal.ts';
import { findRoot } from './find-root.ts';

export function chiSquareCdf(x: number, df: number): number {
  return gammaLower(df / 2, x / 2);
}

/** Upper tail; keeps its relative precision to the smallest doubles. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(df / 2, x / 2);
}

/** x with P(X <= x) = p. */
export function chiSquareQuantile(p: number, df: number): number {
  const k = 2 / (9 * df);
  let x = Math.max(df * (1 - k + normalQuantile(p) * Math.sqrt(k)) ** 3, 1e-8 * df);
  if (df < 1) x = Math.max(x, 1e-4);
  for (let step = 0; step < 60; step++) {
    const error = p < 0.5 ? chiSquareCdf(x, df) - p : 1 - p - chiSquareUpper(x, df);
    const density = 0.5 * Math.exp(logPoissonTerm(df / 2, x / 2)) * (df / x);
    let change = error / density;
    change /= Math.max(0.5, 1 - 0.5 * change * ((df / 2 - 1) / x - 0.5));
    const next = x - change > 0 ? x - change : x / 2;
    const isSettled = Math.abs(next - x) <= 1e-15 * next;
    x = next;
    if (isSettled) break;
  }
  return x;
}

/** Terms smaller than this share of the sum end a mixture. */
const mixtureTolerance = 1e-18;

/**
 * Sum of Poisson(lambda/2) weights times a tail of chi-square(df + 2j), from j = `from` in steps of `by`.
 * The tails follow by the recurrence P(a, x) - P(a + 1, x) = x^a e^-x / Gamma(a + 1), used only in its additive direction.
 */
function mixture(x: number, df: number, lambda: number, isUpper: boolean): number {
  const a = df / 2;
  const y = x / 2;
  const rate = lambda / 2;
  const spread = 10 * Math.sqrt(rate) + 60;
  const by = isUpper ? 1 : -1;
  const centre = Math.floor(rate);
  let j = isUpper ? Math.max(0, Math.floor(centre - 4 * spread)) : Math.ceil(centre + spread);
  let tail = isUpper ? gammaUpper(a + j, y) : gammaLower(a + j, y);
  let sum = 0;
  let largest = 0;
  for (; j >= 0; j += by) {
    const term = poissonTerm(j, rate) * tail;
    sum += term;
    largest = Math.max(largest, term);
    if (term < largest && term < mixtureTolerance * sum) break;
    if (isUpper && j > centre + spread && term <= mixtureTolerance * sum) break;
    tail += isUpper ? poissonTerm(a + j, y) : poissonTerm(a + j - 1, y);
  }
  return sum;
}

/** P(X <= x) for noncentral chi-square with noncentrality lambda. [ding-1992] */
export function noncentralChiSquareCdf(x: number, df: number, lambda: number): number {
  if (x <= 0) return 0;
  if (lambda <= 0) return chiSquareCdf(x, df);
  return x < df + lambda ? mixture(x, df, lambda, false) : 1 - mixture(x, df, lambda, true);
}

/** P(X > x) for noncentral chi-square. */
export function noncentralChiSquareUpper(x: number, df: number, lambda: number): number {
  if (x <= 0) return 1;
  if (lambda <= 0) return chiSquareUpper(x, df);
  return x < df + lambda ? 1 - mixture(x, df, lambda, false) : mixture(x, df, lambda, true);
}

/** The noncentrality at which P(X <= x) equals `p`; 0 when even the central distribution lies below. */
export function noncentralityFor(x: number, df: number, p: number): number {
  if (!(x > 0) || chiSquareCdf(x, df) <= p) return 0;
  const difference = (lambda: number): number => noncentralChiSquareCdf(x, df, lambda) - p;
  let high = Math.max(1, x - df + 3 * Math.sqrt(2 * x));
  for (let tries = 0; difference(high) > 0 && tries < 60; tries++) high *= 1.5;
  return findRoot(difference, 0, high);
}
