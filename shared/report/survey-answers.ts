/** Which survey questions belong to a project's report: the same from the window, whatever was opened there, and from the terminal. */
import { surveyConstructs } from '../document/compile/survey-project.ts';
import type { ProjectDocument } from '../document/types.ts';
import { surveyOrder, type SurveyId } from '../survey/settings.ts';

/** What every report of measured constructs tells. */
const ofConstructs: readonly SurveyId[] = ['sample', 'correlations', 'scales', 'common-method'];

/** In the order of a paper. */
export function reportedSurveys(document: ProjectDocument): readonly SurveyId[] {
  if (!document.data || surveyConstructs(document).length === 0) return [];
  return surveyOrder.filter((id) => ofConstructs.includes(id));
}
