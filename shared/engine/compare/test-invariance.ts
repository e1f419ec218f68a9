/** The invariance ladder as what a table needs of it: figures of every step, without the fits. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { hasMoments, type EstimationInput } from '../estimate.ts';
import type { Fit } from '../fit.ts';
import type { IndexValues } from '../indices/registry.ts';
import type { FitControl } from '../sem/fit-moments.ts';
import type { ScoreTest } from '../after/score-tests.ts';
import type { GroupEquality } from '../settings/settings.ts';
import type { Comparison, DifferenceMethod } from './compare-fits.ts';
import { invarianceLadder, type InvarianceStepId, type FittedStep } from './invariance-ladder.ts';

export interface InvarianceStep {
  readonly name: InvarianceStepId;
  readonly groupEqual: readonly GroupEquality[];
  readonly status: Fit['status'];
  /** Empty for a step without estimates. */
  readonly measures: IndexValues;
  /** Why there is no solution, or what is special about it; notes stand with the first step that they are about. */
  readonly problems?: readonly Problem[];
  /** Against the step before; absent for the first. */
  readonly comparison?: Comparison;
  /** Equalities whose release would improve fit most, largest first. */
  readonly releases: readonly ScoreTest[];
}

/** Steps without their fits. */
export function withoutFits(steps: readonly FittedStep[]): readonly InvarianceStep[] {
  const told = new Set<string>();
  return steps.map(({ fit, ...rest }) => {
    const isFailed = fit.status === 'failed';
    const problems = fit.problems.filter((each) => isFailed || (isTold(each) && !told.has(each.code)));
    for (const { code, severity } of problems) if (severity === 'note') told.add(code);
    const measures = isFailed ? {} : fit.measures;
    return { ...rest, status: fit.status, measures, ...(problems.length > 0 ? { problems } : {}) };
  });
}

/** Why a step has no solution, and what it is about the means that are compared. */
function isTold({ code, severity }: Problem): boolean {
  return severity === 'error' || ['invariance-step-failed', 'not-converged', 'higher-order-means'].includes(code);
}

/** Every step there is: thresholds only where answers are ordered. */
export function usualSteps(isOrdinal: boolean): readonly InvarianceStepId[] {
  return isOrdinal
    ? ['configural', 'thresholds', 'metric', 'scalar', 'strict']
    : ['configural', 'metric', 'scalar', 'strict', 'means'];
}

/** Which steps, and how they are compared. */
export interface LadderOptions {
  /** In their order; the usual ones, with means in every model so that information criteria compare. */
  readonly invariance?: readonly InvarianceStepId[] | undefined;
  readonly method?: DifferenceMethod | undefined;
}

/**
 * The invariance ladder. Steps that restrict nothing (residual variances, where all answers are ordered) are left out,
 * with a note of each that was asked for by name.
 * Fails with analysis-needs-covariances where the method has no moments, and as `invarianceLadder` does.
 */
export function testInvariance(
  input: EstimationInput,
  { invariance, method = 'sb2001' }: LadderOptions = {},
  control: FitControl = {},
): Outcome<readonly InvarianceStep[]> {
  if (!hasMoments(input)) return failure(problem('analysis-needs-covariances'));
  const settings = invariance ? input.settings : { ...input.settings, meanstructure: true };
  const wanted = invariance ?? usualSteps(settings.ordered.length > 0);
  const ladder = invarianceLadder({ ...input, settings }, wanted, method, control);
  if (!ladder.ok) return ladder;
  const isNoted = ({ code }: Problem): boolean => invariance !== undefined && code === 'invariance-step-empty';
  return success(withoutFits(ladder.value), ladder.problems.filter(isNoted));
}
