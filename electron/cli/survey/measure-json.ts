/** The JSON of `measure`. */
import { measureOf } from '../../../shared/engine/fit-versions.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import type { ModelDifference } from '../../../shared/engine/measures/auxiliary-fit.ts';
import type { LatentMethod, SingleFactor } from '../../../shared/engine/measures/common-method.ts';
import type { MarkerFigures } from '../../../shared/engine/measures/marker-variable.ts';
import type { StandardisedFigure } from '../../../shared/engine/measures/measurement-figures.ts';
import type {
  CommonMethodMeasures,
  ConstructMeasures,
  HtmtMeasures,
  Interval,
  ItemMeasures,
  MeasureResult,
} from '../../../shared/engine/measures/scale-measures.ts';
import { estimatesJson, type JsonObject } from '../fit-json.ts';
import { indicesJson } from '../index-keys.ts';

/** The ends of an interval under a name. */
function ends(name: string, interval: Interval | undefined): JsonObject {
  return interval ? { [`${name}.lower`]: interval[0], [`${name}.upper`]: interval[1] } : {};
}

function constructJson(construct: ConstructMeasures): JsonObject {
  const { name, items, n, nComplete, intervals } = construct;
  return {
    name,
    items,
    n,
    nComplete,
    alpha: construct.alpha,
    ...ends('alpha.ci', construct.alphaInterval),
    ...ends('alpha.boot.ci', intervals.alpha),
    'alpha.standardized': construct.alphaStandardized,
    'alpha.ordinal': construct.alphaOrdinal,
    lambda6: construct.lambda6,
    averageR: construct.averageR,
    omega: construct.omega,
    ...ends('omega.ci', intervals.omega),
    'omega.observed': construct.omegaObserved,
    'omega.single': construct.omegaSingle,
    rhoC: construct.rhoC,
    ...ends('rhoC.ci', intervals.rhoC),
    rhoA: construct.rhoA,
    ...ends('rhoA.ci', intervals.rhoA),
    ave: construct.ave,
    ...ends('ave.ci', intervals.ave),
    'ave.cov': construct.aveCov,
    msv: construct.msv,
    asv: construct.asv,
  };
}

function figureJson(name: string, figure: StandardisedFigure | undefined): JsonObject {
  return figure ? { [`${name}se`]: figure.se, ...ends(`${name}ci`, figure.ci) } : {};
}

function itemJson({ loading, alphaIfDroppedStandardized, ...item }: ItemMeasures): JsonObject {
  return {
    ...item,
    'alphaIfDropped.standardized': alphaIfDroppedStandardized,
    loading: loading?.value,
    ...figureJson('loading.', loading),
  };
}

/** What is no number is left out. */
const finite = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value : undefined;

function htmtJson({ a, b, value, htmt2, signed, interval, htmt2Interval }: HtmtMeasures): JsonObject {
  const ratios = { value: finite(value), htmt2: finite(htmt2), signed: finite(signed) };
  return { a, b, ...ratios, ...ends('ci', interval), ...ends('htmt2.ci', htmt2Interval) };
}

function differenceJson({ chisqDiff, dfDiff, pvalue }: ModelDifference): JsonObject {
  return { 'chisq.diff': chisqDiff, 'df.diff': dfDiff, pvalue };
}

function singleFactorJson({ fit, ...difference }: SingleFactor): JsonObject {
  return { fit: indicesJson(fit.measures), ...differenceJson(difference) };
}

function latentMethodJson({ variant, fit, variance, methodShare, loadings, ...difference }: LatentMethod): JsonObject {
  return {
    variant,
    fit: indicesJson(fit.measures),
    ...differenceJson(difference),
    variance,
    methodShare,
    loadings: loadings.map(({ loadingWithout, ...own }) => ({ ...own, 'loading.without': loadingWithout })),
  };
}

const markerIndices = ['chisq', 'df', 'pvalue', 'cfi', 'tli', 'rmsea', 'srmr'] as const;

function markerJson({ marker, retained, models, comparisons, loadings }: MarkerFigures): JsonObject {
  const indices = ({ measures }: EstimatedFit): JsonObject =>
    Object.fromEntries(markerIndices.map((id) => [id, measureOf(measures, id)]));
  return {
    marker,
    retained,
    models: models.map(({ name, fit }) => ({ name, ...indices(fit) })),
    comparisons: comparisons.map(({ models: compared, ...difference }) => {
      return { models: compared, ...differenceJson(difference) };
    }),
    loadings,
  };
}

function commonMethodJson({ harman, singleFactor, latentMethod, marker, vif }: CommonMethodMeasures): JsonObject {
  return {
    harman: harman && { share: harman.share, 'share.paf': harman.sharePaf, eigenvalues: [...harman.eigenvalues] },
    singleFactor: singleFactor && singleFactorJson(singleFactor),
    latentMethod: latentMethod && latentMethodJson(latentMethod),
    marker: marker && markerJson(marker),
    vif,
  };
}

export function measureJson(result: MeasureResult): JsonObject {
  const { constructs, items, fornellLarcker, kmo, cfa, commonMethod, itemNames } = result;
  const m = constructs.length;
  return {
    nComplete: result.nComplete,
    constructs: constructs.map(constructJson),
    items: items.map(itemJson),
    fornellLarcker: fornellLarcker && {
      names: constructs.map(({ name }) => name),
      matrix: constructs.map((_, j) => [...fornellLarcker.subarray(j * m, (j + 1) * m)]),
    },
    latentCorrelations: result.latentCorrelations?.map(({ a, b, figure }) => {
      return { a, b, r: figure.value, ...figureJson('', figure) };
    }),
    crossloadings: result.crossloadings,
    htmt: result.htmt?.map(htmtJson),
    kmo: kmo && { overall: kmo.overall, items: itemNames.map((name, i) => ({ name, msa: kmo.items[i] })) },
    bartlett: result.bartlett,
    cfa: cfa && { n: cfa.n, fit: indicesJson(cfa.measures), estimates: estimatesJson(cfa) },
    commonMethod: commonMethod && commonMethodJson(commonMethod),
    bootstrap: result.bootstrap && { requested: result.bootstrap.requested, failed: result.bootstrap.withoutModel },
  };
}
