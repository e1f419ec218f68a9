/** A comparison of groups as text for a terminal: its main figures. */
import type { CategoryFigures, GroupComparison } from '../../../shared/engine/group-tests/group-comparison.ts';
import { formatBounded, formatDf, formatPRelation, formatStatistic } from '../../../shared/language/format.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import { levelLine } from '../../../shared/results/measure-parts.ts';
import {
  resultAgreement,
  resultCounts,
  resultGroupMeans,
  resultGroupTests,
} from '../../../shared/results/result-groups.ts';
import { version } from '../../../shared/version.ts';
import type { SurveyPart } from '../../../shared/report/build-survey-report.ts';

function categoryParts(category: CategoryFigures, translate: Translate): readonly SurveyPart[] {
  const table = resultCounts(category);
  const { chisq, df, pvalue, cramersV } = category;
  if (chisq === undefined) return [table];
  const facts = {
    chisq: formatStatistic(chisq),
    df: formatDf(df),
    p: formatPRelation(pvalue),
    v: formatBounded(cramersV),
  };
  return [table, translate('cli.groups.chisq', facts)];
}

/** Title, means, tests, tables of counts, agreement. */
export function printGroups(
  by: string,
  comparison: GroupComparison,
  rows: number,
  level: number,
  translate: Translate,
): readonly SurveyPart[] {
  const { n, groups, outcomes, categories, agreement } = comparison;
  const writing = { translate };
  return [
    translate('cli.groups.title', { version, n, rows, by, groups: groups.length }),
    ...(outcomes.length > 0 && groups.length === 2 ? [levelLine(level, translate)] : []),
    ...(outcomes.length > 0 ? [resultGroupMeans(outcomes, writing), resultGroupTests(outcomes, writing)] : []),
    ...categories.flatMap((one) => categoryParts(one, translate)),
    ...(agreement.length > 0 ? [resultAgreement(agreement, writing)] : []),
  ];
}
