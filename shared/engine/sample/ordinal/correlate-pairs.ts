/** Second stage: every pair of variables by the method of its kinds, and the influence of each case. */
import { addCovarianceInfluence, type CaseInfluence } from './case-influence.ts';
import type { CovariateStrata } from './covariate-strata.ts';
import type { Margin, OrderedMargin } from './margin.ts';
import { largestCorrelation } from './maximise-correlation.ts';
import { createPairPoints, createPairWork, pairInfluence, type PairPoints, type PairWork } from './pair-points.ts';
import { fitPolychoric, PolychoricLikelihood } from './polychoric.ts';
import { createPolychoricTable, fillEmptyCell, tabulatePair, type PolychoricTable } from './polychoric-table.ts';
import { fitPolyserial, scorePolyserial } from './polyserial.ts';
import { correlateResiduals, scoreProductMoment } from './product-moment.ts';

export interface PairFindings {
  /** Correlations and covariances, p x p. */
  readonly cov: Float64Array;
  /** Pairs of ordered variables of which some combination of answers never occurs (only looked for without covariates). */
  readonly withEmptyCells: readonly (readonly [number, number])[];
  /** Pairs whose correlation ran to -1 or 1. */
  readonly atBound: readonly (readonly [number, number])[];
}

const isOrdered = (margin: Margin): margin is OrderedMargin => margin.kind === 'ordered';

/** Storage for every pair, and what has been found so far. */
class PairStage {
  readonly strata: CovariateStrata;
  readonly points: PairPoints;
  readonly work: PairWork;
  readonly table: PolychoricTable;
  readonly likelihood: PolychoricLikelihood;
  hasEmptyCells = false;

  constructor(margins: readonly Margin[], strata: CovariateStrata) {
    this.strata = strata;
    const n = strata.of.length;
    this.points = createPairPoints(n, n);
    this.work = createPairWork(margins, n);
    this.table = createPolychoricTable(margins.filter(isOrdered), strata.count, n);
    this.likelihood = new PolychoricLikelihood(this.table);
  }

  /** The pair's correlation; scores are left in `points`. */
  correlate(left: Margin, right: Margin): number {
    const { points } = this;
    this.hasEmptyCells = false;
    if (isOrdered(left) && isOrdered(right)) return this.#correlateOrdered(left, right);
    if (isOrdered(left) && !isOrdered(right)) {
      const r = fitPolyserial(left, right);
      scorePolyserial(left, right, r, 0, points);
      return r;
    }
    if (!isOrdered(left) && isOrdered(right)) {
      const r = fitPolyserial(right, left);
      scorePolyserial(right, left, r, 1, points);
      return r;
    }
    if (isOrdered(left) || isOrdered(right)) throw new Error('unreachable');
    const r = correlateResiduals(left, right);
    scoreProductMoment(left, right, r, points);
    return r;
  }

  #correlateOrdered(left: OrderedMargin, right: OrderedMargin): number {
    const { table, likelihood, points, strata } = this;
    tabulatePair(table, left, right, points);
    const all = left.categories * right.categories;
    this.hasEmptyCells = strata.q === 0 && table.cells < all;
    if (strata.q === 0 && all === 4 && table.cells === 3) fillEmptyCell(table, left, right);
    const r = fitPolychoric(likelihood, left, right);
    likelihood.score(left, right, r, points);
    return r;
  }
}

/** Fills the rows of `out` from `firstRow` on, one a pair: (0, 1), (0, 2), ..., (1, 2), ... */
export function correlatePairs(
  margins: readonly Margin[],
  strata: CovariateStrata,
  out: CaseInfluence,
  firstRow: number,
): PairFindings {
  const p = margins.length;
  const stage = new PairStage(margins, strata);
  const cov = new Float64Array(p * p);
  const withEmptyCells: [number, number][] = [];
  const atBound: [number, number][] = [];
  let row = firstRow;
  for (let i = 0; i < p; i++) {
    const left = margins[i]!;
    cov[i * p + i] = left.kind === 'ordered' ? 1 : left.variance;
    for (let j = i + 1; j < p; j++) {
      const right = margins[j]!;
      const r = stage.correlate(left, right);
      if (stage.hasEmptyCells) withEmptyCells.push([i, j]);
      if (Math.abs(r) >= largestCorrelation && (isOrdered(left) || isOrdered(right))) atBound.push([i, j]);
      const found = pairInfluence(stage.points, left, right, strata, stage.work);
      const covariance = addCovarianceInfluence(out, row++, [left, right], r, found, stage.points.pointOf);
      cov[i * p + j] = cov[j * p + i] = covariance;
    }
  }
  return { cov, withEmptyCells, atBound };
}
