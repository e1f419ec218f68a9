/** The workers of a bootstrap in a terminal: this thread and others, which share the conductor's memory. */
import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import {
  bootstrapOf,
  finishBootstrap,
  runTasks,
  type BootstrapInput,
  type BootstrapSource,
} from '../../shared/engine/resample/bootstrap-model.ts';
import { conductTasks, createQueue } from '../../shared/engine/resample/conduct-tasks.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import { shareDataset } from '../../shared/jobs/share-dataset.ts';
import type { Outcome } from '../../shared/problem.ts';
import { takeTasks, type ToBootstrapThread } from './bootstrap-thread.ts';
import { takeThreads } from './early-threads.ts';

/** A bootstrap that the other threads are at. */
export interface RunningBootstrap {
  /** The fit without it; failed where there is none. */
  readonly fit: Fit;
  /** Does what is left of it in this thread as well, waits for the others. @returns the fit with its bootstrap */
  finish(): Promise<Fit>;
}

/** Threads that wait for work. */
export interface BootstrapThreads {
  /** Hands over what they prepare themselves with, while this thread does the same. */
  prepare(input: BootstrapInput): void;
  /** Sets them to work. To be called once, after `prepare`; `end` is for when it is not called. */
  begin(source: Outcome<BootstrapSource>): RunningBootstrap;
  end(): void;
}

/**
 * Threads that each optimise their functions keep the cores busy for as long as 5,000 replicates themselves: with less
 * inlining a seventh of the whole is saved. Set once all have loaded: V8 takes no code cache made with other flags.
 */
const lessInlining = '--max-inlined-bytecode-size-cumulative=200';

/** Resolves when the thread has no task left, or is dead: what a dead thread has left undone is done here. */
export function endOf(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.on('message', () => resolve());
    worker.on('exit', () => resolve());
    worker.on('error', () => resolve());
  });
}

/** Starts what `replicates` bootstrap replicates on `workers` threads (all cores unless said) need. */
export function startThreads(replicates: number, workers: number | undefined): BootstrapThreads {
  const threads = takeThreads(replicates, workers);
  const ended = threads.map(endOf);
  const tell = (message: ToBootstrapThread): void => {
    for (const worker of threads) worker.postMessage(message);
  };
  const end = (): void => {
    for (const worker of threads) void worker.terminate();
  };

  return {
    prepare(input) {
      if (threads.length === 0) return;
      tell({ input: 'dataset' in input ? { ...input, dataset: shareDataset(input.dataset) } : input });
    },
    begin(source) {
      const bootstrap = bootstrapOf(source);
      if ('status' in bootstrap) {
        end();
        return { fit: bootstrap, finish: () => Promise.resolve(bootstrap) };
      }
      const work = createQueue(bootstrap);
      tell({ work });
      if (threads.length > 0) setFlagsFromString(lessInlining);
      return {
        fit: bootstrap.fit,
        async finish() {
          const takers = [() => takeTasks(bootstrap, work), ...ended.map((end) => () => end)];
          // What a dead thread has left undone is done here.
          await conductTasks(work, takers, (range) => runTasks(bootstrap, { ...range, first: 0 }, work.store));
          return finishBootstrap(bootstrap, work.store);
        },
      };
    },
    end,
  };
}
