/** Common method variance, method by method: what was found, what that can and cannot show, its tables. */
import { measureOf } from '../engine/fit-versions.ts';
import type { EstimatedFit } from '../engine/fit.ts';
import type { ModelDifference } from '../engine/measures/auxiliary-fit.ts';
import type { CommonMethod } from '../engine/measures/measure-choices.ts';
import type { CommonMethodMeasures, MeasureResult } from '../engine/measures/scale-measures.ts';
import {
  formatDecimal,
  formatDf,
  formatIndex,
  formatPercent,
  formatPRelation,
  formatStatistic,
} from '../language/format.ts';
import { rich, type RichText, type Values } from '../language/rich-text.ts';
import { inBrackets } from '../sources/in-brackets.ts';
import { surveySources as sources } from '../sources/survey-sources.ts';
import type { MeasureReply } from '../survey/run-scales.ts';
import type { ResultTable } from './element.ts';
import { markerModelName, resultCollinearity, resultMarker, resultMethodLoadings } from './result-common-method.ts';
import { resultModelFits } from './result-measures.ts';
import { scaleCutoffs } from './scale-cutoffs.ts';
import type { SurveyContext } from './survey-context.ts';

/** One method, as a page and a report tell it. */
export interface MethodResult {
  readonly id: CommonMethod;
  readonly title: string;
  /** With its numbers, their limit and whose limit it is. */
  readonly found: RichText;
  /** What it can and cannot show. */
  readonly meaning: RichText;
  readonly tables: readonly ResultTable[];
}

/** Whose method it is, and who said what it cannot show. */
const sourcesOf: Readonly<Record<CommonMethod, string>> = {
  harman: inBrackets(sources['podsakoff-2003'].short),
  'single-factor': inBrackets(sources['podsakoff-2003'].short),
  'latent-method': inBrackets(sources['richardson-2009'].short),
  marker: inBrackets(sources['williams-2010'].short),
  vif: inBrackets(sources['kock-2015'].short),
};

/** Chi-square, df and p in the version that the estimator's own test has, and CFI. */
function fitFacts({ measures }: EstimatedFit): Values {
  const version = measureOf(measures, 'chisq', 'scaled') === undefined ? 'plain' : 'scaled';
  return {
    chisq: formatStatistic(measureOf(measures, 'chisq', version)),
    df: formatDf(measureOf(measures, 'df', version)),
    p: formatPRelation(measureOf(measures, 'pvalue', version)),
    cfi: formatIndex(measureOf(measures, 'cfi', version)),
  };
}

function differenceFacts({ chisqDiff, dfDiff, pvalue }: ModelDifference): Values {
  return { diff: formatStatistic(chisqDiff), dfDiff: formatDf(dfDiff), pDiff: formatPRelation(pvalue) };
}

interface Found {
  readonly found: RichText;
  readonly tables: readonly ResultTable[];
}

type Finders = Readonly<
  Record<CommonMethod, (of: CommonMethodMeasures, context: SurveyContext, cfa?: EstimatedFit) => Found | undefined>
>;

/** The models of a comparison, one below the other. */
function comparedFits(
  id: 'single-factor' | 'latent-method',
  cfa: EstimatedFit | undefined,
  fit: EstimatedFit,
  context: SurveyContext,
): ResultTable {
  const { translate } = context;
  const models = [
    ...(cfa ? [{ name: translate('results.measures.model.cfa'), fit: cfa }] : []),
    { name: translate(`results.measures.model.${id}`), fit },
  ];
  return resultModelFits(`${id}-fit`, translate(`scales.method.${id}.models`), models, context);
}

const finders: Finders = {
  harman({ harman }, { translate }) {
    if (!harman) return undefined;
    const { value: limit, source } = scaleCutoffs.harman;
    const facts = {
      share: formatPercent(harman.share, 1),
      paf: formatPercent(harman.sharePaf, 1),
      limit: formatPercent(limit),
      source: inBrackets(source),
    };
    return { found: rich(translate, 'scales.method.harman.found', facts), tables: [] };
  },
  'single-factor'({ singleFactor }, context, cfa) {
    if (!singleFactor) return undefined;
    const { fit } = singleFactor;
    const facts = { ...fitFacts(fit), ...differenceFacts(singleFactor) };
    return {
      found: rich(context.translate, 'scales.method.single-factor.found', facts),
      tables: [comparedFits('single-factor', cfa, fit, context)],
    };
  },
  'latent-method'({ latentMethod }, context, cfa) {
    if (!latentMethod) return undefined;
    const { translate } = context;
    const { fit, methodShare, variance, variant } = latentMethod;
    const facts = {
      ...fitFacts(fit),
      ...differenceFacts(latentMethod),
      variant: translate(`scales.variant.${variant}`),
      share: formatPercent(methodShare ?? NaN, 1),
      variance: formatDecimal(variance, 3),
    };
    const key =
      methodShare === undefined ? 'scales.method.latent-method.negative' : 'scales.method.latent-method.found';
    return {
      found: rich(translate, key, facts),
      tables: [comparedFits('latent-method', cfa, fit, context), resultMethodLoadings(latentMethod, context)],
    };
  },
  marker({ marker }, context) {
    if (!marker) return undefined;
    const { translate, labelOf } = context;
    const { retained } = marker;
    const facts = {
      marker: labelOf(marker.marker),
      ...(retained ? { retained: markerModelName(retained, context) } : {}),
    };
    return {
      found: rich(translate, retained ? 'scales.method.marker.found' : 'scales.method.marker.failed', facts),
      tables: resultMarker(marker, context),
    };
  },
  vif({ vif }, context) {
    if (!vif) return undefined;
    const { value: limit, source } = scaleCutoffs.vif;
    const largest = vif.toSorted((a, b) => (b.latent ?? b.scores ?? 0) - (a.latent ?? a.scores ?? 0))[0];
    const facts = {
      value: formatDecimal(largest?.latent ?? largest?.scores),
      construct: largest ? context.labelOf(largest.construct) : '',
      limit: formatDecimal(limit, 1),
      source: inBrackets(source),
    };
    return {
      found: rich(context.translate, 'scales.method.vif.found', facts),
      tables: [resultCollinearity(vif, context)],
    };
  },
};

/** Of all methods asked for; one without figures says so. */
export function resultCommonMethods(
  { result, options }: MeasureReply,
  context: SurveyContext,
): readonly MethodResult[] {
  const { translate } = context;
  const { commonMethod = {}, cfa }: MeasureResult = result;
  return options.commonMethod.map((id) => {
    const { found, tables } = finders[id](commonMethod, context, cfa) ?? {
      found: rich(translate, 'scales.method.none'),
      tables: [],
    };
    const meaning = rich(translate, `scales.method.${id}.meaning`, { source: sourcesOf[id] });
    return { id, title: translate(`scales.method.${id}`), found, meaning, tables };
  });
}
