/** Global fit: one sentence, a verdict with its source, and the table. */
import { fitIndices, type IndexId } from '../engine/indices/registry.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { standsOnMoments } from '../engine/method.ts';
import {
  formatDf,
  formatIndex,
  formatInteger,
  formatInterval,
  formatPercent,
  formatPRelation,
  formatStatistic,
} from '../language/format.ts';
import { plain, rich, sentences, type RichText } from '../language/rich-text.ts';
import type { Translate } from '../language/translate.ts';
import { hasReference } from '../results/fit-facts.ts';
import { reportedIndex, reportedTest, type ReportedTest } from '../results/reported-fit.ts';
import { resultFit } from '../results/result-fit.ts';
import { judgedIndices, reportedInterval, verdictOf } from '../results/shown-indices.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function sectionFit(context: ReportContext): ReportBlock[] {
  const { fit, translate } = context;
  if (!fit || fit.status === 'failed') return [];
  const heading: ReportBlock = { kind: 'heading', level: 1, id: 'fit', text: translate('report.section.fit') };
  if (fit.measures.df?.plain === 0)
    return [heading, { kind: 'paragraph', text: plain(translate('report.fit.saturated')) }];
  const test = reportedTest(fit.measures);
  if (!test) return [heading, ...likelihoodBlocks(fit, context)];
  return [
    heading,
    { kind: 'paragraph', text: verdict(fit, test, context) },
    ...bollenStine(fit, context),
    ...context.results(resultFit(fit, 'report', context)),
  ];
}

/** Of latent products, and with too many gaps, there is a likelihood and no chi-square to judge. */
function likelihoodBlocks(fit: EstimatedFit, { translate, language }: ReportContext): ReportBlock[] {
  const { measures } = fit;
  const criteria = rich(translate, standsOnMoments(fit.method) ? 'report.fit.untested' : 'report.fit.likelihood', {
    logl: formatStatistic(measures.logl?.plain),
    aic: formatStatistic(measures.aic?.plain),
    bic: formatStatistic(measures.bic?.plain),
  });
  const ratio =
    measures['lrt.chisq'] === undefined
      ? []
      : rich(translate, 'report.fit.lrt', {
          df: formatDf(measures['lrt.df']?.plain),
          chisq: formatStatistic(measures['lrt.chisq']?.plain),
          p: formatPRelation(measures['lrt.pvalue']?.plain),
        });
  return [{ kind: 'paragraph', text: sentences([criteria, ratio], language) }];
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
  const isTested = hasReference(fit, test.version);
  const statement = statementOf(fit, test, isTested, translate);
  if (!isTested)
    return sentences(
      [statement, rich(translate, 'report.fit.descriptive', { estimator: fit.settings.estimator })],
      language,
    );
  const judged = judgedIndices().flatMap(({ id, cutOff }) => {
    const value = reportedIndex(measures, id)?.value;
    return value === undefined ? [] : [{ id, isMet: verdictOf(value, cutOff) === 'good' }];
  });
  const missed = judged.filter(({ isMet }) => !isMet);
  const indices = missed.map(({ id }) => translate(`index.label.${id}`)).join(translate('report.list-separator'));
  const allMet = judged.some(({ id }) => id === 'srmr') ? 'report.fit.all-met' : 'report.fit.all-met-without-srmr';
  const judgement =
    missed.length === 0 ? rich(translate, allMet) : rich(translate, 'report.fit.some-missed', { indices });
  return sentences([statement, judgement], language);
}

function statementOf(fit: EstimatedFit, test: ReportedTest, isTested: boolean, translate: Translate): RichText {
  const { measures } = fit;
  const named = (id: 'cfi' | 'tli' | 'rmsea'): string => {
    const index = translate(`index.label.${id}`);
    const version = reportedIndex(measures, id)?.version ?? 'plain';
    return version === 'plain'
      ? index
      : translate('report.fit.versioned', { version: translate(`results.fit.version.${version}`), index });
  };
  const valueOf = (id: IndexId): string => formatIndex(reportedIndex(measures, id)?.value);
  const { interval } = fitIndices.rmsea.display;
  const ends = reportedInterval(measures, { id: 'rmsea', ...fitIndices.rmsea });
  const scaled = test.version === 'scaled' ? 'report.fit.statement-scaled' : 'report.fit.statement';
  return rich(translate, isTested ? scaled : 'report.fit.statement-descriptive', {
    df: formatDf(test.df),
    chisq: formatStatistic(test.chisq),
    p: formatPRelation(test.pvalue),
    cfiName: named('cfi'),
    tliName: named('tli'),
    rmseaName: named('rmsea'),
    cfi: valueOf('cfi'),
    tli: valueOf('tli'),
    rmsea: valueOf('rmsea'),
    srmr: measures.srmr ? translate('report.fit.srmr', { value: valueOf('srmr') }) : '',
    level: formatPercent(interval.level),
    interval: formatInterval(ends?.[0], ends?.[1], formatIndex),
  });
}
