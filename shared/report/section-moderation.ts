/** Simple slopes with their picture, the region where they differ from zero, and indirect effects that depend on a moderator. */
import { effectFigures, indexFigures } from '../document/shown-figures.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { Effect, InteractionAnalysis } from '../engine/interactions/analyse-interactions.ts';
import { formatEstimate, formatInteger, formatPercent, formatPRelation } from '../language/format.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { disputedNote } from '../results/disputed-note.ts';
import { hasErrors, pSource } from '../results/errors-note.ts';
import { groupTitle } from '../results/group-title.ts';
import {
  effectCells,
  levelWords,
  moderationNames,
  regionsFigure,
  regionsSentence,
  productNamesOf,
  slopesFigure,
  type ModerationNames,
} from '../results/moderation-words.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';

const figureWidth = 460;

interface Part {
  readonly analysis: InteractionAnalysis;
  readonly names: ModerationNames;
  readonly fit: EstimatedFit;
  /** Ends the ids of this moderation's tables and figures. */
  readonly id: string;
}

export function sectionModeration(context: ReportContext): ReportBlock[] {
  const { fit, translate, labelOf } = context;
  if (!fit || fit.status === 'failed' || !fit.interactions?.length) return [];
  return [
    { kind: 'heading', level: 1, id: 'moderation', text: translate('report.section.moderation') },
    ...fit.interactions.flatMap((analysis, index) =>
      moderation({ analysis, names: moderationNames(analysis, labelOf), fit, id: String(index + 1) }, context),
    ),
  ];
}

function moderation(part: Part, context: ReportContext): ReportBlock[] {
  const { analysis, names, fit, id } = part;
  const { translate } = context;
  const title = translate('report.moderation.of', { ...names });
  return [
    { kind: 'heading', level: 2, id: `moderation-${id}`, text: groupTitle(title, fit, analysis.group, translate) },
    { kind: 'paragraph', text: words(part, context) },
    slopeTable(part, context),
    ...figures(part, context),
    ...(analysis.mediations.length > 0 ? [conditionalTable(part, context)] : []),
  ];
}

function words({ analysis, names, fit }: Part, { translate, language }: ReportContext): RichText {
  const product = fit.estimates.find(
    ({ op, lhs, rhs, group }) =>
      op === '~' && lhs === analysis.outcome && productNamesOf(analysis).includes(rhs) && group === analysis.group,
  );
  const figures = product && indexFigures(fit)(product);
  const effect = rich(translate, 'report.moderation.product', {
    ...names,
    b: formatEstimate(product?.est),
    se: formatEstimate(figures?.se),
    p: formatPRelation(figures?.pvalue),
  });
  const region = regionsSentence(analysis, names, fit.settings.level, translate);
  return sentences([effect, region === undefined ? [] : plain(region)], language);
}

function effectColumns(first: string, { settings }: EstimatedFit, { translate }: ReportContext): TableBlock['columns'] {
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  return [
    { title: plain(first), align: 'left' },
    { title: symbol('B'), align: 'right' },
    { title: rich(translate, 'report.column.se-raw'), align: 'right' },
    { title: rich(translate, 'report.column.interval-raw', { level: formatPercent(settings.level) }), align: 'right' },
    { title: symbol('p'), align: 'right' },
  ];
}

/** An effect by the words of its row. */
type NamedEffect = readonly [name: string, effect: Effect];

function effectRow([name, effect]: NamedEffect, { settings }: EstimatedFit): TableBlock['rows'][number] {
  const { b, se, interval, p } = effectCells(effect, settings.level);
  return { kind: 'cells', cells: [name, b, se, interval, p].map(plain) };
}

/** Where standard errors, intervals and p come from, and of which effects interval and p disagree. */
function errorsNote(fit: EstimatedFit, effects: readonly NamedEffect[], context: ReportContext): RichText[] {
  const { translate } = context;
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

function slopeTable({ analysis, names, fit, id }: Part, context: ReportContext): TableBlock {
  const { translate, language } = context;
  const slopes = analysis.slopes.map((slope): NamedEffect => [levelWords(slope, translate), slope]);
  const isAtValues = analysis.slopes.every(({ deviations }) => deviations === undefined);
  const noteKey = isAtValues ? 'report.moderation.slopes-note-values' : 'report.moderation.slopes-note';
  return context.table({
    id: `slopes-${id}`,
    title: translate('report.moderation.slopes', { ...names }),
    columns: effectColumns(names.moderator, fit, context),
    rows: slopes.map((slope) => effectRow(slope, fit)),
    note: sentences([rich(translate, noteKey), ...errorsNote(fit, slopes, context)], language),
  });
}

function figures({ analysis, names, fit, id }: Part, context: ReportContext): ReportBlock[] {
  const { translate } = context;
  const slopes = slopesFigure(analysis, names, fit.settings.level, figureWidth, translate);
  const regions = regionsFigure(analysis, names, figureWidth, translate);
  return [
    ...(slopes === undefined
      ? []
      : [
          context.figure({
            id: `slopes-plot-${id}`,
            title: translate('moderation.slopes-title', { ...names }),
            svg: slopes,
            note: rich(translate, 'report.moderation.slopes-figure-note'),
          }),
        ]),
    ...(regions === undefined
      ? []
      : [
          context.figure({
            id: `regions-plot-${id}`,
            title: translate('moderation.regions-title', { ...names }),
            svg: regions,
            note: rich(translate, 'report.moderation.regions-figure-note'),
          }),
        ]),
  ];
}

function conditionalTable({ analysis, names, fit, id }: Part, context: ReportContext): TableBlock {
  const { translate, labelOf, language } = context;
  const chains = analysis.mediations.map(({ path, conditional, index, contrast }) => {
    const last = translate(index ? 'moderation.index' : 'moderation.contrast');
    const effects: readonly NamedEffect[] = [
      ...conditional.map((effect): NamedEffect => [levelWords(effect, translate), effect]),
      [last, index ?? contrast],
    ];
    return { title: path.map(labelOf).join(' → '), effects };
  });
  const told = chains.flatMap(({ title, effects }) =>
    effects.map(([name, effect]): NamedEffect => [
      translate('report.moderation.effect-at', { chain: title, level: name }),
      effect,
    ]),
  );
  return context.table({
    id: `conditional-${id}`,
    title: translate('report.moderation.conditional', { ...names }),
    columns: effectColumns(names.moderator, fit, context),
    rows: chains.flatMap(({ title, effects }): TableBlock['rows'] => [
      { kind: 'group', cells: [plain(title)] },
      ...effects.map((effect) => effectRow(effect, fit)),
    ]),
    note: sentences(
      [rich(translate, 'report.moderation.conditional-note'), ...errorsNote(fit, told, context)],
      language,
    ),
  });
}
