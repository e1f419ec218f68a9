/** What kind of fit it is, as far as sentences depend on it: read from the fit itself, never from what was asked for. */
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { estimators, type EstimatorId } from '../engine/estimators/registry.ts';
import { resolveSettings, usesIncompleteCases } from '../engine/resolve-settings.ts';
import { productNamesOf } from './moderation-words.ts';
import { reportedTest, type FitVersion } from './reported-fit.ts';

/** By the likelihood of latent products: there is no chi-square. */
export function isLms({ measures }: EstimatedFit): boolean {
  return measures['nodes'] !== undefined;
}

export function isOrdinal({ estimates }: EstimatedFit): boolean {
  return estimates.some(({ op }) => op === '|');
}

/** Covariances were given in place of cases. */
export function isFromCovariances({ groups }: EstimatedFit): boolean {
  return groups.every(({ incomplete }) => incomplete === undefined);
}

export type MissingTreatment = 'covariances' | 'listwise' | 'likelihood' | 'two-stage' | 'pairwise';

/** What became of missing answers. LMS and ordered answers know no likelihood of incomplete cases. */
export function missingTreatment(fit: EstimatedFit): MissingTreatment {
  if (isFromCovariances(fit)) return 'covariances';
  const { settings } = fit;
  if (isOrdinal(fit)) return settings.missing === 'pairwise' ? 'pairwise' : 'listwise';
  if (isLms(fit) || !usesIncompleteCases(settings)) return 'listwise';
  return resolveSettings(settings).discrepancy === 'FIML' ? 'likelihood' : 'two-stage';
}

/** Incomplete cases among those used; undefined where single cases are not known. */
export function incompleteCases({ groups }: EstimatedFit): number | undefined {
  let sum = 0;
  for (const { incomplete } of groups) {
    if (incomplete === undefined) return undefined;
    sum += incomplete;
  }
  return sum;
}

/** Products of latent variables are measured by products of their indicators. */
export function hasProductIndicators(fit: EstimatedFit): boolean {
  const products = new Set(fit.interactions?.flatMap(productNamesOf));
  return fit.estimates.some(({ op, lhs }) => op === '=~' && products.has(lhs));
}

/**
 * Whether a version of chi-square follows that distribution when the model holds. Under ULS and DWLS it is a weighted sum
 * of chi-squares unless corrected [satorra-bentler-1994].
 */
export function hasReference({ settings }: EstimatedFit, version: FitVersion): boolean {
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

/** Observed predictors that nothing in the model explains, with moments taken from the sample. */
export function hasFixedPredictors({ settings, estimates }: EstimatedFit): boolean {
  if (!settings.fixedX) return false;
  const explained = new Set(
    estimates.flatMap(({ lhs, op, rhs }) => (op === '~' ? [lhs] : op === '=~' ? [lhs, rhs] : [])),
  );
  const composed = new Set(estimates.flatMap(({ lhs, op }) => (op === '<~' ? [lhs] : [])));
  const isFixed = (name: string): boolean =>
    !estimates.some(({ lhs, op, rhs, free }) => op === '~~' && lhs === name && rhs === name && free);
  return estimates.some(({ op, rhs }) => op === '~' && !explained.has(rhs) && !composed.has(rhs) && isFixed(rhs));
}

export type ScaleRule = 'marker' | 'effect' | 'stdlv' | 'stdlv-groups' | 'own';

/** What gives the constructs their unit; undefined where there are none. `own`: what the author fixed. */
export function scaleRule({ settings, estimates, groups }: EstimatedFit): ScaleRule | undefined {
  const first = new Map<string, EstimateRow>();
  for (const row of estimates) if (row.op === '=~' && !first.has(row.lhs)) first.set(row.lhs, row);
  if (first.size === 0) return undefined;
  if (settings.effectCoding) return 'effect';
  if (settings.stdLv) return groups.length > 1 && settings.groupEqual.includes('loadings') ? 'stdlv-groups' : 'stdlv';
  return [...first.values()].every(({ free, est }) => !free && est === 1) ? 'marker' : 'own';
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
