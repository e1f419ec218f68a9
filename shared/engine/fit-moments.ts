/** Prepared model + moments -> Fit. */
import { problem, type Problem } from '../problem.ts';
import type { EstimatedFit, Fit } from './fit.ts';
import { expandParameters, reduceObjective, type Discrepancy } from './estimators/estimate-ml.ts';
import { estimators } from './estimators/registry.ts';
import { minimise, type Minimum } from './estimators/minimise.ts';
import { fillSampleMoments, startValues } from './estimators/start-values.ts';
import { assembleFit, type Solution } from './inference/assemble-fit.ts';
import { checkIdentification, degreesOfFreedom } from './model/check-identification.ts';
import type { Reduction } from './model/constraints.ts';
import type { ModelMatrices } from './model/model-matrices.ts';
import type { SampleMoments } from './moments/sample-moments.ts';
import { choleskyInPlace, choleskySolve } from './numeric/cholesky.ts';
import { seededStream } from './numeric/random.ts';
import type { PreparedModel } from './prepare-model.ts';

/** Cancellation and progress, from the host. */
export interface FitControl {
  readonly isCancelled?: () => boolean;
  /** Share of the iterations allowed, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const maxIterations = 400;
/** Random starts tried after the first one failed. */
const secondStarts = 4;

/** A private copy: moments of fixed covariates are written into it. */
function matricesFor(prepared: PreparedModel, moments: SampleMoments): ModelMatrices {
  const { matrices, table } = prepared;
  const fixed = { ...matrices.fixed, psi: matrices.fixed.psi.slice(), alpha: matrices.fixed.alpha.slice() };
  const own = { ...matrices, fixed };
  fillSampleMoments(own, table.rows, moments);
  return own;
}

/** The reduced parameters nearest to theta: (R'R)^-1 R'(theta - c). */
function projectStart(reduction: Reduction, theta: Float64Array): Float64Array {
  const { size, r, c, isIdentity } = reduction;
  if (isIdentity) return theta.slice();
  const normal = new Float64Array(size * size);
  const x = new Float64Array(size);
  for (let k = 0; k < theta.length; k++) {
    for (let i = 0; i < size; i++) {
      const left = r[k * size + i]!;
      if (left === 0) continue;
      x[i] = x[i]! + left * (theta[k]! - c[k]!);
      for (let j = 0; j < size; j++) normal[i * size + j] = normal[i * size + j]! + left * r[k * size + j]!;
    }
  }
  if (choleskyInPlace(normal, size)) choleskySolve(normal, size, x);
  return x;
}

/** Start values moved at random; the seed makes them the same everywhere. */
function perturb(theta: Float64Array, matrices: ModelMatrices, seed: number): Float64Array {
  const random = seededStream(seed);
  return theta.map((value, k) => {
    const isVariance = matrices.freeKind[k] !== 0 && matrices.freeRow[k] === matrices.freeCol[k];
    return isVariance ? value * (0.5 + random()) : value * (0.2 + 1.2 * random());
  });
}

function solve(
  prepared: PreparedModel,
  matrices: ModelMatrices,
  moments: SampleMoments,
  objective: Discrepancy,
  control: FitControl,
): Minimum {
  const { reduction } = prepared.constraints;
  const reduced = reduceObjective(objective, reduction);
  const theta = startValues(matrices, prepared.table.rows, moments);
  const options = { maxIterations, ...control };
  let best = minimise(reduced, projectStart(reduction, theta), options);
  for (let seed = 1; seed <= secondStarts && !best.isConverged && !best.isCancelled; seed++) {
    const other = minimise(reduced, projectStart(reduction, perturb(theta, matrices, seed)), options);
    if (other.isConverged || other.isCancelled || other.value < best.value || !Number.isFinite(best.value))
      best = other;
  }
  return best;
}

function failed(...problems: readonly Problem[]): Fit {
  return { status: 'failed', problems };
}

/**
 * Estimates a prepared model from moments of its observed variables (in the order of `prepared.table.observed`).
 * Fails with not-identified, not-converged (without a proper start), cancelled.
 */
export function fitMoments(prepared: PreparedModel, moments: SampleMoments, control: FitControl = {}): Fit {
  const df = degreesOfFreedom(prepared);
  const unidentified = checkIdentification(prepared);
  if (unidentified) return failed(unidentified);
  if (prepared.constraints.nonlinear.length > 0) {
    return failed(
      problem('not-available', {
        parameters: prepared.constraints.nonlinear.map((f) => f.text),
        values: { feature: '==' },
      }),
    );
  }
  const matrices = matricesFor(prepared, moments);
  const estimator = estimators[prepared.settings.estimator];
  const objective = estimator.createObjective([{ matrices, moments, weight: 1 }], prepared.table.parameterCount);
  const minimum = solve(prepared, matrices, moments, objective, control);
  if (minimum.isCancelled) return failed(problem('cancelled'));
  if (!Number.isFinite(minimum.value))
    return failed({ ...problem('not-converged', { values: { iterations: 0 } }), severity: 'error' });
  const parameters = new Float64Array(prepared.table.parameterCount);
  expandParameters(prepared.constraints.reduction, minimum.x, parameters);
  const value = objective.evaluate(parameters);
  objective.differentiate();
  const solution: Solution = {
    prepared, matrices, moments, objective, parameters, df,
    discrepancy: Math.max(0, value),
    isConverged: minimum.isConverged,
    iterations: minimum.iterations,
    multiplier: estimator.multiplier(moments.n, prepared.settings),
  }; // prettier-ignore
  return assembleFit(solution);
}

/** Adds problems noted before estimation (incomplete cases, ...) to a fit. */
export function withProblems(fit: Fit, problems: readonly Problem[]): Fit {
  if (problems.length === 0) return fit;
  const all = [...problems, ...fit.problems];
  return fit.status === 'failed' ? { ...fit, problems: all } : ({ ...fit, problems: all } satisfies EstimatedFit);
}
