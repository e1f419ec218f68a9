/**
 * Inference of two-stage maximum likelihood from incomplete cases [yuan-bentler-2000, savalei-bentler-2009]: the
 * saturated moments take the place of complete ones, and their sampling covariance, the inverse of the observed
 * information of the saturated model, that of normal theory. Weights are those of the saturated moments.
 */
import { memoise } from '../../../memoise.ts';
import { resolveSettings } from '../../settings/resolve-settings.ts';
import { baselineSolution } from './baseline-likelihood.ts';
import type { FitTest, FitTests, InferenceFamily } from './inference-family.ts';
import { momentSandwich, type Sandwich, type WeightedMoments } from './moment-sandwich.ts';
import { likelihoodTests, normalTheory } from './normal-theory.ts';
import { normalWeight } from './normal-weight.ts';
import { sandwich } from '../../../numeric/sampling-covariance.ts';
import { samplingCovariance, saturatedStatistics } from './saturated-statistics.ts';
import { correctedTest } from './scaled-tests.ts';
import { covarianceOfTheta } from './solution-basis.ts';
import type { Solution } from './solution.ts';

/** Weights of the saturated moments; undefined where the data do not determine them, or there are too many of them. */
export function stages(solution: Solution): WeightedMoments[] | undefined {
  return saturatedStatistics(solution, ({ moments, information, plan, places }) => ({
    values: normalWeight(information.inverse, moments.names.length, plan),
    gamma: samplingCovariance(information, places),
  }));
}

/** Standard errors and the test ask for the same. */
const sandwichOf = memoise((solution: Solution): Sandwich | undefined => {
  const moments = stages(solution);
  return moments && momentSandwich(moments, solution.directions, true);
});

/** E^-1 B E^-1 / N. */
function covariance(solution: Solution): Float64Array | undefined {
  if (resolveSettings(solution.prepared.settings).se === 'standard') return normalTheory.covariance(solution);
  const found = sandwichOf(solution);
  if (!found) return undefined;
  const { directions, multiplier } = solution;
  return covarianceOfTheta(solution, sandwich(found.bread, found.meat, directions, directions), multiplier);
}

function tests(solution: Solution): FitTests {
  const { test } = resolveSettings(solution.prepared.settings);
  const { model, baseline, likelihoods } = likelihoodTests(solution);
  const correct = ({ chisq, df }: FitTest, of: Solution): FitTest =>
    test === 'standard' || test === 'yuan.bentler.mplus'
      ? { chisq, df }
      : correctedTest(test, chisq, df, sandwichOf(of)?.traces);
  return { model: correct(model, solution), baseline: correct(baseline, baselineSolution(solution)), likelihoods };
}

export const twoStage: InferenceFamily = { covariance, tests };
