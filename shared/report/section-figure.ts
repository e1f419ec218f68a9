import { buildScene } from '../drawing/build-scene.ts';
import { drawScene } from '../drawing/draw-scene.ts';
import { defaultSceneOptions } from '../drawing/scene.ts';
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import { indexFigures } from '../document/shown/shown-figures.ts';
import type { EstimatedFit, Fit } from '../engine/fit.ts';
import { formatPercent } from '../language/format.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { groupId, groupTitle } from '../results/group-title.ts';
import { rich, sentences, type RichText } from '../language/rich-text.ts';

/** The model as drawn, in vectors. */
export function sectionFigure(context: ReportContext): ReportBlock[] {
  const { document, fit, translate } = context;
  if (document.diagram.nodes.length === 0) return [];
  const heading: ReportBlock = { kind: 'heading', level: 1, id: 'figure', text: translate('report.section.figure') };
  const estimated = fit && fit.status !== 'failed' ? fit : null;
  if (!estimated) return [heading, drawing(fit, context, 'model', translate('report.figure.title-no-fit'))];
  return [
    heading,
    ...estimated.groups.map((_, index) => {
      const group = index + 1;
      const title = groupTitle(translate('report.figure.title'), estimated, group, context);
      return drawing(fitOfGroup(estimated, group), context, groupId('model', estimated, group), title);
    }),
  ];
}

function drawing(fit: Fit | null, context: ReportContext, id: string, title: string): ReportBlock {
  const { document, language, isStale = false } = context;
  const scene = buildScene(document, fit, defaultSceneOptions, {
    language,
    isStale,
    culprits: new Set(),
    isBilingual: false,
  });
  const estimated = fit && fit.status !== 'failed' ? fit : null;
  return context.figure({
    id,
    title,
    picture: drawScene(scene, { title, textScale: 1.15 }),
    ...(estimated ? { note: figureNote(estimated, context) } : {}),
  });
}

/** Stars and dashes are told of where there are tests. */
function figureNote(fit: EstimatedFit, { translate, language, isStale }: ReportContext): RichText {
  const figuresOf = indexFigures(fit);
  const level = formatPercent(fit.settings.level);
  const isTested = fit.estimates.some((row) => figuresOf(row).isClear !== undefined);
  const tests = isTested ? rich(translate, 'report.figure.note-tests', { level }) : [];
  const stale = isStale ? rich(translate, 'report.figure.stale') : [];
  return sentences([stale, rich(translate, 'report.figure.note'), tests], language);
}
