/**
 * Replicates of complete cases: case counts -> moments in one pass (or moments drawn from their own distribution) -> a
 * maximum likelihood fit from the full sample's solution in its metric. Nothing is allocated as long as fits settle.
 */
import {
  computeVariances,
  createGradientGroup,
  loadGroup,
  placeMoments,
  type GradientGroup,
} from '../sem/discrepancies/gradient-group.ts';
import { gradientObjective } from '../sem/discrepancies/gradient-objective.ts';
import { expandParameters, reduceGradientObjective } from '../sem/search/reduce-parameters.ts';
import { createSettling, settle, type Settling } from '../sem/search/settle.ts';
import { projectStart } from '../sem/search/solve.ts';
import type { Solution } from '../sem/inference/solution.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import { hasNegativeVariance, measureReplicate, type MeasuredGroup, type MeasurePlan } from './measure-replicate.ts';
import { refit } from './refit.ts';
import { replicateOutcomes, type Replicator, type ReplicateOutcome } from './replicator.ts';
import {
  createReplicateStream,
  drawCounts,
  restartStream,
  type ReplicateStream,
} from '../../numeric/replicate-stream.ts';
import {
  createCaseTable,
  createNormalMoments,
  drawNormalMoments,
  momentsOfCounts,
  type CaseTable,
  type NormalMoments,
} from './resampled-moments.ts';
import { solutionMetric } from './solution-metric.ts';
import { casesThatFit } from './transform-cases.ts';

/** A replicate is settled when the next step, squared and in standard errors ((N / 2) g'H^-1 g), is shorter than this. */
const settledLength = 1e-8;

/** How one group's moments are made anew. */
interface Sampler {
  readonly group: GradientGroup;
  readonly sample: SampleMoments;
  /** Where replicates come from, and the jackknife: the same cases except when they were turned to fit the model. */
  readonly table: CaseTable | undefined;
  readonly original: CaseTable | undefined;
  /** Parametric bootstrap: the moments' own distribution. */
  readonly normal: NormalMoments | undefined;
  readonly counts: Int32Array;
}

/** Whether fits settle by gradients alone: maximum likelihood from complete cases without nonlinear constraints. */
export function settlesByGradients({ prepared }: Solution): boolean {
  const isPlain = prepared.constraints.nonlinear.length === 0 && prepared.table.categories.size === 0;
  return isPlain && resolveSettings(prepared.settings).discrepancy === 'ML';
}

function createSamplers(solution: Solution): Sampler[] {
  const { prepared, groups, objective } = solution;
  const { bootstrapType } = prepared.settings;
  return groups.map(({ matrices, moments, weight }, g) => {
    const kernel = objective.kernels[g]!;
    const original = moments.cases && createCaseTable(moments.cases, moments.divisor);
    const isTurned = bootstrapType === 'bollen-stine';
    const mean = prepared.table.hasMeans ? kernel.mu : moments.mean;
    const normal = createNormalMoments(moments.n, mean.slice(), kernel.sigma, moments.divisor);
    return {
      group: createGradientGroup(matrices, prepared.table.rows, weight),
      sample: moments,
      table: isTurned ? createCaseTable(casesThatFit(moments, kernel), moments.divisor) : original,
      original,
      normal: bootstrapType === 'parametric' ? normal : undefined,
      counts: new Int32Array(moments.n),
    };
  });
}

/** The replicate's moments as the general optimisers take them. */
function asSampleMoments({ sample, group, counts, normal }: Sampler): SampleMoments {
  const { names, label, nRows, hasMeans, divisor } = sample;
  const n = normal ? sample.n : counts.reduce((sum, count) => sum + count, 0);
  const { cov, mean, logDet } = group.moments;
  return { names, label, n, nRows, hasMeans, divisor, cov: cov.slice(), mean: mean.slice(), logDet };
}

interface State {
  readonly solution: Solution;
  readonly plan: MeasurePlan;
  readonly samplers: readonly Sampler[];
  readonly groups: readonly GradientGroup[];
  readonly settling: Settling | undefined;
  readonly start: Float64Array;
  readonly theta: Float64Array;
}

