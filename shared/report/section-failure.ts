/** What stands in the way of (trusting) the estimates: before anything else in the report. */
import { describeProblem } from '../language/describe-problem.ts';
import type { Problem } from '../problem.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { plain, sentences, type RichText } from '../language/rich-text.ts';

export function sectionFailure(context: ReportContext): ReportBlock[] {
  const { document, fit, translate } = context;
  const warning = (text: string): ReportBlock => ({ kind: 'note', tone: 'warning', text: plain(text) });
  const blocks: ReportBlock[] = document.data?.isSimulated ? [warning(translate('report.simulated'))] : [];
  if (!fit) return [...blocks, warning(translate('report.not-estimated'))];
  if (fit.status === 'not-converged') return [...blocks, warning(translate('report.not-converged'))];
  if (fit.status === 'converged') return blocks;
  return [
    ...blocks,
    { kind: 'heading', level: 1, id: 'failure', text: translate('report.section.failure') },
    { kind: 'paragraph', text: plain(translate('report.failure.intro')) },
    ...fit.problems.map((each): ReportBlock => ({
      kind: 'note',
      tone: 'warning',
      text: problemSentence(each, context),
    })),
  ];
}

/** The sentence and the remedy. */
export function problemSentence(problem: Problem, { translate, language }: ReportContext): RichText {
  const { message, remedy } = describeProblem(problem, translate);
  return sentences([plain(message), plain(remedy)], language);
}
