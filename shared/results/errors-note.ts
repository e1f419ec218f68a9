/** Where the standard errors, intervals and p-values of a table come from: one sentence below it. */
import type { BootstrapResult, EstimatedFit } from '../engine/fit.ts';
import { formatInteger } from '../language/format.ts';
import type { MessageKey, Translate } from '../language/translate.ts';
import type { ResultContext } from './context.ts';
import { rich, sentences, type RichText } from '../language/rich-text.ts';

/** Where p-values come from beside a bootstrap: its own standard errors, the estimator's, or nowhere. */
export function pSource({ method: { se } }: EstimatedFit): 'bootstrap' | 'estimator' | 'none' {
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
function bootstrapSentence({ succeeded, type, ci }: BootstrapResult, translate: Translate): RichText {
  return rich(translate, 'report.errors.bootstrap', {
    replicates: formatInteger(succeeded),
    type: translate(`settings.bootstrap-type.${type}`),
    ci: translate(`settings.ci.${ci}`),
  });
}

/** `otherwise`: what is said where there are standard errors without a bootstrap; nothing where it is absent. */
export function errorsNote(
  fit: EstimatedFit,
  { translate, language }: Pick<ResultContext, 'translate' | 'language'>,
  otherwise?: MessageKey,
): RichText {
  const { bootstrap } = fit;
  if (bootstrap && isBootstrapShown(fit)) {
    const own = bootstrapSentence(bootstrap, translate);
    return sentences([own, rich(translate, `report.errors.p-${pSource(fit)}`)], language);
  }
  if (!hasErrors(fit))
    return rich(translate, pSource(fit) === 'none' ? 'report.errors.none' : 'report.errors.unavailable');
  return otherwise ? rich(translate, otherwise) : [];
}
