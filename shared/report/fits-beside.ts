/** Several fits side by side as figures, and how two of them differ: invariance and comparisons of models. */
import type { Comparison } from '../engine/comparison/compare-fits.ts';
import type { FitMeasures } from '../engine/fit.ts';
import { commonVersion, measureOf, type FitVersion } from '../engine/fit-versions.ts';
import { formatBounded, formatDf, formatP, formatStatistic } from '../language/format.ts';
import type { Translate } from '../language/translate.ts';
import { reportedTest, versionsOf } from './reported-fit.ts';

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

/** The version in which CFI and RMSEA of all these fits, and their differences, are told. */
function sharedVersions(set: readonly FitMeasures[]): Readonly<Record<'cfi' | 'rmsea', FitVersion>> {
  return { cfi: commonVersion(set, 'cfi'), rmsea: commonVersion(set, 'rmsea') };
}

/** `CFI: robust version; RMSEA: scaled version.`; undefined where nothing is corrected. */
export function versionWords(set: readonly FitMeasures[], t: Translate): string | undefined {
  const { cfi, rmsea } = sharedVersions(set);
  const isCorrected = cfi !== 'plain' || rmsea !== 'plain' || set.some((measures) => versionsOf(measures).length > 1);
  if (!isCorrected) return undefined;
  return t('results.versions', { cfi: t(`results.fit.version.${cfi}`), rmsea: t(`results.fit.version.${rmsea}`) });
}

/** A fit among the others that stand beside it. What is absent is ''. */
export function fitFigures(measures: FitMeasures, set: readonly FitMeasures[]): FitFigures {
  const versions = sharedVersions(set);
  const test = reportedTest(measures);
  return {
    test: test ? `${formatStatistic(test.chisq)} (${formatDf(test.df)})` : '',
    p: test?.pvalue === undefined ? '' : formatP(test.pvalue),
    cfi: three(measureOf(measures, 'cfi', versions.cfi)),
    rmsea: three(measureOf(measures, 'rmsea', versions.rmsea)),
    srmr: three(measures['srmr']),
    aic: criterion(measures['aic']),
    bic: criterion(measures['bic']),
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
