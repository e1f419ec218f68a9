/**
 * Incomplete cases as statistics: the saturated moments with their sampling covariance Gamma, of which the likelihood
 * weighs residuals by the inverse (near the solution the log-likelihood is a quadratic form in them). Under Huber and
 * White's correction Gamma is the sandwich of the saturated model.
 */
import { fillStatisticsJacobian } from '../estimators/covariance-structure.ts';
import { planStatistics } from '../moments/statistics-plan.ts';
import { product } from '../numeric/dense.ts';
import { resolveSettings } from '../resolve-settings.ts';
import type { WeightedMoments } from './moment-sandwich.ts';
import { invertInformation, sandwich } from './parameter-covariance.ts';
import { saturatedInformation, saturatedScoreProducts } from './saturated-information.ts';
import { basisOf } from './solution-basis.ts';
import { caseCount, type Solution } from './solution.ts';
import { placesOf, samplingCovariance } from './two-stage.ts';

/** One a group; undefined where the data do not determine the saturated moments, or there are too many of them. */
export function fullInformationMoments(solution: Solution): WeightedMoments[] | undefined {
  const { objective, groups, prepared, directions } = solution;
  const { table, settings } = prepared;
  const isRobust = resolveSettings(settings).se.startsWith('robust');
  const out: WeightedMoments[] = [];
  for (const [g, kernel] of objective.kernels.entries()) {
    const { moments } = groups[g]!;
    const { p, q, model } = kernel;
    const columns = table.exogenous.map((name) => moments.names.indexOf(name));
    const covariates = { columns, areFixed: columns.length > 0 };
    const information = saturatedInformation(moments, covariates);
    const scores = isRobust ? saturatedScoreProducts(moments, covariates) : undefined;
    if (!information || (isRobust && !scores)) return undefined;
    const plan = planStatistics(model, table);
    const places = placesOf(plan, p);
    const spread = samplingCovariance(information, places);
    const values = invertInformation(spread, plan.count);
    if (!values) return undefined;
    const { size } = information.complete;
    const inner = scores && sandwich(information.observedInverse, scores.products.values, size, size);
    const gamma = inner ? samplingCovariance({ ...information, observedInverse: inner }, places) : spread;
    const own = new Float64Array(plan.count * q);
    fillStatisticsJacobian(kernel, plan, own);
    const jacobian = product(own, basisOf(solution, model.freeIndex), plan.count, q, directions);
    const share = moments.n / caseCount(solution);
    out.push({ count: plan.count, weight: { kind: 'full', values }, gamma, jacobian, share });
  }
  return out;
}
