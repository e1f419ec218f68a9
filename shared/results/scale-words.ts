/** What stands below the tables of scales: how figures were made, and whose limits they are held against. */
import { formatBounded, formatInteger, formatPercent } from '../language/format.ts';
import { rich, type RichText } from '../language/rich-text.ts';
import { inBrackets } from '../sources/in-brackets.ts';
import { surveySources as sources } from '../sources/survey-sources.ts';
import type { MeasureReply } from '../survey/run-scales.ts';
import { scaleCutoffs } from './scale-cutoffs.ts';
import type { SurveyContext } from './survey-context.ts';

export type ScaleNoteId =
  'reliability' | 'intervals' | 'fit' | 'fornell-larcker' | 'htmt' | 'crossloadings' | 'adequacy';

export function scaleNotes(
  { result, options }: MeasureReply,
  { translate }: SurveyContext,
): Readonly<Record<ScaleNoteId, RichText>> {
  const { htmt, kmo } = scaleCutoffs;
  const { cfa, n, nComplete } = result;
  const level = formatPercent(options.level);
  const facts: Readonly<Record<ScaleNoteId, Readonly<Record<string, string>>>> = {
    reliability: {
      level,
      source: inBrackets(sources['feldt-1987'].short),
      n: formatInteger(n),
      complete: formatInteger(nComplete),
      missing: translate(`survey.missing.${options.missing}`),
    },
    intervals: {
      level,
      replicates: formatInteger(options.bootstrap),
      ci: translate(`settings.ci.${options.ci}`),
      seed: String(options.seed),
    },
    fit: {
      estimator: cfa?.settings.estimator ?? '',
      n: formatInteger(cfa?.n),
      missing: translate(`scales.cfa-missing.${options.cfaMissing}`),
    },
    'fornell-larcker': { source: inBrackets(scaleCutoffs.ave.source) },
    htmt: {
      strict: formatBounded(htmt.strict),
      limit: formatBounded(htmt.value),
      source: inBrackets(htmt.source),
      second: inBrackets(sources['roemer-2021'].short),
    },
    crossloadings: { source: inBrackets(scaleCutoffs.crossLoading.source) },
    adequacy: { limit: formatBounded(kmo.value), good: formatBounded(kmo.good), source: inBrackets(kmo.source) },
  };
  const note = (id: ScaleNoteId): RichText => rich(translate, `scales.note.${id}`, facts[id]);
  return {
    reliability: note('reliability'),
    intervals: note('intervals'),
    fit: note('fit'),
    'fornell-larcker': note('fornell-larcker'),
    htmt: note('htmt'),
    crossloadings: note('crossloadings'),
    adequacy: note('adequacy'),
  };
}
