/** Inference for maximum likelihood from incomplete cases. */
import { transformInformation } from '../estimators/estimate-ml.ts';
import { fimlIndependence, fimlSaturatedLogl } from './fiml-likelihood.ts';
import type { FitTests, InferenceFamily } from './inference-family.ts';
import { invertInformation, sandwich } from './parameter-covariance.ts';
import { caseCount, type Solution } from './solution.ts';

/** The observed information in the directions left free. */
function observedAlong({ objective, basis, directions }: Solution): Float64Array {
  const q = objective.size;
  objective.differentiateTwice();
  const out = new Float64Array(directions * directions);
  transformInformation(objective.hessian, basis, q, directions, new Float64Array(q * directions), out);
  return out;
}

/** R (2 / N) H^-1 R' with the observed Hessian. */
function covariance(solution: Solution): Float64Array | undefined {
  const { objective, basis, directions, multiplier } = solution;
  const inverse = invertInformation(observedAlong(solution), directions);
  if (!inverse) return undefined;
  for (let i = 0; i < inverse.length; i++) inverse[i] = (inverse[i]! * 2) / multiplier;
  return sandwich(basis, inverse, objective.size, directions);
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
