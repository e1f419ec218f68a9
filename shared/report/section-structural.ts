/** Paths outcome by outcome, in a table and in words, and the covariances beside them. */
import { fitOfGroup } from '../document/fit-of-group.ts';
import type { ShownFigures } from '../document/shown-figures.ts';
import { shownPaths, type ShownPath } from '../document/shown-paths.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import {
  formatBounded,
  formatCoefficient,
  formatEstimate,
  formatInterval,
  formatP,
  formatPercent,
  formatPRelation,
} from '../language/format.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import { covarianceTable } from './covariance-table.ts';
import type { ReportContext } from './context.ts';
import { disputedNote } from '../results/disputed-note.ts';
import { errorsNote } from '../results/errors-note.ts';
import { conditionsOf } from '../results/fit-facts.ts';
import { groupId, groupTitle } from '../results/group-title.ts';
import { verdictSentence, verdictWords } from '../results/hypothesis-words.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';

/** A path that has an estimate. */
interface Regression extends Pick<ShownPath, 'hypothesis' | 'judged' | 'from' | 'to' | 'rsquare'> {
  readonly row: EstimateRow;
  readonly figures: ShownFigures;
}

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
  const regressions = listRegressions(context, own);
  const paths: ReportBlock[] =
    regressions.length === 0
      ? [{ kind: 'paragraph', text: plain(context.translate('report.structural.none')) }]
      : [
          ...groupHeading(fit, group, context),
          ...inWords(regressions, own, context),
          pathTable(regressions, own, group, context),
        ];
  return [...paths, ...covarianceTable(context, own, group)];
}

function groupHeading(fit: EstimatedFit, group: number, { translate }: ReportContext): ReportBlock[] {
  if (fit.groups.length < 2) return [];
  const text = groupTitle(translate('report.structural.title'), fit, group, translate);
  return [{ kind: 'heading', level: 2, id: groupId('structural', fit, group), text }];
}

function listRegressions({ document }: ReportContext, fit: EstimatedFit): Regression[] {
  return shownPaths(document, fit).flatMap(({ estimate, figures, ...path }) =>
    estimate && figures ? [{ ...path, row: estimate, figures }] : [],
  );
}

function rsquareOf(regressions: readonly Regression[], outcome: string): number | undefined {
  return regressions.find(({ to }) => to === outcome)?.rsquare;
}

/** One paragraph an outcome. */
function inWords(regressions: readonly Regression[], fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { translate, labelOf, language } = context;
  const space = plain(language === 'en' ? ' ' : '');
  return [...new Set(regressions.map((each) => each.to))].map((outcome): ReportBlock => {
    const sentences: RichText[] = regressions
      .filter(({ to, figures }) => to === outcome && figures.pvalue !== undefined)
      .map(({ judged, from, to, row, figures }): RichText => [
        ...conditionOf(from, to, fit, context),
        ...rich(translate, sentenceKey(row, figures, from), {
          from: labelOf(from),
          to: labelOf(to),
          beta: formatCoefficient(row.stdAll),
          p: formatPRelation(figures.pvalue),
        }),
        ...judged.flatMap(({ hypothesis, verdict }) => [
          ...space,
          ...plain(verdictSentence(hypothesis.name, verdict, translate)),
        ]),
      ]);
    const rsquare = rsquareOf(regressions, outcome);
    if (rsquare !== undefined)
      sentences.push(
        rich(translate, 'report.structural.rsquare', { percent: formatPercent(rsquare), to: labelOf(outcome) }),
      );
    return { kind: 'paragraph', text: sentences.flatMap((each, index) => (index === 0 ? each : [...space, ...each])) };
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

function pathTable(
  regressions: readonly Regression[],
  fit: EstimatedFit,
  group: number,
  context: ReportContext,
): TableBlock {
  const { translate, labelOf } = context;
  const hasHypotheses = regressions.some((each) => each.hypothesis !== '');
  const rows = [...new Set(regressions.map((each) => each.to))].flatMap((outcome): TableBlock['rows'] => [
    {
      kind: 'group',
      cells: [
        rich(translate, 'report.structural.group', {
          outcome: labelOf(outcome),
          rsquare: formatBounded(rsquareOf(regressions, outcome)),
        }),
      ],
    },
    ...regressions
      .filter((each) => each.to === outcome)
      .map((each) => ({ kind: 'cells' as const, cells: cells(each, context, hasHypotheses) })),
  ]);
  return context.table({
    id: groupId('paths', fit, group),
    title: groupTitle(translate('report.structural.title'), fit, group, translate),
    columns: columns(context, fit, hasHypotheses),
    rows,
    note: pathNote(regressions, fit, hasHypotheses, context),
  });
}

function pathNote(
  regressions: readonly Regression[],
  fit: EstimatedFit,
  hasHypotheses: boolean,
  context: ReportContext,
): RichText {
  const { translate, language, labelOf } = context;
  const level = formatPercent(fit.settings.level);
  const named = regressions.map(({ hypothesis, from, to, figures }) => {
    const arrow = translate('report.structural.arrow', { from: labelOf(from), to: labelOf(to) });
    return { name: hypothesis === '' ? arrow : hypothesis, figures };
  });
  const parts = [
    rich(translate, 'report.structural.note'),
    errorsNote(fit, context, 'report.errors.delta-interval'),
    hasHypotheses ? rich(translate, 'hypothesis.rule', { level }) : [],
    disputedNote(named, level, translate),
  ];
  return sentences(parts, language);
}

function columns({ translate }: ReportContext, fit: EstimatedFit, hasHypotheses: boolean): TableBlock['columns'] {
  const level = formatPercent(fit.settings.level);
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  return [
    ...(hasHypotheses ? [{ title: plain(translate('report.column.hypothesis')), align: 'left' as const }] : []),
    { title: plain(translate('report.column.path')), align: 'left' },
    { title: symbol('B'), align: 'right' },
    { title: rich(translate, 'report.column.se-raw'), align: 'right' },
    { title: plain('β'), align: 'right' },
    { title: plain(translate('report.column.interval', { level })), align: 'right' },
    { title: symbol('p'), align: 'right' },
    ...(hasHypotheses ? [{ title: plain(translate('report.column.result')), align: 'left' as const }] : []),
  ];
}

function cells(
  { hypothesis, judged, from, to, row, figures }: Regression,
  { translate, labelOf }: ReportContext,
  hasHypotheses: boolean,
): RichText[] {
  const { se, stdInterval, pvalue } = figures;
  return [
    ...(hasHypotheses ? [plain(hypothesis)] : []),
    plain(translate('report.structural.arrow', { from: labelOf(from), to: labelOf(to) })),
    plain(formatEstimate(row.est)),
    plain(formatEstimate(se)),
    plain(formatCoefficient(row.stdAll)),
    plain(formatInterval(stdInterval?.[0], stdInterval?.[1])),
    plain(formatP(pvalue)),
    ...(hasHypotheses ? [plain(verdictWords(judged, translate))] : []),
  ];
}
