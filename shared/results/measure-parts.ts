/** What is said of scales and of common method between the tables. */
import { measureOf } from '../engine/fit-versions.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { ModelDifference } from '../engine/measures/auxiliary-fit.ts';
import type { CommonMethodMeasures, MeasureOptions, MeasureResult } from '../engine/measures/scale-measures.ts';
import {
  formatBounded,
  formatDf,
  formatIndex,
  formatInteger,
  formatPercent,
  formatPRelation,
  formatStatistic,
} from '../language/format.ts';
import type { Translate } from '../language/translate.ts';
import type { ResultTable } from './element.ts';
import { markerModelName, resultCollinearity, resultMarker, resultMethodLoadings } from './result-common-method.ts';
import { nameItself, type MeasureWriting } from './result-measures.ts';

/** What of the request the text speaks of. */
export interface MeasureRequestFacts {
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

/** The level of the intervals that follow. */
export function levelLine(level: number, translate: Translate): string {
  const percent = level * 100;
  return translate('cli.survey.level', {
    level: formatPercent(level, Math.abs(percent - Math.round(percent)) < 1e-9 ? 0 : 1),
  });
}

/** Rows, adequacy of the correlations, fit of the measurement model, replicates: a line each. */
export function measureLines(
  result: MeasureResult,
  { rows, options }: MeasureRequestFacts,
  translate: Translate,
): readonly string[] {
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
  lines.push(levelLine(options.level, translate));
  if (bootstrap) {
    const { requested } = bootstrap;
    lines.push(
      translate('cli.measure.bootstrap', { requested, ci: translate(`settings.ci.${options.ci}`), seed: options.seed }),
    );
  }
  return lines;
}

function differenceFacts({
  chisqDiff,
  dfDiff,
  pvalue,
}: ModelDifference): Readonly<Record<'diff' | 'dfDiff' | 'p', string>> {
  return { diff: formatStatistic(chisqDiff), dfDiff: formatDf(dfDiff), p: formatPRelation(pvalue) };
}

/** Sentences and tables of what was asked of common method, in their order. */
export function commonMethodParts(
  { harman, singleFactor, latentMethod, marker, vif }: CommonMethodMeasures,
  writing: MeasureWriting,
): readonly (string | ResultTable)[] {
  const { translate, labelOf = nameItself } = writing;
  const parts: (string | ResultTable)[] = [];
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
    const facts = {
      marker: labelOf(marker.marker),
      ...(retained ? { retained: markerModelName(retained, writing) } : {}),
    };
    parts.push(translate(retained ? 'cli.measure.marker' : 'cli.measure.marker-none', facts));
    parts.push(...resultMarker(marker, writing));
  }
  if (vif) parts.push(resultCollinearity(vif, writing));
  return parts;
}
