/** Reliability and validity of scales: constructs, items, how constructs differ. */
import type { ConstructMeasures, ItemMeasures, MeasureResult } from '../engine/measures/scale-measures.ts';
import { commonVersion, measureOf } from '../engine/fit-versions.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import { formatBounded } from '../language/format.ts';
import { intervalCell, type ResultTable } from './element.ts';
import { scaleCutoffs } from './scale-cutoffs.ts';
import type { SurveyWriting } from './survey-context.ts';
import { nameCell, numberOrNone, surveyTable, warnedCell, type SurveyCell, type SurveyHead } from './survey-table.ts';

/** Constructs by their labels where there are any; a terminal writes names. */
export type MeasureWriting = Pick<SurveyWriting, 'translate' | 'labelOf'>;

export const nameItself = (name: string): string => name;

/** Columns that have a number in any row, the words in front always. */
function withoutEmpty(heads: readonly SurveyHead[], rows: readonly (readonly SurveyCell[])[], left: number) {
  const kept = heads.map((_, place) => place < left || rows.some((row) => row[place] !== undefined));
  const filled = <Entry>(list: readonly Entry[]): Entry[] => list.filter((_, place) => kept[place]);
  return { heads: filled(heads), rows: rows.map(filled) };
}

/** A table whose columns of nothing are left out. */
export function measureTable(
  id: string,
  title: string,
  given: readonly SurveyHead[],
  lines: readonly (readonly SurveyCell[])[],
  left = 1,
): ResultTable {
  const { heads, rows } = withoutEmpty(given, lines, left);
  return surveyTable(id, title, heads, rows, left);
}

const reliabilityColumns = [
  'construct',
  'items',
  'alpha',
  'alpha-interval',
  'alpha-standardized',
  'alpha-ordinal',
  'omega',
  'rho-c',
  'rho-a',
  'ave',
  'msv',
  'asv',
] as const;

