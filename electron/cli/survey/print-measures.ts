/** Reliability, validity and common method for a terminal and a report. */
import { measureOf } from '../../../shared/engine/fit-versions.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import type { ModelDifference } from '../../../shared/engine/measures/auxiliary-fit.ts';
import type {
  CommonMethodMeasures,
  MeasureOptions,
  MeasureResult,
} from '../../../shared/engine/measures/scale-measures.ts';
import {
  formatBounded,
  formatDf,
  formatIndex,
  formatInteger,
  formatPRelation,
  formatStatistic,
} from '../../../shared/language/format.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import type { SurveyPart } from '../../../shared/report/build-survey-report.ts';
import {
  markerModelName,
  resultCollinearity,
  resultMarker,
  resultMethodLoadings,
} from '../../../shared/results/result-common-method.ts';
import {
  resultFornellLarcker,
  resultHtmt,
  resultReliability,
  resultScaleIntervals,
  resultScaleItems,
} from '../../../shared/results/result-measures.ts';

/** What of the request the text speaks of. */
export interface PrintedRequest {
  /** Rows of the file. */
  readonly rows: number;
  readonly options: MeasureOptions;
}

/** Chi-square, df and p in the version that the estimator's own test has. */
function testFacts({ measures }: EstimatedFit): { readonly chisq: string; readonly df: string; readonly p: string } {
  const version = measureOf(measures, 'chisq', 'scaled') === undefined ? 'plain' : 'scaled';
  return {
    chisq: formatStatistic(measureOf(measures, 'chisq', version)),
    df: formatDf(measureOf(measures, 'df', version)),
    p: formatPRelation(measureOf(measures, 'pvalue', version)),
  };
}

function cfaLine(fit: EstimatedFit, translate: Translate): string {
  const index = (id: 'cfi' | 'tli' | 'rmsea'): string =>
    formatIndex(measureOf(fit.measures, id, 'scaled') ?? measureOf(fit.measures, id));
  return translate('cli.measure.cfa', {
    estimator: fit.settings.estimator,
    n: formatInteger(fit.n),
    ...testFacts(fit),
    cfi: index('cfi'),
    tli: index('tli'),
    rmsea: index('rmsea'),
    srmr: formatIndex(measureOf(fit.measures, 'srmr')),
  });
}

function headLines(result: MeasureResult, { rows, options }: PrintedRequest, translate: Translate): string {
  const { n, nComplete, kmo, bartlett, cfa, bootstrap } = result;
  const facts = { n: formatInteger(n), rows: formatInteger(rows), complete: formatInteger(nComplete) };
  const lines = [translate('cli.measure.rows', facts)];
  if (kmo && bartlett) {
    const test = {
      chisq: formatStatistic(bartlett.chisq),
      df: formatDf(bartlett.df),
      p: formatPRelation(bartlett.pvalue),
    };
    lines.push(translate('cli.measure.adequacy', { kmo: formatIndex(kmo.overall), ...test }));
  }
  lines.push(cfa?.status === 'converged' ? cfaLine(cfa, translate) : translate('cli.measure.no-cfa'));
  if (bootstrap) {
    const { requested } = bootstrap;
    lines.push(
      translate('cli.measure.bootstrap', { requested, ci: translate(`settings.ci.${options.ci}`), seed: options.seed }),
    );
  }
  return lines.join('\n');
}

function differenceFacts({
  chisqDiff,
  dfDiff,
  pvalue,
}: ModelDifference): Readonly<Record<'diff' | 'dfDiff' | 'p', string>> {
  return { diff: formatStatistic(chisqDiff), dfDiff: formatDf(dfDiff), p: formatPRelation(pvalue) };
}

function commonMethodParts(
  { harman, singleFactor, latentMethod, marker, vif }: CommonMethodMeasures,
  translate: Translate,
): readonly SurveyPart[] {
  const writing = { translate };
  const parts: SurveyPart[] = [];
  if (harman) {
    const facts = { share: formatBounded(harman.share, 3), paf: formatBounded(harman.sharePaf, 3) };
    parts.push(translate('cli.measure.harman', facts));
  }
  if (singleFactor)
    parts.push(
      translate('cli.measure.single-factor', { ...testFacts(singleFactor.fit), ...differenceFacts(singleFactor) }),
    );
  if (latentMethod) {
    const facts = { ...testFacts(latentMethod.fit), ...differenceFacts(latentMethod) };
    const share = formatBounded(latentMethod.methodShare, 3);
    parts.push(
      translate('cli.measure.latent-method', { ...facts, share }),
      resultMethodLoadings(latentMethod, writing),
    );
  }
  if (marker) {
    const { retained } = marker;
    const facts = { marker: marker.marker, ...(retained ? { retained: markerModelName(retained, writing) } : {}) };
    parts.push(translate(retained ? 'cli.measure.marker' : 'cli.measure.marker-none', facts));
    parts.push(...resultMarker(marker, writing));
  }
  if (vif) parts.push(resultCollinearity(vif, writing));
  return parts;
}

/** Title, rows and fit, then constructs, items, discriminant validity, common method. */
export function printMeasures(
  result: MeasureResult,
  request: PrintedRequest,
  translate: Translate,
): readonly SurveyPart[] {
  const writing = { translate };
  const { constructs, items, itemNames, commonMethod } = result;
  const tables = [
    resultReliability(constructs, writing),
    resultScaleIntervals(constructs, writing),
    resultScaleItems(items, writing),
    resultFornellLarcker(result, writing),
    resultHtmt(result, writing),
  ];
  return [
    translate('cli.measure.title', { constructs: constructs.length, items: itemNames.length }),
    headLines(result, request, translate),
    ...tables.filter((table) => table !== undefined),
    ...(commonMethod ? commonMethodParts(commonMethod, translate) : []),
  ];
}
