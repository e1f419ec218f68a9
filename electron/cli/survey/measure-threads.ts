/** The bootstrap of scales on the threads of a bootstrap, in memory that they share. */
import {
  finishMeasures,
  measureScales,
  prepareMeasures,
  type PreparedMeasures,
} from '../../../shared/engine/measures/measure-scales.ts';
import type { MeasureInput, MeasureResult } from '../../../shared/engine/measures/scale-measures.ts';
import { runTasks } from '../../../shared/engine/resample/bootstrap-model.ts';
import { conductTasks, createQueue } from '../../../shared/engine/resample/conduct-tasks.ts';
import { shareDataset } from '../../../shared/jobs/share-dataset.ts';
import { success, type Outcome } from '../../../shared/problem.ts';
import { takeTasks, type ToBootstrapThread } from '../bootstrap-thread.ts';
import { endOf } from '../bootstrap-threads.ts';
import { takeThreads } from '../early-threads.ts';

async function resample(
  prepared: PreparedMeasures,
  threads: ReturnType<typeof takeThreads>,
): Promise<ReturnType<typeof finishMeasures>> {
  const { tasks, result } = prepared;
  if (!tasks) return { result, problems: [] };
  const ended = threads.map(endOf);
  const work = createQueue(tasks);
  for (const worker of threads) worker.postMessage({ work } satisfies ToBootstrapThread);
  const takers = [() => takeTasks(tasks, work), ...ended.map((end) => () => end)];
  // What a dead thread has left undone is done here.
  await conductTasks(work, takers, (range) => void runTasks(tasks, { ...range, first: 0 }, work.store));
  return finishMeasures(prepared, work.store);
}

/** Measures on `workers` threads (all cores unless said). Fails as `prepareMeasures` does. */
export async function runMeasures(input: MeasureInput, workers: number | undefined): Promise<Outcome<MeasureResult>> {
  if (input.options.bootstrap === 0) return measureScales(input);
  const threads = takeThreads(input.options.bootstrap, workers);
  const scales = threads.length > 0 ? { ...input, dataset: shareDataset(input.dataset) } : input;
  for (const worker of threads) worker.postMessage({ scales } satisfies ToBootstrapThread);
  const prepared = prepareMeasures(input);
  if (!prepared.ok) {
    for (const worker of threads) void worker.terminate();
    return prepared;
  }
  const { result, problems } = await resample(prepared.value, threads);
  return success(result, [...prepared.problems, ...problems]);
}
