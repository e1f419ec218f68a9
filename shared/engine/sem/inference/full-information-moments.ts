/**
 * Incomplete cases as statistics: the saturated moments with their sampling covariance Gamma, of which the likelihood
 * weighs residuals by the inverse (near the solution the log-likelihood is a quadratic form in them). Under Huber and
 * White's correction Gamma is the sandwich of the saturated model.
 */
import { resolveSettings } from '../../settings/resolve-settings.ts';
import type { WeightedMoments } from './moment-sandwich.ts';
import { invertInformation, sandwich } from '../../../numeric/sampling-covariance.ts';
import { saturatedScoreProducts } from './saturated-information.ts';
import { samplingCovariance, saturatedStatistics, type SaturatedGroup } from './saturated-statistics.ts';
import type { Solution } from './solution.ts';

/** Gamma as the sandwich of the saturated model has it; undefined without casewise scores. */
function robustCovariance({ moments, covariates, information, places }: SaturatedGroup): Float64Array | undefined {
  const scores = saturatedScoreProducts(moments, covariates);
  if (!scores) return undefined;
  const { size } = information.complete;
  const observedInverse = sandwich(information.observedInverse, scores.products.values, size, size);
  return samplingCovariance({ ...information, observedInverse }, places);
}

/** One a group; undefined where the data do not determine the saturated moments, or there are too many of them. */
export function fullInformationMoments(solution: Solution): WeightedMoments[] | undefined {
  const isRobust = resolveSettings(solution.prepared.settings).se.startsWith('robust');
  return saturatedStatistics(solution, (group) => {
    const spread = samplingCovariance(group.information, group.places);
    const values = invertInformation(spread, group.plan.count);
    const gamma = isRobust ? robustCovariance(group) : spread;
    return values && gamma && { values, gamma };
  });
}
