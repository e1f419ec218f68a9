/** A thread of a bootstrap: prepares the model while the others do, then takes tasks from the common counter. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  prepareBootstrap,
  runTasks,
  type Bootstrap,
  type ReplicateStore,
} from '../../shared/engine/bootstrap/bootstrap-model.ts';
import type { FitInput } from '../../shared/engine/prepare-fit.ts';

/** Memory that all threads of a bootstrap share. */
export interface SharedWork {
  readonly store: ReplicateStore;
  /** The next task that nobody has taken. */
  readonly next: Int32Array;
}

/** Tasks taken at a time: enough to make the counter free of charge, few enough that threads end together. */
const tasksAtATime = 32;

/** Runs tasks until none is left. */
export function takeTasks(bootstrap: Bootstrap, { store, next }: SharedWork): void {
  for (;;) {
    const from = Atomics.add(next, 0, tasksAtATime);
    if (from >= bootstrap.tasks) return;
    runTasks(bootstrap, { from, to: Math.min(bootstrap.tasks, from + tasksAtATime), first: 0 }, store);
  }
}

/** The other side of `bootstrapInThreads`. */
export function serveBootstrap(): void {
  const bootstrap = prepareBootstrap(workerData as FitInput);
  parentPort?.once('message', (work: SharedWork) => {
    if (!('status' in bootstrap)) takeTasks(bootstrap, work);
    parentPort?.close();
  });
}