/** One row a construct. */
export function resultReliability(
  constructs: readonly ConstructMeasures[],
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable {
  const rows = constructs.map((one) => [
    nameCell(labelOf(one.name)),
    numberOrNone(one.items.length, 'integer'),
    numberOrNone(one.alpha, 'coefficient-3'),
    one.alphaInterval && intervalCell(one.alphaInterval, 'coefficient'),
    numberOrNone(one.alphaStandardized, 'coefficient-3'),
    numberOrNone(one.alphaOrdinal, 'coefficient-3'),
    numberOrNone(one.omega, 'coefficient-3'),
    numberOrNone(one.rhoC, 'coefficient-3'),
    numberOrNone(one.rhoA, 'coefficient-3'),
    numberOrNone(one.ave, 'coefficient-3'),
    numberOrNone(one.msv, 'coefficient-3'),
    numberOrNone(one.asv, 'coefficient-3'),
  ]);
  const heads = reliabilityColumns.map((id) => [id, translate(`results.measures.column.${id}`)] as const);
  return measureTable('scale-reliability', translate('results.measures.reliability'), heads, rows);
}

/** Intervals of a bootstrap; undefined where there are none. */
export function resultScaleIntervals(
  constructs: readonly ConstructMeasures[],
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable | undefined {
  const figures = [
    ['alpha', 'alpha'],
    ['omega', 'omega'],
    ['rho-c', 'rhoC'],
    ['rho-a', 'rhoA'],
    ['ave', 'ave'],
  ] as const;
  if (constructs.every(({ intervals }) => Object.keys(intervals).length === 0)) return undefined;
  const rows = constructs.map(({ name, intervals }) => [
    nameCell(labelOf(name)),
    ...figures.map(([, figure]) => intervals[figure] && intervalCell(intervals[figure], 'coefficient-3')),
  ]);
  const heads = [
    ['construct', translate('results.measures.column.construct')] as const,
    ...figures.map(([id]) => [id, translate(`results.measures.column.${id}`)] as const),
  ];
  return measureTable('scale-intervals', translate('results.measures.intervals'), heads, rows);
}

const itemColumns = [
  'construct',
  'item',
  'mean',
  'sd',
  'loading',
  'loading-interval',
  'item-rest',
  'alpha-dropped',
] as const;

/** One row an item of each construct. */
export function resultScaleItems(
  items: readonly ItemMeasures[],
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable {
  const rows = items.map(({ construct, name, mean, sd, loading, itemRest, alphaIfDropped }) => [
    nameCell(labelOf(construct)),
    nameCell(labelOf(name)),
    numberOrNone(mean, 'estimate'),
    numberOrNone(sd, 'estimate'),
    numberOrNone(loading?.value, 'coefficient-3'),
    loading?.ci && intervalCell(loading.ci, 'coefficient'),
    numberOrNone(itemRest, 'coefficient-3'),
    numberOrNone(alphaIfDropped, 'coefficient-3'),
  ]);
  const heads = itemColumns.map((id) => [id, translate(`results.measures.column.${id}`)] as const);
  return measureTable('scale-items', translate('results.measures.items'), heads, rows, 2);
}

/** Heads of a matrix of constructs: by names, or by the numbers before their labels. */
function matrixHeads(names: readonly string[], { translate, labelOf }: MeasureWriting): readonly SurveyHead[] {
  return [
    ['construct', translate('results.measures.column.construct')],
    ...names.map((name, j): SurveyHead => [`of ${name}`, labelOf ? String(j + 1) : name]),
  ];
}

/** How such a matrix calls the rows of its constructs. */
function matrixName(name: string, place: number, { labelOf }: MeasureWriting): string {
  return labelOf ? `${String(place + 1)}. ${labelOf(name)}` : name;
}

/** Roots of AVE with the correlations of the constructs below them; undefined where they cannot be had. */
export function resultFornellLarcker(
  { constructs, fornellLarcker }: Pick<MeasureResult, 'constructs' | 'fornellLarcker'>,
  writing: MeasureWriting,
): ResultTable | undefined {
  if (!fornellLarcker) return undefined;
  const { translate } = writing;
  const m = constructs.length;
  const heads = matrixHeads(
    constructs.map(({ name }) => name),
    writing,
  );
  const above = translate('results.measures.above-root');
  const cell = (j: number, k: number): SurveyCell => {
    const value = fornellLarcker[j * m + k]!;
    const root = Math.min(fornellLarcker[j * m + j]!, fornellLarcker[k * m + k]!);
    if (k < j && Math.abs(value) > root) return warnedCell(value, 'coefficient-3', above);
    return k <= j ? numberOrNone(value, 'coefficient-3') : undefined;
  };
  const rows = constructs.map(({ name }, j) => [
    nameCell(matrixName(name, j, writing)),
    ...constructs.map((_, k) => cell(j, k)),
  ]);
  return surveyTable('fornell-larcker', translate('results.measures.fornell-larcker'), heads, rows);
}

/** Ratios of every pair, with the correlation of the constructs in the model; undefined with one construct. */
export function resultHtmt(
  { htmt, latentCorrelations = [] }: Pick<MeasureResult, 'htmt' | 'latentCorrelations'>,
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable | undefined {
  if (!htmt || htmt.length === 0) return undefined;
  const correlations = new Map(latentCorrelations.map(({ a, b, figure }) => [JSON.stringify([a, b]), figure.value]));
  const ratio = (value: number | undefined): SurveyCell => {
    const { strict, value: limit } = scaleCutoffs.htmt;
    const cell = numberOrNone(value, 'coefficient-3');
    if (!cell || value === undefined || value < strict) return cell;
    const cutoff = formatBounded(value < limit ? strict : limit);
    return warnedCell(value, 'coefficient-3', translate('results.measures.high', { cutoff }));
  };
  const rows = htmt.map(({ a, b, value, htmt2, interval, htmt2Interval }) => [
    nameCell(labelOf(a)),
    nameCell(labelOf(b)),
    ratio(value),
    interval && intervalCell(interval, 'coefficient-3'),
    ratio(htmt2),
    htmt2Interval && intervalCell(htmt2Interval, 'coefficient-3'),
    numberOrNone(correlations.get(JSON.stringify([a, b])), 'coefficient-3'),
  ]);
  const heads = (['a', 'b', 'htmt', 'htmt-interval', 'htmt2', 'htmt2-interval', 'r'] as const).map((id) => {
    return [id, translate(`results.measures.column.${id}`)] as const;
  });
  return measureTable('htmt', translate('results.measures.htmt'), heads, rows, 2);
}

/** Correlations of items and constructs that the model implies; undefined with one construct. */
export function resultCrossloadings(
  { constructs, items, crossloadings }: Pick<MeasureResult, 'constructs' | 'items' | 'crossloadings'>,
  writing: MeasureWriting,
): ResultTable | undefined {
  if (!crossloadings) return undefined;
  const { translate } = writing;
  const names = constructs.map(({ name }) => name);
  const values = new Map(crossloadings.map((one) => [JSON.stringify([one.construct, one.indicator]), one.value]));
  const valueOf = (construct: string, item: string): number | undefined =>
    values.get(JSON.stringify([construct, item]));
  const higher = translate('results.measures.above-own');
  const [first, ...others] = matrixHeads(names, writing);
  const heads: SurveyHead[] = [
    ['item', translate('results.measures.column.item')],
    ...(first ? [first] : []),
    ...others,
  ];
  const rows = items.map(({ name, construct }) => {
    const own = Math.abs(valueOf(construct, name) ?? NaN);
    return [
      nameCell(name),
      nameCell(matrixName(construct, names.indexOf(construct), writing)),
      ...names.map((other): SurveyCell => {
        const value = valueOf(other, name);
        if (value === undefined || other === construct || !(Math.abs(value) > own))
          return numberOrNone(value, 'coefficient-3');
        return warnedCell(value, 'coefficient-3', higher);
      }),
    ];
  });
  return surveyTable('crossloadings', translate('results.measures.crossloadings'), heads, rows, 2);
}

/** Whether the items have anything in common: KMO, and Bartlett's test; undefined of one item. */
export function resultAdequacy(
  { kmo, bartlett }: Pick<MeasureResult, 'kmo' | 'bartlett'>,
  { translate }: MeasureWriting,
): ResultTable | undefined {
  if (!kmo || !bartlett) return undefined;
  const heads = (['kmo', 'chisq', 'df', 'p', 'n'] as const).map((id) => {
    return [id, translate(`results.measures.column.${id}`)] as const;
  });
  const row = [
    numberOrNone(kmo.overall, 'index'),
    numberOrNone(bartlett.chisq, 'statistic'),
    numberOrNone(bartlett.df, 'df'),
    numberOrNone(bartlett.pvalue, 'p'),
    numberOrNone(bartlett.n, 'integer'),
  ];
  return measureTable('adequacy', translate('results.measures.adequacy'), heads, [row], 0);
}

/** How models of the same items fit, in the version that all of them have. */
export function resultModelFits(
  id: string,
  title: string,
  models: readonly { readonly name: string; readonly fit: EstimatedFit }[],
  { translate }: MeasureWriting,
): ResultTable {
  const all = models.map(({ fit }) => fit.measures);
  const ids = ['chisq', 'df', 'pvalue', 'cfi', 'tli', 'rmsea', 'srmr'] as const;
  const forms = {
    chisq: 'statistic',
    df: 'df',
    pvalue: 'p',
    cfi: 'index',
    tli: 'index',
    rmsea: 'index',
    srmr: 'index',
  } as const;
  const rows = models.map(({ name, fit: { measures } }) => [
    nameCell(name),
    ...ids.map((index) => numberOrNone(measureOf(measures, index, commonVersion(all, index)), forms[index])),
  ]);
  const heads: SurveyHead[] = [
    ['model', translate('results.measures.column.model')],
    ...ids.map((index): SurveyHead => {
      return [index, translate(`results.measures.column.${index === 'pvalue' ? 'p' : index}`)];
    }),
  ];
  return measureTable(id, title, heads, rows);
}
