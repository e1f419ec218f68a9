/** Loadings, construct by construct. */
import { columnLabel, nodeLabel } from '../document/find.ts';
import { indexFigures, type ShownFigures } from '../document/shown-figures.ts';
import { indexEstimates } from '../document/to-model-spec.ts';
import { fitOfGroup } from '../document/fit-of-group.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { formatCoefficient, formatEstimate, formatP } from '../language/format.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { errorsNote } from '../results/errors-note.ts';
import { groupId, groupTitle } from '../results/group-title.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';
import { thresholdBlocks } from './threshold-table.ts';

interface Loading {
  readonly column: string;
  readonly wording: string;
  readonly row: EstimateRow;
}

export function sectionMeasurement(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const blocks = fit.groups.flatMap((_, index) => loadingBlocks(fit, index + 1, context));
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'measurement', text: translate('report.section.measurement') },
    ...blocks,
    ...thresholdBlocks(fit, context),
  ];
}

/** Constructs with the loadings of one group. */
function loadingBlocks(fit: EstimatedFit, group: number, context: ReportContext): ReportBlock[] {
  const { document, language, translate } = context;
  const estimate = indexEstimates(fitOfGroup(fit, group));
  const constructs = document.diagram.nodes.flatMap((node) => {
    if (node.kind !== 'construct') return [];
    const loadings = node.indicators.flatMap(({ column }): Loading[] => {
      const row = estimate({ lhs: node.name, op: '=~', rhs: column });
      const label = columnLabel(document, column, language);
      return row ? [{ column, wording: label === column ? '' : label, row }] : [];
    });
    return loadings.length > 0 ? [{ title: nodeLabel(document, node, language), loadings }] : [];
  });
  if (constructs.length === 0) return [];
  const all = constructs.flatMap((construct) => construct.loadings);
  const figuresOf = indexFigures(fit);
  const hasWording = all.some((loading) => loading.wording !== '');
  const hasFixed = all.some(({ row }) => !row.free);
  const fixedNote = hasFixed ? rich(translate, 'report.measurement.note-fixed') : [];
  const rows = constructs.flatMap(({ title, loadings }): TableBlock['rows'] => [
    { kind: 'group', cells: [plain(title)] },
    ...loadings.map((loading) => ({
      kind: 'cells' as const,
      cells: cells(loading, figuresOf(loading.row), hasWording),
    })),
  ]);
  return [
    { kind: 'paragraph', text: intro(all, context) },
    context.table({
      id: groupId('loadings', fit, group),
      title: groupTitle(translate('report.measurement.title'), fit, group, translate),
      columns: columns(context, hasWording),
      rows,
      note: sentences([rich(translate, 'report.measurement.note'), fixedNote, errorsNote(fit, context)], language),
    }),
  ];
}

function columns({ translate }: ReportContext, hasWording: boolean): TableBlock['columns'] {
  const symbol = (text: string): RichText => [{ text, style: 'emphasis' }];
  return [
    { title: plain(translate('report.column.item')), align: 'left' },
    ...(hasWording ? [{ title: plain(translate('report.column.wording')), align: 'left' as const }] : []),
    { title: plain('λ'), align: 'right' },
    { title: symbol('B'), align: 'right' },
    { title: rich(translate, 'report.column.se-raw'), align: 'right' },
    { title: symbol('p'), align: 'right' },
  ];
}

function cells({ column, wording, row }: Loading, { se, pvalue }: ShownFigures, hasWording: boolean): RichText[] {
  return [
    plain(column),
    ...(hasWording ? [plain(wording)] : []),
    plain(formatCoefficient(row.stdAll)),
    plain(formatEstimate(row.est)),
    plain(formatEstimate(se)),
    plain(formatP(pvalue)),
  ];
}

function intro(loadings: readonly Loading[], { translate }: ReportContext): RichText {
  const sorted = loadings.toSorted((a, b) => Math.abs(a.row.stdAll ?? 0) - Math.abs(b.row.stdAll ?? 0));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return rich(translate, 'report.measurement.intro', {
    lowest: formatCoefficient(lowest?.row.stdAll),
    lowestItem: lowest?.column ?? '',
    highest: formatCoefficient(highest?.row.stdAll),
    highestItem: highest?.column ?? '',
  });
}
