/** Thresholds of ordered items, with what being ordered means for the correlations. */
import { fitOfGroup } from '../document/fit-of-group.ts';
import { indexFigures, type ShownFigures } from '../document/shown-figures.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { formatEstimate } from '../language/format.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { errorsNote } from '../results/errors-note.ts';
import { groupId, groupTitle } from '../results/group-title.ts';
import { plain, rich, sentences } from '../language/rich-text.ts';

/** Nothing where no item is ordered. */
export function thresholdBlocks(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const items = new Set(fit.estimates.filter(({ op }) => op === '|').map(({ lhs }) => lhs));
  if (items.size === 0) return [];
  return [
    { kind: 'paragraph', text: rich(context.translate, 'report.thresholds.intro', { count: items.size }) },
    ...fit.groups.map((_, index) => thresholdTable(fit, index + 1, context)),
  ];
}

function thresholdTable(fit: EstimatedFit, group: number, context: ReportContext): TableBlock {
  const { translate, language } = context;
  const figuresOf = indexFigures(fit);
  const byItem = new Map<string, EstimateRow[]>();
  for (const row of fitOfGroup(fit, group).estimates)
    if (row.op === '|') byItem.set(row.lhs, [...(byItem.get(row.lhs) ?? []), row]);
  const most = Math.max(...[...byItem.values()].map((rows) => rows.length));
  return context.table({
    id: groupId('thresholds', fit, group),
    title: groupTitle(translate('report.thresholds.title'), fit, group, translate),
    columns: [
      { title: plain(translate('report.column.item')), align: 'left' },
      ...Array.from({ length: most }, (_, index) => ({ title: plain(`τ${index + 1}`), align: 'right' as const })),
    ],
    rows: [...byItem].map(([item, rows]) => ({
      kind: 'cells',
      cells: [plain(item), ...rows.map((row) => plain(thresholdText(row, figuresOf(row))))],
    })),
    note: sentences([rich(translate, 'report.thresholds.note'), errorsNote(fit, context)], language),
  });
}

function thresholdText({ est }: EstimateRow, { se }: ShownFigures): string {
  return se === undefined ? formatEstimate(est) : `${formatEstimate(est)} (${formatEstimate(se)})`;
}
