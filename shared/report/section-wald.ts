/** Constraints on labelled parameters, where they were tested. */
import { resultWald } from '../results/result-wald.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function sectionWald(context: ReportContext): ReportBlock[] {
  const { fit, analyses, translate } = context;
  const { wald } = analyses;
  if (!fit || fit.status === 'failed' || !wald) return [];
  // The sentence stands before the table, not below it.
  const { note = [], ...table } = resultWald(wald, context);
  return [
    { kind: 'heading', level: 1, id: 'wald', text: translate('report.section.wald') },
    { kind: 'paragraph', text: note },
    ...context.results(table),
  ];
}
