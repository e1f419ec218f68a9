/** Indirect and total effects with their intervals, and what kind of mediation they show. */
import { effectRows, mediationVerdicts, type EffectRow } from '../document/shown/effect-rows.ts';
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { ReportBlock } from './blocks.ts';
import { resultEffects } from '../results/result-effects.ts';
import type { ReportContext } from './context.ts';
import { plain, sentences } from '../language/rich-text.ts';

/** Whether the drawing has routes through other variables. */
export function hasEffects({ document }: ReportContext, fit: EstimatedFit): boolean {
  return fit.groups.some((_, index) => effectRows(document, fit, index + 1).length > 0);
}

export function sectionMediation(context: ReportContext): ReportBlock[] {
  const { fit, document, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const groups = fit.groups.map((_, index) => ({ group: index + 1, rows: effectRows(document, fit, index + 1) }));
  const told = groups.filter(({ rows }) => rows.length > 0);
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'mediation', text: translate('report.section.mediation') },
    ...told.flatMap(({ group, rows }) => [
      ...kinds(rows, fitOfGroup(fit, group), context),
      ...context.results(resultEffects(fit, group, context)),
    ]),
  ];
}

/** One sentence a pair that has a direct path as well. */
function kinds(rows: readonly EffectRow[], fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { translate, labelOf, language } = context;
  const told = mediationVerdicts(rows, fit).map(({ from, to, kind }) =>
    translate('report.mediation.kind', {
      from: labelOf(from),
      to: labelOf(to),
      kind: translate(`results.effects.kind.${kind}`),
    }),
  );
  return told.length === 0 ? [] : [{ kind: 'paragraph', text: sentences(told.map(plain), language) }];
}
