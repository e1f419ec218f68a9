/** Prepared model + moments -> Fit. */
import { problem, type Problem } from '../../problem.ts';
import type { EstimatedFit, Fit } from '../fit.ts';
import { createDiscrepancy } from './discrepancies/create-discrepancy.ts';
import type { Discrepancy } from './discrepancies/discrepancy.ts';
import { estimatorGroups } from './discrepancies/estimator-groups.ts';
import { locateFrom, locateMinimum, randomStarts, sampleStart, type Located } from './search/solve.ts';
import { withStandardBounds } from './search/standard-bounds.ts';
import { assembleFit } from './inference/assemble-fit.ts';
import type { Solution } from './inference/solution.ts';
import { alongDirections } from './inference/solution-basis.ts';
import { checkIdentification, degreesOfFreedom, nullSpaceMembers } from './search/check-identification.ts';
import { impossibleStart } from './search/impossible-start.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import type { PreparedModel } from '../model/prepare-model.ts';
import { startFromUnitVariances } from './search/rescaled-start.ts';

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

function failed(...problems: readonly Problem[]): Fit {
  return { status: 'failed', problems };
}

/** Whether the information at a result leaves a direction undetermined that constraints leave free. */
function isSingular(located: Located, objective: Discrepancy): boolean {
  const along = alongDirections({ ...located, objective }, objective.information);
  return nullSpaceMembers(along, located.directions).length > 0;
}

/**
 * A search that ended where no latent variable has a negative variance. Where a first indicator hardly loads, the
 * discrepancy has minima that unit variances know nothing of: a variance below 0 and loadings near 0.
 */
function isTrusted({ table }: PreparedModel, { isConverged, parameters }: Located): boolean {
  const latents = new Set(table.latents);
  const isNegative = table.rows.some(
    ({ lhs, op, rhs, parameter }) =>
      op === '~~' && lhs === rhs && parameter >= 0 && latents.has(lhs) && parameters[parameter]! < 0,
  );
  return isConverged && !isNegative;
}

/** Whether a later search ended at something better; of two that converged, lower by more than rounding. */
function isBetter(next: Located, best: Located): boolean {
  if (next.isCancelled) return true;
  if (best.isConverged) return next.isConverged && next.value < best.value - 1e-6 * (1 + Math.abs(best.value));
  return next.isConverged || !(next.value >= best.value);
}

/** The best end of several searches, with the iterations of all. The objective stands at the last. */
function bestOf(first: Located, ...others: readonly (Located | undefined)[]): Located {
  return others.reduce<Located>((best, next) => {
    if (!next) return best;
    const end = isBetter(next, best) ? next : { ...best, isCurrent: false };
    return { ...end, iterations: best.iterations + next.iterations };
  }, first);
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
  const search = (starts: readonly number[]): Located =>
    locateMinimum(prepared, groups, objective, { ...control, isWorthwhile }, starts);
  const first = search(sampleStart);
  if (unidentified) return unidentified;
  const isOver = first.isCancelled || isTrusted(prepared, first);
  const rescaled = isOver ? undefined : startFromUnitVariances(prepared, moments, control.isCancelled);
  const second = rescaled && locateFrom(prepared, objective, rescaled.start);
  const third = isOver || first.isConverged || second?.isConverged ? undefined : search(randomStarts);
  if (unidentified) return unidentified;
  const located = bestOf(first, second, third);
  if (located.isCancelled) return problem('cancelled');
  if (!Number.isFinite(located.value)) return impossibleStart(prepared);
  const value = located.isCurrent ? located.value : objective.evaluate(located.parameters);
  if (!located.isCurrent) objective.differentiate();
  // Rounding may have hidden at the start what the result shows: a search that found no end, or directions without curvature.
  const late = !located.isConverged || isSingular(located, objective) ? checkIdentification(prepared) : undefined;
  if (late) return late;
  return {
    ...located,
    ...(rescaled && second?.parameters === located.parameters ? { rescaledMarkers: rescaled.markers } : {}),
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
