/** Measurement invariance: the same model with more and more equal over groups, each step tested against the one before. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import { solveInput, toFit, type EstimationInput } from '../estimate.ts';
import type { FitControl } from '../sem/fit-moments.ts';
import type { EstimatedFit, FailedFit } from '../fit.ts';
import { scoreTests, type ScoreTest } from '../after/score-tests.ts';
import type { EstimationSettings, GroupEquality } from '../settings/settings.ts';
import {
  compareFits,
  indexDifferences,
  type Comparison,
  type DifferenceMethod,
  type NamedFit,
} from './compare-fits.ts';

export const invarianceSteps = ['configural', 'thresholds', 'metric', 'scalar', 'strict', 'means'] as const;
export type InvarianceStepId = (typeof invarianceSteps)[number];

/** What each step adds. Ordered answers begin with their thresholds [wu-estabrook-2016]. */
const added: Readonly<Record<InvarianceStepId, readonly GroupEquality[]>> = {
  configural: [],
  thresholds: ['thresholds'],
  metric: ['loadings'],
  scalar: ['intercepts'],
  strict: ['residuals'],
  means: ['means'],
};

export interface FittedStep {
  readonly name: InvarianceStepId;
  readonly groupEqual: readonly GroupEquality[];
  /** The last step may have failed: it tells why, invariance-step-failed first. */
  readonly fit: EstimatedFit | FailedFit;
  /** Against the step before; absent for the first, and where there is no fit. */
  readonly comparison?: Comparison;
  /** Equalities whose release would improve fit most, largest first. */
  readonly releases: readonly ScoreTest[];
}

/** Score tests told a step. */
const releasesTold = 10;

/** The equalities of a step: all that its predecessors and itself add; thresholds only where their step was asked for. */
function equalitiesOf(step: InvarianceStepId, hasThresholds: boolean): GroupEquality[] {
  const until = invarianceSteps.slice(0, invarianceSteps.indexOf(step) + 1);
  const all = until.filter((name) => hasThresholds || name !== 'thresholds').flatMap((name) => added[name]);
  return [...new Set(all)];
}

/** A step that restricts nothing: nothing that the step before leaves free, or thresholds of numbers. */
function emptyStep(step: InvarianceStepId, before?: string): Problem {
  return problem('invariance-step-empty', { values: before ? { step, before } : { step, context: 'thresholds' } });
}

/** A step without estimates, and why. */
function failedStep(step: InvarianceStepId, reasons: readonly Problem[]): FailedFit {
  return { status: 'failed', problems: [problem('invariance-step-failed', { values: { step } }), ...reasons] };
}

function fitStep(
  input: EstimationInput,
  settings: EstimationSettings,
  control: FitControl,
): Outcome<Omit<NamedFit, 'name'> & { readonly releases: readonly ScoreTest[] }> {
  const solved = solveInput({ ...input, settings }, control);
  if (!solved.ok) return solved;
  const fit = toFit(solved);
  if (fit.status === 'failed') return failure(...fit.problems);
  const tests = settings.groupEqual.length > 0 && fit.status === 'converged' ? scoreTests(solved.value) : undefined;
  return success({ fit, solution: solved.value, releases: tests?.univariate.slice(0, releasesTold) ?? [] });
}

/** A step may lack an index in a version that others have: differences are of the version that all have. */
function inOneVersion(steps: readonly FittedStep[]): readonly FittedStep[] {
  const set = steps.flatMap(({ fit }) => (fit.status === 'failed' ? [] : [fit.measures]));
  return steps.map((step, index) => {
    const before = steps[index - 1]?.fit;
    const { fit, comparison } = step;
    if (!comparison || !before || fit.status === 'failed' || before.status === 'failed') return step;
    return { ...step, comparison: { ...comparison, ...indexDifferences(fit, before, set) } };
  });
}

/**
 * Fits the steps in order and compares each with the one before. `settings.group` names the groups, unless covariance
 * matrices stand for them. Steps that restrict nothing are left out and noted: invariance-step-empty.
 * A later step that cannot be estimated ends the ladder: it stands there as failed, with why.
 * Fails with group-needed, and as estimation does at the first step.
 */
export function invarianceLadder(
  input: EstimationInput,
  steps: readonly InvarianceStepId[],
  method: DifferenceMethod = 'sb2001',
  control: FitControl = {},
): Outcome<readonly FittedStep[]> {
  const { settings } = input;
  const hasGroups = 'covariance' in input ? input.covariance.groups.length > 1 : settings.group !== '';
  if (!hasGroups) return failure(problem('group-needed'));
  const isOrdinal = settings.ordered.length > 0 || input.spec.terms.some((term) => term.op === '|');
  const done: FittedStep[] = [];
  const noted: Problem[] = [];
  let before: NamedFit | undefined;
  for (const name of steps) {
    if (name === 'thresholds' && !isOrdinal) {
      noted.push(emptyStep(name));
      continue;
    }
    const groupEqual = equalitiesOf(name, steps.includes('thresholds'));
    const outcome = fitStep(input, { ...settings, groupEqual }, control);
    if (!outcome.ok) {
      if (done.length === 0) return outcome;
      // What was reached stays; the step that ends the ladder tells why.
      done.push({ name, groupEqual, fit: failedStep(name, outcome.problems), releases: [] });
      break;
    }
    const { fit, solution, releases } = outcome.value;
    const own = { name, fit, solution };
    if (before && before.fit.measures.df?.plain === fit.measures.df?.plain) {
      noted.push(emptyStep(name, before.name));
      continue;
    }
    const comparison = before && compareFits(before, own, method);
    noted.push(...fit.problems, ...(comparison?.problems ?? []));
    done.push({ name, groupEqual, fit, releases, ...(comparison ? { comparison } : {}) });
    before = own;
  }
  return success(inOneVersion(done), noted);
}
