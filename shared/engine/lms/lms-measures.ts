/** Log-likelihoods and information criteria of an LMS solution, beside those of the model without products. */
import { productIndices, type IndexValues } from '../indices/registry.ts';
import { familyOf } from '../sem/inference/families.ts';
import { independentParameters } from '../sem/search/check-identification.ts';
import type { LmsSolution } from './solve-lms.ts';

/**
 * The joint log-likelihood less that of fixed covariates, whose moments are data: the model without products has both
 * forms, and the part of the covariates is the same in all models.
 */
function conditionalLogl({ objective, value, linear }: LmsSolution): {
  readonly logl: number;
  readonly linear: number;
} {
  const joint = (-objective.n * value) / 2;
  const likelihoods = familyOf(linear).tests(linear).likelihoods;
  const linearJoint = linear.groups.reduce(
    (sum, { moments }) => {
      const p = moments.names.length;
      return sum - 0.5 * moments.n * (p * Math.log(2 * Math.PI) + moments.logDet + p);
    },
    -0.5 * objective.n * linear.discrepancy,
  );
  const conditional = likelihoods?.logl ?? linearJoint;
  return { logl: joint + conditional - linearJoint, linear: conditional };
}

export function lmsMeasures(solution: LmsSolution): IndexValues {
  const { prepared, objective, nodeCounts } = solution;
  const { logl, linear } = conditionalLogl(solution);
  return productIndices({
    n: objective.n,
    npar: independentParameters(prepared.model),
    logl,
    linearNpar: independentParameters(prepared.linear),
    linearLogl: linear,
    nodes: Math.max(...nodeCounts),
  });
}