function write(
  state: State,
  groups: readonly MeasuredGroup[],
  theta: Float64Array,
  value: number,
  out: Float64Array,
  at: number,
): ReplicateOutcome {
  const { plan } = state;
  measureReplicate(plan, groups, theta, out, at);
  out[at + plan.width] = value;
  return hasNegativeVariance(plan, groups) ? replicateOutcomes.inadmissible : replicateOutcomes.done;
}

/** Fits the present moments by the general optimisers. */
function fitSlowly(state: State, out: Float64Array, at: number): ReplicateOutcome {
  const { solution, samplers, groups } = state;
  const found = refit(solution.prepared, samplers.map(asSampleMoments), solution.parameters);
  if (!found || 'code' in found) return replicateOutcomes.notConverged;
  for (const group of groups) {
    loadGroup(group, found.parameters);
    computeVariances(group);
  }
  return write(state, groups, found.parameters, found.value, out, at);
}

/** Fits the present moments. */
function fitMoments(state: State, out: Float64Array, at: number): ReplicateOutcome {
  const { solution, groups, settling, start, theta } = state;
  for (let g = 0; g < groups.length; g++) placeMoments(groups[g]!);
  if (!settling || !settle(settling, start)) return fitSlowly(state, out, at);
  expandParameters(solution.prepared.constraints.reduction, settling.x, theta);
  for (let g = 0; g < groups.length; g++) {
    if (!loadGroup(groups[g]!, theta)) return fitSlowly(state, out, at);
    computeVariances(groups[g]!);
  }
  return write(state, groups, theta, settling.value, out, at);
}

function drawMoments(sampler: Sampler, stream: ReplicateStream): boolean {
  const { table, counts, normal, group } = sampler;
  if (normal) return drawNormalMoments(normal, stream, group.moments);
  if (!table) return false;
  drawCounts(stream, table.n, counts);
  return momentsOfCounts(table, counts, table.n, group.moments);
}

/** Sets the groups' shares for these numbers of cases. */
function weigh({ groups, samplers }: State, casesOf: (group: number) => number): void {
  const less = samplers[0]?.sample.divisor === 'N-1' ? 1 : 0;
  let total = 0;
  for (let g = 0; g < groups.length; g++) total += casesOf(g) - less;
  for (let g = 0; g < groups.length; g++) groups[g]!.weight = (casesOf(g) - less) / total;
}

function createReplicateSettling(solution: Solution, groups: readonly GradientGroup[]): Settling | undefined {
  const metric = settlesByGradients(solution) ? solutionMetric(solution) : undefined;
  if (!metric) return undefined;
  const { multiplier, objective, prepared } = solution;
  return createSettling(
    reduceGradientObjective(gradientObjective(groups, objective.size), prepared.constraints.reduction),
    metric,
    (2 * settledLength) / multiplier,
  );
}

/** Other solutions, and fits that do not settle, go through the general optimisers. */
export function createCompleteReplicator(solution: Solution, plan: MeasurePlan): Replicator {
  const samplers = createSamplers(solution);
  const groups = samplers.map((sampler) => sampler.group);
  const state: State = {
    solution,
    plan,
    samplers,
    groups,
    settling: createReplicateSettling(solution, groups),
    start: projectStart(solution.prepared.constraints.reduction, solution.parameters),
    theta: new Float64Array(solution.objective.size),
  };
  const stream = createReplicateStream();
  const { seed } = solution.prepared.settings;
  return {
    run(replicate, out, at) {
      restartStream(stream, seed, replicate);
      weigh(state, (g) => samplers[g]!.sample.n);
      for (let g = 0; g < samplers.length; g++) {
        if (!drawMoments(samplers[g]!, stream)) return replicateOutcomes.momentsUnusable;
      }
      return fitMoments(state, out, at);
    },
    runWithout({ group, cases }, out, at) {
      const casesOf = (g: number): number => samplers[g]!.sample.n - (g === group ? cases.length : 0);
      weigh(state, casesOf);
      for (let g = 0; g < samplers.length; g++) {
        const { original, counts, group: resampled } = samplers[g]!;
        counts.fill(1);
        if (g === group) for (const i of cases) counts[i] = 0;
        if (!original || !momentsOfCounts(original, counts, casesOf(g), resampled.moments))
          return replicateOutcomes.momentsUnusable;
      }
      return fitMoments(state, out, at);
    },
  };
}
