/** What the items and the scores look like, and how the scores correlate. */
import { formatDecimal, formatStatistic } from '../language/format.ts';
import { rich, type RichText } from '../language/rich-text.ts';
import type { ResultTable } from '../results/element.ts';
import { resultJournal } from '../results/result-journal.ts';
import { pictureAnswers } from '../results/survey-pictures.ts';
import { resultItems } from '../results/result-sample.ts';
import { withoutColumns } from '../results/write/used-columns.ts';
import type { SampleReply } from '../survey/run-sample.ts';
import { usualSettings } from '../survey/settings.ts';
import type { ReportBlock } from './blocks.ts';
import type { ReportContext } from './context.ts';

export function sectionDescriptives(context: ReportContext): readonly ReportBlock[] {
  const { document, survey, translate } = context;
  const { sample, correlations } = survey;
  const shape = document.survey?.sample?.shape ?? usualSettings.sample.shape;
  const items = sample ? resultItems(sample, shape, context) : undefined;
  if (!items && !correlations) return [];
  return [
    { kind: 'heading', level: 1, id: 'descriptives', text: translate('report.section.descriptives') },
    ...(sample ? shapeBlocks(sample, shape, context) : []),
    ...context.results(items && withoutRemarks(items, shape, context)),
    ...(sample ? pictureAnswers(sample, context) : []).map((picture, k) =>
      context.figure({ id: `answers-${k + 1}`, title: picture.title, picture }),
    ),
    ...context.results(correlations ? resultJournal(correlations, survey.scales?.result, context) : undefined),
  ];
}

type Shape = typeof usualSettings.sample.shape;

/** What to look at is the author's business, and the page is narrow. */
function withoutRemarks(table: ResultTable, shape: Shape, { translate }: ReportContext): ResultTable {
  const note = rich(translate, 'report.descriptives.items-note', { shape: translate(`survey.shape.${shape}`) });
  return { ...withoutColumns(table, ['missing-share', 'floor', 'ceiling', 'remark']), note };
}

/** How far the items are from normal, one by one and together. */
function shapeBlocks(sample: SampleReply, shape: Shape, context: ReportContext): readonly ReportBlock[] {
  const { translate, cite } = context;
  const of = (id: 'skewness' | 'kurtosis'): readonly number[] =>
    sample.items.flatMap((item) => item[id]?.[shape] ?? []).filter(Number.isFinite);
  const [skewness, kurtosis] = [of('skewness'), of('kurtosis')];
  if (skewness.length === 0 || kurtosis.length === 0) return [];
  const number = (value: number): string => formatDecimal(value, 2);
  const ranges = rich(translate, 'report.descriptives.shape', {
    lowSkewness: number(Math.min(...skewness)),
    highSkewness: number(Math.max(...skewness)),
    lowKurtosis: number(Math.min(...kurtosis)),
    highKurtosis: number(Math.max(...kurtosis)),
    source: cite('curran-west-finch-1996'),
  });
  const text: RichText[] = [ranges, mardiaWords(sample, context)].filter((one) => one.length > 0);
  return text.map((own) => ({ kind: 'paragraph', text: own }));
}

function mardiaWords({ mardia }: SampleReply, { translate, cite }: ReportContext): RichText {
  if (!mardia) return [];
  const { kurtosis } = mardia;
  return rich(translate, 'report.descriptives.mardia', {
    b2p: formatStatistic(kurtosis.b2p),
    expected: formatStatistic(kurtosis.expected),
    z: formatDecimal(kurtosis.z, 2),
    source: cite('mardia-1970'),
  });
}
