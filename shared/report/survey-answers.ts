/** Which survey questions belong to a project's report: the same from the window, whatever was opened there, and from the terminal. */
import { surveyConstructs } from '../document/compile/survey-project.ts';
import type { ProjectDocument } from '../document/types.ts';
import { surveyOrder, type SurveyId } from '../survey/settings.ts';

const ofConstructs: readonly SurveyId[] = ['sample', 'correlations', 'scales', 'common-method'];

/** What every report of measured constructs tells, and what the project was told to ask; in the order of a paper. */
export function reportedSurveys(document: ProjectDocument): readonly SurveyId[] {
  if (!document.data) return [];
  const usual = surveyConstructs(document).length > 0 ? ofConstructs : [];
  return surveyOrder.filter((id) => usual.includes(id) || document.survey?.[id] !== undefined);
}
