/** Solution -> Fit: estimates with standard errors, standardised solution, R2, fit measures, checks. */
import { problem, type Problem } from '../../problem.ts';
import { transformInformation, type Discrepancy } from '../estimators/estimate-ml.ts';
import type { EstimatedFit, GroupMatrix } from '../fit.ts';
import { computeFitMeasures } from '../fit-indices/registry.ts';
import type { ModelMatrices } from '../model/model-matrices.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import type { PreparedModel } from '../prepare-model.ts';
import { checkSolution } from './check-solution.ts';
import { createFitContext } from './fit-statistics.ts';
import { buildEstimates } from './build-estimates.ts';
import { parameterCovariance } from './parameter-covariance.ts';
import { computeRSquare } from './r-square.ts';

/** A minimum with everything it came from. The objective stands at the solution, derivatives included. */
export interface Solution {
  readonly prepared: PreparedModel;
  readonly matrices: ModelMatrices;
  readonly moments: SampleMoments;
  readonly objective: Discrepancy;
  readonly parameters: Float64Array;
  readonly df: number;
  /** F at the solution. */
  readonly discrepancy: number;
  readonly isConverged: boolean;
  readonly iterations: number;
  /** What multiplies F: N or N - 1. */
  readonly multiplier: number;
}

/** Sampling covariances of theta; undefined when the information is singular at the solution. */
function covarianceOf(solution: Solution): Float64Array | undefined {
  const { objective, prepared, multiplier } = solution;
  const { reduction } = prepared.constraints;
  const q = objective.size;
  let information = objective.information;
  if (!reduction.isIdentity) {
    information = new Float64Array(reduction.size ** 2);
    transformInformation(
      objective.information,
      reduction.r,
      q,
      reduction.size,
      new Float64Array(q * reduction.size),
      information,
    );
  }
  return parameterCovariance(information, reduction.size, reduction.r, q, multiplier);
}

function toRows(matrix: Float64Array, p: number): number[][] {
  return Array.from({ length: p }, (_, i) => Array.from(matrix.subarray(i * p, (i + 1) * p)));
}

function groupMatrix(names: readonly string[], cov: Float64Array, mean: Float64Array | undefined): GroupMatrix {
  return { group: 1, names, cov: toRows(cov, names.length), ...(mean ? { mean: Array.from(mean) } : {}) };
}

export function assembleFit(solution: Solution): EstimatedFit {
  const { prepared, moments, objective, matrices } = solution;
  const kernel = objective.kernels[0]!;
  const acov = covarianceOf(solution);
  const problems: Problem[] = [];
  if (!solution.isConverged) problems.push(problem('not-converged', { values: { iterations: solution.iterations } }));
  if (!acov) problems.push(problem('standard-errors-unavailable'));
  problems.push(...checkSolution(solution, kernel));
  const context = createFitContext(solution, kernel);
  return {
    status: solution.isConverged ? 'converged' : 'not-converged',
    problems,
    n: moments.n,
    nRows: moments.nRows,
    npar: context.npar,
    iterations: solution.iterations,
    groups: [{ label: '', n: moments.n }],
    settings: prepared.settings,
    measures: computeFitMeasures(context),
    estimates: buildEstimates(solution, kernel, acov),
    rsquare: computeRSquare(kernel, prepared.table),
    sample: [groupMatrix(matrices.observed, moments.cov, moments.hasMeans ? moments.mean : undefined)],
    implied: [groupMatrix(matrices.observed, kernel.sigma, prepared.table.hasMeans ? kernel.mu : undefined)],
  };
}
