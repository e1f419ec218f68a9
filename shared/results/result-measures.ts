/** Reliability and validity of scales: constructs, items, how constructs differ. */
import type { ConstructMeasures, ItemMeasures, MeasureResult } from '../engine/measures/scale-measures.ts';
import type { ResultContext } from './context.ts';
import { intervalCell, type ResultTable } from './element.ts';
import { nameCell, numberOrNone, surveyTable, type SurveyCell } from './survey-table.ts';

/** `labelOf`: without it names are written as they are, as a terminal does. */
export interface MeasureWriting extends Pick<ResultContext, 'translate'> {
  readonly labelOf?: (name: string) => string;
}

export const nameItself = (name: string): string => name;

type Head = readonly [id: string, head: string];

/** Columns that have a number in any row, the words in front always. */
function withoutEmpty(heads: readonly Head[], rows: readonly (readonly SurveyCell[])[], left: number) {
  const kept = heads.map((_, place) => place < left || rows.some((row) => row[place] !== undefined));
  const filled = <Entry>(list: readonly Entry[]): Entry[] => list.filter((_, place) => kept[place]);
  return { heads: filled(heads), rows: rows.map(filled) };
}

/** A table whose columns of nothing are left out. */
export function measureTable(
  id: string,
  title: string,
  given: readonly Head[],
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
  'alpha-ordinal',
  'omega',
  'rho-c',
  'rho-a',
  'ave',
  'msv',
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
    numberOrNone(one.alphaOrdinal, 'coefficient-3'),
    numberOrNone(one.omega, 'coefficient-3'),
    numberOrNone(one.rhoC, 'coefficient-3'),
    numberOrNone(one.rhoA, 'coefficient-3'),
    numberOrNone(one.ave, 'coefficient-3'),
    numberOrNone(one.msv, 'coefficient-3'),
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

/** Roots of AVE with the correlations of the constructs below them; undefined where they cannot be had. */
export function resultFornellLarcker(
  { constructs, fornellLarcker }: Pick<MeasureResult, 'constructs' | 'fornellLarcker'>,
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable | undefined {
  if (!fornellLarcker) return undefined;
  const m = constructs.length;
  const heads = [
    ['construct', translate('results.measures.column.construct')] as const,
    ...constructs.map(({ name }) => [`of ${name}`, labelOf(name)] as const),
  ];
  const rows = constructs.map(({ name }, j) => [
    nameCell(labelOf(name)),
    ...constructs.map((_, k) => (k <= j ? numberOrNone(fornellLarcker[j * m + k], 'coefficient-3') : undefined)),
  ]);
  return surveyTable('fornell-larcker', translate('results.measures.fornell-larcker'), heads, rows);
}

/** Ratios of every pair, with the correlation of the constructs in the model; undefined with one construct. */
export function resultHtmt(
  { htmt, latentCorrelations = [] }: Pick<MeasureResult, 'htmt' | 'latentCorrelations'>,
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable | undefined {
  if (!htmt || htmt.length === 0) return undefined;
  const rows = htmt.map(({ a, b, value, htmt2, interval }) => [
    nameCell(labelOf(a)),
    nameCell(labelOf(b)),
    numberOrNone(value, 'coefficient-3'),
    interval && intervalCell(interval, 'coefficient-3'),
    numberOrNone(htmt2, 'coefficient-3'),
    numberOrNone(latentCorrelations.find((one) => one.a === a && one.b === b)?.figure.value, 'coefficient-3'),
  ]);
  const heads = (['a', 'b', 'htmt', 'htmt-interval', 'htmt2', 'r'] as const).map((id) => {
    return [id, translate(`results.measures.column.${id}`)] as const;
  });
  return measureTable('htmt', translate('results.measures.htmt'), heads, rows, 2);
}
