/** Identification: rank of the expected information at random points. */
import { problem, type ParameterRef, type Problem } from '../../../problem.ts';
import { addInformation } from '../discrepancies/ml-discrepancy.ts';
import {
  computeDerivativeTables,
  computeImplied,
  createGroupKernel,
  invertSigma,
  type GroupKernel,
} from '../kernel/group-kernel.ts';
import { expandParameters, transformInformation } from './reduce-parameters.ts';
import { createOrdinalStructure } from '../kernel/ordinal-structure.ts';
import type { MomentStructure } from '../kernel/moment-structure.ts';
import { labelStatistics } from '../../sample/ordinal/statistics-order.ts';
import { choleskyInPlace } from '../../../numeric/cholesky.ts';
import { seededStream, type RandomStream } from '../../../numeric/random.ts';
import { symmetricEigen } from '../../../numeric/symmetric-eigen.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import { matrixKinds, type ModelMatrices } from '../../model/model-matrices.ts';
import type { Reduction } from '../../model/reduction.ts';
import { distinctParameters } from '../../model/parameter-ref.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';

/** Eigenvalues of the unit-diagonal information below this count as zero at a random point. */
const nullTolerance = 1e-9;
/** Share of a null vector from which a parameter is named. */
const namedShare = 0.02;

/** A generic point: loadings, scales and variances near 1, thresholds in order, everything else well away from 0. */
function randomPoint(
  models: readonly ModelMatrices[],
  size: number,
  random: RandomStream,
  spread: number,
): Float64Array {
  const point = new Float64Array(size);
  for (const model of models) {
    model.freeIndex.forEach((place, k) => {
      // Residual variances and scales that follow from the others stand beyond theta.
      if (place >= size) return;
      const kind = matrixKinds[model.freeKind[k]!]!;
      const isDiagonal = model.freeRow[k] === model.freeCol[k];
      if (kind === 'lambda' || kind === 'scaling') point[place] = 0.6 + 0.8 * random();
      else if (kind === 'tau') point[place] = 0.7 * model.thresholds[model.freeRow[k]!]!.step - 1.5 + 0.5 * random();
      else if (kind === 'nu' || kind === 'alpha') point[place] = random() - 0.5;
      else if (kind === 'beta') point[place] = spread * (0.3 + 0.4 * random());
      else point[place] = isDiagonal ? 0.8 + 0.6 * random() : spread * (0.05 + 0.35 * random());
    });
  }
  return point;
}

/** Matrices with covariate moments replaced by neutral ones: identification must not depend on the data's scale. */
function neutralMatrices(model: ModelMatrices, rows: readonly ParameterRow[]): ModelMatrices {
  const fixed = { ...model.fixed, psi: model.fixed.psi.slice() };
  rows.forEach((row, r) => {
    const cell = model.cells[r];
    if (!row.isSampleMoment || cell?.kind !== 'psi') return;
    const value = cell.row === cell.col ? 1 : 0.2;
    fixed.psi[cell.row * model.m + cell.col] = value;
    fixed.psi[cell.col * model.m + cell.row] = value;
  });
  return { ...model, fixed };
}

/** The point moved to where equalities hold: each reduced parameter takes the value of one that it stands for. */
function obeyEqualities(reduction: Reduction, point: Float64Array): Float64Array {
  const { size, r, isIdentity } = reduction;
  if (isIdentity) return point;
  const x = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < point.length; k++) if (r[k * size + j] === 1) x[j] = point[k]!;
  }
  const out = new Float64Array(point.length);
  expandParameters(reduction, x, out);
  return out;
}

/** Expected information of all groups at a point, in the reduced parameters; undefined where a covariance matrix is impossible. */
function informationOf(
  kernels: readonly GroupKernel[],
  point: Float64Array,
  reduction: Reduction,
): Float64Array | undefined {
  const q = point.length;
  const information = new Float64Array(q * q);
  for (const kernel of kernels) {
    if (!computeImplied(kernel, point) || Number.isNaN(invertSigma(kernel))) return undefined;
    computeDerivativeTables(kernel);
    addInformation(kernel, 1, information, q);
  }
  return reduceInformation(information, q, reduction);
}

function reduceInformation(information: Float64Array, q: number, reduction: Reduction): Float64Array {
  if (reduction.isIdentity) return information;
  const out = new Float64Array(reduction.size ** 2);
  transformInformation(information, reduction.r, q, reduction.size, new Float64Array(q * reduction.size), out);
  return out;
}

/** What a model of ordered indicators explains in one group: thresholds, slopes and correlations, whatever their values. */
function ordinalStructure({ table, settings }: PreparedModel, matrices: ModelMatrices): MomentStructure {
  const exogenous = new Set(table.exogenous);
  const names = table.observed.filter((name) => !exogenous.has(name));
  const labels = labelStatistics(
    names.map((name) => table.categories.get(name) ?? 0),
    table.exogenous.length,
  );
  const moments = {
    names,
    covariateNames: table.exogenous,
    labels,
    statistics: new Float64Array(labels.length),
    cov: new Float64Array(names.length ** 2),
  };
  const { parameterCount, dependentCount } = table;
  return createOrdinalStructure({
    matrices,
    moments,
    parameterization: settings.parameterization,
    parameterCount,
    dependentCount,
  });
}

