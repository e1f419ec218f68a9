/** Chi-square, baseline and likelihoods of a solution: the context of all fit indices. */
import type { FitContext, FitGroup } from '../fit-indices/fit-context.ts';
import { independentParameters } from '../model/check-identification.ts';
import type { ParameterTable } from '../model/parameter-table.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import { caseCount, type Solution } from './solution.ts';

const logTwoPi = Math.log(2 * Math.PI);

/** log|S_xx| of some of the variables. */
function blockLogDeterminant(moments: SampleMoments, names: readonly string[]): number {
  const places = names.map((name) => moments.names.indexOf(name));
  const size = places.length;
  const block = new Float64Array(size * size);
  places.forEach((i, a) =>
    places.forEach((j, b) => (block[a * size + b] = moments.cov[i * moments.names.length + j]!)),
  );
  return choleskyInPlace(block, size) ? logDeterminant(block, size) : NaN;
}

/** Discrepancy and df of the independence model of one group; covariates keep their covariances. */
function independence(
  moments: SampleMoments,
  covariates: readonly string[],
): { readonly f: number; readonly df: number } {
  const p = moments.names.length;
  const kept = new Set(covariates);
  let f = -moments.logDet + (covariates.length > 0 ? blockLogDeterminant(moments, covariates) : 0);
  moments.names.forEach((name, i) => {
    if (!kept.has(name)) f += Math.log(moments.cov[i * p + i]!);
  });
  const x = covariates.length;
  return { f: Math.max(0, f), df: (p * (p - 1)) / 2 - (x * (x - 1)) / 2 };
}

/** Log-likelihood of the saturated model of one group, conditional on fixed covariates. */
function saturatedLogl(moments: SampleMoments, { exogenous }: ParameterTable): number {
  const p = moments.names.length;
  const x = exogenous.length;
  const covariateLogDet = x > 0 ? blockLogDeterminant(moments, exogenous) : 0;
  return -0.5 * moments.n * ((p - x) * logTwoPi + moments.logDet + p - (covariateLogDet + x));
}

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

export function createFitContext(solution: Solution): FitContext {
  const { groups, prepared, discrepancy, multiplier, df } = solution;
  const { table } = prepared;
  const n = caseCount(solution);
  const baselines = groups.map(({ moments }) => independence(moments, table.covariates));
  const unrestrictedLogl = groups.reduce((sum, { moments }) => sum + saturatedLogl(moments, table), 0);
  return {
    chisq: multiplier * discrepancy,
    df,
    baselineChisq: groups.reduce((sum, { weight }, g) => sum + multiplier * weight * baselines[g]!.f, 0),
    baselineDf: baselines.reduce((sum, baseline) => sum + baseline.df, 0),
    fmin: discrepancy / 2,
    npar: independentParameters(prepared),
    n,
    multiplier,
    logl: unrestrictedLogl - 0.5 * n * discrepancy,
    unrestrictedLogl,
    groups: fitGroups(solution),
  };
}
