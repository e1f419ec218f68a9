/** Central and noncentral chi-square distributions. */
import { findRoot } from './find-root.ts';
import { gammaLower, gammaUpper, logGamma, logPoissonTerm } from './gamma.ts';
import { normalCdf, normalQuantile, normalUpper } from './normal.ts';
import { poissonMixture } from './poisson-mixture.ts';

/** From [1, ...) a bracket that is doubled so often contains every root that a double can hold. */
const mostDoublings = 60;

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
  if (!(df > 0)) return NaN;
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

/** Beyond this noncentrality (or df) the number of terms grows without use: a normal approximation is exact enough. */
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

/** e^-u is 0 in double precision. */
const vanishing = 800;

/**
 * Which tail is 0 in double precision: P(X <= D - 2 sqrt((D + lambda) u)) <= e^-u and
 * P(X >= D + 2 sqrt((D + lambda) u) + 2u) <= e^-u, D = df + lambda [birge-2001, lemma 8.1].
 */
function vanishingTail(x: number, df: number, lambda: number): 'lower' | 'upper' | undefined {
  const mean = df + lambda;
  const width = 2 * Math.sqrt((mean + lambda) * vanishing);
  if (x <= mean - width) return 'lower';
  return x >= mean + width + 2 * vanishing ? 'upper' : undefined;
}

/** One tail of the noncentral chi-square where both could be computed by sums. */
function tail(x: number, df: number, lambda: number, isUpper: boolean): number {
  if (!(df > 0) || !Number.isFinite(df) || Number.isNaN(x) || !(lambda < Infinity)) return NaN;
  if (x <= 0) return isUpper ? 1 : 0;
  if (lambda <= 0) return isUpper ? chiSquareUpper(x, df) : chiSquareCdf(x, df);
  const none = vanishingTail(x, df, lambda);
  if (none) return (none === 'upper') === isUpper ? 0 : 1;
  if (lambda > largestMixture || df > largestMixture) {
    const z = sankaranScore(x, df, lambda);
    return isUpper ? normalUpper(z) : normalCdf(z);
  }
  // The smaller tail is summed; the other one follows.
  const isSmallerUpper = x >= df + lambda;
  const smaller = poissonMixture(x, df, lambda, isSmallerUpper);
  return isSmallerUpper === isUpper ? smaller : 1 - smaller;
}

/** P(X <= x) for noncentral chi-square with noncentrality lambda; NaN unless df > 0. [ding-1992] */
export function noncentralChiSquareCdf(x: number, df: number, lambda: number): number {
  return tail(x, df, lambda, false);
}

/** P(X > x) for noncentral chi-square; NaN unless df > 0. */
export function noncentralChiSquareUpper(x: number, df: number, lambda: number): number {
  return tail(x, df, lambda, true);
}

/** The noncentrality at which P(X <= x) equals `p`; 0 when even the central distribution lies below. NaN unless df > 0. */
export function noncentralityFor(x: number, df: number, p: number): number {
  if (!(df > 0)) return NaN;
  if (!(x > 0) || !Number.isFinite(x) || chiSquareCdf(x, df) <= p) return 0;
  const difference = (lambda: number): number => noncentralChiSquareCdf(x, df, lambda) - p;
  // By the mean df + lambda and the standard deviation sqrt(2 df + 4 lambda), at lambda = x.
  const reach = Math.sqrt(2 * df + 4 * x);
  let low = Math.max(0, x - df - 4 * reach);
  if (!(difference(low) > 0)) low = 0;
  let high = Math.max(1, x - df + 3 * reach);
  for (let tries = 0; difference(high) > 0; tries++) {
    if (tries === mostDoublings) return NaN;
    high *= 2;
  }
  return findRoot(difference, low, high);
}
/** x with P(X <= x) = p for noncentral chi-square; NaN unless df > 0 and lambda >= 0. */
export function noncentralChiSquareQuantile(p: number, df: number, lambda: number): number {
  if (!(lambda > 0)) return lambda === 0 ? chiSquareQuantile(p, df) : NaN;
  if (!(df > 0) || !(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : NaN;
  const isLower = p < 0.5;
  // Towards the smaller tail, on the scale of its log.
  const difference = (x: number): number =>
    isLower
      ? Math.log(noncentralChiSquareCdf(x, df, lambda) / p)
      : -Math.log(noncentralChiSquareUpper(x, df, lambda) / (1 - p));
  const mean = df + lambda;
  const sd = Math.sqrt(2 * df + 4 * lambda);
  let low = Math.max(mean * 1e-3, mean - 3 * sd);
  for (let tries = 0; difference(low) > 0; tries++) {
    if (tries === mostDoublings) return NaN;
    low /= 2;
  }
  let high = mean + 3 * sd;
  for (let tries = 0; !(difference(high) > 0); tries++) {
    if (tries === mostDoublings) return NaN;
    high += 3 * sd;
  }
  // -Infinity and Infinity at an end are no slope for a secant: the bracket is halved until both ends have a number.
  while (!Number.isFinite(difference(low))) {
    const middle = (low + high) / 2;
    if (difference(middle) > 0) high = middle;
    else low = middle;
  }
  return findRoot(difference, low, high);
}
