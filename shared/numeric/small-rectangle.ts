/** Probabilities of rectangles under the bivariate normal that are too small for differences of its distribution function. */
import { gaussLegendre } from './gauss-legendre.ts';
import { intervalProbability, normalDensity } from './normal.ts';

/** Farther out the standard normal density is below 1e-300. */
const farthest = 37;
/** exp(-this) beside the integrand's maximum is nothing. */
const negligible = 40;
/** Golden sections of the range: the maximum needs to be known only to a small part of the integrand's width. */
const sections = 60;
const golden = (Math.sqrt(5) - 1) / 2;
const panels = 4;
const nodesPerPanel = 12;

/** Maximum of a unimodal function. */
function findMode(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let [atLeft, atRight] = [f(left), f(right)];
  for (let i = 0; i < sections; i++) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = f(right);
    }
  }
  return 0.5 * (low + high);
}

/** Where, from the mode towards `end`, a log-concave integrand has become negligible; `end` if it never does. */
function findEdge(logIntegrand: (x: number) => number, mode: number, end: number): number {
  const floor = logIntegrand(mode) - negligible;
  if (logIntegrand(end) >= floor) return end;
  let [inside, outside] = [mode, end];
  for (let i = 0; i < 30 && Math.abs(outside - inside) > 0.05 * Math.abs(outside - mode); i++) {
    const middle = 0.5 * (inside + outside);
    if (logIntegrand(middle) >= floor) inside = middle;
    else outside = middle;
  }
  return outside;
}

/**
 * P(h0 < X <= h1, k0 < Y <= k1), standard normal X, Y with correlation r, |r| < 1, to about 1e-10 relative down to 1e-300
 * (0 below): integrates phi(x) P(k0 < Y <= k1 | x), which is log-concave, on both sides of its maximum. Ends may be
 * infinite.
 */
export function smallRectangle(h0: number, h1: number, k0: number, k1: number, r: number): number {
  const scale = 1 / Math.sqrt((1 - r) * (1 + r));
  const within = (x: number): number => intervalProbability((k0 - r * x) * scale, (k1 - r * x) * scale);
  const logIntegrand = (x: number): number => {
    const p = within(x);
    // Where the tail underflows its leading term still tells which way the maximum lies.
    const distance = Math.max((k0 - r * x) * scale, (r * x - k1) * scale);
    return (p > 0 ? Math.log(p) : -0.5 * distance * distance - 5) - 0.5 * x * x;
  };
  const [from, to] = [Math.max(h0, -farthest), Math.min(h1, farthest)];
  const mode = findMode(logIntegrand, from, to);
  const { nodes, weights } = gaussLegendre(nodesPerPanel);
  let total = 0;
  for (const end of [from, to]) {
    const width = (findEdge(logIntegrand, mode, end) - mode) / panels;
    for (let panel = 0; panel < panels; panel++) {
      for (let i = 0; i < nodesPerPanel; i++) {
        const x = mode + width * (panel + nodes[i]!);
        total += Math.abs(width) * weights[i]! * normalDensity(x) * within(x);
      }
    }
  }
  return total;
}
