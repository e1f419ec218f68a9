/** The model beside others, where they were compared. */
import type { ComparedModel } from '../engine/compare/compare-models.ts';
import { describeProblem } from '../language/describe-problem.ts';
import type { ReportBlock } from './blocks.ts';
import { comparisonProblems, comparisonVerdict } from '../results/comparison-words.ts';
import { resultComparedFits, resultDifferences } from '../results/result-comparison.ts';
import type { ReportContext } from './context.ts';
import { plain } from '../language/rich-text.ts';

export function sectionComparison(context: ReportContext): ReportBlock[] {
  const { fit, analyses, translate } = context;
  const { compare: compared } = analyses;
  if (!fit || fit.status === 'failed' || !compared || compared.length < 2) return [];
  return [
    { kind: 'heading', level: 1, id: 'comparison', text: translate('report.section.comparison') },
    ...compared.flatMap((model) => words(model, compared, context)),
    ...context.results(resultComparedFits(compared, context)),
    ...context.results(resultDifferences(compared, context)),
  ];
}

function words(model: ComparedModel, models: readonly ComparedModel[], { translate }: ReportContext): ReportBlock[] {
  const verdict = comparisonVerdict(model, models, translate);
  const problems = comparisonProblems(model, models, translate);
  return [
    ...(verdict === '' ? [] : [{ kind: 'paragraph' as const, text: plain(verdict) }]),
    ...problems.map((one): ReportBlock => ({
      kind: 'note',
      tone: 'warning',
      text: plain(describeProblem(one, translate).message),
    })),
  ];
}
