/** Normal distribution with accurate tails. */
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

/** Coefficients of powers 0 to 7 of numerator and denominator, by how far p is from the middle. [wichura-1988] */
const centralTop = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
]; // prettier-ignore
const centralBottom = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
]; // prettier-ignore
const middleTop = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
]; // prettier-ignore
const middleBottom = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
]; // prettier-ignore
const farTop = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
]; // prettier-ignore
const farBottom = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.84631831751005468180e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
]; // prettier-ignore

function ratio(top: readonly number[], bottom: readonly number[], x: number): number {
  let above = 0;
  let below = 0;
  for (let power = 7; power >= 0; power--) {
    above = above * x + top[power]!;
    below = below * x + bottom[power]!;
  }
  return above / below;
}

/** z with P(Z <= z) = p, by rational approximations within 4e-16 of its size. [wichura-1988] */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(centralTop, centralBottom, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(middleTop, middleBottom, r - 1.6) : ratio(farTop, farBottom, r - 5);
  return q < 0 ? -z : z;
}
