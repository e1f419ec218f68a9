/** Chi-square, baseline and likelihoods of a solution: the context of all fit indices. */
import type { GroupKernel } from '../estimators/group-kernel.ts';
import type { FitContext } from '../fit-indices/fit-context.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import type { Solution } from './assemble-fit.ts';

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

/** Discrepancy and df of the independence model; covariates keep their covariances. */
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

export function createFitContext(solution: Solution, kernel: GroupKernel): FitContext {
  const { moments, prepared, discrepancy, multiplier, df } = solution;
  const { table, constraints } = prepared;
  const p = kernel.p;
  const x = table.exogenous.length;
  const baseline = independence(moments, table.covariates);
  const covariateLogDet = x > 0 ? blockLogDeterminant(moments, table.exogenous) : 0;
  const perCase = (p - x) * logTwoPi + moments.logDet + p - (covariateLogDet + x);
  const unrestrictedLogl = -0.5 * moments.n * perCase;
  return {
    chisq: multiplier * discrepancy,
    df,
    baselineChisq: multiplier * baseline.f,
    baselineDf: baseline.df,
    fmin: discrepancy / 2,
    npar: constraints.reduction.size - constraints.nonlinear.filter((f) => f.kind === 'equality').length,
    n: moments.n,
    multiplier,
    groups: 1,
    logl: unrestrictedLogl - 0.5 * moments.n * discrepancy,
    unrestrictedLogl,
    p,
    hasMeans: table.hasMeans,
    sampleCovariance: moments.cov,
    sampleMean: moments.mean,
    impliedCovariance: kernel.sigma,
    impliedMean: kernel.mu,
    weight: kernel.w,
    isFixed: kernel.model.observed.map((name) => table.exogenous.includes(name)),
  };
}
