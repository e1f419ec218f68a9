/** Several fits side by side as figures, and how two of them differ: invariance and comparisons of models. */
import type { Comparison } from '../engine/compare/compare-fits.ts';
import type { IndexId, IndexValues } from '../engine/indices/registry.ts';
import { commonVersion, measureOf } from '../engine/fit-versions.ts';
import { plain, symbols } from '../language/rich-text.ts';
import type { MessageKey, Translate } from '../language/translate.ts';
import { numberIfAny, type Cell, type CellRow, type Column } from './element.ts';
import { reportedIndex, reportedTest, versionsOf, type IndexVersion } from './reported-fit.ts';

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

type Cells = CellRow['cells'];

const number = { align: 'right' } as const;
const shown = { align: 'right', brief: true } as const;

/** Columns of a fit: of several models beside one another, and of the steps of invariance. */
export const fitColumns = {
  chisq: { id: 'chisq', head: symbols('χ² (*df*)'), ...number },
  p: { id: 'p', head: symbols('*p*'), ...number },
  cfi: { id: 'cfi', head: plain('CFI'), ...number },
  rmsea: { id: 'rmsea', head: plain('RMSEA'), ...number },
  srmr: { id: 'srmr', head: plain('SRMR'), ...number },
  aic: { id: 'aic', head: plain('AIC'), ...number },
  bic: { id: 'bic', head: plain('BIC'), ...number },
} as const satisfies Record<string, Column>;

/** Columns of how two fits differ; those that a pane has room for are brief. */
export const differenceColumns: readonly Column[] = [
  { id: 'chisq-difference', head: symbols('Δχ² (Δ*df*)'), ...shown },
  { id: 'p-difference', head: symbols('*p*'), ...shown },
  { id: 'cfi-difference', head: plain('ΔCFI'), ...shown },
  { id: 'rmsea-difference', head: plain('ΔRMSEA'), ...shown },
  { id: 'srmr-difference', head: plain('ΔSRMR'), ...shown },
  { id: 'aic-difference', head: plain('ΔAIC'), ...number },
  { id: 'bic-difference', head: plain('ΔBIC'), ...number },
];

const testCell = (chisq: number | undefined, df: number | undefined): Cell => ({
  kind: 'pair',
  values: [chisq, df],
  forms: ['statistic', 'df'],
});

/**
 * A fit in the versions that are reported of it wherever it stands; the steps of a `series`, which are read one from the
 * other, in the best version that all of it has. What is absent has no cell.
 */
export function fitCells(measures: IndexValues, series: readonly IndexValues[] = [measures]) {
  const versions = sharedVersions(series);
  const test = reportedTest(measures);
  return {
    chisq: testCell(test?.chisq, test?.df),
    p: numberIfAny(test?.pvalue, 'p'),
    cfi: numberIfAny(measureOf(measures, 'cfi', versions.cfi), 'coefficient-3'),
    rmsea: numberIfAny(measureOf(measures, 'rmsea', versions.rmsea), 'coefficient-3'),
    srmr: numberIfAny(measureOf(measures, 'srmr'), 'coefficient-3'),
    aic: numberIfAny(measureOf(measures, 'aic'), 'statistic'),
    bic: numberIfAny(measureOf(measures, 'bic'), 'statistic'),
  } satisfies Cells;
}

/** What is absent has no cell. */
export function differenceCells(comparison: Comparison | undefined) {
  const { chisqDiff, dfDiff, pvalue, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff } = comparison ?? {};
  return {
    'chisq-difference': testCell(chisqDiff, dfDiff),
    'p-difference': numberIfAny(pvalue, 'p'),
    'cfi-difference': numberIfAny(cfiDiff, 'coefficient-3'),
    'rmsea-difference': numberIfAny(rmseaDiff, 'coefficient-3'),
    'srmr-difference': numberIfAny(srmrDiff, 'coefficient-3'),
    'aic-difference': numberIfAny(aicDiff, 'statistic'),
    'bic-difference': numberIfAny(bicDiff, 'statistic'),
  } satisfies Cells;
}
