/** Run as a worker: fits the random ordered models of `workerData.seeds` and tells how each of them ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { fitModel } from '../../shared/engine/estimate.ts';
import { randomOrderedInput } from './random-ordered-model.ts';

const { seeds } = workerData as { readonly seeds: readonly number[] };
for (const seed of seeds) {
  const input = randomOrderedInput(seed);
  if (!input) {
    parentPort?.postMessage({ seed, end: 'no-model' });
    continue;
  }
  const fit = fitModel(input);
  const df = fit.status === 'failed' ? 0 : (fit.measures.df?.plain ?? 0);
  const error = fit.problems.find(({ severity }) => severity === 'error')?.code;
  parentPort?.postMessage({ seed, end: fit.status === 'failed' ? (error ?? 'no reason') : fit.status, df });
}
