/** What sentences say of a fit beyond its method (`fit.method`): which figures are tests, where coefficients hold. */
import type { EstimatedFit } from '../engine/fit.ts';
import { estimators, type EstimatorId } from '../engine/settings/estimators.ts';
import { productNamesOf } from '../engine/moderation-figures.ts';
import { reportedTest, type IndexVersion } from './reported-fit.ts';

/** Incomplete cases among those used; undefined where single cases are not known. */
export function incompleteCases({ groups }: EstimatedFit): number | undefined {
  let sum = 0;
  for (const { incomplete } of groups) {
    if (incomplete === undefined) return undefined;
    sum += incomplete;
  }
  return sum;
}

/**
 * Whether a version of chi-square follows that distribution when the model holds. Under ULS and DWLS it is a weighted sum
 * of chi-squares unless corrected [satorra-bentler-1994].
 */
export function hasReference({ settings }: EstimatedFit, version: IndexVersion): boolean {
  return isReferred(settings.estimator, version !== 'plain');
}

/** The same of any statistic made from chi-squares of an estimator. */
export function isReferred(estimator: EstimatorId, isCorrected: boolean): boolean {
  const { discrepancy } = estimators[estimator];
  return isCorrected || (discrepancy !== 'ULS' && discrepancy !== 'DWLS');
}

/** Whether the reported chi-square is a test, and indices made from it can be measured against cut-offs. */
export function isTested(fit: EstimatedFit): boolean {
  const test = reportedTest(fit.measures);
  return test !== undefined && hasReference(fit, test.version);
}

export interface Condition {
  readonly moderator: string;
  /** Product indicators are centred, so that 0 is the mean; of plain products it is where the moderator is 0. */
  readonly at: 'mean' | 'zero';
}

/** At which values of which moderators the coefficient of `from` on `to` holds: none where it is in no product on `to`. */
export function conditionsOf({ interactions = [], estimates }: EstimatedFit, from: string, to: string): Condition[] {
  const measured = new Set(estimates.flatMap(({ op, lhs }) => (op === '=~' ? [lhs] : [])));
  const found = new Map<string, Condition>();
  for (const { outcome, predictor, moderator, moderatorMean, moderatorSd } of interactions) {
    if (outcome !== to || (predictor !== from && moderator !== from)) continue;
    const other = predictor === from ? moderator : predictor;
    const isCentred =
      productNamesOf({ predictor, moderator }).some((name) => measured.has(name)) ||
      (other === moderator ? Math.abs(moderatorMean) <= 1e-6 * moderatorSd : measured.has(predictor));
    found.set(other, { moderator: other, at: isCentred ? 'mean' : 'zero' });
  }
  return [...found.values()];
}
