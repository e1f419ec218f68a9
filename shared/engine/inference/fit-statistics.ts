/** The context of all fit indices: tests, likelihoods and moments of a solution. */
import type { FitContext, FitGroup } from '../fit-indices/fit-context.ts';
import { independentParameters } from '../model/check-identification.ts';
import type { FitTests } from './inference-family.ts';
import { caseCount, type Solution } from './solution.ts';

function fitGroups({ groups, objective, prepared }: Solution): FitGroup[] {
  const n = groups.reduce((sum, { moments }) => sum + moments.n, 0);
  return groups.map(({ moments }, g) => {
    const kernel = objective.kernels[g]!;
    return {
      share: moments.n / n,
      p: kernel.p,
      hasMeans: prepared.table.hasMeans,
      sampleCovariance: moments.cov,
      sampleMean: moments.mean,
      impliedCovariance: kernel.sigma,
      impliedMean: kernel.mu,
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
    groups: fitGroups(solution),
  };
}
