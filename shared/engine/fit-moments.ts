/** Prepared model + moments -> Fit. */
import { problem, type Problem } from '../problem.ts';
import type { EstimatedFit, Fit } from './fit.ts';
import { estimators } from './estimators/registry.ts';
import { locateMinimum } from './estimators/solve.ts';
import { fillSampleMoments } from './estimators/start-values.ts';
import { assembleFit, type Solution } from './inference/assemble-fit.ts';
import { checkIdentification, degreesOfFreedom } from './model/check-identification.ts';
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

/** A private copy: moments of fixed covariates are written into it. */
function matricesFor(prepared: PreparedModel, moments: SampleMoments): ModelMatrices {
  const { matrices, table } = prepared;
  const fixed = { ...matrices.fixed, psi: matrices.fixed.psi.slice(), alpha: matrices.fixed.alpha.slice() };
  const own = { ...matrices, fixed };
  fillSampleMoments(own, table.rows, moments);
  return own;
}

function failed(...problems: readonly Problem[]): Fit {
  return { status: 'failed', problems };
}

/**
 * Estimates a prepared model from moments of its observed variables (in the order of `prepared.table.observed`).
 * Fails with not-identified, covariances-impossible, cancelled.
 */
export function fitMoments(prepared: PreparedModel, moments: SampleMoments, control: FitControl = {}): Fit {
  const df = degreesOfFreedom(prepared);
  const unidentified = checkIdentification(prepared);
  if (unidentified) return failed(unidentified);
  const matrices = matricesFor(prepared, moments);
  const estimator = estimators[prepared.settings.estimator];
  const objective = estimator.createObjective([{ matrices, moments, weight: 1 }], prepared.table.parameterCount);
  const located = locateMinimum(prepared, matrices, moments, objective, control);
  if (located.isCancelled) return failed(problem('cancelled'));
  if (!Number.isFinite(located.value)) return failed(impossibleStart(prepared));
  const value = objective.evaluate(located.parameters);
  objective.differentiate();
  const multiplier = estimator.multiplier(moments.n, prepared.settings);
  const solution: Solution = {
    ...located,
    prepared,
    matrices,
    moments,
    objective,
    df,
    multiplier,
    discrepancy: value < exactFit ? 0 : value,
  };
  return assembleFit(solution);
}

/** Adds problems noted before estimation (incomplete cases, ...) to a fit. */
export function withProblems(fit: Fit, problems: readonly Problem[]): Fit {
  if (problems.length === 0) return fit;
  const all = [...problems, ...fit.problems];
  return fit.status === 'failed' ? { ...fit, problems: all } : ({ ...fit, problems: all } satisfies EstimatedFit);
}
