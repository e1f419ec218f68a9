/** Bivariate normal distribution: standard margins, correlation r. */
import { gaussLegendre } from './gauss-legendre.ts';
import { normalCdf, normalUpper } from './normal.ts';

const inverseTwoPi = 0.15915494309189535;
/** Beyond this |r| the integrand over the angle is too sharp, and the integral from the other end is taken. */
const steepCorrelation = 0.925;
/** exp of less than this is nothing beside the rest. */
const smallestExponent = -100;

/** Gauss-Legendre nodes for the integral from correlation 0 to r >= 0 (below 0.925) to hold about 1e-15, measured against 40-digit arithmetic. */
export function nodesFromZero(r: number): number {
  if (r < 0.3) return 6;
  return r < 0.75 ? 12 : 20;
}

/** From independence: dP/dr = phi2, and r = sin(t) makes the integrand smooth. [drezner-wesolowsky-1990] */
function fromIndependence(h: number, k: number, r: number): number {
  const { nodes, weights } = gaussLegendre(nodesFromZero(Math.abs(r)));
  const angle = Math.asin(r);
  const product = h * k;
  const halfSquares = 0.5 * (h * h + k * k);
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const s = Math.sin(angle * nodes[i]!);
    sum += weights[i]! * Math.exp((s * product - halfSquares) / (1 - s * s));
  }
  return normalCdf(h) * normalCdf(k) + inverseTwoPi * angle * sum;
}

/**
 * The probability lost between correlation r > 0 and 1, integrated over x = sqrt(1 - r^2) from 0 to a:
 * exp(-b / 2x^2) g(x) / 2 pi with b = (h - k)^2 and g(x) = exp(-hk / (1 + sqrt(1 - x^2))) / sqrt(1 - x^2).
 * g's first three terms exp(-hk / 2) (1 + c x^2 + c d x^4) are integrated exactly, the rest by quadrature. [genz-2004]
 */
function lostBelowUnity(h: number, k: number, r: number): number {
  const a2 = (1 - r) * (1 + r);
  const a = Math.sqrt(a2);
  const b = (h - k) * (h - k);
  const product = h * k;
  const c = (4 - product) / 8;
  const d = (12 - product) / 16;
  let total = 0;
  const lead = -0.5 * (b / a2 + product);
  if (lead > smallestExponent) {
    const edge = a * Math.exp(lead);
    const root = Math.sqrt(b);
    // exp(-hk/2) and the tail are multiplied in this order, lest one overflow where the other vanishes.
    const tail = root === 0 ? 0 : Math.exp(-0.5 * product) * Math.sqrt(2 * Math.PI) * root * normalUpper(root / a);
    const zeroth = edge - tail;
    const second = (a2 * edge - b * zeroth) / 3;
    const fourth = (a2 * a2 * edge - b * second) / 5;
    total = zeroth + c * second + c * d * fourth;
  }
  const { nodes, weights } = gaussLegendre(20);
  for (let i = 0; i < nodes.length; i++) {
    const x = a * nodes[i]!;
    const x2 = x * x;
    const exponent = -0.5 * (b / x2 + product);
    if (exponent < smallestExponent) continue;
    const root = Math.sqrt(1 - x2);
    // exp(-hk / (1 + root)) = exp(-hk / 2) exp(-hk (1 - root) / (2 (1 + root)))
    const whole = Math.exp((-0.5 * product * (1 - root)) / (1 + root)) / root;
    total += a * weights[i]! * Math.exp(exponent) * (whole - (1 + c * x2 * (1 + d * x2)));
  }
  return inverseTwoPi * total;
}

/**
 * P(X <= h, Y <= k) for standard normal X, Y with correlation r; about 1e-15 absolute.
 * h, k may be infinite; -1 <= r <= 1. [drezner-wesolowsky-1990] [genz-2004]
 */
export function bivariateNormalCdf(h: number, k: number, r: number): number {
  if (h === -Infinity || k === -Infinity) return 0;
  if (h === Infinity) return normalCdf(k);
  if (k === Infinity) return normalCdf(h);
  if (Math.abs(r) < steepCorrelation) return Math.max(0, fromIndependence(h, k, r));
  if (r > 0) {
    const atUnity = normalCdf(Math.min(h, k));
    return r >= 1 ? atUnity : Math.max(0, atUnity - lostBelowUnity(h, k, r));
  }
  // P(X <= h, Y <= k; r) = P(X <= h) - P(X <= h, -Y <= -k; -r), and at r = -1 what both leave of the line.
  const atUnity = h + k > 0 ? normalCdf(Math.min(h, k)) - normalCdf(-Math.max(h, k)) : 0;
  return r <= -1 ? atUnity : Math.max(0, atUnity + lostBelowUnity(h, -k, -r));
}
