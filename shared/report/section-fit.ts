/** Global fit: one sentence, a verdict with its source, and the table. */
import type { EstimatedFit } from '../engine/fit.ts';
import {
  formatBounded,
  formatDf,
  formatIndex,
  formatInteger,
  formatInterval,
  formatP,
  formatPercent,
  formatPRelation,
  formatStatistic,
} from '../language/format.ts';
import type { ReportBlock, TableBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { fitCriteria, meets, type FitCriterion, type FitCriterionId } from '../results/fit-criteria.ts';
import { hasReference } from '../results/fit-facts.ts';
import {
  measureOf,
  reportedIndex,
  reportedRmseaInterval,
  reportedTest,
  versionsOf,
  type FitVersion,
  type ReportedTest,
} from '../results/reported-fit.ts';
import { plain, rich, type RichText } from '../language/rich-text.ts';
import { sources } from '../sources/sources.ts';

const judged = ['cfi', 'tli', 'rmsea', 'srmr'] as const satisfies readonly FitCriterionId[];

export function sectionFit(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const heading: ReportBlock = { kind: 'heading', level: 1, id: 'fit', text: translate('report.section.fit') };
  if (fit.measures.df === 0) return [heading, { kind: 'paragraph', text: plain(translate('report.fit.saturated')) }];
  const test = reportedTest(fit.measures);
  if (!test) return [heading, ...likelihoodBlocks(fit, context)];
  return [
    heading,
    { kind: 'paragraph', text: verdict(fit, test, context) },
    ...bollenStine(fit, context),
    fitTable(fit, context),
  ];
}

/** Under LMS, and with too many gaps, there is a likelihood and no chi-square to judge. */
function likelihoodBlocks(fit: EstimatedFit, { translate, language }: ReportContext): ReportBlock[] {
  const { measures } = fit;
  const criteria = rich(translate, fit.method.family === 'lms' ? 'report.fit.likelihood' : 'report.fit.untested', {
    logl: formatStatistic(measures.logl),
    aic: formatStatistic(measures.aic),
    bic: formatStatistic(measures.bic),
  });
  const ratio =
    measures['lrt.chisq'] === undefined
      ? []
      : rich(translate, 'report.fit.lrt', {
          df: formatDf(measures['lrt.df']),
          chisq: formatStatistic(measures['lrt.chisq']),
          p: formatPRelation(measures['lrt.pvalue']),
        });
  const space = plain(language === 'en' ? ' ' : '');
  return [{ kind: 'paragraph', text: [...criteria, ...space, ...ratio] }];
}

/** The test by resampling, where it was made. */
function bollenStine(fit: EstimatedFit, { translate }: ReportContext): ReportBlock[] {
  const pvalue = fit.bootstrap?.chisqPvalue;
  if (pvalue === undefined) return [];
  const replicates = formatInteger(fit.bootstrap?.succeeded);
  const text = rich(translate, 'report.fit.bollen-stine', { replicates, p: formatPRelation(pvalue) });
  return [{ kind: 'paragraph', text }];
}

function verdict(fit: EstimatedFit, test: ReportedTest, { translate, language }: ReportContext): RichText {
  const { measures } = fit;
  const interval = reportedRmseaInterval(measures);
  const version = (id: string) => reportedIndex(measures, id)?.version ?? 'plain';
  const named = (id: 'cfi' | 'tli' | 'rmsea') =>
    version(id) === 'plain'
      ? fitCriteria[id].label
      : translate('report.fit.versioned', {
          version: translate(`results.fit.version.${version(id)}`),
          index: fitCriteria[id].label,
        });
  const isTested = hasReference(fit, test.version);
  const scaled = test.version === 'scaled' ? 'report.fit.statement-scaled' : 'report.fit.statement';
  const statement = rich(translate, isTested ? scaled : 'report.fit.statement-descriptive', {
    df: formatDf(test.df),
    chisq: formatStatistic(test.chisq),
    p: formatPRelation(test.pvalue),
    cfiName: named('cfi'),
    tliName: named('tli'),
    rmseaName: named('rmsea'),
    cfi: formatIndex(reportedIndex(measures, 'cfi')?.value),
    tli: formatIndex(reportedIndex(measures, 'tli')?.value),
    rmsea: formatIndex(reportedIndex(measures, 'rmsea')?.value),
    srmr: measures.srmr === undefined ? '' : translate('report.fit.srmr', { value: formatIndex(measures.srmr) }),
    level: formatPercent(measures['rmsea.ci.level'] ?? 0.9),
    interval: formatInterval(interval?.[0], interval?.[1], formatIndex),
  });
  const space = plain(language === 'en' ? ' ' : '');
  if (!isTested)
    return [
      ...statement,
      ...space,
      ...rich(translate, 'report.fit.descriptive', { estimator: fit.settings.estimator }),
    ];
  const defined = judged.filter((id) => reportedIndex(measures, id) !== undefined);
  const missed = defined.filter((id) => meets(fitCriteria[id], reportedIndex(measures, id)?.value) !== true);
  const indices = missed.map((id) => fitCriteria[id].label).join(translate('report.list-separator'));
  const judgement =
    missed.length === 0
      ? rich(translate, defined.includes('srmr') ? 'report.fit.all-met' : 'report.fit.all-met-without-srmr')
      : rich(translate, 'report.fit.some-missed', { indices });
  return [...statement, ...space, ...judgement];
}

function fitTable(fit: EstimatedFit, context: ReportContext): TableBlock {
  const { translate, language } = context;
  const { measures } = fit;
  const versions = versionsOf(measures);
  const left = (key: 'index' | 'cutoff' | 'source') =>
    ({ title: plain(translate(`report.column.${key}`)), align: 'left' }) as const;
  const value = (version: FitVersion): TableBlock['columns'][number] => ({
    title: plain(translate(versions.length > 1 ? `results.fit.version.${version}` : 'report.column.value')),
    align: 'right',
  });
  const note = plain(translate('report.fit.note'));
  const space = plain(language === 'en' ? ' ' : '');
  const { estimator } = fit.settings;
  const uncorrected = hasReference(fit, 'plain')
    ? []
    : [...rich(translate, 'report.fit.note-uncorrected', { estimator }), ...space];
  return context.table({
    id: 'fit-indices',
    title: translate('report.fit.title'),
    columns: [left('index'), ...versions.map(value), left('cutoff'), left('source')],
    rows: [...testRows(fit, versions), ...indexRows(fit, versions, context)],
    note: [
      ...uncorrected,
      ...(versions.length > 1 ? [...rich(translate, 'report.fit.note-versions'), ...space] : []),
      ...note,
    ],
  });
}

type Rows = TableBlock['rows'];

function row(...cells: readonly RichText[]): Rows[number] {
  return { kind: 'cells', cells };
}

function testRows(fit: EstimatedFit, versions: readonly FitVersion[]): Rows {
  const { measures } = fit;
  const tested = versions.map((version) =>
    hasReference(fit, version) ? measureOf(measures, 'pvalue', version) : undefined,
  );
  const cells = (id: string, write: (value: number | undefined) => string): RichText[] =>
    versions.map((version) => written(measureOf(measures, id, version), write));
  return [
    row(plain('χ²'), ...cells('chisq', formatStatistic), [], []),
    row([{ text: 'df', style: 'emphasis' }], ...cells('df', formatDf), [], []),
    row([{ text: 'p', style: 'emphasis' }], ...tested.map((value) => written(value, formatP)), [], []),
  ];
}

/** Empty where a version does not exist. */
function written(value: number | undefined, write: (value: number | undefined) => string): RichText {
  return value === undefined ? [] : plain(write(value));
}

function indexRows(fit: EstimatedFit, versions: readonly FitVersion[], context: ReportContext): Rows {
  const { measures } = fit;
  const isJudged = hasReference(fit, reportedTest(measures)?.version ?? 'plain');
  const ids = Object.keys(fitCriteria) as FitCriterionId[];
  return ids.flatMap((id): Rows => {
    if (!reportedIndex(measures, id)) return [];
    const criterion: FitCriterion = fitCriteria[id];
    const write = criterion.remark ? formatStatistic : formatIndex;
    const values = versions.map((version) => written(measureOf(measures, id, version), write));
    const own = row(
      plain(criterion.label),
      ...values,
      ...(isJudged || criterion.remark ? judge(criterion, context) : [[], []]),
    );
    return id === 'rmsea' ? [own, ...intervalRow(fit, versions, context)] : [own];
  });
}

function judge(criterion: FitCriterion, { translate }: ReportContext): [RichText, RichText] {
  if (criterion.remark) return [plain(translate('report.fit.comparison-only')), []];
  if (!criterion.cutoff) return [[], []];
  const { relation, value, source } = criterion.cutoff;
  return [plain(`${relation} ${formatBounded(value, 2)}`), plain(sources[source].short)];
}

/** No row where no version has an interval. */
function intervalRow(fit: EstimatedFit, versions: readonly FitVersion[], { translate }: ReportContext): Rows {
  const { measures } = fit;
  const level = formatPercent(measures['rmsea.ci.level'] ?? 0.9);
  const intervals = versions.map((version) => {
    const lower = measureOf(measures, 'rmsea.ci.lower', version);
    const upper = measureOf(measures, 'rmsea.ci.upper', version);
    const isAbsent = lower === undefined || upper === undefined || !hasReference(fit, version);
    return isAbsent ? [] : plain(formatInterval(lower, upper, formatIndex));
  });
  if (intervals.every((interval) => interval.length === 0)) return [];
  return [row(plain(translate('report.fit.interval', { level })), ...intervals, [], [])];
}
