/**
 * Correlation of the normal variables underlying two ordered ones, with thresholds (and slopes) at their first-stage
 * estimates: maximises sum of weight log P(cell; r). [olsson-1979]
 */
import { bivariateNormalCdf, nodesFromZero } from '../../../numeric/bivariate-normal.ts';
import { gaussLegendre } from '../../../numeric/gauss-legendre.ts';
import { normalCdf } from '../../../numeric/normal.ts';
import { smallRectangle } from '../../../numeric/small-rectangle.ts';
import type { OrderedMargin } from './margin.ts';
import { maximiseCorrelation, turnBack, type CorrelationLikelihood } from './maximise-correlation.ts';
import type { PairPoints } from './pair-points.ts';
import type { PolychoricTable } from './polychoric-table.ts';

/** A probability below this has lost digits as the difference of four terms. */
const preciseProbability = 1e-7;
/** A probability below this cannot be divided by. */
const smallestProbability = 1e-300;
/** Beyond this |r| corners are evaluated one by one: the integrand over the angle is too sharp for few nodes. */
const steepCorrelation = 0.925;
const inverseTwoPi = 0.15915494309189535;

/**
 * Nodes that integrate phi2 over a change of angle, given relative to 1 - r^2, with an error below 1e-15 (measured for
 * heights within 3 up to the steep correlation); 0 when it is better to integrate from r = 0 again.
 */
function nodesForChange(relativeChange: number): number {
  if (relativeChange < 0.005) return 2;
  if (relativeChange < 0.02) return 3;
  if (relativeChange < 0.1) return 4;
  return relativeChange < 0.2 ? 5 : 0;
}

/** What the corners' values say about a cell. */
function rectangle(values: Float64Array, cornersOf: Int32Array, cell: number): number {
  const at = 4 * cell;
  const upper = values[cornersOf[at]!]! - values[cornersOf[at + 1]!]!;
  return upper - (values[cornersOf[at + 2]!]! - values[cornersOf[at + 3]!]!);
}

/** Storage for every pair of ordered variables; one pair at a time, from `begin` on. */
export class PolychoricLikelihood implements CorrelationLikelihood {
  readonly table: PolychoricTable;
  slope = 0;
  bend = 0;
  /** Value of F, and its first two derivatives by r, at each corner. */
  readonly #value: Float64Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  /** h, k, h k and (h^2 + k^2) / 2 of the moving corners, and F when r = 0. */
  readonly #h: Float64Array;
  readonly #k: Float64Array;
  readonly #product: Float64Array;
  readonly #halfSquares: Float64Array;
  readonly #independent: Float64Array;
  /** Heights of the pair. */
  #leftHeight: Float64Array = new Float64Array(0);
  #rightHeight: Float64Array = new Float64Array(0);
  /** asin(r) at which the values stand. */
  #angle = 0;

  constructor(table: PolychoricTable) {
    this.table = table;
    const numbers = (): Float64Array => new Float64Array(table.leftAt.length);
    this.#value = numbers();
    this.#first = numbers();
    this.#second = numbers();
    this.#h = numbers();
    this.#k = numbers();
    this.#product = numbers();
    this.#halfSquares = numbers();
    this.#independent = numbers();
  }

