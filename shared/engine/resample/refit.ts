/**
 * Fits a replicate: from the full sample's solution, in its metric where gradients alone are to be had, else by the
 * general optimisers; then from the model's own starts.
 */
import type { Problem } from '../../problem.ts';
import { createDiscrepancy } from '../sem/discrepancies/create-discrepancy.ts';
import type { Discrepancy, EstimatorGroup } from '../sem/discrepancies/discrepancy.ts';
import { ordinalGradientObjective } from '../sem/discrepancies/gradient-ordinal.ts';
import { decrementTolerance } from '../sem/search/minimise.ts';
import { expandParameters, reduceGradientObjective } from '../sem/search/reduce-parameters.ts';
import { createSettling, settle, type Metric } from '../sem/search/settle.ts';
import { locateFrom, locateMinimum, projectStart } from '../sem/search/solve.ts';
import { estimatorGroups } from '../sem/discrepancies/estimator-groups.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import type { PreparedModel } from '../model/prepare-model.ts';

export interface Refit {
  readonly parameters: Float64Array;
  readonly value: number;
  /** Its kernels stand at the parameters. */
  readonly objective: Discrepancy;
}

/** The minimum near theta by gradients alone; undefined where they are not to be had, or do not lead there. */
function settleNear(
  prepared: PreparedModel,
  groups: readonly EstimatorGroup[],
  { size, leastSquares }: Discrepancy,
  theta: Float64Array,
  metric: Metric,
): Float64Array | undefined {
  const { reduction, nonlinear } = prepared.constraints;
  const objectiveOfWeights =
    nonlinear.length === 0 && leastSquares && ordinalGradientObjective(prepared, groups, leastSquares);
  if (!objectiveOfWeights) return undefined;
  const settling = createSettling(reduceGradientObjective(objectiveOfWeights, reduction), metric, decrementTolerance);
  if (!settle(settling, projectStart(reduction, theta))) return undefined;
  const parameters = new Float64Array(size);
  expandParameters(reduction, settling.x, parameters);
  return parameters;
}

/** By the general optimisers; undefined when neither start converges. */
function locate(
  prepared: PreparedModel,
  groups: readonly EstimatorGroup[],
  objective: Discrepancy,
  theta: Float64Array,
): Float64Array | undefined {
  let located = locateFrom(prepared, objective, theta);
  if (!located.isConverged) located = locateMinimum(prepared, groups, objective, {});
  return located.isConverged ? located.parameters : undefined;
}

/** Undefined when neither start converges; a Problem when there is no discrepancy for these moments. */
export function refit(
  prepared: PreparedModel,
  moments: readonly SampleMoments[],
  theta: Float64Array,
  metric?: Metric,
): Refit | Problem | undefined {
  const groups = estimatorGroups(prepared, moments);
  const made = createDiscrepancy(prepared, groups);
  if ('code' in made) return made;
  const { objective } = made;
  const parameters =
    (metric && settleNear(prepared, groups, objective, theta, metric)) ?? locate(prepared, groups, objective, theta);
  if (!parameters) return undefined;
  const value = objective.evaluate(parameters);
  if (!Number.isFinite(value)) return undefined;
  // Quantities that follow from the parameters are current only after this.
  if (objective.dependents) objective.differentiate();
  return { parameters, value, objective };
}
