/** Edits of what is asked of the survey. */
import { usualSettings, type AskedSurvey, type SurveyId, type SurveySettings } from '../../survey/settings.ts';
import { withProperties } from './change.ts';
import type { ProjectDocument } from '../types.ts';

/** Changes what one question is told; what was never told is as usual. */
export function askSurvey<K extends SurveyId>(
  document: ProjectDocument,
  id: K,
  change: Partial<SurveySettings[K]>,
): ProjectDocument {
  const before: AskedSurvey = document.survey ?? {};
  const own: SurveySettings[K] = before[id] ?? usualSettings[id];
  const settings = withProperties(own, change);
  return settings === own ? document : { ...document, survey: { ...before, [id]: settings } };
}
