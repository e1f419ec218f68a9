/** Paths outcome by outcome, in a table and in words, and the covariances beside them. */
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import type { ShownFigures } from '../document/shown/shown-figures.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { formatCoefficient, formatPercent, formatPRelation } from '../language/format.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';
import { conditionsOf } from '../results/fit-facts.ts';
import { groupId, groupTitle } from '../results/group-title.ts';
import { verdictSentence } from '../results/hypothesis-words.ts';
import { resultCovariances } from '../results/result-covariances.ts';
import { estimatedPaths, resultPaths, type EstimatedPath } from '../results/result-paths.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function sectionStructural(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const heading: ReportBlock = {
    kind: 'heading',
    level: 1,
    id: 'structural',
    text: translate('report.section.structural'),
  };
  return [heading, ...fit.groups.flatMap((_, index) => groupBlocks(fit, index + 1, context))];
}

function groupBlocks(fit: EstimatedFit, group: number, context: ReportContext): ReportBlock[] {
  const own = fitOfGroup(fit, group);
  const regressions = estimatedPaths(context, own);
  const paths: ReportBlock[] =
    regressions.length === 0
      ? [{ kind: 'paragraph', text: plain(context.translate('report.structural.none')) }]
      : [
          ...groupHeading(fit, group, context),
          ...inWords(regressions, own, context),
          ...context.results(resultPaths(fit, group, context)),
        ];
  return [...paths, ...context.results(resultCovariances(fit, group, context))];
}

function groupHeading(fit: EstimatedFit, group: number, context: ReportContext): ReportBlock[] {
  if (fit.groups.length < 2) return [];
  const text = groupTitle(context.translate('report.structural.title'), fit, group, context);
  return [{ kind: 'heading', level: 2, id: groupId('structural', fit, group), text }];
}

function rsquareOf(regressions: readonly EstimatedPath[], outcome: string): number | undefined {
  return regressions.find(({ to }) => to === outcome)?.rsquare;
}

/** One paragraph an outcome. */
function inWords(regressions: readonly EstimatedPath[], fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { translate, labelOf, language } = context;
  return [...new Set(regressions.map((each) => each.to))].map((outcome): ReportBlock => {
    const told: RichText[] = regressions
      .filter(({ to, figures }) => to === outcome && figures.pvalue !== undefined)
      .flatMap(({ judged, from, to, estimate, figures }): RichText[] => [
        [
          ...conditionOf(from, to, fit, context),
          ...rich(translate, sentenceKey(estimate, figures, from), {
            from: labelOf(from),
            to: labelOf(to),
            beta: formatCoefficient(estimate.stdAll),
            p: formatPRelation(figures.pvalue),
          }),
        ],
        ...judged.map(({ hypothesis, verdict }) => plain(verdictSentence(hypothesis.name, verdict, translate))),
      ]);
    const rsquare = rsquareOf(regressions, outcome);
    if (rsquare !== undefined)
      told.push(
        rich(translate, 'report.structural.rsquare', { percent: formatPercent(rsquare), to: labelOf(outcome) }),
      );
    return { kind: 'paragraph', text: sentences(told, language) };
  });
}

/** A coefficient beside a product with the same variable holds at one value of the other variable only: said before its sentence. */
function conditionOf(from: string, to: string, fit: EstimatedFit, context: ReportContext): RichText {
  const conditions = conditionsOf(fit, from, to).map(({ moderator, at }) =>
    context.translate(`report.structural.condition-${at}`, { moderator: context.labelOf(moderator) }),
  );
  if (conditions.length === 0) return [];
  const joined = conditions.join(context.translate('report.structural.condition-and'));
  return rich(context.translate, 'report.structural.condition', { conditions: joined });
}

function sentenceKey(row: EstimateRow, { isClear }: ShownFigures, from: string) {
  if (!isClear) return 'report.structural.not-significant';
  if (from.includes(':')) return row.est < 0 ? 'report.structural.moderated-less' : 'report.structural.moderated-more';
  return row.est < 0 ? 'report.structural.negative' : 'report.structural.positive';
}
