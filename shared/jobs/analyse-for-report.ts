/** What belongs to a project's report beside its fit, computed one after the other: for hosts without a window. */
import { analysisInput } from '../analyses/analysis-input.ts';
import { summarizeDataset } from '../data/screen/summarize-dataset.ts';
import type { Dataset } from '../dataset.ts';
import { surveyConstructs, surveyModel } from '../document/compile/survey-project.ts';
import { projectAnalysisIds, projectQuestions, type ProjectAnswers } from '../analyses/registry.ts';
import { runAnalysis } from '../analyses/run-analysis.ts';
import type { ProjectDocument } from '../document/types.ts';
import { solveFit, type FitInput } from '../engine/estimate.ts';
import type { Fit } from '../engine/fit.ts';
import { memoiseLatest } from '../memoise.ts';
import type { Problem } from '../problem.ts';
import { recordOf } from '../record-of.ts';
import { analysesOf } from '../report/report-analyses.ts';
import { reportedSurveys } from '../report/survey-answers.ts';
import type { SurveyAnswers } from '../survey/computations.ts';
import { runSurvey, type SurveyReplies } from '../survey/computations.ts';
import { surveyIds, type SurveyId } from '../survey/settings.ts';
import { resolveSettings } from '../survey/usual-columns.ts';

export interface Analysed {
  readonly analyses: ProjectAnswers;
  readonly survey: SurveyAnswers;
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
  const survey = surveyForReport(input.dataset, document);
  return { analyses, survey: survey.answers, problems: [...problems, ...survey.problems] };
}

/** What a report of the project says of its data beside the model. */
function surveyForReport(
  dataset: Dataset,
  document: ProjectDocument,
): { readonly answers: SurveyAnswers; readonly problems: readonly Problem[] } {
  const wanted = reportedSurveys(document);
  if (wanted.length === 0) return { answers: {}, problems: [] };
  const constructs = surveyConstructs(document);
  const project = { columns: summarizeDataset(dataset).columns, constructs, settings: document.settings };
  const input = { dataset, steps: document.preparation, constructs, model: surveyModel(document) };
  const problems: Problem[] = [];
  const answerOf = <K extends SurveyId>(id: K): SurveyReplies[K] | null => {
    if (!wanted.includes(id)) return null;
    const outcome = runSurvey(id, input, resolveSettings(id, document.survey ?? {}, project), {});
    problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  };
  return { answers: recordOf<Required<SurveyAnswers>>(surveyIds, answerOf), problems };
}
