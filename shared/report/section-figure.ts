import { buildScene } from '../diagram-svg/build-scene.ts';
import { renderSvg, svgFontFamily } from '../diagram-svg/render-svg.ts';
import { defaultSceneOptions } from '../diagram-svg/scene.ts';
import { lightTheme } from '../diagram-svg/tokens.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { rich } from './rich-text.ts';

/** The model as drawn, in vectors. */
export function sectionFigure(context: ReportContext): ReportBlock[] {
  const { document, fit, language, translate } = context;
  if (document.diagram.nodes.length === 0) return [];
  const scene = buildScene(document, fit, defaultSceneOptions, {
    language,
    isStale: false,
    culprits: new Set(),
    isBilingual: false,
  });
  const hasEstimates = fit !== null && fit.status !== 'failed';
  const title = translate(hasEstimates ? 'report.figure.title' : 'report.figure.title-no-fit');
  return [
    { kind: 'heading', level: 1, id: 'figure', text: translate('report.section.figure') },
    context.figure({
      id: 'model',
      title,
      svg: renderSvg(scene, lightTheme, { fontFamily: svgFontFamily, title, textScale: 1.15 }),
      ...(hasEstimates ? { note: rich(translate, 'report.figure.note') } : {}),
    }),
  ];
}
