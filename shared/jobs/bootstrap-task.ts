/** The workers of a bootstrap in a window. */
import type { BootstrapResult, Fit } from '../engine/fit.ts';
import type { FitRequest } from './jobs.ts';
import { runPortions, startLongTask, type LongTask, type LongWork } from './portions.ts';

export interface BootstrapTaskSettings extends Omit<LongWork, 'datasetId'> {
  readonly request: FitRequest;
  tellPartial(bootstrap: BootstrapResult): void;
}

export function startBootstrapTask({ request, tellPartial, ...settings }: BootstrapTaskSettings): LongTask<Fit> {
  const work = { ...settings, datasetId: request.datasetId };
  return startLongTask<Fit>(work, async (ask, isStopped) => {
    const size = await ask('bootstrap-prepare', request);
    if (!size || 'status' in size) return size;
    const store = await runPortions(work, size, isStopped, {
      runRange: ({ from, to }) => ask('bootstrap-tasks', { ...request, from, to }),
      async sumUp(all) {
        const partial = await ask('bootstrap-summary', { ...request, store: all });
        if (partial && !isStopped()) tellPartial(partial);
      },
    });
    return ask('bootstrap-finish', { ...request, store });
  });
}