  /** Takes up the pair that the table now holds; moves to r = 0 and returns the scoring step from there. */
  begin(left: OrderedMargin, right: OrderedMargin): number {
    const { moving, fixedFrom, leftAt, rightAt } = this.table;
    this.#leftHeight = left.height;
    this.#rightHeight = right.height;
    for (let c = 0; c < moving; c++) {
      const h = (this.#h[c] = left.height[leftAt[c]!]!);
      const k = (this.#k[c] = right.height[rightAt[c]!]!);
      this.#product[c] = h * k;
      this.#halfSquares[c] = 0.5 * (h * h + k * k);
      this.#independent[c] = left.cdf[leftAt[c]!]! * right.cdf[rightAt[c]!]!;
    }
    for (let c = fixedFrom; c < leftAt.length; c++) {
      this.#value[c] = left.cdf[leftAt[c]!]! * right.cdf[rightAt[c]!]!;
      this.#first[c] = this.#second[c] = 0;
    }
    this.#restart();
    this.#differentiate(0);
    return this.#scoringStep();
  }

  moveTo(r: number): void {
    const angle = Math.asin(r);
    if (Math.abs(r) > steepCorrelation) this.#evaluate(r);
    else {
      if (Math.abs(this.#angle) > Math.asin(steepCorrelation)) this.#restart();
      let nodes = nodesForChange(Math.abs(angle - this.#angle) / ((1 - r) * (1 + r)));
      if (nodes === 0) {
        this.#restart();
        nodes = nodesFromZero(Math.abs(r));
      }
      this.#advance(angle - this.#angle, nodes);
    }
    this.#angle = angle;
    this.#differentiate(r);
    this.#sum(r);
  }

  #restart(): void {
    const { moving } = this.table;
    for (let c = 0; c < moving; c++) this.#value[c] = this.#independent[c]!;
    this.#angle = 0;
  }

  #evaluate(r: number): void {
    const { moving } = this.table;
    for (let c = 0; c < moving; c++) this.#value[c] = bivariateNormalCdf(this.#h[c]!, this.#k[c]!, r);
  }

  /** Adds the integral of dF = exp((s h k - (h^2 + k^2) / 2) / (1 - s^2)) / 2 pi d(angle), s = sin(angle). [drezner-wesolowsky-1990] */
  #advance(change: number, size: number): void {
    const { moving } = this.table;
    const { nodes, weights } = gaussLegendre(size);
    const value = this.#value;
    const product = this.#product;
    const halfSquares = this.#halfSquares;
    for (let i = 0; i < size; i++) {
      const s = Math.sin(this.#angle + change * nodes[i]!);
      const factor = inverseTwoPi * change * weights[i]!;
      const inverse = 1 / (1 - s * s);
      for (let c = 0; c < moving; c++) value[c]! += factor * Math.exp((s * product[c]! - halfSquares[c]!) * inverse);
    }
  }

  /** phi2 and its derivative by r at the moving corners. */
  #differentiate(r: number): void {
    const { moving } = this.table;
    const inverse = 1 / ((1 - r) * (1 + r));
    const scale = inverseTwoPi * Math.sqrt(inverse);
    for (let c = 0; c < moving; c++) {
      const product = this.#product[c]!;
      const halfSquares = this.#halfSquares[c]!;
      const density = scale * Math.exp((r * product - halfSquares) * inverse);
      this.#first[c] = density;
      this.#second[c] = density * inverse * (r + ((1 + r * r) * product - 2 * r * halfSquares) * inverse);
    }
  }

  /** At the correlation of the corners' values. */
  #probability(cell: number, r: number): number {
    const { cornersOf, leftAt, rightAt } = this.table;
    const difference = rectangle(this.#value, cornersOf, cell);
    if (difference > preciseProbability) return difference;
    const high = cornersOf[4 * cell]!;
    const low = cornersOf[4 * cell + 3]!;
    const [left, right] = [this.#leftHeight, this.#rightHeight];
    return smallRectangle(left[leftAt[low]!]!, left[leftAt[high]!]!, right[rightAt[low]!]!, right[rightAt[high]!]!, r);
  }

  /** First and second derivative of the log-likelihood from those at the corners. */
  #sum(r: number): void {
    const { cells, cornersOf, weight } = this.table;
    this.slope = 0;
    this.bend = 0;
    for (let cell = 0; cell < cells; cell++) {
      const p = this.#probability(cell, r);
      if (p < smallestProbability) {
        turnBack(this, r);
        return;
      }
      const ratio = rectangle(this.#first, cornersOf, cell) / p;
      this.slope += weight[cell]! * ratio;
      this.bend += weight[cell]! * (rectangle(this.#second, cornersOf, cell) / p - ratio * ratio);
    }
  }

  /** Slope over the sum of squared scores, at the values of the moment. */
  #scoringStep(): number {
    const { cells, cornersOf, weight } = this.table;
    let slope = 0;
    let information = 0;
    for (let cell = 0; cell < cells; cell++) {
      const ratio = rectangle(this.#first, cornersOf, cell) / rectangle(this.#value, cornersOf, cell);
      slope += weight[cell]! * ratio;
      information += weight[cell]! * ratio * ratio;
    }
    return slope / information;
  }

  /** Scores of the observed cells at r, to which the likelihood must have moved. */
  score(left: OrderedMargin, right: OrderedMargin, r: number, points: PairPoints): void {
    const { cornersOf } = this.table;
    for (let cell = 0; cell < points.count; cell++) {
      const p = Math.max(this.#probability(cell, r), smallestProbability);
      points.score[cell] = rectangle(this.#first, cornersOf, cell) / p;
      points.first[0][cell] = p;
    }
    this.#differentiateByHeights(left, right, r);
    for (let cell = 0; cell < points.count; cell++) {
      const p = points.first[0][cell]!;
      const c11 = cornersOf[4 * cell]!;
      const c01 = cornersOf[4 * cell + 1]!;
      const c10 = cornersOf[4 * cell + 2]!;
      const c00 = cornersOf[4 * cell + 3]!;
      const byLeft = this.#first;
      const byRight = this.#second;
      points.first[0][cell] = (byLeft[c11]! - byLeft[c10]!) / p;
      points.second[0][cell] = (byLeft[c00]! - byLeft[c01]!) / p;
      points.first[1][cell] = (byRight[c11]! - byRight[c01]!) / p;
      points.second[1][cell] = (byRight[c00]! - byRight[c10]!) / p;
    }
  }

  /** dF/dh = phi(h) Phi((k - r h) / sqrt(1 - r^2)) takes the place of dF/dr at each corner, dF/dk that of the second. */
  #differentiateByHeights(left: OrderedMargin, right: OrderedMargin, r: number): void {
    const { moving, fixedFrom, leftAt, rightAt } = this.table;
    const scale = 1 / Math.sqrt((1 - r) * (1 + r));
    for (let c = 0; c < moving; c++) {
      const h = this.#h[c]!;
      const k = this.#k[c]!;
      this.#first[c] = left.density[leftAt[c]!]! * normalCdf((k - r * h) * scale);
      this.#second[c] = right.density[rightAt[c]!]! * normalCdf((h - r * k) * scale);
    }
    for (let c = fixedFrom; c < leftAt.length; c++) {
      // At infinity the other variable is certain to lie below, or cannot.
      this.#first[c] = left.density[leftAt[c]!]! * right.cdf[rightAt[c]!]!;
      this.#second[c] = right.density[rightAt[c]!]! * left.cdf[leftAt[c]!]!;
    }
  }
}

/** The maximum; the likelihood is left there. */
export function fitPolychoric(likelihood: PolychoricLikelihood, left: OrderedMargin, right: OrderedMargin): number {
  return maximiseCorrelation(likelihood, likelihood.begin(left, right));
}
