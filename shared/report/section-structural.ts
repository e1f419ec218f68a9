/** Paths outcome by outcome, in a table and in words, and the covariances beside them. */
import { fitOfGroup } from '../document/fit-of-group.ts';
import { modelName } from '../document/find.ts';
import { productName } from '../document/moderation-terms.ts';
import { shownDiagram } from '../document/shown-diagram.ts';
import { indexEstimates } from '../document/to-model-spec.ts';
import { indexFigures, type ShownFigures } from '../document/shown-figures.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import {
  absent,
  formatBounded,
  formatCoefficient,
  formatEstimate,
  formatInterval,
  formatP,
  formatPercent,
  formatPRelation,
  significanceLevel,
} from '../language/format.ts';
import type { ReportBlock, RichText, TableBlock } from './blocks.ts';
import { covarianceTable } from './covariance-table.ts';
import type { ReportContext } from './context.ts';
import { errorsNote } from './errors-note.ts';
import { conditionsOf } from './fit-facts.ts';
import { groupId, groupTitle } from './group-title.ts';
import { plain, rich } from './rich-text.ts';

interface Regression {
  readonly hypothesis: string;
  readonly from: string;
  readonly to: string;
  readonly row: EstimateRow;
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

/** In the order of outcomes as drawn, so that groups of the table hold together; what statements add stands behind what is drawn. */
function listRegressions({ document }: ReportContext, fit: EstimatedFit): Regression[] {
  const estimate = indexEstimates(fit);
  const { nodes, paths, moderations } = shownDiagram(document);
  const regression = (to: string, from: string | undefined, hypothesis: string | undefined): Regression[] => {
    const row = estimate({ lhs: to, op: '~', rhs: from ?? '' });
    return row && from !== undefined ? [{ hypothesis: hypothesis ?? '', from, to, row }] : [];
  };
  return nodes.flatMap((node) => {
    const to = modelName(document, node.id) ?? '';
    const own = paths.filter((path) => path.to === node.id);
    return [
      ...own.flatMap((path) => regression(to, modelName(document, path.from), path.hypothesis)),
      ...moderations
        .filter((each) => own.some((path) => path.id === each.path))
        .flatMap((each) => regression(to, productName(document, each), each.hypothesis)),
    ];
  });
}

function rsquareOf(fit: EstimatedFit, name: string): number | undefined {
  return fit.rsquare.find((each) => each.name === name)?.value;
}

function isSignificant(row: EstimateRow): boolean {
  return row.pvalue !== undefined && row.pvalue < significanceLevel;
}

/** One paragraph an outcome. */
function inWords(regressions: readonly Regression[], fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const { translate, labelOf, language } = context;
  const space = plain(language === 'en' ? ' ' : '');
  return [...new Set(regressions.map((each) => each.to))].map((outcome): ReportBlock => {
    const sentences: RichText[] = regressions
      .filter((each) => each.to === outcome && each.row.pvalue !== undefined)
      .map(({ from, to, row }): RichText => [
        ...conditionOf(from, to, fit, context),
        ...rich(translate, sentenceKey(row, from), {
          from: labelOf(from),
          to: labelOf(to),
          beta: formatCoefficient(row.stdAll),
          p: formatPRelation(row.pvalue),
        }),
      ]);
    const rsquare = rsquareOf(fit, outcome);
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

function sentenceKey(row: EstimateRow, from: string) {
  if (!isSignificant(row)) return 'report.structural.not-significant';
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
  const figuresOf = indexFigures(fit);
  const rows = [...new Set(regressions.map((each) => each.to))].flatMap((outcome): TableBlock['rows'] => [
    {
      kind: 'group',
      cells: [
        rich(translate, 'report.structural.group', {
          outcome: labelOf(outcome),
          rsquare: formatBounded(rsquareOf(fit, outcome)),
        }),
      ],
    },
    ...regressions
      .filter((each) => each.to === outcome)
      .map((each) => ({ kind: 'cells' as const, cells: cells(each, figuresOf(each.row), context, hasHypotheses) })),
  ]);
  return context.table({
    id: groupId('paths', fit, group),
    title: groupTitle(translate('report.structural.title'), fit, group, translate),
    columns: columns(context, fit, hasHypotheses),
    rows,
    note: pathNote(fit, hasHypotheses, context),
  });
}

function pathNote(fit: EstimatedFit, hasHypotheses: boolean, context: ReportContext): RichText {
  const { translate, language } = context;
  const space = plain(language === 'en' ? ' ' : '');
  const symbols = [...rich(translate, 'report.structural.note'), ...space];
  const errors = errorsNote(fit, context, 'report.errors.delta-interval');
  return hasHypotheses
    ? [...symbols, ...errors, ...rich(translate, 'report.structural.note-hypotheses')]
    : [...symbols, ...errors];
}

function columns({ translate }: ReportContext, fit: EstimatedFit, hasHypotheses: boolean): TableBlock['columns'] {
  const level = formatPercent(fit.settings.level);
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  return [
    ...(hasHypotheses ? [{ title: plain(translate('report.column.hypothesis')), align: 'left' as const }] : []),
    { title: plain(translate('report.column.path')), align: 'left' },
    { title: symbol('B'), align: 'right' },
    { title: symbol('SE'), align: 'right' },
    { title: plain('β'), align: 'right' },
    { title: plain(translate('report.column.interval', { level })), align: 'right' },
    { title: symbol('p'), align: 'right' },
    ...(hasHypotheses ? [{ title: plain(translate('report.column.result')), align: 'left' as const }] : []),
  ];
}

function cells(
  { hypothesis, from, to, row }: Regression,
  { se, stdInterval }: ShownFigures,
  { translate, labelOf }: ReportContext,
  hasHypotheses: boolean,
): RichText[] {
  const tested = translate(isSignificant(row) ? 'report.result.supported' : 'report.result.not-supported');
  const verdict = row.pvalue === undefined ? absent : tested;
  return [
    ...(hasHypotheses ? [plain(hypothesis)] : []),
    plain(translate('report.structural.arrow', { from: labelOf(from), to: labelOf(to) })),
    plain(formatEstimate(row.est)),
    plain(formatEstimate(row.free ? se : undefined)),
    plain(formatCoefficient(row.stdAll)),
    plain(formatInterval(stdInterval?.[0], stdInterval?.[1])),
    plain(formatP(row.free ? row.pvalue : undefined)),
    ...(hasHypotheses ? [plain(hypothesis === '' ? '' : verdict)] : []),
  ];
}
