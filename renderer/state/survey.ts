/**
 * Survey questions: asked of the prepared data with the settings of the project. An answer belongs to what it was made
 * from (`surveyKey`); a change ends what is under way, and what is there stays, shown as out of date, until it is asked
 * for anew.
 */
import type { SurveyRequest } from '../../shared/contract/calls.ts';
import { surveyConstructs, surveyModel } from '../../shared/document/compile/survey-project.ts';
import { sortKeys } from '../../shared/document/file/sort-keys.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { memoise } from '../../shared/memoise.ts';
import { catchProblem, failure, type Outcome } from '../../shared/problem.ts';
import { recordOf } from '../../shared/record-of.ts';
import type { SurveyAnswers, SurveyReplies, SurveyReply } from '../../shared/survey/computations.ts';
import {
  isSimulation,
  surveyIds,
  type SurveyId,
  type SurveyQuestion,
  type SurveySettings,
} from '../../shared/survey/settings.ts';
import { resolveSettings, type SurveyProject } from '../../shared/survey/usual-columns.ts';
import { sem } from '../bridge.ts';
import { getState, setState, useApp } from './store.ts';
import type { AppState, SurveyState } from './types.ts';

let lastTask = 0;

const constructsOf = memoise((document: ProjectDocument) => surveyConstructs(document));
const modelOf = memoise((document: ProjectDocument) => surveyModel(document));
const textOf = memoise((value: object) => JSON.stringify(value));
/** What others ask does not depend on the drawn paths. */
const needsModel: ReadonlySet<SurveyId> = new Set(['power', 'scales', 'common-method']);

/** What questions take from the project; without data there is nothing. */
export function surveyProject({ history, prepared, loaded }: AppState): SurveyProject {
  const columns = (prepared ?? loaded?.summary)?.columns;
  const { settings } = history.present;
  return columns
    ? { columns, constructs: constructsOf(history.present), settings }
    : { columns: [], constructs: [], settings };
}

/** What a question is told: as asked, the usual choices made. */
export function surveySettings<K extends SurveyId>(id: K, state: AppState): SurveySettings[K] {
  return resolveSettings(id, state.history.present.survey ?? {}, surveyProject(state));
}

function questionOf(id: SurveyId, state: AppState): SurveyQuestion {
  // The settings are those of this id: the two are put together here alone.
  return { id, settings: surveySettings(id, state) } as SurveyQuestion;
}

function requestOf(id: SurveyId, state: AppState): Omit<SurveyRequest, 'taskId'> | null {
  const { loaded, history } = state;
  if (!loaded) return null;
  return {
    datasetId: loaded.datasetId,
    steps: history.present.preparation,
    constructs: surveyProject(state).constructs,
    model: needsModel.has(id) ? modelOf(history.present) : null,
    question: questionOf(id, state),
  };
}

/** Of (data, steps, constructs, model, settings); null without data. */
export function surveyKey(id: SurveyId, state: AppState): string | null {
  const request = requestOf(id, state);
  if (!request || !state.loaded) return null;
  const { steps, constructs, model, question } = request;
  const { provenance, datasetId } = state.loaded;
  const own = JSON.stringify([datasetId, provenance.hash, model?.spec, model?.settings, sortKeys(question.settings)]);
  return `${own} ${textOf(steps)} ${textOf(constructs)}`;
}

/** Simulations and resampling are asked for by name; everything else is quick enough to follow what is changed. */
export function followsChanges(id: SurveyId, state: AppState): boolean {
  if (id === 'power') return surveySettings('power', state).method === 'rmsea';
  return !isSimulation(questionOf(id, state));
}

/** Listens to the host and to changes; returns the function that ends it. */
export function watchSurvey(): () => void {
  const ends = [
    sem.subscribe('task.progress', ({ taskId, share }) => {
      const id = surveyIds.find((one) => getState().surveys[one].taskId === taskId);
      if (id) change(id, { share });
    }),
    sem.subscribe('survey.partial', ({ taskId, reply }) => {
      const { taskId: own, taskKey } = getState().surveys[reply.id];
      if (own === taskId) change(reply.id, { value: reply.value, key: taskKey });
    }),
    useApp.subscribe((state, before) => {
      const isSame =
        state.history.present === before.history.present &&
        state.loaded === before.loaded &&
        state.prepared === before.prepared;
      if (isSame) return;
      for (const id of surveyIds) {
        const { taskKey } = state.surveys[id];
        if (taskKey !== null && taskKey !== surveyKey(id, state)) cancelSurvey(id);
      }
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Asks unless the answer is there or on its way; resolves when it has ended. */
export async function runSurveyQuestion<K extends SurveyId>(id: K): Promise<void> {
  const state = getState();
  const key = surveyKey(id, state);
  const own = state.surveys[id];
  const request = requestOf(id, state);
  if (!request || key === null || own.taskKey === key) return;
  cancelSurvey(id);
  const taskId = `survey-${id}-${++lastTask}`;
  change(id, { status: 'running', taskId, taskKey: key, share: 0, problems: [] });
  const outcome = await ask({ ...request, taskId });
  if (getState().surveys[id].taskId !== taskId) return;
  const ended = { key, taskId: null, taskKey: null, share: 0, problems: outcome.problems };
  const value = outcome.ok ? valueUnder(id, outcome.value) : null;
  change(id, { ...ended, status: value === null ? 'failed' : 'done', value });
}

async function ask(request: SurveyRequest): Promise<Outcome<SurveyReply>> {
  try {
    return await sem.call('survey.run', request);
  } catch (error) {
    return failure(catchProblem('worker-died', error));
  }
}

/** The answer to this question; null of another. */
function valueUnder<K extends SurveyId>(id: K, reply: SurveyReply): SurveyReplies[K] | null {
  return reply.id === id ? (reply.value as SurveyReplies[K]) : null;
}

export function cancelSurvey(id: SurveyId): void {
  const { taskId, value } = getState().surveys[id];
  if (taskId === null) return;
  void sem.call('task.cancel', { taskId });
  change(id, { status: value === null ? 'idle' : 'done', taskId: null, taskKey: null, share: 0 });
}

function change<K extends SurveyId>(id: K, patch: Partial<SurveyState<SurveyReplies[K]>>): void {
  const { surveys } = getState();
  setState({ surveys: { ...surveys, [id]: { ...surveys[id], ...patch } } });
}

/** Asks what is not answered for the present data and settings; resolves when there is an answer, or none can be had. */
export async function answerSurvey(id: SurveyId): Promise<void> {
  const { key, taskKey } = getState().surveys[id];
  const wanted = surveyKey(id, getState());
  if (wanted === null || key === wanted) return;
  if (taskKey !== wanted) return runSurveyQuestion(id);
  await new Promise<void>((resolve) => {
    const end = useApp.subscribe(({ surveys }) => {
      if (surveys[id].taskKey === wanted) return;
      end();
      resolve();
    });
  });
}

/** Answers about the data as they are, of these questions. */
export function currentSurvey(ids: readonly SurveyId[], state: AppState): SurveyAnswers {
  const answerOf = <K extends SurveyId>(id: K): SurveyReplies[K] | null => {
    const { key, value }: SurveyState<SurveyReplies[K]> = state.surveys[id];
    return ids.includes(id) && key !== null && key === surveyKey(id, state) ? value : null;
  };
  return recordOf<Required<SurveyAnswers>>(surveyIds, answerOf);
}
