/** Global fit: one sentence, a verdict with its source, and the table. */
import type { EstimatedFit, FitMeasures } from '../engine/fit.ts';
import {
  formatBounded,
  formatDf,
  formatIndex,
  formatInterval,
  formatP,
  formatPercent,
  formatPRelation,
  formatStatistic,
} from '../language/format.ts';
import type { ReportBlock, RichText, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { fitCriteria, meets, type FitCriterion, type FitCriterionId } from './fit-criteria.ts';
import { plain, rich } from './rich-text.ts';
import { sources } from './sources.ts';

const judged = ['cfi', 'tli', 'rmsea', 'srmr'] as const satisfies readonly FitCriterionId[];

export function sectionFit(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const heading: ReportBlock = { kind: 'heading', level: 1, id: 'fit', text: translate('report.section.fit') };
  if (fit.measures.df === 0) return [heading, { kind: 'paragraph', text: plain(translate('report.fit.saturated')) }];
  return [heading, { kind: 'paragraph', text: verdict(fit, context) }, fitTable(fit, context)];
}

function verdict(fit: EstimatedFit, { translate, language }: ReportContext): RichText {
  const { measures } = fit;
  const statement = rich(translate, 'report.fit.statement', {
    df: formatDf(measures.df),
    chisq: formatStatistic(measures.chisq),
    p: formatPRelation(measures.pvalue),
    cfi: formatIndex(measures.cfi),
    tli: formatIndex(measures.tli),
    rmsea: formatIndex(measures.rmsea),
    srmr: formatIndex(measures.srmr),
    level: formatPercent(measures['rmsea.ci.level'] ?? 0.9),
    interval: formatInterval(measures['rmsea.ci.lower'], measures['rmsea.ci.upper'], formatIndex),
  });
  const missed = judged.filter((id) => meets(fitCriteria[id], measures[id]) !== true);
  const indices = missed.map((id) => fitCriteria[id].label).join(translate('report.list-separator'));
  const judgement =
    missed.length === 0
      ? rich(translate, 'report.fit.all-met')
      : rich(translate, 'report.fit.some-missed', { indices });
  return [...statement, ...plain(language === 'en' ? ' ' : ''), ...judgement];
}

function fitTable(fit: EstimatedFit, context: ReportContext): TableBlock {
  const { translate } = context;
  const { measures } = fit;
  const left = (key: 'index' | 'cutoff' | 'source') =>
    ({ title: plain(translate(`report.column.${key}`)), align: 'left' }) as const;
  return context.table({
    id: 'fit-indices',
    title: translate('report.fit.title'),
    columns: [
      left('index'),
      { title: plain(translate('report.column.value')), align: 'right' },
      left('cutoff'),
      left('source'),
    ],
    rows: [...testRows(measures), ...indexRows(measures, context)],
    note: plain(translate('report.fit.note')),
  });
}

type Rows = TableBlock['rows'];

function row(...cells: readonly RichText[]): Rows[number] {
  return { kind: 'cells', cells };
}

function testRows(measures: FitMeasures): Rows {
  const { chisq, df, pvalue } = measures;
  return [
    row(plain('χ²'), plain(formatStatistic(chisq)), [], []),
    row([{ text: 'df', style: 'emphasis' }], plain(formatDf(df)), [], []),
    row([{ text: 'p', style: 'emphasis' }], plain(formatP(pvalue)), [], []),
  ];
}

function indexRows(measures: FitMeasures, context: ReportContext): Rows {
  const ids = Object.keys(fitCriteria) as FitCriterionId[];
  return ids.flatMap((id): Rows => {
    const value = measures[id];
    if (value === undefined) return [];
    const criterion: FitCriterion = fitCriteria[id];
    const text = criterion.remark ? formatStatistic(value) : formatIndex(value);
    const cells = [plain(criterion.label), plain(text), ...judge(criterion, context)];
    return id === 'rmsea' ? [row(...cells), intervalRow(measures, context)] : [row(...cells)];
  });
}

function judge(criterion: FitCriterion, { translate }: ReportContext): [RichText, RichText] {
  if (criterion.remark) return [plain(translate('report.fit.comparison-only')), []];
  if (!criterion.cutoff) return [[], []];
  const { relation, value, source } = criterion.cutoff;
  return [plain(`${relation} ${formatBounded(value, 2)}`), plain(sources[source].short)];
}

function intervalRow(measures: FitMeasures, { translate }: ReportContext): Rows[number] {
  const level = formatPercent(measures['rmsea.ci.level'] ?? 0.9);
  const interval = formatInterval(measures['rmsea.ci.lower'], measures['rmsea.ci.upper'], formatIndex);
  return row(plain(translate('report.fit.interval', { level })), plain(interval), [], []);
}
