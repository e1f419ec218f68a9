/**
 * Live estimation: whenever the key of the model changes, the newest model is estimated and an
 * older request is cancelled. A result is kept with the key it was made from, never edited.
 */
import { withKeptBootstrap } from '../../shared/document/file/kept-results.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import { catchProblem, problem } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { modelOf } from './model-key.ts';
import { getState, notify, setState, useApp } from './store.ts';

let lastTask = 0;
let running: { readonly taskId: string; readonly key: string } | null = null;
let isScheduled = false;

/** Starts watching the model; returns the function that stops. */
export function watchModel(): () => void {
  return useApp.subscribe((state, before) => {
    if (state.modelKey === before.modelKey) return;
    performance.mark('pathloom:edit');
    if (state.view.isLive) schedule();
    else if (running) cancelRunning();
  });
}

/** Several edits in one turn make one request. */
function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  queueMicrotask(() => {
    isScheduled = false;
    void estimateNow();
  });
}

function cancelRunning(): void {
  if (!running) return;
  void sem.call('task.cancel', { taskId: running.taskId });
  running = null;
  setState({ estimation: { ...getState().estimation, status: 'idle', since: null } });
}

/** What the user does when it takes too long: the estimation ends, the model stays as it is. */
export function stopEstimation(): void {
  if (!running) return;
  cancelRunning();
  notify([problem('cancelled')]);
}

/** Estimates the present model unless its result is there or on its way. */
export async function estimateNow(): Promise<void> {
  const { history, loaded, modelKey: key, fitKey } = getState();
  if (running?.key === key) return;
  cancelRunning();
  if (key === null || key === fitKey) return showUnchanged(key);
  const { spec } = modelOf(history.present, loaded);
  if (!spec || !loaded) return;
  const { preparation: steps, settings } = history.present;
  const taskId = `estimate-${++lastTask}`;
  running = { taskId, key };
  const started = performance.now();
  setState({ estimation: { ...getState().estimation, status: 'running', since: started } });
  const own = await requestFit({ taskId, datasetId: loaded.datasetId, steps, spec, settings });
  if (running?.taskId !== taskId) return;
  running = null;
  const fit = withKeptBootstrap(history.present, own, getState().keptBootstrap);
  const status = fit.status === 'failed' ? 'failed' : 'done';
  setState({ fit, fitKey: key, estimation: { status, milliseconds: performance.now() - started, since: null } });
}

/** Nothing to do: an undo has returned to the model whose result is still shown, or there is no model. */
function showUnchanged(key: string | null): void {
  const { fit, estimation } = getState();
  const status = key === null || !fit ? 'idle' : fit.status === 'failed' ? 'failed' : 'done';
  if (status !== estimation.status) setState({ estimation: { ...estimation, status, since: null } });
}

async function requestFit(request: Parameters<typeof sem.call<'estimate.run'>>[1]): Promise<Fit> {
  try {
    return await sem.call('estimate.run', request);
  } catch (error) {
    return { status: 'failed', problems: [catchProblem('worker-died', error)] };
  }
}
