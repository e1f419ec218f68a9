/**
 * A bootstrap of a model: numbered tasks that any worker can run in any order, and the summary of what they leave.
 * Tasks are the replicates, then (for BCa) the refits without some cases.
 */
import { problem, type Problem } from '../../problem.ts';
import type { EstimatedFit, Fit } from '../fit.ts';
import { solveMoments, withProblems, type FitControl } from '../fit-moments.ts';
import { assembleFit } from '../inference/assemble-fit.ts';
import type { Solution } from '../inference/solution.ts';
import { prepareFit, type FitInput, type PreparedFit } from '../prepare-fit.ts';
import { resolveSettings } from '../resolve-settings.ts';
import type { EstimationSettings } from '../settings.ts';
import { applyBootstrap } from './apply-bootstrap.ts';
import { createCompleteReplicator, suitsCompleteReplicator } from './complete-replicator.ts';
import { createGeneralReplicator } from './general-replicator.ts';
import { createIncompleteReplicator, suitsIncompleteReplicator } from './incomplete-replicator.ts';
import { jackknifeParts } from './jackknife.ts';
import { planMeasures, measureReplicate } from './measure-replicate.ts';
import { measuredGroups } from './measured-groups.ts';
import { replicateOutcomes, type ReplicateOutcome, type Replicator } from './replicator.ts';
import { summariseReplicates, type ReplicateFrame, type ReplicateStore } from './summarise-replicates.ts';

export type { ReplicateStore } from './summarise-replicates.ts';

/** Replicates when `se` asks for a bootstrap and nothing says how many. */
const usualReplicates = 1000;

/** Tasks between two words on progress. */
const tasksAtATime = 50;

/** How many replicates the settings ask for. */
export function requestedReplicates({ bootstrap, se }: Pick<EstimationSettings, 'bootstrap' | 'se'>): number {
  return bootstrap === 0 && se === 'bootstrap' ? usualReplicates : bootstrap;
}

export interface Bootstrap {
  /** The whole sample's fit, without the bootstrap. */
  readonly fit: EstimatedFit;
  readonly frame: ReplicateFrame;
  /** Replicates and jackknife refits. */
  readonly tasks: number;
  /** Numbers a task leaves. */
  readonly stride: number;
  run(task: number, out: Float64Array, at: number): ReplicateOutcome;
}

/** Why this kind of bootstrap cannot be had of this solution. */
function unsuitable({ prepared, groups }: Solution): Problem | undefined {
  const { bootstrapType } = prepared.settings;
  if (groups.some(({ moments }) => moments.cases === undefined)) return problem('bootstrap-needs-data');
  const { discrepancy } = resolveSettings(prepared.settings);
  const isTransformable = prepared.table.categories.size === 0 && discrepancy !== 'FIML';
  if (bootstrapType === 'bollen-stine' && !isTransformable) {
    return problem('bootstrap-type-unsuitable', {
      values: { context: discrepancy === 'FIML' ? 'incomplete' : 'ordered' },
    });
  }
  return undefined;
}

function sampleMeasures(solution: Solution, plan: ReplicateFrame['plan']): Float64Array {
  const sample = new Float64Array(plan.width + 1);
  measureReplicate(plan, measuredGroups(solution.objective), solution.parameters, sample, 0);
  sample[plan.width] = solution.discrepancy;
  return sample;
}

function createReplicator(ready: PreparedFit, solution: Solution, plan: ReplicateFrame['plan']): Replicator {
  if (suitsCompleteReplicator(solution)) return createCompleteReplicator(solution, plan);
  if (suitsIncompleteReplicator(solution)) return createIncompleteReplicator(solution, plan);
  return createGeneralReplicator(ready, solution, plan);
}

/**
 * The whole sample's solution and what is needed to repeat it; the Fit itself where there is nothing to repeat
 * (`'status' in` tells them apart). Fails as `prepareFit` and `solveMoments` do, and with bootstrap-needs-data, bootstrap-type-unsuitable.
 */
export function prepareBootstrap(input: FitInput, control: FitControl = {}): Bootstrap | Fit {
  const ready = prepareFit(input);
  if (!ready.ok) return { status: 'failed', problems: ready.problems };
  const solution = solveMoments(ready.value.prepared, ready.value.moments, control);
  if ('code' in solution) return { status: 'failed', problems: [...ready.problems, solution] };
  const fit = withProblems(assembleFit(solution), ready.problems);
  if (fit.status !== 'converged') return fit;
  const refused = unsuitable(solution);
  if (refused) return { status: 'failed', problems: [refused] };
  const plan = planMeasures(solution.prepared);
  const { settings } = solution.prepared;
  const requested = requestedReplicates(settings);
  const sizes = solution.groups.map(({ moments }) => moments.n);
  const parts = settings.ci === 'bca' && requested > 0 ? jackknifeParts(sizes, settings.seed) : [];
  const replicator = createReplicator(ready.value, solution, plan);
  return {
    fit,
    frame: { settings, plan, sample: sampleMeasures(solution, plan), requested, parts, sizes },
    tasks: requested + parts.length,
    stride: plan.width + 1,
    run(task, out, at) {
      const part = parts[task - requested];
      return part ? replicator.runWithout(part, out, at) : replicator.run(task, out, at);
    },
  };
}

/** Room for all tasks; over shared memory when `isShared`. */
export function createStore({ tasks, stride }: Pick<Bootstrap, 'tasks' | 'stride'>, isShared = false): ReplicateStore {
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
  bootstrap: Bootstrap,
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

/** Warns of replicates that had to be left out. */
function failureProblems({ requested, done, succeeded, failures }: ReturnType<typeof summariseReplicates>): Problem[] {
  const failed = done - succeeded;
  return failed === 0 ? [] : [problem('bootstrap-failures', { values: { failed, requested, ...failures } })];
}

/** The fit with what the store holds; standard errors and intervals become the bootstrap's where `se` says so. */
export function finishBootstrap({ fit, frame }: Bootstrap, store: ReplicateStore): EstimatedFit {
  const bootstrap = summariseReplicates(frame, store);
  const problems = [...fit.problems, ...failureProblems(bootstrap)];
  const estimates = fit.settings.se === 'bootstrap' ? applyBootstrap(fit.estimates, bootstrap) : fit.estimates;
  return { ...fit, problems, estimates, bootstrap };
}

/** `fitModel` with the bootstrap that the settings ask for, in this thread. */
export function bootstrapModel(input: FitInput, control: FitControl = {}): Fit {
  const bootstrap = prepareBootstrap(input, control);
  if ('status' in bootstrap || bootstrap.tasks === 0) return 'status' in bootstrap ? bootstrap : bootstrap.fit;
  const store = createStore(bootstrap);
  for (let from = 0; from < bootstrap.tasks; from += tasksAtATime) {
    const to = Math.min(bootstrap.tasks, from + tasksAtATime);
    if (!runTasks(bootstrap, { from, to, first: 0 }, store, control.isCancelled)) {
      return { status: 'failed', problems: [problem('cancelled')] };
    }
    control.onProgress?.(to / bootstrap.tasks);
  }
  return finishBootstrap(bootstrap, store);
}

/** Whether a task has been run. */
export function isTaskDone(store: ReplicateStore, task: number): boolean {
  return store.outcomes[task] !== replicateOutcomes.pending;
}
