/** Inference for maximum likelihood from incomplete cases. */
import { transformInformation } from '../estimators/estimate-ml.ts';
import { fimlIndependence, fimlSaturatedLogl } from './fiml-likelihood.ts';
import type { FitTests, InferenceFamily } from './inference-family.ts';
import { parameterCovariance } from './parameter-covariance.ts';
import { caseCount, type Solution } from './solution.ts';

/** The observed information in the directions left free. */
function observedAlong({ objective, basis, directions }: Solution): Float64Array {
  const q = objective.size;
  objective.differentiateTwice();
  const out = new Float64Array(directions * directions);
  transformInformation(objective.hessian, basis, q, directions, new Float64Array(q * directions), out);
  return out;
}

function covariance(solution: Solution): Float64Array | undefined {
  const { objective, basis, directions, multiplier } = solution;
  return parameterCovariance(observedAlong(solution), directions, basis, objective.size, multiplier);
}

function tests(solution: Solution): FitTests {
  const { groups, prepared, discrepancy, multiplier, df } = solution;
  const { table } = prepared;
  const baselines = groups.map(({ moments }) => fimlIndependence(moments, table.covariates));
  const unrestrictedLogl = groups.reduce((sum, { moments }) => sum + fimlSaturatedLogl(moments, table), 0);
  return {
    model: { chisq: multiplier * discrepancy, df },
    baseline: {
      chisq: baselines.reduce((sum, { chisq }) => sum + chisq, 0),
      df: baselines.reduce((sum, baseline) => sum + baseline.df, 0),
    },
    likelihoods: { logl: unrestrictedLogl - 0.5 * caseCount(solution) * discrepancy, unrestrictedLogl },
  };
}

export const fullInformation: InferenceFamily = { covariance, tests };
