/** A bootstrap in this thread, start to end: what the conductors of threads do in portions. */
import { problem } from '../../shared/problem.ts';
import type { Fit } from '../../shared/engine/fit.ts';
import type { FitControl } from '../../shared/engine/estimate.ts';
import {
  createStore,
  finishBootstrap,
  prepareBootstrap,
  runTasks,
  type BootstrapInput,
} from '../../shared/engine/resample/bootstrap-model.ts';

export function bootstrapModel(input: BootstrapInput, control: FitControl = {}): Fit {
  const bootstrap = prepareBootstrap(input, control);
  if ('status' in bootstrap || bootstrap.tasks === 0) return 'status' in bootstrap ? bootstrap : bootstrap.fit;
  const store = createStore(bootstrap);
  const isDone = runTasks(bootstrap, { from: 0, to: bootstrap.tasks, first: 0 }, store, control.isCancelled);
  return isDone ? finishBootstrap(bootstrap, store) : { status: 'failed', problems: [problem('cancelled')] };
}
