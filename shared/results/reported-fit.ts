/**
 * Which version of the test and of each index is reported: where the estimator corrects its test, the corrected test,
 * and of the indices the robust version (which estimates the population's value), else the scaled one, else the plain one.
 * Every screen, the report and the terminal read it here, so that they agree.
 */
import { indexVersions, type IndexVersion } from '../engine/indices/fit-index.ts';
import type { IndexId, IndexValues } from '../engine/indices/registry.ts';
import { measureOf } from '../engine/fit-versions.ts';

export { measureOf, type IndexVersion };

/** A chi-square test as it is reported. */
export interface ReportedTest {
  readonly version: 'plain' | 'scaled';
  readonly chisq: number;
  readonly df: number;
  readonly pvalue?: number;
}

export interface ReportedIndex {
  readonly version: IndexVersion;
  readonly value: number;
}

/** Undefined where there is no chi-square at all: of latent products, of too many gaps. */
export function reportedTest(measures: IndexValues): ReportedTest | undefined {
  const version = measureOf(measures, 'chisq', 'scaled') === undefined ? 'plain' : 'scaled';
  const chisq = measureOf(measures, 'chisq', version);
  const df = measureOf(measures, 'df', version);
  if (chisq === undefined || df === undefined) return undefined;
  const pvalue = measureOf(measures, 'pvalue', version);
  return { version, chisq, df, ...(pvalue === undefined ? {} : { pvalue }) };
}

/** The best version there is of an index: `cfi`, `rmsea`, `rmsea.ci.lower`. */
export function reportedIndex(measures: IndexValues, id: IndexId): ReportedIndex | undefined {
  for (const version of ['robust', 'scaled', 'plain'] as const) {
    const value = measureOf(measures, id, version);
    if (value !== undefined) return { version, value };
  }
  return undefined;
}

/** The versions that a fit has: `plain` alone where nothing is corrected. */
export function versionsOf(measures: IndexValues): readonly IndexVersion[] {
  return indexVersions.filter((version) =>
    (['chisq', 'cfi', 'rmsea'] as const).some((id) => measureOf(measures, id, version) !== undefined),
  );
}
