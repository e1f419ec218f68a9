/** Identification: rank of the expected information at random points. */
import { problem, type Problem } from '../../problem.ts';
import { addInformation } from '../estimators/ml-discrepancy.ts';
import {
  computeDerivativeTables,
  computeImplied,
  createGroupKernel,
  invertSigma,
  type GroupKernel,
} from '../estimators/group-kernel.ts';
import { expandParameters, transformInformation } from '../estimators/estimate-ml.ts';
import { choleskyInPlace } from '../numeric/cholesky.ts';
import { seededStream, type RandomStream } from '../numeric/random.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import type { PreparedModel } from '../prepare-model.ts';
import { matrixKinds, type ModelMatrices } from './model-matrices.ts';
import { parameterName } from './parameter-table.ts';

/** Eigenvalues of the unit-diagonal information below this count as zero at a random point. */
const nullTolerance = 1e-9;
/** Share of a null vector from which a parameter is named. */
const namedShare = 0.02;

/** A generic point: loadings and variances near 1, everything else well away from 0. */
function randomPoint(model: ModelMatrices, random: RandomStream, spread: number): Float64Array {
  return Float64Array.from(model.rowOfParameter, (_, k) => {
    const kind = matrixKinds[model.freeKind[k]!]!;
    const isDiagonal = model.freeRow[k] === model.freeCol[k];
    if (kind === 'lambda') return 0.6 + 0.8 * random();
    if (kind === 'nu' || kind === 'alpha') return random() - 0.5;
    if (kind === 'beta') return spread * (0.3 + 0.4 * random());
    return isDiagonal ? 0.8 + 0.6 * random() : spread * (0.05 + 0.35 * random());
  });
}

/** Matrices with covariate moments replaced by neutral ones: identification must not depend on the data's scale. */
function neutralMatrices(prepared: PreparedModel): ModelMatrices {
  const { matrices, table } = prepared;
  const fixed = { ...matrices.fixed, psi: matrices.fixed.psi.slice(), alpha: matrices.fixed.alpha.slice() };
  table.rows.forEach((row, r) => {
    const cell = matrices.cells[r];
    if (!row.isSampleMoment || cell?.kind !== 'psi') return;
    const value = cell.row === cell.col ? 1 : 0.2;
    fixed.psi[cell.row * matrices.m + cell.col] = value;
    fixed.psi[cell.col * matrices.m + cell.row] = value;
  });
  return { ...matrices, fixed };
}

function informationAt(kernel: GroupKernel, prepared: PreparedModel, random: RandomStream): Float64Array | undefined {
  const { reduction } = prepared.constraints;
  const q = kernel.q;
  for (let spread = 1; spread > 0.01; spread *= 0.7) {
    let point = randomPoint(kernel.model, random, spread);
    if (!reduction.isIdentity) {
      const x = new Float64Array(reduction.size);
      for (let j = 0; j < reduction.size; j++) {
        for (let k = 0; k < q; k++) if (reduction.r[k * reduction.size + j] === 1) x[j] = point[k]!;
      }
      point = new Float64Array(q);
      expandParameters(reduction, x, point);
    }
    if (!computeImplied(kernel, point) || Number.isNaN(invertSigma(kernel))) continue;
    computeDerivativeTables(kernel);
    const information = new Float64Array(q * q);
    addInformation(kernel, 1, information);
    if (reduction.isIdentity) return information;
    const out = new Float64Array(reduction.size ** 2);
    transformInformation(information, reduction.r, q, reduction.size, new Float64Array(q * reduction.size), out);
    return out;
  }
  return undefined;
}

function toUnitDiagonal(information: Float64Array, size: number): Float64Array {
  const scale = Array.from({ length: size }, (_, i) => {
    const diagonal = information[i * size + i]!;
    return diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
  });
  return information.map((x, cell) => x * scale[Math.floor(cell / size)]! * scale[cell % size]!);
}

/** Reduced parameters that take part in the null space; empty at full rank. */
export function nullSpaceMembers(information: Float64Array, size: number): number[] {
  const scaled = toUnitDiagonal(information, size);
  if (choleskyInPlace(scaled.slice(), size, 1e-7)) return [];
  const { values, vectors } = symmetricEigen(scaled, size);
  const members = new Set<number>();
  for (let j = 0; j < size && values[j]! < nullTolerance; j++) {
    for (let i = 0; i < size; i++) if (vectors[i * size + j]! ** 2 > namedShare ** 2) members.add(i);
  }
  return [...members].sort((a, b) => a - b);
}

/** Names of the parameters moved by the given reduced parameters. */
function namesOfReduced(prepared: PreparedModel, members: readonly number[]): string[] {
  const { reduction } = prepared.constraints;
  const names: string[] = [];
  prepared.matrices.rowOfParameter.forEach((r, k) => {
    if (members.some((j) => reduction.r[k * reduction.size + j] !== 0))
      names.push(parameterName(prepared.table.rows[r]!));
  });
  return names;
}

/**
 * The problem `not-identified` with the parameters of the null space, or undefined.
 * Two random points must agree; nonlinear constraints are not counted in favour of identification here.
 */
export function checkIdentification(prepared: PreparedModel): Problem | undefined {
  const size = prepared.constraints.reduction.size;
  if (size === 0) return undefined;
  if (prepared.constraints.nonlinear.length > 0) {
    const all = Array.from({ length: size }, (_, j) => j);
    return degreesOfFreedom(prepared) < 0 ? notIdentified(prepared, all) : undefined;
  }
  const kernel = createGroupKernel(neutralMatrices(prepared));
  let members: readonly number[] = [];
  for (const seed of [20261123, 8191]) {
    const information = informationAt(kernel, prepared, seededStream(seed));
    if (!information) return undefined;
    const found = nullSpaceMembers(information, size);
    if (found.length === 0) return undefined;
    if (members.length === 0 || found.length < members.length) members = found;
  }
  return notIdentified(prepared, members);
}

function notIdentified(prepared: PreparedModel, members: readonly number[]): Problem {
  const df = degreesOfFreedom(prepared);
  const values = { df, npar: prepared.constraints.reduction.size, ...(df < 0 ? { context: 'negative' } : {}) };
  return problem('not-identified', { parameters: namesOfReduced(prepared, members), values });
}

/** Moments minus independent free parameters; moments of fixed covariates are not counted. */
export function degreesOfFreedom(prepared: PreparedModel): number {
  const p = prepared.table.observed.length;
  const x = prepared.table.exogenous.length;
  const means = prepared.table.hasMeans ? p - x : 0;
  const equalities = prepared.constraints.nonlinear.filter((f) => f.kind === 'equality').length;
  return (p * (p + 1)) / 2 - (x * (x + 1)) / 2 + means - (prepared.constraints.reduction.size - equalities);
}
