/** Measurement invariance step by step, where it was tested. */
import type { InvarianceStep } from '../engine/compare/test-invariance.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { firstFailure, ladderReleases } from '../results/ladder-words.ts';
import { resultLadder } from '../results/result-ladder.ts';
import { rich } from '../language/rich-text.ts';
import { problemSentence } from './section-failure.ts';

const releasesTold = 3;

export function sectionInvariance(context: ReportContext): ReportBlock[] {
  const { fit, analyses, translate } = context;
  const { ladder } = analyses;
  if (!fit || fit.status === 'failed' || !ladder || ladder.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'invariance', text: translate('report.section.invariance') },
    ...verdict(ladder, context),
    ...context.results(resultLadder(ladder, fit.settings.group, context)),
    ...remarks(ladder, context),
    ...releases(ladder, context),
  ];
}

/** Why a step has no solution, and which means are compared. */
function remarks(ladder: readonly InvarianceStep[], context: ReportContext): ReportBlock[] {
  return ladder
    .flatMap(({ problems = [] }) => problems)
    .map((each): ReportBlock => {
      const tone = each.severity === 'note' ? 'plain' : 'warning';
      return { kind: 'note', tone, text: problemSentence(each, context) };
    });
}

/** How far the ladder holds. */
function verdict(ladder: readonly InvarianceStep[], { translate }: ReportContext): ReportBlock[] {
  const failed = firstFailure(ladder);
  if (failed === 0) return [];
  const reached = ladder[(failed === -1 ? ladder.length : failed) - 1] ?? ladder[0];
  const step = translate(`results.ladder.${reached?.name ?? 'configural'}`);
  const text = rich(translate, failed === -1 ? 'report.invariance.all' : 'report.invariance.until', { step });
  return [{ kind: 'paragraph', text }];
}

function releases(ladder: readonly InvarianceStep[], { translate }: ReportContext): ReportBlock[] {
  const separator = translate('report.list-separator');
  return ladderReleases(ladder, releasesTold).map(({ step, found }): ReportBlock => {
    const text = rich(translate, 'report.invariance.releases', {
      step: translate(`results.ladder.${step.name}`),
      parameters: found.map(({ parameter }) => parameter).join(separator),
    });
    return { kind: 'note', tone: 'plain', text };
  });
}
