/** Student's t, central and noncentral, and Fisher's F. */
import { betaLower } from './beta.ts';
import { findRoot } from './find-root.ts';
import { logGamma } from './gamma.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import { normalCdf } from './normal.ts';

/** P(F > f) with d1 and d2 degrees of freedom (whole or not); f >= 0. */
export function fUpper(f: number, d1: number, d2: number): number {
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  const whole = d2 + d1 * f;
  return betaLower(d2 / whole, (d1 * f) / whole, d2 / 2, d1 / 2);
}

/** f with P(F <= f) = p, 0 < p < 1. */
export function fQuantile(p: number, d1: number, d2: number): number {
  // From the tail that keeps its digits.
  const distance = (f: number): number =>
    p < 0.5 ? Math.log(p / (1 - fUpper(f, d1, d2))) : Math.log(fUpper(f, d1, d2) / (1 - p));
  let low = 1;
  let high = 1;
  while (distance(high) > 0) high *= 2;
  while (distance(low) < 0) low /= 2;
  return low === high ? low : findRoot(distance, low, high);
}

/** P(|T| > |t|). */
export function tTwoSided(t: number, df: number): number {
  return fUpper(t * t, 1, df);
}

/** t > 0 with P(|T| > t) = p, 0 < p < 1. */
export function tTwoSidedQuantile(p: number, df: number): number {
  let high = 1;
  while (tTwoSided(high, df) > p) high *= 2;
  return findRoot((t) => Math.log(tTwoSided(t, df) / p), high / 2 < 1 ? 1e-300 : high / 2, high);
}

/** exp(-u) is nothing beside the rest. */
const negligible = 42;
const nodesOfPanel = 20;
const leastPanels = 24;
const mostPanels = 4000;

/**
 * P(T <= t) of noncentral t: T = (Z + delta) / S with df S^2 chi-square, so that it is the mean of Phi(t S - delta) over the
 * density of S, 2 (df/2)^(df/2) / Gamma(df/2) s^(df-1) exp(-df s^2 / 2), by quadrature over where that density is not
 * negligible [laurent-massart-2000]. df > 0, about 1e-12 absolute for df of at least 1. Golden: survey.json.
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  const reach = 2 * Math.sqrt(df * negligible);
  const low = Math.sqrt(Math.max(0, df - reach) / df);
  const high = Math.sqrt((df + reach + 2 * negligible) / df);
  const panels = Math.min(mostPanels, Math.max(leastPanels, Math.ceil(2 * Math.abs(t) * (high - low))));
  const width = (high - low) / panels;
  const { nodes, weights } = gaussLegendre(nodesOfPanel);
  const logFront = Math.LN2 + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    for (let i = 0; i < nodesOfPanel; i++) {
      const s = low + width * (panel + nodes[i]!);
      const density = Math.exp(logFront + (df - 1) * Math.log(s) - 0.5 * df * s * s);
      sum += width * weights[i]! * density * normalCdf(t * s - delta);
    }
  }
  return sum;
}

/** delta with P(T <= t; df, delta) = p: an end of the interval for a noncentrality. */
export function noncentralityOfT(t: number, df: number, p: number): number {
  const difference = (delta: number): number => noncentralTCdf(t, df, delta) - p;
  let step = 1 + Math.abs(t) / Math.sqrt(2 * df);
  let low = t - step;
  let high = t + step;
  for (; difference(low) < 0; step *= 2) low -= step;
  for (; difference(high) > 0; step *= 2) high += step;
  return findRoot(difference, low, high);
}
