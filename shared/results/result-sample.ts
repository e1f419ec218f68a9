/** The sample as tables: respondents counted, items described, normality, what is missing. */
import type { ScreenedColumn } from '../engine/describe/screening.ts';
import { formatInteger, formatPercent } from '../language/format.ts';
import { plain, rich } from '../language/rich-text.ts';
import { surveySources as sources } from '../sources/survey-sources.ts';
import type { SampleReply } from '../survey/run-sample.ts';
import type { ShapeType } from '../survey/settings.ts';
import { numberCell, wordCell, type ResultTable, type Row } from './element.ts';
import type { SurveyContext } from './survey-context.ts';
import {
  nameCell,
  numberOrNone,
  surveyColumns,
  surveyRow,
  surveyTable,
  type SurveyCell,
  type SurveyHead,
} from './survey-table.ts';

/** Beyond these a distribution is remarked. [curran-west-finch-1996], [terwee-2007] */
const limits = { skewness: 2, kurtosis: 7, atEnd: 0.15 };
const mostPatterns = 20;
const mostNames = 6;
const rejected = 0.05;

const headsOf = ({ translate }: SurveyContext, ids: readonly SurveyColumn[]): readonly SurveyHead[] =>
  ids.map((id) => [id, translate(`survey.column.${headOf(id)}`)]);

type SurveyColumn =
  | 'answer' | 'n' | 'share' | 'valid-share' | 'cumulative-share' | 'name' | 'missing' | 'missing-share' | 'mean' | 'sd' | 'min' | 'max'
  | 'skewness' | 'kurtosis' | 'floor' | 'ceiling' | 'remark' | 'w' | 'd' | 'jb' | 'k2' | 'test' | 'estimate' | 'statistic' | 'df' | 'p'
  | 'verdict' | 'without' | `p-${string}`; // prettier-ignore

/** Every p has the same head. */
const headOf = (id: SurveyColumn): Exclude<SurveyColumn, `p-${string}`> =>
  id.startsWith('p-') ? 'p' : (id as Exclude<SurveyColumn, `p-${string}`>);

/** Answers counted, a group of rows a column, with their labels; undefined where nothing is counted. */
export function resultFrequencies(
  { demographics, rows }: SampleReply,
  context: SurveyContext,
): ResultTable | undefined {
  if (demographics.length === 0) return undefined;
  const { translate, labelOf, answerOf } = context;
  const heads = headsOf(context, ['answer', 'n', 'share', 'valid-share', 'cumulative-share']);
  const lines = demographics.flatMap(({ name, frequencies, distinct, missing }): Row[] => {
    const head: Row = { kind: 'group', text: plain(labelOf(name)) };
    if (!frequencies)
      return [
        head,
        surveyRow(heads, [nameCell(translate('survey.frequencies.many', { distinct: formatInteger(distinct) }))]),
      ];
    const counted = frequencies.map(({ value, count, share, validShare, cumulativeShare }) =>
      surveyRow(heads, [
        nameCell(answerOf(name, value)),
        numberCell(count, 'integer'),
        numberCell(share, 'percent'),
        numberCell(validShare, 'percent'),
        numberCell(cumulativeShare, 'percent'),
      ]),
    );
    const none = [
      nameCell(translate('survey.answer.missing')),
      numberCell(missing, 'integer'),
      numberCell(missing / rows, 'percent'),
    ];
    return [head, ...counted, ...(missing > 0 ? [surveyRow(heads, none)] : [])];
  });
  return {
    id: 'frequencies',
    title: translate('survey.table.frequencies'),
    columns: surveyColumns(heads),
    rows: lines,
  };
}

function remarksOf(
  column: ScreenedColumn,
  shape: ShapeType,
): readonly ('skewness' | 'kurtosis' | 'floor' | 'ceiling')[] {
  const { skewness, kurtosis, floorShare = 0, ceilingShare = 0 } = column;
  return [
    ...(Math.abs(skewness?.[shape] ?? 0) > limits.skewness ? (['skewness'] as const) : []),
    ...(Math.abs(kurtosis?.[shape] ?? 0) > limits.kurtosis ? (['kurtosis'] as const) : []),
    ...(floorShare > limits.atEnd ? (['floor'] as const) : []),
    ...(ceilingShare > limits.atEnd ? (['ceiling'] as const) : []),
  ];
}

