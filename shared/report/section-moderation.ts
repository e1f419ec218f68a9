/** Simple slopes with their picture, the region where they differ from zero, and indirect effects that depend on a moderator. */
import type { EstimatedFit } from '../engine/fit.ts';
import type { Effect, InteractionAnalysis, ModeratedPath } from '../engine/interactions/analyse-interactions.ts';
import { formatEstimate, formatInteger, formatP, formatPercent, formatPRelation } from '../language/format.ts';
import type { ReportBlock, RichText, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { hasErrors } from './errors-note.ts';
import { groupTitle } from './group-title.ts';
import {
  effectInterval,
  levelWords,
  moderationNames,
  regionsFigure,
  regionsSentence,
  slopesFigure,
  type ModerationNames,
} from './moderation-words.ts';
import { plain, rich } from './rich-text.ts';

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
      op === '~' &&
      lhs === analysis.outcome &&
      rhs === `${analysis.predictor}:${analysis.moderator}` &&
      group === analysis.group,
  );
  const space = plain(language === 'en' ? ' ' : '');
  const effect = rich(translate, 'report.moderation.product', {
    ...names,
    b: formatEstimate(product?.est),
    se: formatEstimate(product?.se),
    p: formatPRelation(product?.pvalue),
  });
  const region = regionsSentence(analysis, names, fit.settings.level, translate);
  return region === undefined ? effect : [...effect, ...space, ...plain(region)];
}

function effectColumns(first: string, { settings }: EstimatedFit, { translate }: ReportContext): TableBlock['columns'] {
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  return [
    { title: plain(first), align: 'left' },
    { title: symbol('B'), align: 'right' },
    { title: symbol('SE'), align: 'right' },
    { title: rich(translate, 'report.column.interval-raw', { level: formatPercent(settings.level) }), align: 'right' },
    { title: symbol('p'), align: 'right' },
  ];
}

function effectCells(name: string, effect: Effect): TableBlock['rows'][number] {
  const { est, se, pvalue } = effect;
  return {
    kind: 'cells',
    cells: [
      plain(name),
      plain(formatEstimate(est)),
      plain(formatEstimate(se)),
      plain(effectInterval(effect)),
      plain(formatP(pvalue)),
    ],
  };
}

/** Where standard errors and intervals come from, to follow another sentence. */
function errorsNote(fit: EstimatedFit, { translate, language }: ReportContext): RichText {
  const { bootstrap, settings } = fit;
  const space = plain(language === 'en' ? ' ' : '');
  const without = hasErrors(fit) ? 'report.moderation.errors-delta' : 'report.moderation.errors-none';
  if (!bootstrap) return [...space, ...rich(translate, without)];
  const key = settings.se === 'bootstrap' ? 'report.moderation.errors-bootstrap' : 'report.moderation.errors-interval';
  return [...space, ...rich(translate, key, { done: formatInteger(bootstrap.succeeded) })];
}

function slopeTable({ analysis, names, fit, id }: Part, context: ReportContext): TableBlock {
  const { translate } = context;
  const isAtValues = analysis.slopes.every(({ deviations }) => deviations === undefined);
  return context.table({
    id: `slopes-${id}`,
    title: translate('report.moderation.slopes', { ...names }),
    columns: effectColumns(names.moderator, fit, context),
    rows: analysis.slopes.map((slope) => effectCells(levelWords(slope, translate), slope)),
    note: [
      ...rich(translate, isAtValues ? 'report.moderation.slopes-note-values' : 'report.moderation.slopes-note'),
      ...errorsNote(fit, context),
    ],
  });
}

function figures({ analysis, names, id }: Part, context: ReportContext): ReportBlock[] {
  const { translate } = context;
  const slopes = slopesFigure(analysis, names, figureWidth, translate);
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
  const { translate, labelOf } = context;
  const block = ({ path, conditional, index, contrast }: ModeratedPath): TableBlock['rows'] => [
    { kind: 'group', cells: [plain(path.map(labelOf).join(' → '))] },
    ...conditional.map((effect) => effectCells(levelWords(effect, translate), effect)),
    effectCells(translate(index ? 'moderation.index' : 'moderation.contrast'), index ?? contrast),
  ];
  return context.table({
    id: `conditional-${id}`,
    title: translate('report.moderation.conditional', { ...names }),
    columns: effectColumns(names.moderator, fit, context),
    rows: analysis.mediations.flatMap(block),
    note: [...rich(translate, 'report.moderation.conditional-note'), ...errorsNote(fit, context)],
  });
}
