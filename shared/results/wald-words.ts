/** A Wald test in words and figures: the same in the window and in the report. */
import type { WaldTest } from '../engine/post-estimation/wald-test.ts';
import { formatDf, formatP, formatStatistic, significanceLevel } from '../language/format.ts';
import type { Translate } from '../language/translate.ts';

/** Constraints, chi-square, df, p. */
export function waldFigures({
  constraints,
  statistic,
  df,
  pvalue,
}: WaldTest): readonly [string, string, string, string] {
  return [constraints.join('; '), formatStatistic(statistic), formatDf(df), formatP(pvalue)];
}

export function waldVerdict({ pvalue, df }: WaldTest, t: Translate): string {
  return t(pvalue < significanceLevel ? 'results.wald.rejected' : 'results.wald.kept', { count: df });
}
