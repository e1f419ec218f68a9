/**
 * Influence of each case on each sample statistic, and what the statistics are, from both stages.
 * The first stage works with standardised covariates and correlations; here both return to the scale of the data.
 */
import type { CovariateStrata } from './covariate-strata.ts';
import { scaleOf, type Margin } from './margin.ts';
import type { PairInfluence } from './pair-points.ts';
import type { StatisticLabel } from './statistics-order.ts';

/** Statistics by cases, row-major, n numbers a statistic. */
export interface CaseInfluence {
  readonly n: number;
  readonly values: Float64Array;
}

/** Adds factor times the influence of first-stage parameter t to a row. */
function addParameter(out: CaseInfluence, row: number, margin: Margin, t: number, factor: number): void {
  const { n, values } = out;
  const { influence, profileOf, profiles } = margin;
  const from = t * profiles;
  const to = row * n;
  for (let r = 0; r < n; r++) {
    const profile = profileOf[r]!;
    if (profile >= 0) values[to + r]! += factor * influence[from + profile]!;
  }
}

/** Where a margin's slopes begin among its parameters. */
function slopesFrom(margin: Margin): number {
  return margin.kind === 'ordered' ? margin.categories - 1 : 1;
}

/** A threshold (or negative mean) where the covariates are zero rather than at their means. */
function addLocation(out: CaseInfluence, row: number, margin: Margin, at: number, strata: CovariateStrata): number {
  const sign = margin.kind === 'ordered' ? 1 : -1;
  let value = sign * margin.location[at]!;
  addParameter(out, row, margin, at, sign);
  for (let c = 0; c < strata.q; c++) {
    const shift = strata.mean[c]! / strata.sd[c]!;
    value += shift * margin.slopes[c]!;
    addParameter(out, row, margin, slopesFrom(margin) + c, shift);
  }
  return value;
}

/**
 * Adds what the first stage contributes to a statistic of one variable, and returns the statistic.
 * Its row must hold zeros.
 */
export function addFirstStage(
  out: CaseInfluence,
  row: number,
  label: Exclude<StatisticLabel, { kind: 'covariance' }>,
  margin: Margin,
  strata: CovariateStrata,
): number {
  if (label.kind === 'threshold') return addLocation(out, row, margin, label.threshold - 1, strata);
  if (label.kind === 'negative-mean') return addLocation(out, row, margin, 0, strata);
  if (label.kind === 'slope') {
    const sd = strata.sd[label.covariate]!;
    addParameter(out, row, margin, slopesFrom(margin) + label.covariate, 1 / sd);
    return margin.slopes[label.covariate]! / sd;
  }
  addParameter(out, row, margin, margin.parameters - 1, 1);
  return margin.kind === 'numeric' ? margin.variance : 1;
}

/** What a case without both answers passes on from its first stage. */
function carriedBy({ profileOf }: Margin, carried: Float64Array, i: number): number {
  const profile = profileOf[i]!;
  return profile < 0 ? 0 : carried[profile]!;
}

/** Covariance r sd_i sd_j: the correlation's influences at the points of the pair, and those of either variance. */
export function addCovarianceInfluence(
  out: CaseInfluence,
  row: number,
  pair: readonly [Margin, Margin],
  r: number,
  found: PairInfluence,
  pointOf: Int32Array,
): number {
  const { n, values } = out;
  const [left, right] = pair;
  const scale = scaleOf(left) * scaleOf(right);
  const to = row * n;
  const { influence, carried } = found;
  for (let i = 0; i < n; i++) {
    const point = pointOf[i]!;
    if (point >= 0) values[to + i] = scale * influence[point]!;
    else values[to + i] = -scale * (carriedBy(left, carried[0], i) + carriedBy(right, carried[1], i));
  }
  for (const margin of pair) {
    if (margin.kind === 'numeric')
      addParameter(out, row, margin, margin.parameters - 1, (r * scale) / (2 * margin.variance));
  }
  return r * scale;
}
