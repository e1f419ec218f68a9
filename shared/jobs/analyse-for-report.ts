/** What belongs to a project's report beside its fit, computed one after the other: for hosts without a window. */
import type { ProjectDocument } from '../document/types.ts';
import { projectAnalyses, type ExtraOf, type ReplyOf } from '../analyses/registry.ts';
import { analysisInput } from '../analyses/analysis-input.ts';
import { runAnalysis } from '../analyses/run-analysis.ts';
import { solveFit, type FitInput } from '../engine/estimate.ts';
import type { Fit } from '../engine/fit.ts';
import type { ModificationIndex } from '../engine/after/modification-indices.ts';
import { memoiseLatest } from '../memoise.ts';
import type { Problem } from '../problem.ts';
import type { ReportInput } from '../report/build-report.ts';
import { analysesOf, type ReportAnalysis } from '../report/report-analyses.ts';

export interface Analysed extends Pick<ReportInput, 'wald' | 'compared' | 'indices' | 'ladder'> {
  readonly problems: readonly Problem[];
}

/** `indices`: where they are known already. */
export function analyseForReport(
  input: FitInput,
  document: ProjectDocument,
  fit: Fit,
  indices?: readonly ModificationIndex[],
): Analysed {
  const wanted = analysesOf(document, fit);
  const problems: Problem[] = [];
  const solve = memoiseLatest(() => solveFit(input));
  const model = analysisInput(input, document.preparation, () => solve(''));
  function ask<K extends ReportAnalysis>(id: K): ReplyOf<K> | null {
    const extra = projectAnalyses[id].extraOf(document) as ExtraOf<K> | null;
    if (extra === null || !wanted.includes(id)) return null;
    const outcome = runAnalysis(id, model, extra, {});
    problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  }
  return {
    indices: indices ?? ask('indices')?.indices ?? null,
    ladder: ask('ladder'),
    wald: ask('wald'),
    compared: ask('compare'),
    problems,
  };
}