/** J'J of the statistics of all groups, in the reduced parameters: its rank is that of the information under any weight. */
function statisticsInformation(
  structures: readonly MomentStructure[],
  point: Float64Array,
  reduction: Reduction,
): Float64Array | undefined {
  const q = point.length;
  const information = new Float64Array(q * q);
  for (const structure of structures) {
    if (!structure.evaluate(point)) return undefined;
    structure.differentiate();
    const { places, jacobian, count } = structure;
    const width = places.length;
    for (let a = 0; a < count; a++) {
      for (let k = 0; k < width; k++) {
        const x = jacobian[a * width + k]!;
        if (x === 0) continue;
        for (let l = 0; l < width; l++) information[places[k]! * q + places[l]!]! += x * jacobian[a * width + l]!;
      }
    }
  }
  return reduceInformation(information, q, reduction);
}

/** The information of a model at a point of theta; undefined where there is none. */
function informationBy(prepared: PreparedModel): (point: Float64Array) => Float64Array | undefined {
  const { reduction } = prepared.constraints;
  const matrices = prepared.groups.map((model) => neutralMatrices(model, prepared.table.rows));
  if (prepared.table.categories.size > 0) {
    const structures = matrices.map((model) => ordinalStructure(prepared, model));
    return (point) => statisticsInformation(structures, point, reduction);
  }
  const kernels = matrices.map(createGroupKernel);
  return (point) => informationOf(kernels, point, reduction);
}

function informationAt(
  prepared: PreparedModel,
  information: (point: Float64Array) => Float64Array | undefined,
  random: RandomStream,
): Float64Array | undefined {
  const { reduction } = prepared.constraints;
  for (let spread = 1; spread > 0.01; spread *= 0.7) {
    const point = randomPoint(prepared.groups, prepared.table.parameterCount, random, spread);
    const found = information(obeyEqualities(reduction, point));
    if (found) return found;
  }
  return undefined;
}

function toUnitDiagonal(information: Float64Array, size: number): Float64Array {
  const scale = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const diagonal = information[i * size + i]!;
    scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
  }
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) out[i * size + j] = information[i * size + j]! * scale[i]! * scale[j]!;
  }
  return out;
}

/** Reduced parameters that take part in the null space; empty at full rank. */
export function nullSpaceMembers(information: Float64Array, size: number): number[] {
  // Pivots are judged by their own diagonal entries: scaling would change nothing.
  if (choleskyInPlace(information.slice(), size, 1e-7)) return [];
  const { values, vectors } = symmetricEigen(toUnitDiagonal(information, size), size);
  const members = new Set<number>();
  for (let j = 0; j < size && values[j]! < nullTolerance; j++) {
    for (let i = 0; i < size; i++) if (vectors[i * size + j]! ** 2 > namedShare ** 2) members.add(i);
  }
  return [...members].sort((a, b) => a - b);
}

/** The parameters moved by the given reduced parameters. */
function movedParameters(prepared: PreparedModel, members: readonly number[]): ParameterRef[] {
  const { reduction } = prepared.constraints;
  const isMoved = (k: number): boolean => k >= 0 && members.some((j) => reduction.r[k * reduction.size + j] !== 0);
  return distinctParameters(prepared.table.rows.filter((row) => isMoved(row.parameter)));
}

/**
 * The problem `not-identified` with the parameters of the null space, or undefined.
 * Two random points must agree; nonlinear constraints are not counted in favour of identification here.
 */
export function checkIdentification(prepared: PreparedModel): Problem | undefined {
  const size = prepared.constraints.reduction.size;
  if (size === 0) return undefined;
  const members = prepared.constraints.nonlinear.some((f) => f.kind === 'equality') ? [] : undetermined(prepared);
  if (members.length > 0) return notIdentified(prepared, members);
  // More parameters than moments can never be told apart, wherever the point lies.
  const all = Array.from({ length: size }, (_, j) => j);
  return degreesOfFreedom(prepared) < 0 ? notIdentified(prepared, all) : undefined;
}

/** Reduced parameters that the moments do not determine at either of two random points; empty where they do at one. */
function undetermined(prepared: PreparedModel): readonly number[] {
  const information = informationBy(prepared);
  const { size } = prepared.constraints.reduction;
  let members: readonly number[] = [];
  for (const seed of [20261123, 8191]) {
    const there = informationAt(prepared, information, seededStream(seed));
    const found = there ? nullSpaceMembers(there, size) : [];
    if (found.length === 0) return [];
    if (members.length === 0 || found.length < members.length) members = found;
  }
  return members;
}

function notIdentified(prepared: PreparedModel, members: readonly number[]): Problem {
  const df = degreesOfFreedom(prepared);
  const isOrdered = prepared.table.categories.size > 0;
  const context = [df < 0 ? 'negative' : '', isOrdered ? 'ordered' : ''].filter((part) => part !== '').join('-');
  const values = { df, npar: prepared.constraints.reduction.size, ...(context === '' ? {} : { context }) };
  return problem('not-identified', { parameters: movedParameters(prepared, members), values });
}

/** Moments of one group that the model explains: those of fixed covariates are not counted. */
function momentCount({ table }: PreparedModel): number {
  const p = table.observed.length;
  const x = table.exogenous.length;
  const ordered = [...table.categories.values()];
  const thresholds = ordered.reduce((sum, count) => sum + count - 1, 0);
  // Ordered indicators have thresholds in place of a mean and a variance.
  const means = table.hasMeans ? p - x - ordered.length + thresholds : 0;
  return (p * (p + 1)) / 2 - (x * (x + 1)) / 2 - ordered.length + means;
}

/** Independent free parameters. */
export function independentParameters({ constraints }: PreparedModel): number {
  return constraints.reduction.size - constraints.nonlinear.filter((f) => f.kind === 'equality').length;
}

/** Moments minus independent free parameters. */
export function degreesOfFreedom(prepared: PreparedModel): number {
  return prepared.table.groupCount * momentCount(prepared) - independentParameters(prepared);
}
