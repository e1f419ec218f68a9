/** Fits a replicate by the general optimisers: from the full sample's solution, then from the model's own starts. */
import type { Problem } from '../../problem.ts';
import { createDiscrepancy } from '../estimators/create-discrepancy.ts';
import type { Discrepancy } from '../estimators/discrepancy.ts';
import { locateFrom, locateMinimum } from '../estimators/solve.ts';
import { estimatorGroups } from '../fit-moments.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import type { PreparedModel } from '../prepare-model.ts';

export interface Refit {
  readonly parameters: Float64Array;
  readonly value: number;
  /** Its kernels stand at the parameters. */
  readonly objective: Discrepancy;
}

/** Undefined when neither start converges; a Problem when there is no discrepancy for these moments. */
export function refit(
  prepared: PreparedModel,
  moments: readonly SampleMoments[],
  theta: Float64Array,
): Refit | Problem | undefined {
  const groups = estimatorGroups(prepared, moments);
  const made = createDiscrepancy(prepared, groups);
  if ('code' in made) return made;
  const { objective } = made;
  let located = locateFrom(prepared, objective, theta);
  if (!located.isConverged) located = locateMinimum(prepared, groups, objective, {});
  if (!located.isConverged) return undefined;
  const value = objective.evaluate(located.parameters);
  // Quantities that follow from the parameters are current only after this.
  if (objective.dependents) objective.differentiate();
  return { parameters: located.parameters, value, objective };
}
