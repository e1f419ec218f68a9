/** What kind of fit it is, as far as sentences depend on it: read from the fit itself, never from what was asked for. */
import type { EstimatedFit } from '../engine/fit.ts';
import { resolveSettings, usesIncompleteCases } from '../engine/resolve-settings.ts';

/** By the likelihood of latent products: there is no chi-square. */
export function isLms({ settings, measures }: EstimatedFit): boolean {
  return settings.interaction === 'lms' && measures['chisq'] === undefined;
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
  const products = new Set(fit.interactions?.map(({ predictor, moderator }) => `${predictor}:${moderator}`));
  return fit.estimates.some(({ op, lhs }) => op === '=~' && products.has(lhs));
}
