/**
 * A bootstrap of a model: numbered tasks that any worker can run in any order, and the summary of what they leave.
 * Tasks are the replicates, then (for BCa) the refits without some cases.
 */
import type { Outcome } from '../../problem.ts';
import type { EstimatedFit, Fit } from '../fit.ts';
import { withProblems, type FitControl } from '../sem/fit-moments.ts';
import { assembleFit } from '../sem/inference/assemble-fit.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { attachBootstrap } from './attach-bootstrap.ts';
import { solveSource, unsuitableBootstrap, type BootstrapInput, type BootstrapSource } from './bootstrap-source.ts';
import { effectProgram } from './effect-program.ts';
import { createCompleteReplicator, settlesByGradients } from './complete-replicator.ts';
import { createGeneralReplicator } from './general-replicator.ts';
import { createIncompleteReplicator, suitsIncompleteReplicator } from './incomplete-replicator.ts';
import { jackknifeParts } from './jackknife.ts';
import { measureReplicate, planMeasures, type MeasurePlan } from './measure-replicate.ts';
import { measuredGroups } from './measured-groups.ts';
import { replicateOutcomes, type ReplicateOutcome, type Replicator } from './replicator.ts';
import { summariseReplicates, type ReplicateFrame, type ReplicateStore } from './summarise-replicates.ts';

export { solveSource, type BootstrapInput, type BootstrapSource } from './bootstrap-source.ts';
export type { ReplicateStore } from './summarise-replicates.ts';

/** Replicates when `se` asks for a bootstrap and nothing says how many. */
const usualReplicates = 1000;

/** How many replicates the settings ask for. */
export function requestedReplicates({ bootstrap, se }: Pick<EstimationSettings, 'bootstrap' | 'se'>): number {
  return bootstrap === 0 && se === 'bootstrap' ? usualReplicates : bootstrap;
}

/** What the threads of a bootstrap do. */
export interface BootstrapTasks {
  /** Replicates and jackknife refits. */
  readonly tasks: number;
  /** Numbers a task leaves. */
  readonly stride: number;
  run(task: number, out: Float64Array, at: number): ReplicateOutcome;
}

export interface Bootstrap extends BootstrapTasks {
  /** The whole sample's fit, without the bootstrap. */
  readonly fit: EstimatedFit;
  readonly frame: ReplicateFrame;
}

function sampleMeasures(solution: Solution, plan: MeasurePlan): Float64Array {
  const sample = new Float64Array(plan.width + 1);
  measureReplicate(plan, measuredGroups(solution.objective), solution.parameters, sample, 0);
  sample[plan.width] = solution.discrepancy;
  return sample;
}

function createReplicator({ ready, solution }: BootstrapSource, plan: MeasurePlan): Replicator {
  if (!ready || settlesByGradients(solution)) return createCompleteReplicator(solution, plan);
  if (suitsIncompleteReplicator(solution)) return createIncompleteReplicator(solution, plan);
  return createGeneralReplicator(ready, solution, plan);
}

/** The tasks of a bootstrap that can be had of this solution. */
function createTasks(source: BootstrapSource): BootstrapTasks & Pick<ReplicateFrame, 'plan' | 'parts' | 'sizes'> {
  const { prepared, groups } = source.solution;
  const { settings } = prepared;
  const plan = planMeasures(prepared, effectProgram(source.solution));
  const requested = requestedReplicates(settings);
  const sizes = groups.map(({ moments }) => moments.n);
  const parts = settings.ci === 'bca' && requested > 0 ? jackknifeParts(sizes, settings.seed) : [];
  const replicator = createReplicator(source, plan);
  return {
    plan,
    parts,
    sizes,
    tasks: requested + parts.length,
    stride: plan.width + 1,
    run(task, out, at) {
      const part = parts[task - requested];
      return part ? replicator.runWithout(part, out, at) : replicator.run(task, out, at);
    },
  };
}

/**
 * The tasks alone, for a thread that only runs them; undefined where `prepareBootstrap` has no bootstrap.
 */
export function prepareTasks(input: BootstrapInput): BootstrapTasks | undefined {
  const source = solveSource(input);
  return source.ok && !unsuitableBootstrap(source.value.solution) ? createTasks(source.value) : undefined;
}

/**
 * The whole sample's solution and what is needed to repeat it; the Fit itself where there is nothing to repeat
 * (`'status' in` tells them apart). Fails as `solveSource` does, and with bootstrap-needs-data, bootstrap-type-unsuitable.
 */
export function prepareBootstrap(input: BootstrapInput, control: FitControl = {}): Bootstrap | Fit {
  return bootstrapOf(solveSource(input, control));
}

/** What `prepareBootstrap` makes, of a solution that is known. Fails as it does. */
export function bootstrapOf(source: Outcome<BootstrapSource>): Bootstrap | Fit {
  if (!source.ok) return { status: 'failed', problems: source.problems };
  const { solution } = source.value;
  const fit = withProblems(assembleFit(solution), source.problems);
  if (fit.status !== 'converged') return fit;
  const refused = unsuitableBootstrap(solution);
  if (refused) return { status: 'failed', problems: [refused] };
  const { plan, parts, sizes, ...tasks } = createTasks(source.value);
  const { settings } = solution.prepared;
  const requested = requestedReplicates(settings);
  return { ...tasks, fit, frame: { settings, plan, sample: sampleMeasures(solution, plan), requested, parts, sizes } };
}

/** Room for all tasks; over shared memory when `isShared`. */
export function createStore(
  { tasks, stride }: Pick<BootstrapTasks, 'tasks' | 'stride'>,
  isShared = false,
): ReplicateStore {
  if (!isShared) return { values: new Float64Array(tasks * stride), outcomes: new Uint8Array(tasks) };
  return {
    values: new Float64Array(new SharedArrayBuffer(tasks * stride * Float64Array.BYTES_PER_ELEMENT)),
    outcomes: new Uint8Array(new SharedArrayBuffer(tasks)),
  };
}

/**
 * Runs tasks `from` to `to` (exclusive) into a store whose first row is task `first`.
 * @returns false when cancelled in between
 */
export function runTasks(
  bootstrap: BootstrapTasks,
  range: { readonly from: number; readonly to: number; readonly first: number },
  store: ReplicateStore,
  isCancelled: () => boolean = () => false,
): boolean {
  for (let task = range.from; task < range.to; task++) {
    if (isCancelled()) return false;
    const row = task - range.first;
    store.outcomes[row] = bootstrap.run(task, store.values, row * bootstrap.stride);
  }
  return true;
}

/** The fit with what the store holds; standard errors and intervals become the bootstrap's where `se` says so. */
export function finishBootstrap({ fit, frame }: Bootstrap, store: ReplicateStore): EstimatedFit {
  return attachBootstrap(fit, summariseReplicates(frame, store));
}

/** Whether a task has been run. */
export function isTaskDone(store: ReplicateStore, task: number): boolean {
  return store.outcomes[task] !== replicateOutcomes.pending;
}
