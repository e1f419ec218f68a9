/** A bootstrap on all cores: this thread and others take tasks from one counter and write into one store. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  createStore,
  finishBootstrap,
  isTaskDone,
  prepareBootstrap,
  runTasks,
} from '../../shared/engine/bootstrap/bootstrap-model.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import type { FitInput } from '../../shared/engine/prepare-fit.ts';
import { shareDataset } from '../../shared/jobs/share-dataset.ts';
import { takeTasks } from './bootstrap-thread.ts';

/** Fewer replicates than this are done before another thread has started. */
const worthAThread = 200;

/** The bundle can start itself; its sources, run by tests, cannot. */
const program = new URL(import.meta.url);
const canStartThreads = program.pathname.endsWith('.mjs');

function startThread(workerData: FitInput): { readonly worker: Worker; readonly ended: Promise<void> } {
  const worker = new Worker(program, { workerData, env: {}, stdin: false });
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => resolve());
    // What a dead thread has left undone is done here.
    worker.on('error', () => resolve());
  });
  return { worker, ended };
}

/** How many threads besides this one. */
function extraThreads(workers: number | undefined, replicates: number): number {
  if (!canStartThreads || replicates < worthAThread) return 0;
  return Math.max(0, (workers ?? availableParallelism()) - 1);
}

/** `fitModel` with `replicates` bootstrap replicates, on `workers` threads (all cores unless said). */
export async function bootstrapInThreads(
  input: FitInput,
  replicates: number,
  workers: number | undefined,
): Promise<Fit> {
  const shared = { ...input, dataset: shareDataset(input.dataset) };
  const threads = Array.from({ length: extraThreads(workers, replicates) }, () => startThread(shared));
  const bootstrap = prepareBootstrap(shared);
  if ('status' in bootstrap) {
    for (const { worker } of threads) void worker.terminate();
    return bootstrap;
  }
  const work = { store: createStore(bootstrap, true), next: new Int32Array(new SharedArrayBuffer(4)) };
  for (const { worker } of threads) worker.postMessage(work);
  takeTasks(bootstrap, work);
  await Promise.all(threads.map((thread) => thread.ended));
  for (let task = 0; task < bootstrap.tasks; task++) {
    if (!isTaskDone(work.store, task)) runTasks(bootstrap, { from: task, to: task + 1, first: 0 }, work.store);
  }
  return finishBootstrap(bootstrap, work.store);
}
