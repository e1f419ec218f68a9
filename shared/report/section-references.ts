import type { SettingChoice } from '../engine/settings/choices.ts';
import { interactionMethods } from '../engine/settings/method-families.ts';
import type { ReportBlock } from './blocks.ts';
import type { TextRun } from '../language/rich-text.ts';
import { comparisonsOf } from '../results/comparison-words.ts';
import type { ReportContext } from './context.ts';
import { hasEffects } from './section-mediation.ts';
import { sources, type Source } from '../sources/sources.ts';
import { surveySources } from '../sources/survey-sources.ts';

function isInteractionMethod(citedBy: Source['citedBy']): citedBy is SettingChoice<'interaction'> {
  return citedBy !== undefined && citedBy in interactionMethods;
}

/** By the beginning of the entry, which is the first author's name. */
function byAuthor(a: Source, b: Source): number {
  const [one, other] = [a, b].map(({ full }) => full[0]!.text.toLowerCase()) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Everything the other sections cite, in alphabetical order; nothing is cited without estimates. */
export function sectionReferences(context: ReportContext): ReportBlock[] {
  const { fit, analyses, translate, cited } = context;
  if (!fit || fit.status === 'failed') return [];
  const comparisons = comparisonsOf(analyses.compare ?? []);
  const isCited = ({ citedBy }: Source): boolean => {
    if (citedBy === 'mediation') return hasEffects(context, fit);
    if (citedBy === 'products') return fit.method.products !== undefined;
    if (isInteractionMethod(citedBy)) return fit.method.products === citedBy;
    if (citedBy === 'nesting') return comparisons.length > 0;
    if (citedBy === 'satorra.2000' || citedBy === 'satorra.bentler.2001' || citedBy === 'satorra.bentler.2010')
      return comparisons.some(({ method }) => method === citedBy);
    if (citedBy === 'invariance') return Boolean(analyses.ladder?.length);
    return citedBy === undefined || (fit.interactions ?? []).length > 0;
  };
  return [
    { kind: 'heading', level: 1, id: 'references', text: translate('report.section.references') },
    ...[...Object.values<Source>(sources).filter(isCited), ...[...cited].map((id): Source => surveySources[id])]
      .sort(byAuthor)
      .map((source): ReportBlock => ({
        kind: 'note',
        tone: 'plain',
        text: source.full.map((part): TextRun =>
          part.isItalic ? { text: part.text, style: 'emphasis' } : { text: part.text },
        ),
      })),
  ];
}
