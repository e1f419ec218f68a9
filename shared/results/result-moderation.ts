/** A moderation as tables: simple slopes, and indirect effects at levels of the moderator with their index or difference. */
import { effectFigures } from '../document/shown/shown-figures.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { Effect, InteractionAnalysis } from '../engine/moderation-figures.ts';
import { formatInteger, formatPercent } from '../language/format.ts';
import { plain, rich, sentences, symbols, type RichText } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { disputedNote } from './disputed-note.ts';
import { intervalCell, numberCell, wordCell, type Column, type ResultTable, type Row } from './element.ts';
import { hasErrors, pSource } from './errors-note.ts';
import { brief, figureColumns } from './figure-columns.ts';
import { levelWords, moderationNames } from './moderation-words.ts';

type Context = Pick<ResultContext, 'translate' | 'language' | 'labelOf'>;

/** `full`: three decimals and z, as a terminal prints parameters. */
type Detail = 'usual' | 'full';

/** An effect by the words of its row. */
type NamedEffect = readonly [words: string, effect: Effect];

/** `analysis`: one of the fit's interactions. */
export function resultSlopes(
  fit: EstimatedFit,
  analysis: InteractionAnalysis,
  context: Context,
  detail: Detail = 'usual',
): ResultTable {
  const { translate, language, labelOf } = context;
  const names = moderationNames(analysis, labelOf);
  const slopes = analysis.slopes.map((slope): NamedEffect => [levelWords(slope, translate), slope]);
  const isAtValues = analysis.slopes.every(({ deviations }) => deviations === undefined);
  const noteKey = isAtValues ? 'report.moderation.slopes-note-values' : 'report.moderation.slopes-note';
  return {
    id: `slopes-${placeOf(analysis, fit)}`,
    title: translate('report.moderation.slopes', { ...names }),
    columns: columnsOf(names.moderator, fit, context, detail),
    rows: slopes.map((slope) => rowOf(slope, fit, detail)),
    note: sentences([rich(translate, noteKey), ...errorsOf(fit, slopes, context)], language),
  };
}

/** Undefined where no indirect effect depends on the moderator. */
export function resultConditional(
  fit: EstimatedFit,
  analysis: InteractionAnalysis,
  context: Context,
  detail: Detail = 'usual',
): ResultTable | undefined {
  const { translate, language, labelOf } = context;
  if (analysis.mediations.length === 0) return undefined;
  const names = moderationNames(analysis, labelOf);
  const chains = analysis.mediations.map(({ path, conditional, index, contrast }) => {
    const last = translate(index ? 'moderation.index' : 'moderation.contrast');
    const levels = conditional.map((effect): NamedEffect => [levelWords(effect, translate), effect]);
    return { chain: path.map(labelOf).join(' → '), levels, last: [last, index ?? contrast] as const };
  });
  const named = chains.flatMap(({ chain, levels, last }) =>
    [...levels, last].map(([words, effect]): NamedEffect => [
      translate('report.moderation.effect-at', { chain, level: words }),
      effect,
    ]),
  );
  return {
    id: `conditional-${placeOf(analysis, fit)}`,
    title: translate('report.moderation.conditional', { ...names }),
    columns: columnsOf(names.moderator, fit, context, detail),
    rows: chains.flatMap(({ chain, levels, last }): Row[] => [
      { kind: 'group', text: plain(chain) },
      ...[...levels, last].map((effect) => rowOf(effect, fit, detail)),
    ]),
    note: sentences(
      [rich(translate, 'report.moderation.conditional-note'), ...errorsOf(fit, named, context)],
      language,
    ),
  };
}

/** Which of the fit's moderations it is, from 1. */
export function placeOf(analysis: InteractionAnalysis, { interactions = [] }: EstimatedFit): number {
  return interactions.indexOf(analysis) + 1;
}

function columnsOf(moderator: string, fit: EstimatedFit, { translate }: Context, detail: Detail): readonly Column[] {
  const { b, se, intervalB, p } = figureColumns(fit, translate);
  const z: Column = { id: 'z', head: symbols('*z*'), align: 'right' };
  return [
    { id: 'level', head: plain(moderator), align: 'left', brief: true },
    brief(b),
    se,
    ...(detail === 'full' ? [z] : []),
    { ...brief(intervalB), id: 'interval' },
    brief(p),
  ];
}

function rowOf([words, effect]: NamedEffect, { settings }: EstimatedFit, detail: Detail): Row {
  const { se, interval, pvalue } = effectFigures(effect, settings.level);
  const form = detail === 'full' ? 'estimate-3' : 'estimate';
  return {
    kind: 'cells',
    cells: {
      level: wordCell(words),
      b: numberCell(effect.est, form),
      se: numberCell(se, form),
      z: numberCell(effect.z, 'z'),
      interval: intervalCell(interval, form),
      p: numberCell(pvalue, 'p'),
    },
  };
}

/** Where standard errors, intervals and p come from, and of which effects interval and p disagree. */
function errorsOf(fit: EstimatedFit, effects: readonly NamedEffect[], { translate }: Context): RichText[] {
  const { level } = fit.settings;
  const shown = effects.map(([name, effect]) => ({ name, figures: effectFigures(effect, level) }));
  const disputed = disputedNote(shown, formatPercent(level), translate);
  if (!shown.some(({ figures }) => figures.isBootstrapped))
    return [
      rich(translate, hasErrors(fit) ? 'report.moderation.errors-delta' : 'report.moderation.errors-none'),
      disputed,
    ];
  const done = formatInteger(fit.bootstrap?.succeeded);
  return [
    rich(translate, 'report.moderation.errors-bootstrap', { done }),
    rich(translate, `report.errors.p-${pSource(fit)}`),
    disputed,
  ];
}
