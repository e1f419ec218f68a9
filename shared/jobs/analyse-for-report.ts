/** What belongs to a project's report beside its fit, computed one after the other: for hosts without a window. */
import { analysisInput } from '../analyses/analysis-input.ts';
import { projectAnalysisIds, projectQuestions, type ProjectAnswers } from '../analyses/registry.ts';
import { runAnalysis } from '../analyses/run-analysis.ts';
import type { ProjectDocument } from '../document/types.ts';
import { solveFit, type FitInput } from '../engine/estimate.ts';
import type { Fit } from '../engine/fit.ts';
import { memoiseLatest } from '../memoise.ts';
import type { Problem } from '../problem.ts';
import { recordOf } from '../record-of.ts';
import { analysesOf } from '../report/report-analyses.ts';

export interface Analysed {
  readonly analyses: ProjectAnswers;
  readonly problems: readonly Problem[];
}

/** `known`: answers that are there already. */
export function analyseForReport(
  input: FitInput,
  document: ProjectDocument,
  fit: Fit,
  known: ProjectAnswers = {},
): Analysed {
  const wanted = analysesOf(document, fit);
  const problems: Problem[] = [];
  const solve = memoiseLatest(() => solveFit(input));
  const model = analysisInput(input, document.preparation, () => solve(''));
  const analyses = recordOf<ProjectAnswers>(projectAnalysisIds, (id) => {
    if (known[id]) return known[id];
    const extra = projectQuestions[id].extraOf(document);
    if (extra === null || !wanted.includes(id)) return null;
    const outcome = runAnalysis(id, model, extra, {});
    problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  });
  return { analyses, problems };
}
