/** The Analyse menu: what is asked of the survey beside the model. */
import { surveyIds, type SurveyId } from '../../../shared/survey/settings.ts';
import { setView } from '../store.ts';
import type { AppState } from '../types.ts';
import type { Command, CommandsOf } from './command.ts';

const isOpen = (id: SurveyId, { view }: AppState): boolean => view.mode === 'survey' && view.surveyPage === id;

const open = (id: SurveyId): Command => ({
  enabled: (state) => !state.isStarting && !isOpen(id, state),
  run: () => setView({ mode: 'survey', surveyPage: id }),
});

export const analyseCommands = Object.fromEntries(
  surveyIds.map((id) => [`analyse.${id}`, open(id)]),
) as CommandsOf<'analyse'>;
