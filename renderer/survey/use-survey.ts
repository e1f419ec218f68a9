/** A survey question as its form and its results need it. */
import { useEffect, useMemo } from 'react';
import { surveyConstructs } from '../../shared/document/compile/survey-project.ts';
import { askSurvey } from '../../shared/document/edits/edits.ts';
import { createSurveyContext, type SurveyContext } from '../../shared/results/survey-context.ts';
import type { SurveyReplies } from '../../shared/survey/computations.ts';
import { usualSettings, type SurveyId, type SurveySettings } from '../../shared/survey/settings.ts';
import { edit, useApp, useDocument } from '../state/store.ts';
import { resolveSettings, type SurveyProject } from '../../shared/survey/usual-columns.ts';
import { followsChanges, runSurveyQuestion, surveyKey } from '../state/survey.ts';
import type { SurveyState } from '../state/types.ts';
import { useColumns } from '../state/use-settings.ts';
import { useT } from '../state/use-t.ts';

export interface Survey<T> extends SurveyState<T> {
  /** The answer, or the failure, is of other data, steps or settings. */
  readonly isOutdated: boolean;
}

export function useSurvey<K extends SurveyId>(id: K): Survey<SurveyReplies[K]> {
  const state: SurveyState<SurveyReplies[K]> = useApp((app) => app.surveys[id]);
  const key = useApp((app) => surveyKey(id, app));
  return { ...state, isOutdated: state.key !== null && state.key !== key };
}

/** What the question is told, usual choices made: anew only when that changes. */
export function useSurveySettings<K extends SurveyId>(id: K): SurveySettings[K] {
  const asked = useApp((app) => app.history.present.survey);
  const project = useSurveyProject();
  return useMemo(() => resolveSettings(id, asked ?? {}, project), [id, asked, project]);
}

/** What the question was told: null where a usual choice stands. */
export function useAsked<K extends SurveyId>(id: K): SurveySettings[K] {
  return useApp((app) => app.history.present.survey?.[id]) ?? usualSettings[id];
}

export function useSurveyProject(): SurveyProject {
  const columns = useColumns();
  const document = useApp((app) => app.history.present);
  return useMemo(
    () => ({ columns, constructs: surveyConstructs(document), settings: document.settings }),
    [columns, document],
  );
}

/** Changes what the question is told: one step of undo. */
export function changeSurvey<K extends SurveyId>(id: K, change: Partial<SurveySettings[K]>): void {
  edit((document) => askSurvey(document, id, change));
}

/** Runs what is shown as soon as it can be, and again after each change; simulations wait to be asked. */
export function useLiveSurvey(id: SurveyId): void {
  const key = useApp((app) => (app.prepared !== null && followsChanges(id, app) ? surveyKey(id, app) : null));
  const known = useApp((app) => app.surveys[id].key);
  const isLive = useApp((app) => app.view.isLive);
  useEffect(() => {
    if (isLive && key !== null && known !== key) void runSurveyQuestion(id);
  }, [id, isLive, key, known]);
}

export function useSurveyContext(): SurveyContext {
  const document = useDocument();
  const columns = useColumns();
  const language = useApp((state) => state.view.language);
  const translate = useT();
  return useMemo(
    () => createSurveyContext(document, columns, language, translate),
    [document, columns, language, translate],
  );
}
