/** The context of all fit indices: tests, likelihoods and moments of a solution. */
import type { LeastSquaresPart } from '../discrepancies/discrepancy.ts';
import { applyWeight } from '../discrepancies/least-squares-weight.ts';
import type { MomentStructure } from '../kernel/moment-structure.ts';
import type { FitContext, GroupMisfit, ResidualMoments, WeightedSquares } from '../../indices/fit-context.ts';
import { independentParameters } from '../search/check-identification.ts';
import type { OrdinalMoments } from '../../sample/ordinal/ordinal-values.ts';
import type { FitTests } from './inference-family.ts';
import { caseCount, hasUnknownPairs, type Solution } from './solution.ts';

/** Over variances and covariances, with the part of the weights that is theirs. */
function weightedSquares({ structure, weight }: LeastSquaresPart): WeightedSquares {
  const { count, isSecondOrder, sample, implied } = structure;
  const sumOf = (value: (a: number) => number): number => {
    const values = Float64Array.from(isSecondOrder, (is, a) => (is ? value(a) : 0));
    const product = new Float64Array(count);
    applyWeight(weight, values, count, 1, product);
    return values.reduce((sum, x, a) => sum + x * product[a]!, 0);
  };
  return { residual: sumOf((a) => sample[a]! - implied[a]!), total: sumOf((a) => sample[a]!) };
}

/** Residuals of thresholds: ordered indicators have them in place of means. */
function thresholdResiduals(
  { sample, implied }: MomentStructure,
  { labels }: OrdinalMoments,
): ResidualMoments['thresholds'] {
  const own = labels.flatMap(({ kind }, a) => (kind === 'threshold' ? [(sample[a]! - implied[a]!) ** 2] : []));
  return { count: own.length, squares: own.reduce((sum, square) => sum + square, 0) };
}

function fitGroups({ groups, objective, prepared }: Solution): GroupMisfit[] {
  const n = groups.reduce((sum, { moments }) => sum + moments.n, 0);
  return groups.map(({ moments }, g) => {
    const kernel = objective.kernels[g]!;
    const part = objective.leastSquares?.[g];
    const residuals = part?.structure.correlations;
    return {
      share: moments.n / n,
      p: kernel.p,
      sampleCovariance: moments.cov,
      impliedCovariance: kernel.sigma,
      residuals: residuals
        ? {
            ...residuals,
            hasMeans: false,
            sampleMean: new Float64Array(0),
            impliedMean: new Float64Array(0),
            covariateCount: kernel.p - residuals.p,
            ...(moments.ordinal ? { thresholds: thresholdResiduals(part.structure, moments.ordinal) } : {}),
          }
        : {
            p: kernel.p,
            sample: moments.cov,
            implied: kernel.sigma,
            hasMeans: prepared.table.hasMeans,
            sampleMean: moments.mean,
            impliedMean: kernel.mu,
            covariateCount: 0,
          },
      ...(part ? { squares: weightedSquares(part) } : {}),
      weight: kernel.w,
      isFixed: kernel.model.observed.map((name) => prepared.table.exogenous.includes(name)),
    };
  });
}

export function createFitContext(solution: Solution, { model, baseline, likelihoods }: FitTests): FitContext {
  const n = caseCount(solution);
  const isLikelihood = likelihoods !== undefined;
  return {
    chisq: model.chisq,
    df: model.df,
    baselineChisq: baseline.chisq,
    baselineDf: baseline.df,
    // Least squares: per case, although groups count one case less.
    fmin: isLikelihood ? solution.discrepancy / 2 : model.chisq / (2 * n),
    npar: independentParameters(solution.prepared),
    n,
    multiplier: solution.multiplier,
    ...likelihoods,
    // A correction that is not positive is none: the test cannot be scaled.
    ...(model.scaled && !(model.scaled.factor <= 0)
      ? { scaled: { model: model.scaled, baseline: baseline.scaled } }
      : {}),
    ...(model.robust && model.robust.factor > 0 ? { robust: { model: model.robust, baseline: baseline.robust } } : {}),
    groups: fitGroups(solution),
    hasUnknownMoments: hasUnknownPairs(solution),
    ...(solution.prepared.table.categories.size > 0
      ? { ordinalStatistics: solution.objective.leastSquares?.[0]?.structure.count }
      : {}),
  };
}
