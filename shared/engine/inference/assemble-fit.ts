/** Solution -> Fit: estimates with standard errors, standardised solution, R2, fit measures, checks. */
import { problem, type Problem } from '../../problem.ts';
import { transformInformation, type Discrepancy } from '../estimators/estimate-ml.ts';
import type { EstimatedFit, GroupMatrix } from '../fit.ts';
import { computeFitMeasures } from '../fit-indices/registry.ts';
import type { ModelMatrices } from '../model/model-matrices.ts';
import type { SampleMoments } from '../moments/sample-moments.ts';
import { nullSpaceMembers } from '../model/check-identification.ts';
import { parameterName } from '../model/parameter-table.ts';
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
  /** How theta can move without breaking a constraint: q x directions, row-major. */
  readonly basis: Float64Array;
  readonly directions: number;
  /** Inequalities that hold as equalities. */
  readonly bounds: readonly string[];
  /** What multiplies F: N or N - 1. */
  readonly multiplier: number;
}

/** Sampling covariances of theta; undefined when the information is singular at the solution. */
function covarianceOf(solution: Solution): Float64Array | undefined {
  const { objective, basis, directions, multiplier } = solution;
  const q = objective.size;
  const information = informationAlong(solution);
  return parameterCovariance(information, directions, basis, q, multiplier);
}

/** The information in the directions left free. */
function informationAlong({ objective, basis, directions }: Solution): Float64Array {
  const q = objective.size;
  const out = new Float64Array(directions * directions);
  transformInformation(objective.information, basis, q, directions, new Float64Array(q * directions), out);
  return out;
}

/** Which parameters the data cannot tell apart at this solution. */
function singularProblem(solution: Solution): Problem {
  const { prepared, matrices, basis, directions } = solution;
  const members = nullSpaceMembers(informationAlong(solution), directions);
  const parameters = matrices.rowOfParameter
    .filter((_, k) => members.some((j) => basis[k * directions + j] !== 0))
    .map((r) => parameterName(prepared.table.rows[r]!));
  return problem('standard-errors-unavailable', {
    parameters,
    values: parameters.length > 0 ? { context: 'parameters' } : {},
  });
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
  if (!acov) problems.push(singularProblem(solution));
  if (solution.bounds.length > 0) problems.push(problem('bound-active', { parameters: solution.bounds }));
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
