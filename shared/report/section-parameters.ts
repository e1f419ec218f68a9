/** Estimates that no other table of the report holds. */
import { resultFurther } from '../results/result-further.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function sectionParameters(context: ReportContext): readonly ReportBlock[] {
  const { fit, translate } = context;
  const result = fit && fit.status !== 'failed' ? resultFurther(fit, context) : undefined;
  if (!result) return [];
  const heading: ReportBlock = {
    kind: 'heading',
    level: 1,
    id: 'parameters',
    text: translate('report.section.parameters'),
  };
  return [heading, ...context.results(result)];
}
