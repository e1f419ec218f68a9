/** What a worker does of a bootstrap: prepares it once, runs numbered tasks, and sums up what all workers have done. */
import {
  createStore,
  finishBootstrap,
  prepareBootstrap,
  runTasks,
  type Bootstrap,
} from '../engine/resample/bootstrap-model.ts';
import { summariseReplicates } from '../engine/resample/summarise-replicates.ts';
import type { BootstrapResult, Fit } from '../engine/fit.ts';
import type { JobControl } from './import-file.ts';
import type { TaskRange } from '../engine/resample/conduct-tasks.ts';
import type { BootstrapSize, BootstrapStore, FitRequest } from './jobs.ts';
import type { KeptDatasets } from './kept-datasets.ts';

export interface BootstrapJobs {
  /** The size of the bootstrap, or the Fit where there is nothing to repeat. */
  prepare(request: FitRequest): BootstrapSize | Fit;
  /** Runs tasks; rows of those that were cancelled say that they are pending. */
  run(request: FitRequest & TaskRange, control: JobControl): BootstrapStore;
  summarise(request: FitRequest & { readonly store: BootstrapStore }): BootstrapResult | null;
  finish(request: FitRequest & { readonly store: BootstrapStore }): Fit;
  /** A data set is gone. */
  forget(datasetId: string): void;
}

export function createBootstrapJobs(datasets: KeptDatasets): BootstrapJobs {
  // One at a time: a window runs one bootstrap, and an edit ends it.
  let kept: { readonly key: string; readonly datasetId: string; readonly bootstrap: Bootstrap | Fit } | undefined;

  function prepared({ datasetId, steps, spec, settings }: FitRequest): Bootstrap | Fit {
    const key = JSON.stringify([datasetId, steps, spec, settings]);
    if (kept?.key === key) return kept.bootstrap;
    const data = datasets.prepared(datasetId, steps);
    const bootstrap: Bootstrap | Fit = data.ok
      ? prepareBootstrap({ spec, dataset: data.value.dataset, settings })
      : { status: 'failed', problems: data.problems };
    kept = { key, datasetId, bootstrap };
    return bootstrap;
  }

  return {
    prepare(request) {
      const bootstrap = prepared(request);
      if ('status' in bootstrap) return bootstrap;
      return bootstrap.tasks === 0 ? bootstrap.fit : { tasks: bootstrap.tasks, stride: bootstrap.stride };
    },
    run({ from, to, ...request }, control) {
      const bootstrap = prepared(request);
      if ('status' in bootstrap) return createStore({ tasks: to - from, stride: 0 });
      const store = createStore({ tasks: to - from, stride: bootstrap.stride });
      runTasks(bootstrap, { from, to, first: from }, store, control.isCancelled);
      return store;
    },
    summarise({ store, ...request }) {
      const bootstrap = prepared(request);
      return 'status' in bootstrap ? null : summariseReplicates(bootstrap.frame, store);
    },
    finish({ store, ...request }) {
      const bootstrap = prepared(request);
      return 'status' in bootstrap ? bootstrap : finishBootstrap(bootstrap, store);
    },
    forget(datasetId) {
      if (kept?.datasetId === datasetId) kept = undefined;
    },
  };
}
