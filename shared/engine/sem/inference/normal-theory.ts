/** Inference for maximum likelihood from complete cases. */
import { independentParameters } from '../search/check-identification.ts';
import type { ParameterTable } from '../../model/parameter-table.ts';
import { choleskyInPlace, logDeterminant } from '../../../numeric/cholesky.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import { resolveSettings } from '../../settings/resolve-settings.ts';
import { baselineSolution } from './baseline-likelihood.ts';
import type { FitTest, FitTests, InferenceFamily, Likelihoods } from './inference-family.ts';
import { invertInformation, sandwich } from '../../../numeric/sampling-covariance.ts';
import {
  breadInformation,
  centredMeat,
  hasCases,
  modelTrace,
  normalTraces,
  rawMeat,
  saturatedTrace,
} from './robust-likelihood.ts';
import { correctedTest, meanScaled, saturatedTest } from './scaled-tests.ts';
import { covarianceOfTheta } from './solution-basis.ts';
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

/** E^-1 / M, or the sandwich E^-1 B E^-1 / M. */
function covariance(solution: Solution): Float64Array | undefined {
  const { directions, multiplier, prepared } = solution;
  const { se } = resolveSettings(prepared.settings);
  const bread = invertInformation(breadInformation(solution), directions);
  if (!bread) return undefined;
  let inner = bread;
  if (se.startsWith('robust')) {
    if (!hasCases(solution)) return undefined;
    const meat = se === 'robust.sem' ? centredMeat(solution) : rawMeat(solution);
    if (!meat) return undefined;
    inner = sandwich(bread, meat, directions, directions);
  }
  return covarianceOfTheta(solution, inner, multiplier);
}

interface Corrected {
  readonly model: FitTest;
  readonly baseline: FitTest;
  readonly scaling?: Pick<Likelihoods, 'scalingH0' | 'scalingH1'>;
}

/** Yuan and Bentler's correction: the difference of the traces of the saturated and of the user's model, by df. */
function yuanBentler(solution: Solution, model: FitTest, baseline: FitTest): Corrected {
  const { prepared } = solution;
  const saturated = saturatedTrace(solution);
  const own = modelTrace(solution);
  const independent = modelTrace(baselineSolution(solution));
  if (own === undefined || independent === undefined) return { model, baseline };
  const npar = independentParameters(prepared);
  return {
    model: yuanBentlerTest(model, saturated - own),
    baseline: yuanBentlerTest(baseline, saturated - independent),
    scaling: { scalingH0: own / npar, scalingH1: saturated / (npar + model.df) },
  };
}

function yuanBentlerTest(test: FitTest, trace: number): FitTest {
  const { chisq, df } = test;
  if (df === 0) return saturatedTest(chisq);
  if (df < 0 || !(trace > 0)) return test;
  return { ...test, scaled: meanScaled(chisq, df, trace), robust: { chisq, df, factor: trace / df } };
}

function correct(solution: Solution, model: FitTest, baseline: FitTest): Corrected {
  const { test } = resolveSettings(solution.prepared.settings);
  if (test === 'standard' || !hasCases(solution)) return { model, baseline };
  if (test === 'yuan.bentler.mplus') return yuanBentler(solution, model, baseline);
  const needsSecond = test !== 'satorra.bentler';
  const independent = normalTraces(baselineSolution(solution), needsSecond);
  return {
    model: correctedTest(test, model.chisq, model.df, normalTraces(solution, needsSecond)),
    baseline: correctedTest(test, baseline.chisq, baseline.df, independent),
  };
}

/** Likelihood-ratio tests and likelihoods, as under normality. */
export function likelihoodTests(solution: Solution): FitTests & { readonly likelihoods: Likelihoods } {
  const { groups, prepared, discrepancy, multiplier, df } = solution;
  const { table } = prepared;
  const baselines = groups.map(({ moments }) => independence(moments, table.covariates));
  const unrestrictedLogl = groups.reduce((sum, { moments }) => sum + saturatedLogl(moments, table), 0);
  const baseline: FitTest = {
    chisq: groups.reduce((sum, { weight }, g) => sum + multiplier * weight * baselines[g]!.f, 0),
    df: baselines.reduce((sum, baseline) => sum + baseline.df, 0),
  };
  const logl = unrestrictedLogl - 0.5 * caseCount(solution) * discrepancy;
  return { model: { chisq: multiplier * discrepancy, df }, baseline, likelihoods: { logl, unrestrictedLogl } };
}

function tests(solution: Solution): FitTests {
  const plain = likelihoodTests(solution);
  const { model, baseline, scaling } = correct(solution, plain.model, plain.baseline);
  return { model, baseline, likelihoods: { ...plain.likelihoods, ...scaling } };
}

export const normalTheory: InferenceFamily = { covariance, tests };
