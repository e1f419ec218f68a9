/**
 * Expectation of the missing answers given the observed ones: the one step behind the likelihood of incomplete data,
 * its gradient, and the saturated moments by EM.
 *
 * With P = Sigma^-1, o observed and m missing: E(y_m | y_o) - mu_m = B (y_o - mu_o), B = -P_mm^-1 P_mo, and
 * Cov(y_m | y_o) = P_mm^-1. Completed deviations z hold the quadratic forms as well: z'Pz = (y_o - mu_o)' Sigma_oo^-1
 * (y_o - mu_o), and log|Sigma_oo| = log|Sigma| + log|P_mm|. So no Sigma_oo is ever inverted, and the cost of a pattern
 * grows with the number of its missing answers. [dempster-laird-rubin-1977]
 */
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../../numeric/cholesky.ts';
import type { PatternMoments } from './missing-patterns.ts';

/** Sums over all cases at given moments, and room for one pattern. */
export interface Completion {
  readonly p: number;
  /** p: sum of z. */
  readonly deviation: Float64Array;
  /** p x p: sum of z z'. */
  readonly products: Float64Array;
  /** p x p: sum of the conditional covariances. */
  readonly spread: Float64Array;
  /** Sum of log|P_mm|. */
  logDet: number;
  /** Of the pattern last opened, s missing: P_mm^-1 (s x s) and B (s x o). */
  readonly conditional: Float64Array;
  readonly slopes: Float64Array;
  readonly factor: Float64Array;
  readonly work: Float64Array;
  readonly half: Float64Array;
  readonly z: Float64Array;
}

export function createCompletion(p: number): Completion {
  const make = (size: number): Float64Array => new Float64Array(size);
  return {
    p, deviation: make(p), products: make(p * p), spread: make(p * p), logDet: 0,
    conditional: make(p * p), slopes: make(p * p), factor: make(p * p), work: make(p * p), half: make(p * p), z: make(p),
  }; // prettier-ignore
}

/**
 * Fills `conditional` and `slopes` for pattern r.
 * @param inverse P, p x p
 * @returns log|P_mm|; NaN where P_mm is not positive definite
 */
export function openPattern(c: Completion, { layout }: PatternMoments, r: number, inverse: Float64Array): number {
  const { p } = c;
  const { order } = layout;
  const o = layout.observedCount[r]!;
  const s = p - o;
  if (s === 0) return 0;
  const base = r * p;
  const { factor, conditional, slopes } = c;
  for (let a = 0; a < s; a++) {
    const row = order[base + o + a]! * p;
    for (let b = 0; b <= a; b++) factor[a * s + b] = inverse[row + order[base + o + b]!]!;
  }
  if (!choleskyInPlace(factor, s)) return NaN;
  choleskyInvert(factor, s, conditional, c.work);
  for (let a = 0; a < s; a++) {
    for (let j = 0; j < o; j++) {
      const column = order[base + j]! * p;
      let sum = 0;
      for (let b = 0; b < s; b++) sum -= conditional[a * s + b]! * inverse[column + order[base + o + b]!]!;
      slopes[a * o + j] = sum;
    }
  }
  return logDeterminant(factor, s);
}

/** Completes a deviation from mu (p, missing entries ignored) of the pattern last opened, in place. */
export function completeDeviation(c: Completion, { layout }: PatternMoments, r: number, z: Float64Array): void {
  const { p, slopes } = c;
  const { order } = layout;
  const o = layout.observedCount[r]!;
  const base = r * p;
  for (let a = 0; a < p - o; a++) {
    let sum = 0;
    for (let j = 0; j < o; j++) sum += slopes[a * o + j]! * z[order[base + j]!]!;
    z[order[base + o + a]!] = sum;
  }
}

/** Adds n z z' of the pattern's mean and its completed sums of products to the lower triangle of `out`. */
export function addPatternProducts(
  c: Completion, moments: PatternMoments, r: number, mu: Float64Array, out: Float64Array,
): void {
  const { p, z } = c;
  const { layout, weight, mean } = moments;
  for (let j = 0; j < p; j++) z[j] = mean[r * p + j]! - mu[j]!;
  completeDeviation(c, moments, r, z);
  const n = weight[r]!;
  for (let i = 0; i < p; i++) {
    const x = n * z[i]!;
    for (let j = 0; j <= i; j++) out[i * p + j] = out[i * p + j]! + x * z[j]!;
  }
  if (layout.slot[r]! >= 0) addScatter(c, moments, r, out);
} // prettier-ignore

/** Adds factor times the covariances of what is missing, given what was answered, to the lower triangle. */
export function addConditional(
  c: Completion, { layout }: PatternMoments, r: number, factor: number, out: Float64Array,
): void {
  const { p, conditional } = c;
  const o = layout.observedCount[r]!;
  const s = p - o;
  for (let a = 0; a < s; a++) {
    const row = layout.order[r * p + o + a]! * p;
    for (let b = 0; b <= a; b++) {
      const cell = row + layout.order[r * p + o + b]!;
      out[cell] = out[cell]! + factor * conditional[a * s + b]!;
    }
  }
} // prettier-ignore

/** Adds the completed sums of products about the pattern's mean, [X, XB'; BX, BXB'], to the lower triangle. */
function addScatter(c: Completion, { layout, scatter }: PatternMoments, r: number, out: Float64Array): void {
  const { p, slopes, half } = c;
  const { order } = layout;
  const o = layout.observedCount[r]!;
  const base = r * p;
  const x = layout.slot[r]! * p * p;
  for (let i = 0; i < o; i++) {
    const row = order[base + i]! * p;
    for (let j = 0; j <= i; j++) {
      const column = order[base + j]!;
      out[row + column] = out[row + column]! + scatter[x + row + column]!;
    }
  }
  for (let a = 0; a < p - o; a++) {
    const missing = order[base + o + a]!;
    for (let j = 0; j < o; j++) {
      const observed = order[base + j]!;
      let sum = 0;
      for (let i = 0; i < o; i++) sum += slopes[a * o + i]! * scatter[x + observed * p + order[base + i]!]!;
      half[a * o + j] = sum;
      const cell = missing > observed ? missing * p + observed : observed * p + missing;
      out[cell] = out[cell]! + sum;
    }
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let j = 0; j < o; j++) sum += half[a * o + j]! * slopes[b * o + j]!;
      const cell = missing * p + order[base + o + b]!;
      out[cell] = out[cell]! + sum;
    }
  }
}

/**
 * Sums of completed deviations, products and conditional covariances over all cases.
 * @param inverse P = Sigma^-1
 * @returns false where a P_mm is not positive definite
 */
export function completePatterns(
  c: Completion, moments: PatternMoments, inverse: Float64Array, mu: Float64Array,
): boolean {
  const { p, deviation, products, spread, z } = c;
  const { layout, weight } = moments;
  deviation.fill(0);
  products.fill(0);
  spread.fill(0);
  c.logDet = 0;
  for (let r = 0; r < layout.patternCount; r++) {
    const n = weight[r]!;
    if (n === 0) continue;
    const logDet = openPattern(c, moments, r, inverse);
    if (Number.isNaN(logDet)) return false;
    c.logDet += n * logDet;
    addPatternProducts(c, moments, r, mu, products);
    for (let j = 0; j < p; j++) deviation[j] = deviation[j]! + n * z[j]!;
    addConditional(c, moments, r, n, spread);
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      products[j * p + i] = products[i * p + j]!;
      spread[j * p + i] = spread[i * p + j]!;
    }
  }
  return true;
} // prettier-ignore
