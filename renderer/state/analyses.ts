/**
 * What is analysed on demand beside the fit: modification indices, residuals in standard errors, the invariance ladder,
 * constraints on parameters, other models. Each belongs to one model and what stands beside it (analysis-key.ts); an edit
 * ends what is under way, and what is there stays until it is asked for anew.
 */
import {
  projectAnalysisIds,
  projectQuestions,
  type ExtraOf,
  type ProjectAnalysisId,
  type ReplyOf,
} from '../../shared/analyses/registry.ts';
import type { EstimateRequest } from '../../shared/contract/calls.ts';
import { catchProblem, failure, type Outcome } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { analysisKeyNow } from './analysis-key.ts';
import { modelOf } from './model-key.ts';
import { getDocument, getState, setState, useApp } from './store.ts';
import type { AnalysisState } from './types.ts';

let lastTask = 0;

/** Ends what belongs to something that is no longer there; returns the function that stops watching. */
export function watchAnalyses(): () => void {
  return useApp.subscribe((state, before) => {
    if (state.modelKey === before.modelKey && state.history.present === before.history.present) return;
    for (const id of projectAnalysisIds)
      if (analysisKeyNow(id, state) !== analysisKeyNow(id, before)) cancelAnalysis(id);
  });
}

/** What estimation is asked for now; null when there is nothing to estimate. */
export function modelRequest(purpose: string): EstimateRequest | null {
  const { history, loaded } = getState();
  const { spec } = modelOf(history.present, loaded);
  if (!spec || !loaded) return null;
  const { preparation: steps, settings } = history.present;
  return { taskId: `${purpose}-${++lastTask}`, datasetId: loaded.datasetId, steps, spec, settings };
}

/** What is under way, so that whoever asks again waits for the same. */
const running = new Map<ProjectAnalysisId, Promise<void>>();

/** Starts an analysis of the present model unless its result is there or on its way; resolves when it has ended. */
export function runAnalysis(id: ProjectAnalysisId): Promise<void> {
  const { status, taskKey } = getState().analyses[id];
  const same = status === 'running' && taskKey === analysisKeyNow(id, getState()) ? running.get(id) : undefined;
  if (same) return same;
  const started = start(id);
  running.set(id, started);
  return started;
}

async function start<K extends ProjectAnalysisId>(id: K): Promise<void> {
  const state = getState();
  const { analyses } = state;
  const key = analysisKeyNow(id, state);
  const { status, key: known } = analyses[id];
  if (status === 'done' && known === key) return;
  cancelAnalysis(id);
  const request = modelRequest(id);
  const extra = projectQuestions[id].extraOf(getDocument());
  if (!request || extra === null || key === null) return;
  const { taskId } = request;
  change(id, { status: 'running', taskId, taskKey: key, problems: [] });
  const outcome = await answer(id, request, extra);
  if (getState().analyses[id].taskId !== taskId) return;
  const ended = { key, taskId: null, taskKey: null, problems: outcome.problems };
  if (outcome.ok) change(id, { ...ended, status: 'done', value: outcome.value });
  else change(id, { ...ended, status: 'failed', value: null });
}

async function answer<K extends ProjectAnalysisId>(
  id: K,
  request: EstimateRequest,
  extra: ExtraOf<K>,
): Promise<Outcome<ReplyOf<K>>> {
  try {
    return await sem.analyse(id, request, extra);
  } catch (error) {
    return failure(catchProblem('worker-died', error));
  }
}

export function cancelAnalysis(id: ProjectAnalysisId): void {
  const { taskId, value } = getState().analyses[id];
  if (taskId === null) return;
  void sem.call('task.cancel', { taskId });
  change(id, { status: value === null ? 'idle' : 'done', taskId: null, taskKey: null });
}

function change<K extends ProjectAnalysisId>(id: K, patch: Partial<AnalysisState<ReplyOf<K>>>): void {
  const { analyses } = getState();
  setState({ analyses: { ...analyses, [id]: { ...analyses[id], ...patch } } });
}
