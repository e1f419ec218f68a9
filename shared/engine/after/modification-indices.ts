/** Modification indices: how much chi-square would fall, and a parameter change, were one parameter set free. */
import type { ParameterRef } from '../../problem.ts';
import { transformInformation } from '../sem/search/reduce-parameters.ts';
import type { GroupKernel } from '../sem/kernel/group-kernel.ts';
import type { Solution } from '../sem/inference/solution.ts';
import {
  cellValue,
  standardisingPowers,
  standardisingValue,
  type StandardisingPower,
} from '../sem/inference/standardise.ts';
import type { MatrixCell } from '../model/model-matrices.ts';
import { listCandidates, type Candidate } from './candidates.ts';
import { extendModel } from './extend-model.ts';
import { scaledFactor, solveScaled } from './scaled-factor.ts';
import type { ScoreForms } from './score-forms.ts';

/** One parameter that is fixed or absent; keys as in the field. */
export interface ModificationIndex extends ParameterRef {
  readonly group: number;
  /** Expected fall of chi-square, one degree of freedom. */
  readonly mi: number;
  /** Expected change of the parameter from where it is fixed. */
  readonly epc: number;
  /** The change on the scale of std.lv, std.all and std.nox; absent where a variance is not positive. */
  readonly sepcLv?: number;
  readonly sepcAll?: number;
  readonly sepcNox?: number;
}

/** A candidate whose information is explained by the free parameters to this share is not identified beside them. */
const identifiedShare = 1e-8;

/** So many parameters are held in one information matrix; more candidates are taken in portions. */
const portionSize = 1500;

/** With more moments of fixed covariates than this, covariates are not considered as outcomes. */
const mostMoments = 500;

/** Change x product of variances and loadings to their exponents, over the factors that `counts` takes. */
function standardised(
  kernel: GroupKernel,
  powers: readonly StandardisingPower[],
  change: number,
  counts: (power: StandardisingPower) => boolean,
): number | undefined {
  let result = change;
  for (const power of powers) {
    if (!counts(power)) continue;
    const value = standardisingValue(kernel, power);
    if (power.of === 'loading' ? value === 0 : !(value > 0)) return undefined;
    result *= value ** power.exponent;
  }
  return result;
}

function standardisedChanges(
  kernel: GroupKernel,
  cell: MatrixCell,
  change: number,
  isFixedCovariate: (eta: number) => boolean,
): Pick<ModificationIndex, 'sepcLv' | 'sepcAll' | 'sepcNox'> {
  const powers = standardisingPowers(kernel, cell);
  const sepcLv = standardised(kernel, powers, change, (power) => power.isLatent);
  const sepcAll = standardised(kernel, powers, change, () => true);
  const sepcNox = standardised(
    kernel,
    powers,
    change,
    ({ of, index }) => !(cell.kind === 'beta' && of === 'eta' && index === cell.col && isFixedCovariate(index)),
  );
  return {
    ...(sepcLv === undefined ? {} : { sepcLv }),
    ...(sepcAll === undefined ? {} : { sepcAll }),
    ...(sepcNox === undefined ? {} : { sepcNox }),
  };
}

/** The directions left free, and beside them parameters that only move along. */
function extendBasis({ basis, directions, parameters }: Solution, nuisance: number): Float64Array {
  const q = parameters.length;
  const width = directions + nuisance;
  const extended = new Float64Array((q + nuisance) * width);
  for (let k = 0; k < q; k++) extended.set(basis.subarray(k * directions, (k + 1) * directions), k * width);
  for (let k = 0; k < nuisance; k++) extended[(q + k) * width + directions + k] = 1;
  return extended;
}

