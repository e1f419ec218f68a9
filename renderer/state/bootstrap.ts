/**
 * The bootstrap: on demand only, with progress and intervals that come in as it goes. It belongs to one model:
 * an edit ends it.
 */
import { setSettings } from '../../shared/document/edits/edits.ts';
import { withProperties } from '../../shared/document/edits/change.ts';
import { keepBootstrap, withKeptBootstrap } from '../../shared/document/file/kept-results.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import { catchProblem } from '../../shared/problem.ts';
import { sem } from '../bridge.ts';
import { estimateNow } from './estimation.ts';
import { modelOf } from './model-key.ts';
import { edit, getState, isStale, notify, setState, useApp } from './store.ts';

/** What a report is usually made with. */
export const usualReplicates = 5000;

const idle = { taskId: null, share: 0, secondsLeft: null } as const;
let lastTask = 0;
let started = 0;

/** Listens to the host and to edits; returns the function that ends it. */
export function watchBootstrap(): () => void {
  const ends = [
    sem.subscribe('task.progress', ({ taskId, share }) => {
      if (taskId === getState().bootstrap.taskId) setState({ bootstrap: { taskId, share, secondsLeft: left(share) } });
    }),
    sem.subscribe('bootstrap.partial', ({ taskId, bootstrap }) => {
      const state = getState();
      if (taskId !== state.bootstrap.taskId || !state.fit || state.fit.status === 'failed') return;
      setState({ fit: { ...state.fit, bootstrap } });
    }),
    useApp.subscribe((state, before) => {
      if (state.modelKey !== before.modelKey) cancelBootstrap();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function left(share: number): number | null {
  const seconds = (performance.now() - started) / 1000;
  return share > 0 && seconds > 0.5 ? (seconds / share) * (1 - share) : null;
}

/** Replicates that were asked for, or the usual number of them where none were. */
export async function runBootstrap(): Promise<void> {
  cancelBootstrap();
  if (getState().history.present.settings.bootstrap === 0)
    edit((document) => setSettings(document, { bootstrap: usualReplicates }));
  if (isStale(getState()) || !getState().fit) await estimateNow();
  const { history, loaded, modelKey: key } = getState();
  const { spec } = modelOf(history.present, loaded);
  if (!spec || !loaded) return;
  const { preparation: steps, settings } = history.present;
  const taskId = `bootstrap-${++lastTask}`;
  started = performance.now();
  setState({ bootstrap: { taskId, share: 0, secondsLeft: null } });
  const fit = await request({ taskId, datasetId: loaded.datasetId, steps, spec, settings });
  if (getState().bootstrap.taskId !== taskId) return;
  setState({ bootstrap: idle });
  if (fit.status === 'failed') notify(fit.problems);
  else if (getState().modelKey === key)
    setState({ fit, fitKey: key, keptBootstrap: keepBootstrap(history.present, fit) ?? getState().keptBootstrap });
}

async function request(wanted: Parameters<typeof sem.call<'estimate.bootstrap'>>[1]): Promise<Fit> {
  try {
    return await sem.call('estimate.bootstrap', wanted);
  } catch (error) {
    return { status: 'failed', problems: [catchProblem('worker-died', error)] };
  }
}

/** Intervals from part of the replicates go with the bootstrap that was given up; those of an earlier one come back. */
export function cancelBootstrap(): void {
  const { bootstrap, fit, fitKey, modelKey, history, keptBootstrap } = getState();
  if (bootstrap.taskId === null) return;
  void sem.call('task.cancel', { taskId: bootstrap.taskId });
  setState({ bootstrap: idle });
  if (!fit || fit.status === 'failed') return;
  const own = withProperties(fit, { bootstrap: undefined });
  setState({ fit: fitKey === modelKey ? withKeptBootstrap(history.present, own, keptBootstrap) : own });
}
