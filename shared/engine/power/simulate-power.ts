/**
 * Power by simulation: samples of the population are drawn, the model is fitted to each, and what is significant is
 * counted [muthen-muthen-2002]. With complete normal data a sample's means and covariances are all that is needed, so
 * they are drawn from their own distribution (Wishart), whatever the number of cases.
 */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import { createReplicateStream, restartStream } from '../../numeric/replicate-stream.ts';
import { deltaStandardError, invertInformation } from '../../numeric/sampling-covariance.ts';
import type { ModelSpec } from '../model/model-spec.ts';
import { refit } from '../resample/refit.ts';
import { replicateOutcomes, type ReplicateOutcome } from '../resample/replicator.ts';
import { createNormalMoments, drawNormalMoments, type NormalMoments } from '../resample/resampled-moments.ts';
import { solutionMetric } from '../resample/solution-metric.ts';
import { createGradientGroup, placeMoments } from '../sem/discrepancies/gradient-group.ts';
import { gradientObjective } from '../sem/discrepancies/gradient-objective.ts';
import { alongDirections, covarianceOfTheta } from '../sem/inference/solution-basis.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { expandParameters, reduceGradientObjective } from '../sem/search/reduce-parameters.ts';
import { createSettling, settle, type Settling } from '../sem/search/settle.ts';
import { projectStart } from '../sem/search/solve.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { solvePopulation } from './fit-population.ts';
import type { Population } from './population.ts';

/** A search has settled when its next step is shorter than this, squared and in standard errors. */
const settledLength = 1e-8;

export interface PowerStudy {
  readonly spec: ModelSpec;
  readonly population: Population;
  /** Its `seed` is that of the study. */
  readonly settings: EstimationSettings;
  /** Sizes of the samples. */
  readonly sizes: readonly number[];
  /** Of each size. */
  readonly replications: number;
}

/** A parameter or defined quantity whose estimates are followed. */
export interface FollowedRow {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  /** What the model estimates in the population. */
  readonly population: number;
}

/** Numbered tasks that any worker can run in any order: replicate r of size s is task s * replications + r. */
export interface PowerTasks {
  readonly rows: readonly FollowedRow[];
  readonly tasks: number;
  /** Numbers that a task leaves: estimate and standard error of each row. */
  readonly stride: number;
  run(task: number, out: Float64Array, at: number): ReplicateOutcome;
}

/** Keeps keys of the stream apart for every size that a sample may have. */
const mostSizes = 2097152;

/** A row's estimate, and its standard error from the covariances of theta (q x q). */
interface Follower extends Omit<FollowedRow, 'population'> {
  estimate(theta: Float64Array): number;
  error(theta: Float64Array, acov: Float64Array): number;
}

/** Free parameters, then defined quantities. */
function followersOf({ prepared, objective }: Solution): Follower[] {
  const q = objective.size;
  const parameters = prepared.table.rows.flatMap(({ lhs, op, rhs, parameter: k }): Follower[] => {
    if (k < 0) return [];
    return [{ lhs, op, rhs, estimate: (theta) => theta[k]!, error: (_, acov) => Math.sqrt(acov[k * q + k]!) }];
  });
  const { definitions } = prepared.constraints;
  const expressions = new Map(prepared.spec.definitions.map(({ name, expression }) => [name, expression]));
  const defined = definitions.names.map((name): Follower => ({
    lhs: name,
    op: ':=',
    rhs: expressions.get(name) ?? '',
    estimate: (theta) => definitions.evaluate(theta)(name).value,
    error: (theta, acov) => deltaStandardError(definitions.evaluate(theta)(name).gradient, acov),
  }));
  return [...parameters, ...defined];
}

/** Covariances of theta at the parameters, from the expected information of n cases; undefined where it is singular. */
function covarianceAt(solution: Solution, theta: Float64Array, n: number): Float64Array | undefined {
  const { objective, directions } = solution;
  if (!Number.isFinite(objective.evaluate(theta))) return undefined;
  objective.differentiate();
  const information = alongDirections(solution, objective.information);
  // F is twice what the likelihood of a case is.
  for (let i = 0; i < information.length; i++) information[i]! /= 2;
  const inverse = invertInformation(information, directions);
  return inverse && covarianceOfTheta(solution, inverse, n);
}

/**
 * Prepares the tasks. Fails as estimation does, with not-converged where the population has no solution, and with
 * too-few-cases where a sample has no more cases than variables.
 */
export function preparePowerStudy(study: PowerStudy): Outcome<PowerTasks> {
  const { spec, population, settings, sizes, replications } = study;
  const solved = solvePopulation(spec, population, settings);
  if (!solved.ok) return solved;
  const solution = solved.value;
  const { prepared, groups, objective, parameters, isConverged, iterations } = solution;
  if (!isConverged) return failure(problem('not-converged', { values: { iterations } }));
  const { matrices, moments: sample, weight } = groups[0]!;
  const { names } = sample;
  const p = names.length;
  const small = sizes.filter((n) => n <= p);
  if (small.length > 0) {
    const values = { n: Math.min(...small), columns: p, needed: p + 1 };
    return failure(problem('too-few-cases', { variables: names, values }));
  }
  const normals = sizes.map((n) => createNormalMoments(n, sample.mean, sample.cov, 'N'));
  if (normals.some((normal) => !normal)) return failure(problem('population-impossible', { variables: names }));
  const followers = followersOf(solution);
  const group = createGradientGroup(matrices, prepared.table.rows, weight);
  const metric = prepared.constraints.nonlinear.length === 0 ? solutionMetric(solution) : undefined;
  const { reduction } = prepared.constraints;
  const start = projectStart(reduction, parameters);
  const theta = new Float64Array(objective.size);
  const stream = createReplicateStream();
  const gradient = reduceGradientObjective(gradientObjective([group], objective.size), reduction);
  const settlings = sizes.map((n) => metric && createSettling(gradient, metric, (2 * settledLength) / n));

  /** The minimum for the moments that stand in the group; undefined where none is found. */
  const locate = (n: number, settling: Settling | undefined): Float64Array | undefined => {
    placeMoments(group);
    if (settling && settle(settling, start)) {
      expandParameters(reduction, settling.x, theta);
      return theta;
    }
    const { cov, mean, logDet } = group.moments;
    const drawn = { ...sample, n, nRows: n, cov: cov.slice(), mean: mean.slice(), logDet };
    const found = refit(prepared, [drawn], parameters);
    return found && !('code' in found) ? found.parameters : undefined;
  };

  return success({
    rows: followers.map(({ lhs, op, rhs, estimate }) => ({ lhs, op, rhs, population: estimate(parameters) })),
    tasks: sizes.length * replications,
    stride: 2 * followers.length,
    run(task, out, at) {
      const size = Math.floor(task / replications);
      const n = sizes[size]!;
      restartStream(stream, (settings.seed % 4294967296) * mostSizes + n, task % replications);
      if (!drawNormalMoments(normals[size] as NormalMoments, stream, group.moments))
        return replicateOutcomes.momentsUnusable;
      const found = locate(n, settlings[size]);
      const acov = found && covarianceAt(solution, found, n);
      if (!acov) return replicateOutcomes.notConverged;
      followers.forEach((follower, i) => {
        out[at + 2 * i] = follower.estimate(found);
        out[at + 2 * i + 1] = follower.error(found, acov);
      });
      return replicateOutcomes.done;
    },
  });
}
