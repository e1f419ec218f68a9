/** Prepared model + moments -> Fit. */
import { problem, type Problem } from '../problem.ts';
import type { EstimatedFit, Fit } from './fit.ts';
import { createDiscrepancy, groupWeights } from './estimators/create-discrepancy.ts';
import type { Discrepancy, EstimatorGroup } from './estimators/discrepancy.ts';
import { locateMinimum, type Located } from './estimators/solve.ts';
import { withStandardBounds } from './estimators/standard-bounds.ts';
import { fillSampleMoments } from './estimators/covariate-moments.ts';
import { assembleFit } from './inference/assemble-fit.ts';
import type { Solution } from './inference/solution.ts';
import { alongDirections } from './inference/solution-basis.ts';
import { checkIdentification, degreesOfFreedom, nullSpaceMembers } from './model/check-identification.ts';
import { impossibleStart } from './model/impossible-start.ts';
import type { ModelMatrices } from './model/model-matrices.ts';
import type { SampleMoments } from './moments/sample-moments.ts';
import type { PreparedModel } from './prepare-model.ts';

/** Cancellation and progress, from the host. */
export interface FitControl {
  readonly isCancelled?: () => boolean;
  /** Share of the iterations allowed, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** A discrepancy below this is rounding: the model reproduces the moments. */
const exactFit = 1e-12;
/** Further below zero than rounding goes: what the model is measured against is not the maximum. */
const belowMaximum = -1e-8;

/** A private copy: moments of fixed covariates are written into it. */
function matricesFor(prepared: PreparedModel, model: ModelMatrices, moments: SampleMoments): ModelMatrices {
  const fixed = { ...model.fixed, psi: model.fixed.psi.slice(), alpha: model.fixed.alpha.slice() };
  const own = { ...model, fixed };
  fillSampleMoments(own, prepared.table.rows, moments);
  return own;
}

/** Matrices, moments and weights of all groups, ready for a discrepancy. */
export function estimatorGroups(prepared: PreparedModel, moments: readonly SampleMoments[]): EstimatorGroup[] {
  const weights = groupWeights(prepared, moments);
  return moments.map((own, g) => ({
    matrices: matricesFor(prepared, prepared.groups[g]!, own),
    moments: own,
    weight: weights[g]!,
  }));
}

function failed(...problems: readonly Problem[]): Fit {
  return { status: 'failed', problems };
}

/** Whether the information at a result leaves a direction undetermined that constraints leave free. */
function isSingular(located: Located, objective: Discrepancy): boolean {
  const along = alongDirections({ ...located, objective }, objective.information);
  return nullSpaceMembers(along, located.directions).length > 0;
}

/** The minimum with everything inference needs, or why there is none. */
export function solveMoments(
  given: PreparedModel,
  moments: readonly SampleMoments[],
  control: FitControl = {},
): Solution | Problem {
  const prepared = withStandardBounds(given, moments);
  // An information of full rank at the start shows as much: only then is there nothing to find out.
  const isDoubtful = prepared.constraints.nonlinear.length > 0 || degreesOfFreedom(prepared) < 0;
  let unidentified = isDoubtful ? checkIdentification(prepared) : undefined;
  if (unidentified) return unidentified;
  const isWorthwhile = (): boolean => {
    unidentified = checkIdentification(prepared);
    return !unidentified;
  };
  const groups = estimatorGroups(prepared, moments);
  const created = createDiscrepancy(prepared, groups);
  if ('code' in created) return created;
  const { objective, multiplier } = created;
  const located = locateMinimum(prepared, groups, objective, { ...control, isWorthwhile });
  if (unidentified) return unidentified;
  if (located.isCancelled) return problem('cancelled');
  if (!Number.isFinite(located.value)) return impossibleStart(prepared);
  const value = located.isCurrent ? located.value : objective.evaluate(located.parameters);
  if (!located.isCurrent) objective.differentiate();
  // Rounding may have hidden at the start what the result shows: a search that found no end, or directions without curvature.
  const late = !located.isConverged || isSingular(located, objective) ? checkIdentification(prepared) : undefined;
  if (late) return late;
  return {
    ...located,
    prepared,
    groups,
    objective,
    multiplier,
    df: degreesOfFreedom(prepared),
    discrepancy: value < exactFit && value > belowMaximum ? 0 : value,
  };
}

/**
 * Estimates a prepared model from the moments of each group (variables in the order of `prepared.table.observed`).
 * Fails with not-identified, covariances-impossible, cancelled.
 */
export function fitMoments(prepared: PreparedModel, moments: readonly SampleMoments[], control: FitControl = {}): Fit {
  const solution = solveMoments(prepared, moments, control);
  return 'code' in solution ? failed(solution) : assembleFit(solution);
}

/** Adds problems noted before estimation (incomplete cases, ...) to a fit. */
export function withProblems(fit: Fit, problems: readonly Problem[]): Fit {
  if (problems.length === 0) return fit;
  const all = [...problems, ...fit.problems];
  return fit.status === 'failed' ? { ...fit, problems: all } : ({ ...fit, problems: all } satisfies EstimatedFit);
}
