/** The independence model as a model of its own, at its maximum of the likelihood. */
import { THETA, NU } from '../../model/matrix-codes.ts';
import type { EstimatorGroup } from '../discrepancies/discrepancy.ts';
import { mlObjective } from '../discrepancies/estimate-ml.ts';
import { type ModelMatrices } from '../../model/model-matrices.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import type { Solution } from './solution.ts';

interface FreeCell {
  readonly kind: number;
  readonly row: number;
  readonly col: number;
  readonly value: number;
}

/** Variances and means of all variables, and covariances among covariates; those of fixed covariates are not free. */
function freeCells(
  model: ModelMatrices,
  moments: SampleMoments,
  isFixed: readonly boolean[],
  isCovariate: readonly boolean[],
): FreeCell[] {
  const { p, hasMeans } = model;
  const cells: FreeCell[] = [];
  for (let i = 0; i < p; i++) {
    if (isFixed[i]) continue;
    for (let j = 0; j <= i; j++) {
      const isFree = i === j || (isCovariate[i]! && isCovariate[j]!);
      if (isFree) cells.push({ kind: THETA, row: i, col: j, value: moments.cov[i * p + j]! });
    }
    if (hasMeans) cells.push({ kind: NU, row: i, col: 0, value: moments.mean[i]! });
  }
  return cells;
}

/** Independence as matrices without latent variables. @param first place in theta of the group's first parameter */
function independenceMatrices(
  model: ModelMatrices,
  moments: SampleMoments,
  isFixed: readonly boolean[],
  cells: readonly FreeCell[],
  first: number,
): ModelMatrices {
  const { p } = model;
  const theta = new Float64Array(p * p);
  const nu = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    if (!isFixed[i]) continue;
    nu[i] = moments.mean[i]!;
    for (let j = 0; j < p; j++) if (isFixed[j]) theta[i * p + j] = moments.cov[i * p + j]!;
  }
  const none = new Float64Array(0);
  return {
    ...model,
    etas: [],
    latentCount: 0,
    products: new Map(),
    m: 0,
    fixed: { ...model.fixed, lambda: none, beta: none, psi: none, alpha: none, theta, nu },
    cells: [],
    rowOfParameter: cells.map((_, k) => k),
    freeIndex: Int32Array.from(cells, (_, k) => first + k),
    freeKind: Uint8Array.from(cells, (cell) => cell.kind),
    freeRow: Int32Array.from(cells, (cell) => cell.row),
    freeCol: Int32Array.from(cells, (cell) => cell.col),
  };
}

/** A solution like the user's, of the independence model; sample moments are its estimates. */
export function baselineSolution(solution: Solution): Solution {
  const { exogenous, covariates } = solution.prepared.table;
  const parameters: number[] = [];
  const groups = solution.groups.map((group): EstimatorGroup => {
    const { matrices, moments } = group;
    const isFixed = matrices.observed.map((name) => exogenous.includes(name));
    const isCovariate = matrices.observed.map((name) => covariates.includes(name));
    const cells = freeCells(matrices, moments, isFixed, isCovariate);
    const own = independenceMatrices(matrices, moments, isFixed, cells, parameters.length);
    parameters.push(...cells.map((cell) => cell.value));
    return { ...group, matrices: own };
  });
  const q = parameters.length;
  const objective = mlObjective(groups, q);
  const basis = new Float64Array(q * q);
  for (let i = 0; i < q; i++) basis[i * q + i] = 1;
  const values = Float64Array.from(parameters);
  const discrepancy = objective.evaluate(values);
  objective.differentiate();
  return { ...solution, groups, objective, parameters: values, basis, directions: q, discrepancy };
}
