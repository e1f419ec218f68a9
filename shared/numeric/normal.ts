/** Normal distribution with accurate tails. */
import { jStat } from 'jstat';
import { gammaLower } from './gamma.ts';

const inverseRootTwoPi = 0.3989422804014327;
/** Ranges of |z| of the three rational approximations; the last is the square root of 32. */
const centralLimit = 0.67448975;
const tailLimit = 5.656854249492381;
/** Beyond this the tail is less than the smallest positive number. */
const vanishingLimit = 39;

/** P(0 < Z < z) / z as a function of z^2, for |z| within the central limit. */
function centralRatio(s: number): number {
  const top =
    (((0.06568233791820745 * s + 2.23525203546068393) * s + 161.028231068555878) * s + 1067.68948546037096) * s +
    18154.9812533435612;
  const bottom =
    (((s + 47.2025819046882419) * s + 976.098551737776693) * s + 10260.932208618978) * s + 45507.78933502673;
  return top / bottom;
}

/** P(Z > z) / exp(-z^2 / 2) between the limits. */
function middleRatio(z: number): number {
  const top =
    (((((((1.07655767737201923e-8 * z + 0.398941512088134668) * z + 8.88314979438837594) * z + 93.506656132177856) * z +
      597.270276394800262) *
      z +
      2494.53758529037267) *
      z +
      6848.19045053628233) *
      z +
      11602.6514376473501) *
      z +
    9842.71483838397802;
  const bottom =
    (((((((z + 22.2666880443281157) * z + 235.387901782624999) * z + 1519.3775994075548) * z + 6485.55829826676076) *
      z +
      18615.5716408850981) *
      z +
      34900.9527211459773) *
      z +
      38912.0032860932714) *
      z +
    19685.42967685999;
  return top / bottom;
}

/** P(Z > z) / exp(-z^2 / 2) beyond the tail limit. */
function tailRatio(z: number): number {
  const s = 1 / (z * z);
  const top =
    ((((0.023073441764940173 * s + 0.21589853405795699) * s + 0.127401161160247364) * s + 0.022235277870649807) * s +
      0.00142161919322789347) *
      s +
    2.91128749511687926e-5;
  const bottom =
    ((((s + 1.28426009614491121) * s + 0.468238212480865118) * s + 0.0659881378689285515) * s +
      0.00378239633202758244) *
      s +
    7.29751555083966205e-5;
  return (inverseRootTwoPi - (s * top) / bottom) / z;
}

/** exp(-z^2 / 2) with z^2 in two parts, so that the rounding of a large square is not magnified. */
function halfSquareExp(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

/** P(Z > z) by rational approximations, 2e-15 relative in both directions. [cody-1969] */
export function normalUpper(z: number): number {
  const distance = Math.abs(z);
  if (distance <= centralLimit) return 0.5 - z * centralRatio(z * z);
  if (distance > vanishingLimit) return z > 0 ? 0 : 1;
  const tail =
    distance <= tailLimit
      ? middleRatio(distance) * Math.exp(-0.5 * z * z)
      : tailRatio(distance) * halfSquareExp(distance);
  return z > 0 ? tail : 1 - tail;
}

/** P(Z <= z). */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

/** P(low < Z <= high), from the tail in which the interval lies. */
export function intervalProbability(low: number, high: number): number {
  return low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
}

/** Density at z. */
export function normalDensity(z: number): number {
  return inverseRootTwoPi * Math.exp(-0.5 * z * z);
}

/** P(|Z| > |z|). */
export function normalTwoSided(z: number): number {
  return 2 * normalUpper(Math.abs(z));
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
