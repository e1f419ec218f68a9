/** A bootstrap on all cores: this thread and others take tasks from one counter and write into one store. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  bootstrapOf,
  createStore,
  finishBootstrap,
  isTaskDone,
  runTasks,
  type BootstrapInput,
  type BootstrapSource,
} from '../../shared/engine/bootstrap/bootstrap-model.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import { shareDataset } from '../../shared/jobs/share-dataset.ts';
import type { Outcome } from '../../shared/problem.ts';
import { takeTasks, type ToBootstrapThread } from './bootstrap-thread.ts';

/** Fewer replicates than this are done before another thread has started. */
const worthAThread = 200;

/** The bundle has the threads' program beside it; the sources, run by tests, do not. */
const program = new URL('bootstrap-thread.mjs', import.meta.url);
const canStartThreads = new URL(import.meta.url).pathname.endsWith('.mjs');

interface Thread {
  readonly worker: Worker;
  readonly ended: Promise<void>;
}

/** Threads that wait for work. */
export interface BootstrapThreads {
  /** Hands over what they prepare themselves with, while this thread does the same. */
  prepare(input: BootstrapInput): void;
  /** The fit with its bootstrap. To be called once, after `prepare`; `end` is for when it is not called. */
  run(source: Outcome<BootstrapSource>): Promise<Fit>;
  end(): void;
}

function startThread(): Thread {
  const worker = new Worker(program, { env: {}, stdin: false });
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

/** Starts what `replicates` bootstrap replicates on `workers` threads (all cores unless said) need. */
export function startThreads(replicates: number, workers: number | undefined): BootstrapThreads {
  const threads = Array.from({ length: extraThreads(workers, replicates) }, startThread);
  const tell = (message: ToBootstrapThread): void => {
    for (const { worker } of threads) worker.postMessage(message);
  };
  const end = (): void => {
    for (const { worker } of threads) void worker.terminate();
  };

  return {
    prepare(input) {
      if (threads.length === 0) return;
      tell({ input: 'dataset' in input ? { ...input, dataset: shareDataset(input.dataset) } : input });
    },
    async run(source) {
      const bootstrap = bootstrapOf(source);
      if ('status' in bootstrap) {
        end();
        return bootstrap;
      }
      const work = { store: createStore(bootstrap, true), next: new Int32Array(new SharedArrayBuffer(4)) };
      tell({ work });
      takeTasks(bootstrap, work);
      await Promise.all(threads.map((thread) => thread.ended));
      for (let task = 0; task < bootstrap.tasks; task++) {
        if (!isTaskDone(work.store, task)) runTasks(bootstrap, { from: task, to: task + 1, first: 0 }, work.store);
      }
      return finishBootstrap(bootstrap, work.store);
    },
    end,
  };
}
