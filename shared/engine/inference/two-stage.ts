/**
 * Inference of two-stage maximum likelihood from incomplete cases [yuan-bentler-2000, savalei-bentler-2009]: the
 * saturated moments take the place of complete ones, and their sampling covariance, the inverse of the observed
 * information of the saturated model, that of normal theory. Weights are those of the saturated moments.
 */
import { fillStatisticsJacobian } from '../estimators/covariance-structure.ts';
import { pairPlace } from '../moments/missing-products.ts';
import { planStatistics, type StatisticsPlan } from '../moments/statistics-plan.ts';
import { product } from '../numeric/dense.ts';
import { remember } from '../remember.ts';
import { resolveSettings } from '../resolve-settings.ts';
import { baselineSolution } from './baseline-likelihood.ts';
import type { FitTest, FitTests, InferenceFamily } from './inference-family.ts';
import { momentSandwich, type Sandwich, type WeightedMoments } from './moment-sandwich.ts';
import { likelihoodTests, normalTheory } from './normal-theory.ts';
import { normalWeight } from './normal-weight.ts';
import { sandwich } from './parameter-covariance.ts';
import { saturatedInformation, type SaturatedInformation } from './saturated-information.ts';
import { correctedTest } from './scaled-tests.ts';
import { basisOf, covarianceOfTheta } from './solution-basis.ts';
import { caseCount, type Solution } from './solution.ts';

/** Places of the plan's statistics among the saturated model's: products (i, j), then means. */
export function placesOf({ means, rows, cols }: StatisticsPlan, p: number): number[] {
  const pairs = (p * (p + 1)) / 2;
  return [...Array.from(means, (i) => pairs + i), ...Array.from(rows, (i, a) => pairPlace(i, cols[a]!))];
}

/** Gamma = V W^-1 V of the plan's statistics: W^-1 is that of the natural parameters, V turns it to the moments. */
export function samplingCovariance(
  { complete, observedInverse }: SaturatedInformation,
  places: readonly number[],
): Float64Array {
  const { size, values } = complete;
  const count = places.length;
  const own = new Float64Array(count * size);
  places.forEach((place, a) => own.set(values.subarray(place * size, (place + 1) * size), a * size));
  return sandwich(own, observedInverse, count, size);
}

/** Undefined where the data do not determine the saturated moments, or there are too many of them. */
export function stages(solution: Solution): WeightedMoments[] | undefined {
  const { objective, groups, prepared, directions } = solution;
  const n = caseCount(solution);
  const { table } = prepared;
  const out: WeightedMoments[] = [];
  for (const [g, kernel] of objective.kernels.entries()) {
    const { moments } = groups[g]!;
    const { p, q, model } = kernel;
    const columns = table.exogenous.map((name) => moments.names.indexOf(name));
    const information = saturatedInformation(moments, { columns, areFixed: columns.length > 0 });
    if (!information) return undefined;
    const plan = planStatistics(model, table);
    const own = new Float64Array(plan.count * q);
    fillStatisticsJacobian(kernel, plan, own);
    out.push({
      count: plan.count,
      weight: { kind: 'full', values: normalWeight(information.inverse, p, plan) },
      gamma: samplingCovariance(information, placesOf(plan, p)),
      jacobian: product(own, basisOf(solution, model.freeIndex), plan.count, q, directions),
      share: moments.n / n,
    });
  }
  return out;
}

/** Standard errors and the test ask for the same. */
const sandwichOf = remember((solution: Solution): Sandwich | undefined => {
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
