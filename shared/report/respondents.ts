/** Who answered: counts of the respondents, what is missing, who answered carelessly. */
import {
  formatDf,
  formatInteger,
  formatPercent,
  formatPRelation,
  formatStatistic,
  significanceLevel,
} from '../language/format.ts';
import { rich, sentences, type RichText } from '../language/rich-text.ts';
import { resultFrequencies } from '../results/result-sample.ts';
import type { FindingId, SampleReply } from '../survey/run-sample.ts';
import { usualSettings } from '../survey/settings.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function respondentBlocks(context: ReportContext): readonly ReportBlock[] {
  const { survey, language } = context;
  const { sample } = survey;
  if (!sample) return [];
  const told = [missingWords(sample, context), careless(sample, context)].filter((one) => one.length > 0);
  return [
    ...context.results(resultFrequencies(sample, context)),
    ...(told.length > 0 ? [{ kind: 'paragraph' as const, text: sentences(told, language) }] : []),
  ];
}

/** How much is missing, and Little's test of it. */
function missingWords(sample: SampleReply, { translate, language, cite }: ReportContext): RichText {
  const { cells, cellShare, rowsComplete, mcar } = sample.missingness;
  if (sample.items.length === 0) return [];
  if (cells === 0) return rich(translate, 'report.respondents.none-missing');
  const missing = rich(translate, 'report.respondents.missing', {
    share: formatPercent(cellShare, 1),
    complete: formatInteger(rowsComplete),
    rows: formatInteger(sample.rows),
  });
  if (!mcar) return missing;
  const isRejected = mcar.pvalue < significanceLevel;
  const test = rich(translate, isRejected ? 'report.respondents.mcar-rejected' : 'report.respondents.mcar-kept', {
    df: formatDf(mcar.df),
    chisq: formatStatistic(mcar.chisq),
    p: formatPRelation(mcar.pvalue),
    source: cite('little-1988'),
  });
  return sentences([missing, test], language);
}

/** What was looked for, and in how many rows it was found: in the data as they were analysed. */
function careless(sample: SampleReply, { document, translate, cite, labelOf }: ReportContext): RichText {
  if (sample.carelessItems < 2) return [];
  const count = (id: FindingId): string => {
    const { rows = [] } = sample.findings.find((one) => one.id === id) ?? {};
    return formatInteger(new Set(rows.map(({ row }) => row)).size);
  };
  const { longstringCut, speed, mahalanobis } = sample;
  const share = formatPercent((document.survey?.sample ?? usualSettings.sample).timeCut);
  const looked = [
    translate('report.respondents.longstring', { cut: formatInteger(longstringCut), count: count('longstring') }),
    translate('report.respondents.no-variability', { count: count('no-variability') }),
    translate('report.respondents.duplicates', { count: count('duplicates') }),
    ...(speed
      ? [
          translate('report.respondents.speed', {
            column: labelOf(speed.column),
            cut: formatDf(speed.cut),
            share,
            count: count('speed'),
          }),
        ]
      : []),
    ...(mahalanobis ? [translate('report.respondents.mahalanobis', { count: count('mahalanobis') })] : []),
  ];
  return rich(translate, 'report.respondents.careless', {
    looked: looked.join(translate('report.respondents.separator')),
    source: cite('curran-2016'),
  });
}
