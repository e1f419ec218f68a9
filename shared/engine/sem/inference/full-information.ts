/** Inference for maximum likelihood from incomplete cases. */
import type { FimlObjective } from '../discrepancies/estimate-fiml.ts';
import { independentParameters } from '../search/check-identification.ts';
import { resolveSettings } from '../../settings/resolve-settings.ts';
import { fimlBaseline } from './fiml-baseline.ts';
import {
  completeChiSquare,
  fimlInformation,
  fimlScoreProducts,
  fimlModelTrace,
  robustFactor,
  fimlSaturatedTrace,
  type FimlModel,
} from './fiml-corrections.ts';
import { fimlSaturatedLogl } from './fiml-likelihood.ts';
import { lagrangianHessian } from './constraint-curvature.ts';
import type { FitTest, FitTests, InferenceFamily, Likelihoods } from './inference-family.ts';
import { invertInformation, sandwich } from '../../../numeric/sampling-covariance.ts';
import { saturatedTest } from './scaled-tests.ts';
import { alongDirections, covarianceOfTheta } from './solution-basis.ts';
import { caseCount, hasUnknownPairs, isTestable, type Solution } from './solution.ts';

/** Whether a discrepancy is the likelihood of incomplete cases. */
export function isFiml(objective: Solution['objective']): objective is FimlObjective {
  return 'parts' in objective;
}

function objectiveOf({ objective }: Solution): FimlObjective {
  if (!isFiml(objective)) throw new Error('inference for incomplete cases needs their likelihood');
  return objective;
}

function userModel(solution: Solution): FimlModel {
  const { basis, directions, groups, df, prepared } = solution;
  const { covariates, exogenous, observed } = prepared.table;
  return {
    objective: objectiveOf(solution),
    moments: groups.map(({ moments }) => moments),
    basis,
    directions,
    df,
    covariates: {
      columns: covariates.map((name) => observed.indexOf(name)),
      areFixed: exogenous.length > 0,
    },
    information: resolveSettings(prepared.settings).information,
    withConstraints: (hessian) => lagrangianHessian(solution, hessian),
    isPairwiseComplete: !hasUnknownPairs(solution),
  };
}

/** A^-1 / N, or A^-1 J A^-1 / N [huber-1967, white-1982]; A = H / 2 the information a case, J the products of scores. */
function covariance(solution: Solution): Float64Array | undefined {
  const { directions, multiplier, prepared } = solution;
  const objective = objectiveOf(solution);
  const { se, information } = resolveSettings(prepared.settings);
  const along = (matrix: Float64Array): Float64Array => alongDirections(solution, matrix);
  const plain = fimlInformation(objective, information);
  const curved = information === 'observed' ? lagrangianHessian(solution, plain) : plain;
  const inverse = invertInformation(along(curved), directions);
  if (!inverse) return undefined;
  for (let i = 0; i < inverse.length; i++) inverse[i] = 2 * inverse[i]!;
  const isSandwich = se === 'robust.huber.white';
  const own = isSandwich ? sandwich(inverse, along(fimlScoreProducts(objective)), directions, directions) : inverse;
  return covarianceOfTheta(solution, own, multiplier);
}

/** The test of a model with its corrections. */
function testOf(model: FimlModel, chisq: number, isScaled: boolean, traces: Traces): FitTest {
  const { df, isPairwiseComplete } = model;
  if (df === 0) return isScaled ? saturatedTest(chisq) : { chisq, df, robust: { chisq, df, factor: 1 } };
  if (df < 0) return { chisq, df };
  // Complete-data moments with an unknown pair among them depend on where the search for them began.
  const robust = isPairwiseComplete ? robustFactor(model, isScaled) : undefined;
  const corrections = robust === undefined ? {} : { robust: { chisq: completeChiSquare(model), df, factor: robust } };
  const { saturated, own } = traces;
  if (saturated === undefined || own === undefined) return { chisq, df, ...corrections };
  const factor = (saturated - own) / df;
  return { chisq, df, scaled: { chisq: chisq / factor, df, factor }, ...corrections };
}

interface Traces {
  readonly saturated: number | undefined;
  readonly own: number | undefined;
}

function identity(size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) out[i * size + i] = 1;
  return out;
}

function baselineModel(solution: Solution, model: FimlModel): { readonly model: FimlModel; readonly chisq: number } {
  const { groups, prepared, multiplier } = solution;
  const { objective, discrepancy, df } = fimlBaseline(groups, prepared.table);
  const { size } = objective;
  const own = { ...model, objective, basis: identity(size), directions: size, df, withConstraints: undefined };
  return { model: own, chisq: multiplier * discrepancy };
}

/** Moments that the saturated model has free. */
function saturatedParameters({ moments, covariates }: FimlModel): number {
  const count = (size: number): number => (size * (size + 3)) / 2;
  const fixed = covariates.areFixed ? count(covariates.columns.length) : 0;
  return moments.reduce((sum, { names }) => sum + count(names.length) - fixed, 0);
}

function likelihoods(solution: Solution, model: FimlModel, { saturated, own }: Traces): Likelihoods {
  const { groups, prepared, discrepancy } = solution;
  const reference = groups.reduce((sum, { moments }) => sum + fimlSaturatedLogl(moments, prepared.table), 0);
  const logl = reference - 0.5 * caseCount(solution) * discrepancy;
  const scalingH0 = own === undefined ? {} : { scalingH0: own / independentParameters(prepared) };
  if (!isTestable(solution)) return { logl, ...scalingH0 };
  if (saturated === undefined || own === undefined) return { logl, unrestrictedLogl: reference };
  return { logl, unrestrictedLogl: reference, ...scalingH0, scalingH1: saturated / saturatedParameters(model) };
}

/** The likelihood alone, where the saturated one has no maximum to test against. */
function untested(solution: Solution): Likelihoods {
  const model = userModel(solution);
  const isScaled = resolveSettings(solution.prepared.settings).test === 'yuan.bentler.mplus';
  return likelihoods(solution, model, { saturated: undefined, own: isScaled ? fimlModelTrace(model) : undefined });
}

function tests(solution: Solution): FitTests {
  const model = userModel(solution);
  const isScaled = resolveSettings(solution.prepared.settings).test === 'yuan.bentler.mplus';
  const baseline = baselineModel(solution, model);
  const saturated = isScaled ? fimlSaturatedTrace(model) : undefined;
  const tracesOf = (of: FimlModel): Traces => ({ saturated, own: isScaled ? fimlModelTrace(of) : undefined });
  const traces = tracesOf(model);
  return {
    model: testOf(model, solution.multiplier * solution.discrepancy, isScaled, traces),
    baseline: testOf(baseline.model, baseline.chisq, isScaled, tracesOf(baseline.model)),
    likelihoods: likelihoods(solution, model, traces),
  };
}

export const fullInformation: InferenceFamily = { covariance, tests, untested };
