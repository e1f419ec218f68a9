/** Normal distribution with accurate tails. */
import { jStat } from 'jstat';
import { gammaLower, gammaUpper } from './gamma.ts';

/** P(Z > z). */
export function normalUpper(z: number): number {
  const half = 0.5 * gammaUpper(0.5, 0.5 * z * z);
  return z >= 0 ? half : 1 - half;
}

/** P(Z <= z). */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

/** P(|Z| > |z|). */
export function normalTwoSided(z: number): number {
  return gammaUpper(0.5, 0.5 * z * z);
}

/** P(0 < Z < z), exact for small z. */
function centralArea(z: number): number {
  return 0.5 * Math.sign(z) * gammaLower(0.5, 0.5 * z * z);
}

/** z with P(Z <= z) = p: jstat's value, polished by Halley's steps on the accurate tails. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  let z = jStat.normal.inv(p, 0, 1);
  if (!Number.isFinite(z) || z === 0) z = p < 0.5 ? -Math.sqrt(-2 * Math.log(p)) : Math.sqrt(-2 * Math.log1p(-p));
  for (let step = 0; step < 12; step++) {
    const error = p < 0.25 ? normalCdf(z) - p : p > 0.75 ? 1 - p - normalUpper(z) : centralArea(z) - (p - 0.5);
    const u = error / (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI));
    const change = u / (1 + 0.5 * z * u);
    z -= change;
    if (Math.abs(change) <= 1e-16 * Math.abs(z)) break;
  }
  return z;
}
