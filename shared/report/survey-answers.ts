/** Which survey questions belong to a project's report: the same from the window, whatever was opened there, and from the terminal. */
import { surveyConstructs } from '../document/compile/survey-project.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { SurveyReplies } from '../survey/computations.ts';
import { surveyOrder, type SurveyId } from '../survey/settings.ts';

/** Answers about the data that the report is of, as far as there are any. */
export type SurveyAnswers = { readonly [K in SurveyId]?: SurveyReplies[K] | null };

/** What every report of measured constructs tells. */
const ofConstructs: readonly SurveyId[] = ['sample', 'correlations'];

/** In the order of a paper. */
export function reportedSurveys(document: ProjectDocument): readonly SurveyId[] {
  if (!document.data || surveyConstructs(document).length === 0) return [];
  return surveyOrder.filter((id) => ofConstructs.includes(id));
}
