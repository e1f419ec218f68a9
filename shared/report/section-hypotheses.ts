/** All hypotheses by number: what each expects, what was found, and the verdict. */
import { resultHypotheses } from '../results/result-hypotheses.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function sectionHypotheses(context: ReportContext): ReportBlock[] {
  const { fit, document, translate } = context;
  if (!fit || fit.status === 'failed' || document.hypotheses.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'hypotheses', text: translate('hypothesis.table.title') },
    ...fit.groups.flatMap((_, index) => context.results(resultHypotheses(fit, index + 1, 'hypotheses', context))),
  ];
}
