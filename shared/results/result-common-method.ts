/** Common method variance: method factor, marker, full collinearity. */
import { measureOf } from '../engine/fit-versions.ts';
import type { LatentMethod } from '../engine/measures/common-method.ts';
import type { MarkerFigures, MarkerModelName } from '../engine/measures/marker-variable.ts';
import type { CommonMethodMeasures } from '../engine/measures/scale-measures.ts';
import { formatDecimal } from '../language/format.ts';
import type { ResultTable } from './element.ts';
import { measureTable, nameItself, type MeasureWriting } from './result-measures.ts';
import { scaleCutoffs } from './scale-cutoffs.ts';
import { nameCell, numberOrNone, warnedCell, type SurveyCell } from './survey-table.ts';

/** Loadings with and without the method factor. */
export function resultMethodLoadings(
  { loadings }: LatentMethod,
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable {
  const rows = loadings.map(({ item, loading, loadingWithout, method }) => [
    nameCell(labelOf(item)),
    numberOrNone(loading, 'coefficient-3'),
    numberOrNone(loadingWithout, 'coefficient-3'),
    numberOrNone(method, 'coefficient-3'),
  ]);
  const heads = (['item', 'loading', 'without', 'method'] as const).map((id) => {
    return [id, translate(`results.measures.column.${id}`)] as const;
  });
  return measureTable('method-loadings', translate('results.measures.method-loadings'), heads, rows);
}

/** The name of a model of the marker technique. */
export function markerModelName(name: MarkerModelName, { translate }: MeasureWriting): string {
  return translate(`results.measures.model.${name}`);
}

/** Models, their differences, loadings on the marker. */
export function resultMarker({ models, comparisons, loadings }: MarkerFigures, writing: MeasureWriting): ResultTable[] {
  const { translate, labelOf = nameItself } = writing;
  const heads = (
    ...ids: readonly (
      'model' | 'comparison' | 'chisq' | 'df' | 'p' | 'cfi' | 'tli' | 'rmsea' | 'srmr' | 'item' | 'on-marker'
    )[]
  ) => ids.map((id) => [id, translate(`results.measures.column.${id}`)] as const);
  const fits = models.map(({ name, fit: { measures } }) => [
    nameCell(markerModelName(name, writing)),
    numberOrNone(measureOf(measures, 'chisq'), 'statistic'),
    numberOrNone(measureOf(measures, 'df'), 'df'),
    numberOrNone(measureOf(measures, 'pvalue'), 'p'),
    numberOrNone(measureOf(measures, 'cfi'), 'index'),
    numberOrNone(measureOf(measures, 'tli'), 'index'),
    numberOrNone(measureOf(measures, 'rmsea'), 'index'),
    numberOrNone(measureOf(measures, 'srmr'), 'index'),
  ]);
  const differences = comparisons.map(({ models: [a, b], chisqDiff, dfDiff, pvalue }) => [
    nameCell(`${markerModelName(a, writing)} – ${markerModelName(b, writing)}`),
    numberOrNone(chisqDiff, 'statistic'),
    numberOrNone(dfDiff, 'df'),
    numberOrNone(pvalue, 'p'),
  ]);
  const marked = loadings.map(({ item, method }) => [nameCell(labelOf(item)), numberOrNone(method, 'coefficient-3')]);
  const titles = (id: 'models' | 'comparisons' | 'loadings'): string => translate(`results.measures.marker-${id}`);
  const tables = [
    measureTable(
      'marker-models',
      titles('models'),
      heads('model', 'chisq', 'df', 'p', 'cfi', 'tli', 'rmsea', 'srmr'),
      fits,
    ),
    measureTable('marker-comparisons', titles('comparisons'), heads('comparison', 'chisq', 'df', 'p'), differences),
    measureTable('marker-loadings', titles('loadings'), heads('item', 'on-marker'), marked),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Variance inflation of all constructs together. */
export function resultCollinearity(
  vif: NonNullable<CommonMethodMeasures['vif']>,
  { translate, labelOf = nameItself }: MeasureWriting,
): ResultTable {
  const { value: limit } = scaleCutoffs.vif;
  const inflation = (value: number | undefined): SurveyCell => {
    if (value === undefined || !(value > limit)) return numberOrNone(value, 'estimate');
    const warning = translate('results.measures.high', { cutoff: formatDecimal(limit, 1) });
    return warnedCell(value, 'estimate', warning);
  };
  const rows = vif.map(({ construct, scores, latent }) => [
    nameCell(labelOf(construct)),
    inflation(scores),
    inflation(latent),
  ]);
  const heads = (['construct', 'scores', 'latent'] as const).map((id) => {
    return [id, translate(`results.measures.column.${id}`)] as const;
  });
  return measureTable('full-collinearity', translate('results.measures.vif'), heads, rows);
}
