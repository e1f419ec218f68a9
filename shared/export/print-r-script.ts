/** The fitted model as an R script that reads the file, fits and prints. */
import { caseCount, type Solution } from '../engine/sem/inference/solution.ts';
import type { Dataset } from '../dataset.ts';
import type { MadeColumn } from './made-columns.ts';
import { labelsInR } from './labels-in-r.ts';
import { columnsNeeded, finishInR } from './prepare-in-r.ts';
import { columnsOfFile, stepsInR } from './print-steps.ts';
import { printLavaan } from './print-lavaan.ts';
import { answersCheckedInR, readingInR } from './read-in-r.ts';
import type { ScriptSource } from './script-source.ts';

/** What Pathloom found, to compare with. */
function foundHere(solution: Solution): string {
  const { multiplier, discrepancy, df } = solution;
  return `# Pathloom: ${caseCount(solution)} cases, chi-square ${(multiplier * discrepancy).toFixed(4)} on ${df} df (uncorrected).`;
}

/**
 * A complete script: lavaan repeats the fit from the same file.
 *
 * @param groupLabels values of the group column, in the order of the groups
 * @param dataset the data behind the fit, where they are at hand
 */
export function printRScript(
  solution: Solution,
  source: ScriptSource,
  made: readonly MadeColumn[],
  groupLabels: readonly string[],
  dataset: Dataset | undefined,
): string {
  const { prepared } = solution;
  const { group } = prepared.settings;
  const { text, names } = printLavaan(prepared, groupLabels);
  const wanted = columnsNeeded(names, made);
  const needed = columnsOfFile(source.steps, wanted);
  const lines = [
    '# Save as UTF-8 and run where the data file lies.',
    'library(lavaan)',
    '',
    ...readingInR(source, needed, new Set(source.texts)),
    ...stepsInR(source.steps, wanted),
    ...(dataset ? answersCheckedInR(dataset, wanted) : []),
    ...finishInR(names, made, group, groupLabels),
    ...(dataset ? labelsInR(dataset.columns, names, group) : []),
    '',
    text,
    ...(solution.prepared.settings.se === 'bootstrap'
      ? ['# Resamples are drawn at random: standard errors differ in the last digits.']
      : []),
    foundHere(solution),
    'summary(fit, fit.measures = TRUE, standardized = TRUE)',
    ...(prepared.settings.level === 0.95 ? [] : [`parameterEstimates(fit, level = ${prepared.settings.level})`]),
  ];
  return `${lines.join('\n')}\n`;
}
