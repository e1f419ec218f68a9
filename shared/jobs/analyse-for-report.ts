/** What belongs to a project's report beside its fit, computed one after the other: for hosts without a window. */
import type { ProjectDocument } from '../document/types.ts';
import { compareModels } from '../engine/comparison/compare-models.ts';
import type { FitInput } from '../engine/fit-model.ts';
import type { Fit } from '../engine/fit.ts';
import type { ModificationIndex } from '../engine/post-estimation/modification-indices.ts';
import type { Outcome, Problem } from '../problem.ts';
import type { ReportInput } from '../report/build-report.ts';
import { analysesOf, type ReportAnalysis } from '../report/report-analyses.ts';
import { climbLadder, listIndices, testWald } from './analysis-jobs.ts';

export interface Analysed extends Pick<ReportInput, 'wald' | 'compared' | 'indices' | 'ladder'> {
  readonly problems: readonly Problem[];
}

/** More than any table of a report holds. */
const mostIndices = 400;

/** `indices`: where they are known already. */
export function analyseForReport(
  input: FitInput,
  document: ProjectDocument,
  fit: Fit,
  indices?: readonly ModificationIndex[],
): Analysed {
  const wanted = analysesOf(document, fit);
  const problems: Problem[] = [];
  function ask<T>(id: ReportAnalysis, run: () => Outcome<T>): T | null {
    if (!wanted.includes(id)) return null;
    const outcome = run();
    problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  }
  const list = indices ?? ask('indices', () => listIndices(input, mostIndices, {}))?.indices ?? null;
  return {
    indices: list,
    ladder: ask('ladder', () => climbLadder(input, {})),
    wald: ask('wald', () => testWald(input, document.waldConstraints, {})),
    compared: ask('compare', () => compareModels(input, document.keptModels)),
    problems,
  };
}
