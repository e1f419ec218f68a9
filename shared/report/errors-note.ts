/** Where the standard errors, intervals and p-values of a table come from: one sentence below it. */
import type { EstimatedFit } from '../engine/fit.ts';
import { resolveSettings } from '../engine/resolve-settings.ts';
import { formatInteger } from '../language/format.ts';
import type { MessageKey, Translate } from '../language/translate.ts';
import type { RichText } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { plain, rich } from './rich-text.ts';

/** Where p-values come from beside a bootstrap: its own standard errors, the estimator's, or nowhere. */
export function pSource({ settings }: EstimatedFit): 'bootstrap' | 'estimator' | 'none' {
  const { se } = resolveSettings(settings);
  return se === 'bootstrap' || se === 'none' ? se : 'estimator';
}

/** Whether tables show figures of a bootstrap. */
export function isBootstrapShown({ bootstrap }: EstimatedFit): boolean {
  return bootstrap?.estimates.some(({ se }) => se !== undefined) ?? false;
}

/** Whether anything has a standard error of the estimator. */
export function hasErrors({ estimates }: EstimatedFit): boolean {
  return estimates.some(({ se }) => se !== undefined);
}

/** How many replicates, drawn how, with which intervals. */
export function bootstrapValues({ bootstrap }: EstimatedFit, translate: Translate) {
  return {
    replicates: formatInteger(bootstrap?.succeeded),
    type: translate(`settings.bootstrap-type.${bootstrap?.type ?? 'naive'}`),
    ci: translate(`settings.ci.${bootstrap?.ci ?? 'percentile'}`),
  };
}

/**
 * Ready to stand before or behind other sentences: ends with a space where the language has one.
 * `otherwise`: what is said where there are standard errors without a bootstrap.
 */
export function errorsNote(
  fit: EstimatedFit,
  { translate, language }: ReportContext,
  otherwise?: MessageKey,
): RichText {
  const space = plain(language === 'en' ? ' ' : '');
  if (isBootstrapShown(fit)) {
    const own = rich(translate, 'report.errors.bootstrap', bootstrapValues(fit, translate));
    return [...own, ...space, ...rich(translate, `report.errors.p-${pSource(fit)}`), ...space];
  }
  if (!hasErrors(fit)) {
    const key = pSource(fit) === 'none' ? 'report.errors.none' : 'report.errors.unavailable';
    return [...rich(translate, key), ...space];
  }
  return otherwise ? [...rich(translate, otherwise), ...space] : [];
}
