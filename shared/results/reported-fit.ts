/**
 * Which version of the test and of each index is reported: where the estimator corrects its test, the corrected test,
 * and of the indices the robust version (which estimates the population's value), else the scaled one, else the plain one.
 * Every screen, the report and the terminal read it here, so that they agree.
 */
import type { FitMeasures } from '../engine/fit.ts';
import { fitVersions, measureOf, type FitVersion } from '../engine/fit-versions.ts';

export { fitVersions, measureOf, type FitVersion };

/** A chi-square test as it is reported. */
export interface ReportedTest {
  readonly version: 'plain' | 'scaled';
  readonly chisq: number;
  readonly df: number;
  readonly pvalue?: number;
}

export interface ReportedIndex {
  readonly version: FitVersion;
  readonly value: number;
}

/** Undefined where there is no chi-square at all, as under LMS. */
export function reportedTest(measures: FitMeasures): ReportedTest | undefined {
  const version = measures['chisq.scaled'] === undefined ? 'plain' : 'scaled';
  const chisq = measureOf(measures, 'chisq', version);
  const df = measureOf(measures, 'df', version);
  if (chisq === undefined || df === undefined) return undefined;
  const pvalue = measureOf(measures, 'pvalue', version);
  return { version, chisq, df, ...(pvalue === undefined ? {} : { pvalue }) };
}

/** The best version there is of an index: `cfi`, `rmsea`, `rmsea.ci.lower`. */
export function reportedIndex(measures: FitMeasures, id: string): ReportedIndex | undefined {
  for (const version of ['robust', 'scaled', 'plain'] as const) {
    const value = measureOf(measures, id, version);
    if (value !== undefined) return { version, value };
  }
  return undefined;
}

/** The interval of RMSEA in the version that is reported of RMSEA itself. */
export function reportedRmseaInterval(measures: FitMeasures): readonly [number, number] | undefined {
  const version = reportedIndex(measures, 'rmsea')?.version;
  if (!version) return undefined;
  const lower = measureOf(measures, 'rmsea.ci.lower', version);
  const upper = measureOf(measures, 'rmsea.ci.upper', version);
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}

/** The versions that a fit has: `plain` alone where nothing is corrected. */
export function versionsOf(measures: FitMeasures): readonly FitVersion[] {
  return fitVersions.filter((version) =>
    ['chisq', 'cfi', 'rmsea'].some((id) => measureOf(measures, id, version) !== undefined),
  );
}
