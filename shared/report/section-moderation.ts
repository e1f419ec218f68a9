/** Simple slopes with their picture, the region where they differ from zero, and indirect effects that depend on a moderator. */
import type { Picture } from '../drawing/picture.ts';
import { indexFigures } from '../document/shown/shown-figures.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { productNamesOf, type InteractionAnalysis } from '../engine/moderation-figures.ts';
import { formatEstimate, formatPRelation } from '../language/format.ts';
import type { MessageKey } from '../language/translate.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { groupTitle } from '../results/group-title.ts';
import {
  moderationNames,
  regionsFigure,
  regionsSentence,
  slopesFigure,
  type ModerationNames,
} from '../results/moderation-words.ts';
import { placeOf, resultConditional, resultSlopes } from '../results/result-moderation.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';

const figureWidth = 460;

interface Part {
  readonly analysis: InteractionAnalysis;
  readonly names: ModerationNames;
  readonly fit: EstimatedFit;
}

export function sectionModeration(context: ReportContext): ReportBlock[] {
  const { fit, translate, labelOf } = context;
  if (!fit || fit.status === 'failed' || !fit.interactions?.length) return [];
  return [
    { kind: 'heading', level: 1, id: 'moderation', text: translate('report.section.moderation') },
    ...fit.interactions.flatMap((analysis) =>
      moderation({ analysis, names: moderationNames(analysis, labelOf), fit }, context),
    ),
  ];
}

function moderation(part: Part, context: ReportContext): ReportBlock[] {
  const { analysis, names, fit } = part;
  const { translate } = context;
  const title = translate('report.moderation.of', { ...names });
  return [
    {
      kind: 'heading',
      level: 2,
      id: `moderation-${placeOf(analysis, fit)}`,
      text: groupTitle(title, fit, analysis.group, context),
    },
    { kind: 'paragraph', text: words(part, context) },
    ...context.results(resultSlopes(fit, analysis, context)),
    ...figures(part, context),
    ...context.results(resultConditional(fit, analysis, context)),
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

function figures({ analysis, names, fit }: Part, context: ReportContext): ReportBlock[] {
  const { translate } = context;
  const place = placeOf(analysis, fit);
  const slopes = slopesFigure(analysis, names, fit.settings.level, figureWidth, translate);
  const regions = regionsFigure(analysis, names, figureWidth, translate);
  const figure = (id: string, picture: Picture | undefined, note: MessageKey): ReportBlock[] =>
    picture ? [context.figure({ id, title: picture.title, picture, note: rich(translate, note) })] : [];
  return [
    ...figure(`slopes-plot-${place}`, slopes, 'report.moderation.slopes-figure-note'),
    ...figure(`regions-plot-${place}`, regions, 'report.moderation.regions-figure-note'),
  ];
}