/** A row an item: location, spread, shape, how many at the ends; undefined without items. */
export function resultItems({ items }: SampleReply, shape: ShapeType, context: SurveyContext): ResultTable | undefined {
  if (items.length === 0) return undefined;
  const { translate, labelOf } = context;
  const heads = headsOf(context, [
    'name', 'n', 'missing', 'missing-share', 'mean', 'sd', 'min', 'max', 'skewness', 'kurtosis', 'floor', 'ceiling', 'remark',
  ]); // prettier-ignore
  const rows = items.map((item): readonly SurveyCell[] => {
    const remarks = remarksOf(item, shape).map((id) => translate(`survey.remark.${id}`));
    return [
      nameCell(labelOf(item.name)),
      numberCell(item.n, 'integer'),
      numberCell(item.missing, 'integer'),
      numberCell(item.missingShare, 'percent'),
      numberOrNone(item.mean, 'z'),
      numberOrNone(item.sd, 'z'),
      numberOrNone(item.min, 'df'),
      numberOrNone(item.max, 'df'),
      numberOrNone(item.skewness?.[shape], 'z'),
      numberOrNone(item.kurtosis?.[shape], 'z'),
      numberOrNone(item.floorShare, 'percent'),
      numberOrNone(item.ceilingShare, 'percent'),
      remarks.length > 0 ? wordCell(remarks.join(translate('problem.list-separator'))) : undefined,
    ];
  });
  const table = surveyTable('items', translate('survey.table.items'), heads, rows);
  const note = rich(translate, 'survey.items.note', {
    shape: translate(`survey.shape.${shape}`),
    shapeSource: sources['curran-west-finch-1996'].short,
    floorSource: sources['terwee-2007'].short,
  });
  const columns = table.columns.map((column) =>
    column.id === 'remark' ? { ...column, align: 'left' as const } : column,
  );
  return { ...table, columns, note };
}

/** Tests of normality of each item. */
export function resultNormality({ items }: SampleReply, context: SurveyContext): ResultTable | undefined {
  const { translate, labelOf } = context;
  const tested = items.filter(({ normality }) => normality);
  if (tested.length === 0) return undefined;
  const heads = headsOf(context, ['name', 'w', 'p-w', 'd', 'p-d', 'jb', 'p-jb', 'k2', 'p-k2']);
  const rows = tested.map(({ name, normality }) => {
    const { shapiroWilk, lilliefors, jarqueBera, dagostino } = normality ?? {};
    return [
      nameCell(labelOf(name)),
      numberOrNone(shapiroWilk?.w, 'coefficient-3'),
      numberOrNone(shapiroWilk?.pvalue, 'p'),
      numberOrNone(lilliefors?.d, 'coefficient-3'),
      numberOrNone(lilliefors && 'pvalue' in lilliefors ? lilliefors.pvalue : undefined, 'p'),
      numberOrNone(jarqueBera?.chisq, 'statistic'),
      numberOrNone(jarqueBera?.pvalue, 'p'),
      numberOrNone(dagostino?.k2, 'statistic'),
      numberOrNone(dagostino?.pvalue, 'p'),
    ];
  });
  const table = surveyTable('normality', translate('survey.table.normality'), heads, rows);
  return { ...table, note: rich(translate, 'survey.normality.note') };
}

