/** Inference for maximum likelihood from complete cases. */
import { transformInformation } from '../estimators/estimate-ml.ts';
import type { ParameterTable } from '../model/parameter-table.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import type { FitTests, InferenceFamily } from './inference-family.ts';
import { invertInformation, sandwich } from './parameter-covariance.ts';
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

/** The expected information in the directions left free. */
export function informationAlong({ objective, basis, directions }: Solution): Float64Array {
  const q = objective.size;
  const out = new Float64Array(directions * directions);
  transformInformation(objective.information, basis, q, directions, new Float64Array(q * directions), out);
  return out;
}

/** R (2 / multiplier) H^-1 R'. */
function covariance(solution: Solution): Float64Array | undefined {
  const { objective, basis, directions, multiplier } = solution;
  const inverse = invertInformation(informationAlong(solution), directions);
  if (!inverse) return undefined;
  for (let i = 0; i < inverse.length; i++) inverse[i] = (inverse[i]! * 2) / multiplier;
  return sandwich(basis, inverse, objective.size, directions);
}

function tests(solution: Solution): FitTests {
  const { groups, prepared, discrepancy, multiplier, df } = solution;
  const { table } = prepared;
  const baselines = groups.map(({ moments }) => independence(moments, table.covariates));
  const unrestrictedLogl = groups.reduce((sum, { moments }) => sum + saturatedLogl(moments, table), 0);
  return {
    model: { chisq: multiplier * discrepancy, df },
    baseline: {
      chisq: groups.reduce((sum, { weight }, g) => sum + multiplier * weight * baselines[g]!.f, 0),
      df: baselines.reduce((sum, baseline) => sum + baseline.df, 0),
    },
    likelihoods: { logl: unrestrictedLogl - 0.5 * caseCount(solution) * discrepancy, unrestrictedLogl },
  };
}

export const normalTheory: InferenceFamily = { covariance, tests };
