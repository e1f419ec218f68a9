/** What `fit` was asked for beside estimates, as text for a terminal: invariance, nested models, Wald test. */
import type { ProjectAnswers } from '../../shared/analyses/registry.ts';
import type { Comparison } from '../../shared/engine/compare/compare-fits.ts';
import type { InvarianceStep } from '../../shared/engine/compare/test-invariance.ts';
import { formatBounded, formatDf, formatPRelation, formatStatistic } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { ladderVersionWords } from '../../shared/results/ladder-words.ts';
import { resultLadder } from '../../shared/results/result-ladder.ts';
import { resultWald } from '../../shared/results/result-wald.ts';
import { toText } from '../../shared/results/write/terminal.ts';

function ladderTable(ladder: readonly InvarianceStep[], translate: Translate): string {
  const table = toText(resultLadder(ladder, '', { translate }));
  const versions = ladderVersionWords(ladder, translate);
  return versions === undefined ? table : `${table}\n${versions}`;
}

function comparisonLines(comparison: Comparison, translate: Translate): string {
  const { models, chisqDiff, dfDiff, pvalue, method, cfiDiff, rmseaDiff, srmrDiff, aicDiff, bicDiff } = comparison;
  const three = (value: number | undefined): string => formatBounded(value, 3);
  const test =
    chisqDiff === undefined
      ? translate('cli.comparison.no-test', { df: formatDf(dfDiff) })
      : translate('cli.comparison.test', {
          chisq: formatStatistic(chisqDiff),
          df: formatDf(dfDiff),
          p: formatPRelation(pvalue),
          method,
        });
  return [
    translate('cli.comparison.models', { free: models[0], restricted: models[1] }),
    test,
    translate('cli.comparison.indices', { cfi: three(cfiDiff), rmsea: three(rmseaDiff), srmr: three(srmrDiff) }),
    translate('cli.comparison.criteria', { aic: formatStatistic(aicDiff), bic: formatStatistic(bicDiff) }),
  ].join('\n');
}

/** '' where nothing was asked for. */
export function printAnalyses({ ladder, compare, wald }: ProjectAnswers, translate: Translate): string {
  const comparison = compare?.[1]?.comparison;
  const parts = [
    ...(ladder?.length ? [`${translate('cli.section.invariance')}\n${ladderTable(ladder, translate)}`] : []),
    ...(comparison ? [`${translate('cli.section.comparison')}\n${comparisonLines(comparison, translate)}`] : []),
    ...(wald ? [`${translate('cli.section.wald')}\n${toText(resultWald(wald, { translate }))}`] : []),
  ];
  return parts.map((part) => `\n${part}\n`).join('');
}
