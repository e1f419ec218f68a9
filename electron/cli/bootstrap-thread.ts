/**
 * A thread of a bootstrap: it is started while the data are still being read, prepares the model when it is given the
 * input, then takes tasks from the common counter.
 */
import { parentPort } from 'node:worker_threads';
import {
  prepareTasks,
  runTasks,
  type BootstrapInput,
  type BootstrapTasks,
  type ReplicateStore,
} from '../../shared/engine/resample/bootstrap-model.ts';

/** Memory that all threads of a bootstrap share. */
export interface SharedWork {
  readonly store: ReplicateStore;
  /** The next task that nobody has taken. */
  readonly next: Int32Array;
}

/** To a thread: first the input, then the work. */
export type ToBootstrapThread = { readonly input: BootstrapInput } | { readonly work: SharedWork };

/** Tasks taken at a time: enough to make the counter free of charge, few enough that threads end together. */
const tasksAtATime = 32;

/** From a thread that finds no task left. */
const noTaskLeft = 'no task left';

/** Runs tasks until none is left. */
export function takeTasks(bootstrap: BootstrapTasks, { store, next }: SharedWork): void {
  for (;;) {
    const from = Atomics.add(next, 0, tasksAtATime);
    if (from >= bootstrap.tasks) return;
    runTasks(bootstrap, { from, to: Math.min(bootstrap.tasks, from + tasksAtATime), first: 0 }, store);
  }
}

/** The other side of `startThreads`. */
export function serveBootstrap(): void {
  let tasks: BootstrapTasks | undefined;
  parentPort?.on('message', (message: ToBootstrapThread) => {
    if ('input' in message) {
      tasks = prepareTasks(message.input);
      return;
    }
    if (tasks) takeTasks(tasks, message.work);
    parentPort?.postMessage(noTaskLeft);
    parentPort?.close();
  });
}
