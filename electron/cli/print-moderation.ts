/** Moderations as text for a terminal: simple slopes, where they differ from zero, conditional indirect effects. */
import type { EstimatedFit } from '../../shared/engine/fit.ts';
import type { InteractionAnalysis } from '../../shared/engine/moderation-figures.ts';
import type { ResultContext } from '../../shared/results/context.ts';
import { moderationNames, regionsSentence } from '../../shared/results/moderation-words.ts';
import { resultConditional, resultSlopes } from '../../shared/results/result-moderation.ts';
import { tablesOfGroups, toText } from '../../shared/results/write/terminal.ts';
import type { ResultTable } from '../../shared/results/element.ts';

type Writing = Pick<ResultContext, 'translate' | 'language' | 'labelOf'>;

function printTable(table: ResultTable): string {
  return `${table.title}\n${toText(table)}`;
}

function moderation(analysis: InteractionAnalysis, fit: EstimatedFit, writing: Writing): string {
  const { translate, labelOf } = writing;
  const names = moderationNames(analysis, labelOf);
  const region = regionsSentence(analysis, names, fit.settings.level, translate);
  const conditional = resultConditional(fit, analysis, writing, 'full');
  return [
    translate('results.moderation.title', { ...names }),
    printTable(resultSlopes(fit, analysis, writing, 'full')),
    ...(region === undefined ? [] : [region]),
    ...(conditional ? [conditional.title, ...tablesOfGroups(conditional).map(printTable)] : []),
  ].join('\n');
}

/** The moderations of one group. */
export function moderationParts(fit: EstimatedFit, group: number, writing: Writing): string[] {
  return (fit.interactions ?? [])
    .filter((analysis) => analysis.group === group)
    .map((analysis) => moderation(analysis, fit, writing));
}