/** What the free parameters leave of the information of candidate k: H_kk - H_kq R (R'HR)^-1 R'H_qk. */
function createProjector(
  solution: Solution,
  { information, gradient }: ScoreForms,
  nuisance: number,
): (k: number) => number {
  const directions = solution.directions + nuisance;
  const basis = extendBasis(solution, nuisance);
  const q = solution.parameters.length + nuisance;
  const size = gradient.length;
  const own = new Float64Array(q * q);
  for (let i = 0; i < q; i++) own.set(information.subarray(i * size, i * size + q), i * q);
  const reduced = new Float64Array(directions * directions);
  transformInformation(own, basis, q, directions, new Float64Array(q * directions), reduced);
  const factor = scaledFactor(reduced, directions);
  const along = new Float64Array(directions);
  const solved = new Float64Array(directions);
  return (k) => {
    const diagonal = information[k * size + k]!;
    if (!factor) return NaN;
    along.fill(0);
    for (let i = 0; i < q; i++) {
      const x = information[k * size + i]!;
      if (x === 0) continue;
      for (let j = 0; j < directions; j++) along[j] = along[j]! + x * basis[i * directions + j]!;
    }
    solved.set(along);
    solveScaled(factor, solved);
    let left = diagonal;
    for (let j = 0; j < directions; j++) left -= along[j]! * solved[j]!;
    return left > identifiedShare * diagonal ? left : NaN;
  };
}

/** The moments of fixed covariates, where they stand. */
function sampleMoments({ prepared, objective }: Solution): Candidate[] {
  return prepared.table.rows.flatMap((sample, row): Candidate[] => {
    const kernel = objective.kernels[sample.group - 1];
    const cell = kernel?.model.cells[row];
    if (!sample.isSampleMoment || !kernel || !cell) return [];
    const { lhs, op, rhs, group } = sample;
    return [{ lhs, op, rhs, group, row, value: cellValue(kernel, cell) }];
  });
}

function portionOf(
  solution: Solution,
  moments: readonly Candidate[],
  candidates: readonly Candidate[],
): ModificationIndex[] {
  const { objective, forms, rows: places } = extendModel(solution, [...moments, ...candidates]);
  const { covariates } = solution.prepared.table;
  const leftOf = createProjector(solution, forms, moments.length);
  const q = solution.parameters.length + moments.length;
  const rows = places.slice(moments.length);
  return candidates.flatMap((candidate, i): ModificationIndex[] => {
    const left = leftOf(q + i);
    const kernel = objective.kernels[candidate.group - 1];
    const cell = kernel?.model.cells[rows[i]!];
    if (!Number.isFinite(left) || !kernel || !cell) return [];
    const slope = forms.gradient[q + i]!;
    const epc = -slope / left;
    const mi = (forms.multiplier * slope * slope) / (2 * left);
    const { lhs, op, rhs, group } = candidate;
    const isFixedCovariate = (eta: number): boolean => covariates.includes(kernel.model.etas[eta]!);
    return [{ lhs, op, rhs, group, mi, epc, ...standardisedChanges(kernel, cell, epc, isFixedCovariate) }];
  });
}

/**
 * Modification indices with expected parameter changes [sorbom-1989, saris-1987] of all fixed parameters, cross-loadings,
 * residual and latent covariances and regressions that the data could tell apart from the free parameters.
 *
 * MI = (N / 2) g^2 / V, EPC = -g / V with g the slope of F and V what the free parameters leave of the expected
 * information of F. Any estimator: the discrepancy itself is extended. Where a fixed covariate becomes an outcome its
 * moments move along. Groups and the Wishart likelihood as `scoreForms` has them. Cost: one evaluation in all parameters a portion.
 */
export function modificationIndices(solution: Solution): ModificationIndex[] {
  const { table } = solution.prepared;
  const all = listCandidates(table);
  const isCovariateExplained = ({ op, lhs }: Candidate): boolean => op === '~' && table.exogenous.includes(lhs);
  const known = all.some(isCovariateExplained) ? sampleMoments(solution) : [];
  // Least squares compares no moments among fixed covariates: nothing there could move along.
  const areLeftOut = known.length > mostMoments || solution.objective.leastSquares !== undefined;
  const moments = areLeftOut ? [] : known;
  const candidates = areLeftOut ? all.filter((candidate) => !isCovariateExplained(candidate)) : all;
  const portion = Math.max(200, portionSize - solution.parameters.length - moments.length);
  const found: ModificationIndex[] = [];
  for (let from = 0; from < candidates.length; from += portion) {
    for (const index of portionOf(solution, moments, candidates.slice(from, from + portion))) found.push(index);
  }
  return found;
}
