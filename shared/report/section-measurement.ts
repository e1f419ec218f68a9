/** Loadings, construct by construct, and thresholds of ordered items. */
import type { EstimatedFit } from '../engine/fit.ts';
import { formatCoefficient } from '../language/format.ts';
import { rich, type RichText } from '../language/rich-text.ts';
import type { ResultTable } from '../results/element.ts';
import { loadingCutoff } from '../results/loading-cutoffs.ts';
import { resultLoadings } from '../results/result-loadings.ts';
import { resultThresholds } from '../results/result-thresholds.ts';
import { toRecords } from '../results/write/records.ts';
import { withoutColumns } from '../results/write/used-columns.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { scaleBlocks } from './scale-blocks.ts';

export function sectionMeasurement(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const { scales } = context.survey;
  // One sample's loadings stand in the table of the scales, with their reliability; those of groups each in their own.
  const isTold = scales?.result.cfa !== undefined && fit.groups.length === 1;
  const blocks = isTold ? [] : fit.groups.flatMap((_, index) => loadingBlocks(fit, index + 1, context));
  const told = scales ? scaleBlocks(scales, context) : [];
  if (blocks.length + told.length === 0) return [];
  return [
    { kind: 'heading', level: 1, id: 'measurement', text: translate('report.section.measurement') },
    ...told,
    ...blocks,
    ...thresholdBlocks(fit, context),
  ];
}

/** On paper there is no room for the intervals, and R² follows from the loading. */
function loadingBlocks(fit: EstimatedFit, group: number, context: ReportContext): ReportBlock[] {
  const table = resultLoadings(fit, group, context);
  if (!table) return [];
  return [
    { kind: 'paragraph', text: intro(table, context) },
    ...context.results(withoutColumns(table, ['interval', 'rsquare'])),
  ];
}

/** The smallest and the largest loading, whatever their sign. */
function intro(table: ResultTable, { translate }: ReportContext): RichText {
  const loadings = toRecords(table).flatMap(({ item, loading }) =>
    typeof item === 'string' && typeof loading === 'number' ? [{ item, value: loading }] : [],
  );
  const sorted = loadings.toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return rich(translate, 'report.measurement.intro', {
    lowest: formatCoefficient(lowest?.value),
    lowestItem: lowest?.item ?? '',
    highest: formatCoefficient(highest?.value),
    highestItem: highest?.item ?? '',
    cutoff: formatCoefficient(loadingCutoff.value),
    better: formatCoefficient(loadingCutoff.better),
  });
}

/** Nothing where no item is ordered. */
function thresholdBlocks(fit: EstimatedFit, context: ReportContext): ReportBlock[] {
  const items = new Set(fit.estimates.filter(({ op }) => op === '|').map(({ lhs }) => lhs));
  if (items.size === 0) return [];
  return [
    { kind: 'paragraph', text: rich(context.translate, 'report.thresholds.intro', { count: items.size }) },
    ...fit.groups.flatMap((_, index) => context.results(resultThresholds(fit, index + 1, context))),
  ];
}
