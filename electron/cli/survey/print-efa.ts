/** Factors for a terminal and a report. */
import type { FactorSolution } from '../../../shared/engine/factors/analyse-factors.ts';
import {
  formatDf,
  formatIndex,
  formatInteger,
  formatPRelation,
  formatStatistic,
} from '../../../shared/language/format.ts';
import type { Translate } from '../../../shared/language/translate.ts';
import type { SurveyPart } from '../../../shared/report/build-survey-report.ts';
import {
  resultEigenvalues,
  resultFactorLoadings,
  resultFactorVariance,
} from '../../../shared/results/result-factors.ts';
import type { EfaFindings } from '../../../shared/survey/run-factors.ts';
import type { EfaRequest } from './efa-options.ts';

/** KMO, Bartlett's test, and what the rules say of the number of factors. */
function itemsPart({ names, n, structure, parallel }: EfaFindings, translate: Translate): string {
  const { adequacy, bartlett, suggested } = structure;
  const lines = [
    translate('cli.efa.items', { items: names.length, n: formatInteger(n) }),
    translate('cli.efa.adequacy', {
      kmo: formatIndex(adequacy.overall),
      chisq: formatStatistic(bartlett.chisq),
      df: formatDf(bartlett.df),
      p: formatPRelation(bartlett.pvalue),
    }),
    translate('cli.efa.suggested', { kaiser: suggested.kaiser, map: suggested.map, map4: suggested.map4 }),
  ];
  if (parallel) lines.push(translate('cli.efa.suggested-parallel', { parallel: parallel.suggested }));
  return lines.join('\n');
}

function fitPart({ fit }: FactorSolution, translate: Translate): string[] {
  if (!fit) return [];
  const { chisq, df, pvalue, rmsr } = fit;
  if (pvalue === undefined) return [translate('cli.efa.fit-exact', { rmsr: formatIndex(rmsr) })];
  const facts = {
    chisq: formatStatistic(chisq),
    df: formatDf(df),
    p: formatPRelation(pvalue),
    rmsr: formatIndex(rmsr),
  };
  return [translate('cli.efa.fit', facts)];
}

/** Heading, items, eigenvalues, loadings, variance explained, fit. */
export function printEfa(
  found: EfaFindings,
  solution: FactorSolution,
  { extraction, rotation }: Pick<EfaRequest, 'extraction' | 'rotation'>,
  translate: Translate,
): readonly SurveyPart[] {
  return [
    translate('cli.efa.title', { factors: solution.factors, extraction, rotation }),
    itemsPart(found, translate),
    resultEigenvalues(found, solution.factors, translate),
    resultFactorLoadings(found, solution, translate),
    resultFactorVariance(found, solution, translate),
    ...fitPart(solution, translate),
  ];
}
