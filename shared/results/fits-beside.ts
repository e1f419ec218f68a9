/** Several fits side by side as figures, and how two of them differ: invariance and comparisons of models. */
import type { Comparison } from '../engine/compare/compare-fits.ts';
import type { IndexId, IndexValues } from '../engine/indices/registry.ts';
import { commonVersion, measureOf } from '../engine/fit-versions.ts';
import { formatBounded, formatDf, formatP, formatStatistic } from '../language/format.ts';
import type { MessageKey, Translate } from '../language/translate.ts';
import { reportedIndex, reportedTest, versionsOf, type IndexVersion } from './reported-fit.ts';

export interface FitFigures {
  /** `478.59 (436)`. */
  readonly test: string;
  readonly p: string;
  readonly cfi: string;
  readonly rmsea: string;
  readonly srmr: string;
  readonly aic: string;
  readonly bic: string;
}

export interface DifferenceFigures {
  readonly difference: string;
  readonly p: string;
  readonly cfiDiff: string;
  readonly rmseaDiff: string;
  readonly srmrDiff: string;
  readonly aicDiff: string;
  readonly bicDiff: string;
}

const three = (value: number | undefined): string => (value === undefined ? '' : formatBounded(value, 3));
const criterion = (value: number | undefined): string => (value === undefined ? '' : formatStatistic(value));

/** The version in which differences of CFI and RMSEA between all these fits are told: the best that all have. */
function sharedVersions(set: readonly IndexValues[]): Readonly<Record<'cfi' | 'rmsea', IndexVersion>> {
  return { cfi: commonVersion(set, 'cfi'), rmsea: commonVersion(set, 'rmsea') };
}

/** `CFI: robust version; RMSEA: scaled version.`; undefined where nothing is corrected. */
export function versionWords(set: readonly IndexValues[], t: Translate): string | undefined {
  return describeVersions(set, 'results.versions', t);
}

/** The same of fits that each stand in the versions reported of them. */
export function ownVersionWords(set: readonly IndexValues[], t: Translate): string | undefined {
  const { cfi, rmsea } = sharedVersions(set);
  const isShared = set.every((measures) => isReported(measures, 'cfi', cfi) && isReported(measures, 'rmsea', rmsea));
  return describeVersions(set, isShared ? 'results.versions' : 'results.versions-own', t);
}

function describeVersions(set: readonly IndexValues[], key: MessageKey, t: Translate): string | undefined {
  const { cfi, rmsea } = sharedVersions(set);
  const isCorrected = cfi !== 'plain' || rmsea !== 'plain' || set.some((measures) => versionsOf(measures).length > 1);
  if (!isCorrected) return undefined;
  return t(key, { cfi: t(`results.fit.version.${cfi}`), rmsea: t(`results.fit.version.${rmsea}`) });
}

/** Whether a fit reports this version of an index wherever it stands alone; true of one without the index. */
function isReported(measures: IndexValues, id: IndexId, version: IndexVersion): boolean {
  const reported = reportedIndex(measures, id);
  return reported === undefined || reported.version === version;
}

/**
 * A fit in the versions that are reported of it wherever it stands; the steps of a `series`, which are read one from the
 * other, in the best version that all of it has. What is absent is ''.
 */
export function fitFigures(measures: IndexValues, series: readonly IndexValues[] = [measures]): FitFigures {
  const versions = sharedVersions(series);
  const test = reportedTest(measures);
  return {
    test: test ? `${formatStatistic(test.chisq)} (${formatDf(test.df)})` : '',
    p: test?.pvalue === undefined ? '' : formatP(test.pvalue),
    cfi: three(measureOf(measures, 'cfi', versions.cfi)),
    rmsea: three(measureOf(measures, 'rmsea', versions.rmsea)),
    srmr: three(measureOf(measures, 'srmr')),
    aic: criterion(measureOf(measures, 'aic')),
    bic: criterion(measureOf(measures, 'bic')),
  };
}

/** What is absent is ''. */
export function differenceFigures(comparison: Comparison | undefined): DifferenceFigures {
  const { chisqDiff, dfDiff, pvalue, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff } = comparison ?? {};
  return {
    difference: chisqDiff === undefined ? '' : `${formatStatistic(chisqDiff)} (${formatDf(dfDiff)})`,
    p: pvalue === undefined ? '' : formatP(pvalue),
    cfiDiff: three(cfiDiff),
    rmseaDiff: three(rmseaDiff),
    srmrDiff: three(srmrDiff),
    aicDiff: criterion(aicDiff),
    bicDiff: criterion(bicDiff),
  };
}
