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
} from '../../shared/engine/resample/bootstrap-model.ts';
import { prepareMeasureTasks } from '../../shared/engine/measures/measure-scales.ts';
import type { MeasureInput } from '../../shared/engine/measures/scale-measures.ts';
import { preparePowerStudy, type PowerStudy } from '../../shared/engine/power/simulate-power.ts';
import { takeRange, type TaskQueue } from '../../shared/engine/resample/conduct-tasks.ts';

/** To a thread: first the input, then the work, in memory that all threads share. */
export type ToBootstrapThread =
  | { readonly input: BootstrapInput }
  /** Replicates of a power study are tasks like those of a bootstrap. */
  | { readonly study: PowerStudy }
  /** So are those of a bootstrap of scales. */
  | { readonly scales: MeasureInput }
  | { readonly work: TaskQueue };

/** Tasks taken at a time: enough to make the counter free of charge, few enough that threads end together. */
const tasksAtATime = 32;

/** From a thread that finds no task left. */
const noTaskLeft = 'no task left';

/** Runs tasks until none is left. */
export function takeTasks(bootstrap: BootstrapTasks, queue: TaskQueue): void {
  for (let range = takeRange(queue, tasksAtATime); range; range = takeRange(queue, tasksAtATime))
    runTasks(bootstrap, { ...range, first: 0 }, queue.store);
}

/** The other side of `startThreads`. */
export function serveBootstrap(): void {
  let tasks: BootstrapTasks | undefined;
  parentPort?.on('message', (message: ToBootstrapThread) => {
    if ('input' in message) {
      tasks = prepareTasks(message.input);
      return;
    }
    if ('scales' in message) {
      tasks = prepareMeasureTasks(message.scales);
      return;
    }
    if ('study' in message) {
      const prepared = preparePowerStudy(message.study);
      tasks = prepared.ok ? prepared.value : undefined;
      return;
    }
    if (tasks) takeTasks(tasks, message.work);
    parentPort?.postMessage(noTaskLeft);
    parentPort?.close();
  });
}