/** Mardia's tests and Little's, each with its verdict; undefined where none could be computed. */
export function resultSampleTests(
  { mardia, missingness }: SampleReply,
  context: SurveyContext,
): ResultTable | undefined {
  const { mcar } = missingness;
  if (!mardia && !mcar) return undefined;
  const { translate } = context;
  const heads = headsOf(context, ['test', 'estimate', 'statistic', 'df', 'p', 'verdict']);
  const normal = (p: number) =>
    wordCell(translate(p < rejected ? 'survey.verdict.not-normal' : 'survey.verdict.normal'));
  const random = (p: number) => wordCell(translate(p < rejected ? 'survey.verdict.not-mcar' : 'survey.verdict.mcar'));
  const named = (id: 'mardia-skewness' | 'mardia-kurtosis' | 'mcar'): SurveyCell => ({
    kind: 'text',
    text: rich(translate, `survey.test.${id}`),
  });
  const rows: (readonly SurveyCell[])[] = [];
  if (mardia) {
    const { skewness, kurtosis } = mardia;
    const [chisq, df] = [numberOrNone(skewness.chisq, 'statistic'), numberOrNone(skewness.df, 'df')];
    rows.push([
      named('mardia-skewness'),
      numberOrNone(skewness.b1p, 'statistic'),
      chisq,
      df,
      numberOrNone(skewness.pvalue, 'p'),
      normal(skewness.pvalue),
    ]);
    const z = numberOrNone(kurtosis.z, 'z');
    rows.push([
      named('mardia-kurtosis'),
      numberOrNone(kurtosis.b2p, 'statistic'),
      z,
      undefined,
      numberOrNone(kurtosis.pvalue, 'p'),
      normal(kurtosis.pvalue),
    ]);
  }
  if (mcar)
    rows.push([
      named('mcar'),
      undefined,
      numberOrNone(mcar.chisq, 'statistic'),
      numberOrNone(mcar.df, 'df'),
      numberOrNone(mcar.pvalue, 'p'),
      random(mcar.pvalue),
    ]);
  const table = surveyTable('sample-tests', translate('survey.table.tests'), heads, rows);
  const columns = table.columns.map((column) =>
    column.id === 'verdict' ? { ...column, align: 'left' as const } : column,
  );
  const key = !mardia ? 'survey.tests.note-mcar' : mcar ? 'survey.tests.note' : 'survey.tests.note-complete';
  const facts = {
    mardiaSource: sources['mardia-1970'].short,
    littleSource: sources['little-1988'].short,
    n: formatInteger(mardia?.n ?? 0),
    patterns: formatInteger(mcar?.patterns ?? 0),
  };
  return { ...table, columns, note: rich(translate, key, facts) };
}

/** Patterns of missing answers with their counts; undefined where nothing is missing. */
export function resultMissing(
  { missingness, rows: all }: SampleReply,
  context: SurveyContext,
): ResultTable | undefined {
  const { patterns, cells, cellShare, rowsComplete, rowsEmpty } = missingness;
  if (cells === 0) return undefined;
  const { translate, labelOf } = context;
  const separator = translate('problem.list-separator');
  const words = (names: readonly string[]): string => {
    if (names.length === 0) return translate('survey.missing.complete');
    const shown = names.slice(0, mostNames).map(labelOf).join(separator);
    if (names.length <= mostNames) return shown;
    return translate('survey.missing.more', { names: shown, count: names.length - mostNames });
  };
  const heads = headsOf(context, ['without', 'n', 'share']);
  const rows = patterns
    .slice(0, mostPatterns)
    .map(({ missing, count }) => [
      nameCell(words(missing)),
      numberCell(count, 'integer'),
      numberCell(count / all, 'percent'),
    ]);
  const table = surveyTable('missing', translate('survey.table.missing'), heads, rows);
  const facts = {
    cells: formatInteger(cells),
    share: formatPercent(cellShare, 1),
    complete: formatInteger(rowsComplete),
    empty: formatInteger(rowsEmpty),
    patterns: formatInteger(patterns.length),
  };
  return { ...table, note: rich(translate, 'survey.missing.note', facts) };
}

/** Every table of the sample that says something, in a paper's order. */
export function resultSample(reply: SampleReply, shape: ShapeType, context: SurveyContext): readonly ResultTable[] {
  return [
    resultFrequencies(reply, context),
    resultItems(reply, shape, context),
    resultSampleTests(reply, context),
    resultMissing(reply, context),
    resultNormality(reply, context),
  ].filter((table) => table !== undefined);
}
