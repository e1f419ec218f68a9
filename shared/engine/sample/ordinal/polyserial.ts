/**
 * Correlation of a numeric variable with the normal variable underlying an ordered one.
 * Given z, the standardised residual of the numeric variable, the answer lies between two heights h of
 *   u = (h - r z) / sqrt(1 - r^2),   P = Phi(u high) - Phi(u low),   log-density log phi(z) - log sd + log P.
 * Thresholds, slopes, mean and variance stay at their first-stage estimates. [olsson-drasgow-dorans-1982]
 */
import { intervalProbability, normalDensity } from '../../../numeric/normal.ts';
import type { NumericMargin, OrderedMargin } from './margin.ts';
import { maximiseCorrelation, turnBack, type CorrelationLikelihood } from './maximise-correlation.ts';
import type { PairPoints } from './pair-points.ts';

/** A probability below this cannot be divided by. */
const smallestProbability = 1e-300;

class PolyserialLikelihood implements CorrelationLikelihood {
  readonly ordered: OrderedMargin;
  readonly numeric: NumericMargin;
  slope = 0;
  bend = 0;

  constructor(ordered: OrderedMargin, numeric: NumericMargin) {
    this.ordered = ordered;
    this.numeric = numeric;
  }

  moveTo(r: number): void {
    const { height, profileOf, profileCategory, profileStratum, categories } = this.ordered;
    const { residual, profileOf: numericProfileOf } = this.numeric;
    const rest = (1 - r) * (1 + r);
    const scale = 1 / Math.sqrt(rest);
    const cube = scale * scale * scale;
    this.slope = 0;
    this.bend = 0;
    for (let i = 0; i < profileOf.length; i++) {
      const f = profileOf[i]!;
      const g = numericProfileOf[i]!;
      if (f < 0 || g < 0) continue;
      const z = residual[g]!;
      const at = profileStratum[f]! * (categories + 1) + profileCategory[f]!;
      const low = height[at]!;
      const high = height[at + 1]!;
      const uLow = (low - r * z) * scale;
      const uHigh = (high - r * z) * scale;
      const p = intervalProbability(uLow, uHigh);
      if (p < smallestProbability) {
        turnBack(this, r);
        return;
      }
      let first = 0;
      let second = 0;
      // du/dr = (r h - z) / (1 - r^2)^(3/2), d2u/dr2 = (h (1 - r^2) + 3 r (r h - z)) / (1 - r^2)^(5/2)
      if (high !== Infinity) {
        const density = normalDensity(uHigh);
        const du = (r * high - z) * cube;
        first += density * du;
        second += density * ((high * rest + 3 * r * (r * high - z)) * cube * scale * scale - uHigh * du * du);
      }
      if (low !== -Infinity) {
        const density = normalDensity(uLow);
        const du = (r * low - z) * cube;
        first -= density * du;
        second -= density * ((low * rest + 3 * r * (r * low - z)) * cube * scale * scale - uLow * du * du);
      }
      this.slope += first / p;
      this.bend += second / p - (first / p) * (first / p);
    }
  }
}

/** A scoring step from zero: there the score is z times the expected underlying value of the answer. */
function startingValue(ordered: OrderedMargin, numeric: NumericMargin): number {
  const { height, density, profileOf, profileCategory, profileStratum, categories } = ordered;
  let product = 0;
  let square = 0;
  for (let i = 0; i < profileOf.length; i++) {
    const f = profileOf[i]!;
    const g = numeric.profileOf[i]!;
    if (f < 0 || g < 0) continue;
    const at = profileStratum[f]! * (categories + 1) + profileCategory[f]!;
    const expected = (density[at]! - density[at + 1]!) / intervalProbability(height[at]!, height[at + 1]!);
    product += numeric.residual[g]! * expected;
    square += expected * expected;
  }
  return product / square;
}

export function fitPolyserial(ordered: OrderedMargin, numeric: NumericMargin): number {
  return maximiseCorrelation(new PolyserialLikelihood(ordered, numeric), startingValue(ordered, numeric));
}

/** Scores at correlation r, one point a case with both answers. `orderedSide` says which of the pair's two variables is the ordered one. */
export function scorePolyserial(
  ordered: OrderedMargin,
  numeric: NumericMargin,
  r: number,
  orderedSide: 0 | 1,
  points: PairPoints,
): void {
  const { height, profileOf, profileCategory, profileStratum, categories } = ordered;
  const numericSide = orderedSide === 0 ? 1 : 0;
  const { residual, variance } = numeric;
  const sd = Math.sqrt(variance);
  const scale = 1 / Math.sqrt((1 - r) * (1 + r));
  const cube = scale * scale * scale;
  points.count = 0;
  for (let i = 0; i < profileOf.length; i++) {
    const f = profileOf[i]!;
    const g = numeric.profileOf[i]!;
    const point = f < 0 || g < 0 ? -1 : points.count++;
    points.pointOf[i] = point;
    if (point < 0) continue;
    const z = residual[g]!;
    const at = profileStratum[f]! * (categories + 1) + profileCategory[f]!;
    const low = height[at]!;
    const high = height[at + 1]!;
    const uLow = (low - r * z) * scale;
    const uHigh = (high - r * z) * scale;
    const p = Math.max(intervalProbability(uLow, uHigh), smallestProbability);
    const up = normalDensity(uHigh) / p;
    const down = normalDensity(uLow) / p;
    points.cases[point] = 1;
    points.profile[orderedSide][point] = f;
    points.profile[numericSide][point] = g;
    points.score[point] =
      (high === Infinity ? 0 : up * (r * high - z) * cube) - (low === -Infinity ? 0 : down * (r * low - z) * cube);
    points.first[orderedSide][point] = up * scale;
    points.second[orderedSide][point] = -down * scale;
    // By z: -z from its own density, -r / sqrt(1 - r^2) through both ends; z falls by 1/sd with the mean.
    const byZ = -z - r * scale * (up - down);
    points.first[numericSide][point] = -byZ / sd;
    points.second[numericSide][point] = (-byZ * z - 1) / (2 * variance);
  }
}
