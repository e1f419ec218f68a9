/** The replicates of a power study on the threads of a bootstrap, in memory that they share. */
import { preparePowerStudy, type PowerStudy, type PowerTasks } from '../../../shared/engine/power/simulate-power.ts';
import { runTasks, type ReplicateStore } from '../../../shared/engine/resample/bootstrap-model.ts';
import { conductTasks, createQueue } from '../../../shared/engine/resample/conduct-tasks.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { takeTasks, type ToBootstrapThread } from '../bootstrap-thread.ts';
import { endOf } from '../bootstrap-threads.ts';
import { takeThreads } from '../early-threads.ts';

export interface RunPowerStudy {
  readonly tasks: PowerTasks;
  readonly store: ReplicateStore;
}

/** Runs all replicates on `workers` threads (all cores unless said). Fails as `preparePowerStudy` does. */
export async function runPowerStudy(study: PowerStudy, workers: number | undefined): Promise<Outcome<RunPowerStudy>> {
  const prepared = preparePowerStudy(study);
  if (!prepared.ok) return prepared;
  const tasks = prepared.value;
  const threads = takeThreads(tasks.tasks, workers);
  const ended = threads.map(endOf);
  const work = createQueue(tasks);
  const tell = (message: ToBootstrapThread): void => {
    for (const worker of threads) worker.postMessage(message);
  };
  tell({ study });
  tell({ work });
  const takers = [() => takeTasks(tasks, work), ...ended.map((end) => () => end)];
  // What a dead thread has left undone is done here.
  await conductTasks(work, takers, (range) => void runTasks(tasks, { ...range, first: 0 }, work.store));
  return { ok: true, value: { tasks, store: work.store }, problems: prepared.problems };
}
