/** Central and noncentral chi-square distributions. */
import { gammaLower, gammaUpper, logGamma, logPoissonTerm, poissonTerm } from './gamma.ts';
import { normalCdf, normalQuantile, normalUpper } from './normal.ts';
import { findRoot } from './find-root.ts';

export function chiSquareCdf(x: number, df: number): number {
  return gammaLower(df / 2, x / 2);
}

/** Upper tail; keeps its relative precision to the smallest doubles. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(df / 2, x / 2);
}

/** Wilson-Hilferty, or the leading term of the series where that fails. [wilson-hilferty-1931] */
function quantileGuess(p: number, df: number): number {
  const k = 2 / (9 * df);
  const cube = (1 - k + normalQuantile(p) * Math.sqrt(k)) ** 3;
  if (cube > 0.01) return df * cube;
  return 2 * Math.exp((Math.log(p) + logGamma(df / 2 + 1)) / (df / 2));
}

/** x with P(X <= x) = p, by Newton's steps for log x on the log of the smaller tail. */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN;
  let x = quantileGuess(p, df);
  for (let step = 0; step < 100; step++) {
    const isLower = p < 0.5;
    const tail = isLower ? chiSquareCdf(x, df) : chiSquareUpper(x, df);
    const error = Math.log(tail / (isLower ? p : 1 - p));
    const slope = (Math.exp(logPoissonTerm(df / 2, x / 2)) * (df / 2)) / tail;
    const change = Math.max(-1, Math.min(1, (isLower ? error : -error) / slope));
    x *= Math.exp(-change);
    if (Math.abs(change) <= 1e-15) break;
  }
  return x;
}

/** Terms smaller than this share of the sum end a mixture. */
const mixtureTolerance = 1e-18;

/** A Poisson term below this is computed anew: by recurrence it would have lost digits to underflow. */
const smallestRecurrence = 1e-250;

/** The Poisson term at k + by, given the one at k. */
function nextTerm(term: number, k: number, rate: number, by: 1 | -1): number {
  if (term < smallestRecurrence) return poissonTerm(k + by, rate);
  return by === 1 ? (term * rate) / (k + 1) : (term * k) / rate;
}

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
  let weight = poissonTerm(j, rate);
  // What the tail gains from one term to the next.
  let gain = poissonTerm(isUpper ? a + j : a + j - 1, y);
  let sum = 0;
  let largest = 0;
  for (; j >= 0; j += by) {
    const term = weight * tail;
    sum += term;
    largest = Math.max(largest, term);
    if (term < largest && term < mixtureTolerance * sum) break;
    if (isUpper && j > centre + spread && term <= mixtureTolerance * sum) break;
    tail += gain;
    gain = nextTerm(gain, isUpper ? a + j : a + j - 1, y, by);
    if (j > 0 || isUpper) weight = nextTerm(weight, j, rate, by);
  }
  return sum;
}

/** Beyond this noncentrality the number of terms grows without use: a normal approximation is exact enough. */
const largestMixture = 1e6;

/** z with P(X <= x) = P(Z <= z), for large noncentrality. [sankaran-1963] */
function sankaranScore(x: number, df: number, lambda: number): number {
  const ratio = lambda / df;
  const h = 1 - (2 / 3) * (((1 + ratio) * (1 + 3 * ratio)) / (1 + 2 * ratio) ** 2);
  const p = (1 + 2 * ratio) / (1 + ratio) ** 2 / df;
  const m = (h - 1) * (1 - 3 * h);
  const centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
  return ((x / df / (1 + ratio)) ** h - centre) / (h * Math.sqrt(2 * p) * (1 + 0.5 * m * p));
}

/** P(X <= x) for noncentral chi-square with noncentrality lambda. [ding-1992] */
export function noncentralChiSquareCdf(x: number, df: number, lambda: number): number {
  if (x <= 0) return 0;
  if (lambda <= 0) return chiSquareCdf(x, df);
  if (lambda > largestMixture) return normalCdf(sankaranScore(x, df, lambda));
  return x < df + lambda ? mixture(x, df, lambda, false) : 1 - mixture(x, df, lambda, true);
}

/** P(X > x) for noncentral chi-square. */
export function noncentralChiSquareUpper(x: number, df: number, lambda: number): number {
  if (x <= 0) return 1;
  if (lambda <= 0) return chiSquareUpper(x, df);
  if (lambda > largestMixture) return normalUpper(sankaranScore(x, df, lambda));
  return x < df + lambda ? 1 - mixture(x, df, lambda, false) : mixture(x, df, lambda, true);
}

/** The noncentrality at which P(X <= x) equals `p`; 0 when even the central distribution lies below. */
export function noncentralityFor(x: number, df: number, p: number): number {
  if (!(x > 0) || !Number.isFinite(x) || chiSquareCdf(x, df) <= p) return 0;
  const difference = (lambda: number): number => noncentralChiSquareCdf(x, df, lambda) - p;
  let high = Math.max(1, x - df + 3 * Math.sqrt(2 * x));
  for (let tries = 0; difference(high) > 0 && tries < 60; tries++) high *= 1.5;
  return findRoot(difference, 0, high);
}
