/** Log-likelihoods and information criteria of an LMS solution, beside those of the model without products. */
import type { FitMeasures } from '../fit.ts';
import { familyOf } from '../sem/inference/families.ts';
import { independentParameters } from '../sem/search/check-identification.ts';
import { chiSquareUpper } from '../../numeric/chi-square.ts';
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

export function lmsMeasures(solution: LmsSolution): FitMeasures {
  const { prepared, objective, nodeCounts } = solution;
  const { n } = objective;
  const npar = independentParameters(prepared.model);
  const linearNpar = independentParameters(prepared.linear);
  const { logl, linear } = conditionalLogl(solution);
  const df = npar - linearNpar;
  const chisq = Math.max(0, 2 * (logl - linear));
  return {
    npar,
    logl,
    aic: -2 * logl + 2 * npar,
    bic: -2 * logl + npar * Math.log(n),
    bic2: -2 * logl + npar * Math.log((n + 2) / 24),
    ntotal: n,
    'linear.npar': linearNpar,
    'linear.logl': linear,
    'linear.aic': -2 * linear + 2 * linearNpar,
    'linear.bic': -2 * linear + linearNpar * Math.log(n),
    ...(df > 0 ? { 'lrt.chisq': chisq, 'lrt.df': df, 'lrt.pvalue': chiSquareUpper(chisq, df) } : {}),
    nodes: Math.max(...nodeCounts),
  };
}
