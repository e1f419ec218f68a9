/** Thresholds of ordered items, each with its standard error in parentheses. */
import { fitOfGroup } from '../document/shown/fit-of-group.ts';
import { indexFigures } from '../document/shown/shown-figures.ts';
import type { EstimatedFit, EstimateRow } from '../engine/fit.ts';
import { plain, rich, sentences } from '../language/rich-text.ts';
import type { ResultContext } from './context.ts';
import { wordCell, type Cell, type ResultTable } from './element.ts';
import { errorsNote } from './errors-note.ts';
import { groupId, groupTitle } from './group-title.ts';

/** `group` counts from 1. Undefined where no item is ordered. */
export function resultThresholds(fit: EstimatedFit, group: number, context: ResultContext): ResultTable | undefined {
  const { translate, language } = context;
  const thresholds = fitOfGroup(fit, group).estimates.filter(({ op }) => op === '|');
  if (thresholds.length === 0) return undefined;
  const figuresOf = indexFigures(fit);
  const items = [...new Set(thresholds.map(({ lhs }) => lhs))];
  const rowsOf = (item: string) => thresholds.filter(({ lhs }) => lhs === item);
  const most = Math.max(...items.map((item) => rowsOf(item).length));
  const cellOf = (row: EstimateRow): Cell => ({
    kind: 'pair',
    values: [row.est, figuresOf(row).se],
    forms: ['estimate', 'estimate'],
  });
  return {
    id: groupId('thresholds', fit, group),
    title: groupTitle(translate('report.thresholds.title'), fit, group, context),
    columns: [
      { id: 'item', head: plain(translate('report.column.item')), align: 'left', brief: true },
      ...Array.from({ length: most }, (_, index) => ({
        id: `threshold-${index + 1}`,
        head: plain(`τ${index + 1}`),
        align: 'right' as const,
      })),
    ],
    rows: items.map((item) => ({
      kind: 'cells',
      cells: {
        item: wordCell(item),
        ...Object.fromEntries(rowsOf(item).map((row, index) => [`threshold-${index + 1}`, cellOf(row)])),
      },
    })),
    note: sentences([rich(translate, 'report.thresholds.note'), errorsNote(fit, context)], language),
  };
}
