/** From start values to a solution: equalities, nonlinear constraints, second starts, orientation. */
import { evaluateExpression } from '../../model/expression.ts';
import type { Reduction } from '../../model/reduction.ts';
import { matrixKinds } from '../../model/model-matrices.ts';
import { parameterKey } from '../../model/parameter-ref.ts';
import type { ParameterRow } from '../../model/parameter-row.ts';
import { choleskyInPlace, choleskySolve } from '../../../numeric/cholesky.ts';
import { seededStream } from '../../../numeric/random.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';
import { nullSpaceBasis } from './constraint-basis.ts';
import type { Discrepancy, EstimatorGroup } from '../discrepancies/discrepancy.ts';
import { expandParameters, reduceObjective } from './reduce-parameters.ts';
import type { Objective } from '../objective.ts';
import { minimise, type MinimiseOptions } from './minimise.ts';
import { minimiseConstrained, type ConstrainedMinimum, type ConstraintSet } from './minimise-constrained.ts';
import { isMirrorable, orientLatents } from './orient-latents.ts';
import { startValues } from './start-values.ts';

const maxIterations = 400;
/** Which starts a search tries, one after another until one converges: 0 is computed from the sample, others move it. */
export const sampleStart: readonly number[] = [0];
export const randomStarts: readonly number[] = [1, 2, 3, 4];
const allStarts: readonly number[] = [...sampleStart, ...randomStarts];

export interface Located {
  readonly isConverged: boolean;
  readonly isCancelled: boolean;
  readonly parameters: Float64Array;
  readonly value: number;
  readonly iterations: number;
  /** The objective stands at `parameters`, gradient and information included. */
  readonly isCurrent: boolean;
  /** How theta can move without breaking a constraint: q x directions, row-major. */
  readonly basis: Float64Array;
  readonly directions: number;
  /** Inequalities that hold as equalities, as written. */
  readonly bounds: readonly string[];
}

/** The reduced parameters nearest to theta: (R'R)^-1 R'(theta - c). */
export function projectStart(reduction: Reduction, theta: Float64Array): Float64Array {
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

/** What each free parameter is called, as a number: FNV-1a of group and name. */
function nameHashes(rows: readonly ParameterRow[], size: number): Uint32Array {
  const hashes = new Uint32Array(size);
  for (const row of rows) {
    if (row.parameter < 0) continue;
    let hash = 0x811c9dc5;
    for (const sign of parameterKey(row)) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
    hashes[row.parameter] = hash;
  }
  return hashes;
}

/**
 * Start values moved at random; the seed makes them the same everywhere, and each parameter's own name the same in
 * whatever order a model is written.
 */
function perturb(theta: Float64Array, isVariance: readonly boolean[], hashes: Uint32Array, seed: number): Float64Array {
  return theta.map((value, k) => {
    const share = seededStream(hashes[k]! ^ Math.imul(seed, 0x85ebca6b))();
    return isVariance[k] ? value * (0.5 + share) : value * (0.2 + 1.2 * share);
  });
}

/** Which free parameters are variances. */
function findVariances(groups: readonly EstimatorGroup[], size: number): boolean[] {
  const isVariance = new Array<boolean>(size).fill(false);
  for (const { matrices } of groups) {
    matrices.freeKind.forEach((kind, k) => {
      const name = matrixKinds[kind]!;
      const isDiagonal = matrices.freeRow[k] === matrices.freeCol[k];
      if ((name === 'psi' || name === 'theta') && isDiagonal) isVariance[matrices.freeIndex[k]!] = true;
    });
  }
  return isVariance;
}

/** Start values of all groups, in order of theta. */
function startTheta(groups: readonly EstimatorGroup[], rows: readonly ParameterRow[], size: number): Float64Array {
  const theta = new Float64Array(size);
  for (const { matrices, moments } of groups) {
    startValues(matrices, rows, moments).forEach((value, k) => {
      const place = matrices.freeIndex[k]!;
      if (place < size) theta[place] = value;
    });
  }
  return theta;
}

/** Nonlinear constraints as functions of the reduced parameters, equalities first. */
function constraintSet(prepared: PreparedModel): ConstraintSet {
  const { reduction, nonlinear, definitions } = prepared.constraints;
  const { size, r } = reduction;
  const q = prepared.table.parameterCount;
  const ordered = orderedConstraints(prepared);
  const theta = new Float64Array(q);
  return {
    equalities: nonlinear.filter((f) => f.kind === 'equality').length,
    count: ordered.length,
    evaluate(x) {
      expandParameters(reduction, x, theta);
      const lookup = definitions.evaluate(theta);
      const values = new Float64Array(ordered.length);
      const jacobian = new Float64Array(ordered.length * size);
      ordered.forEach((f, c) => {
        const { value, gradient } = evaluateExpression(f.expression, q, lookup);
        values[c] = value;
        for (let k = 0; k < q; k++) {
          if (gradient[k] === 0) continue;
          for (let j = 0; j < size; j++)
            jacobian[c * size + j] = jacobian[c * size + j]! + gradient[k]! * r[k * size + j]!;
        }
      });
      return { values, jacobian };
    },
  };
}

function orderedConstraints(prepared: PreparedModel): PreparedModel['constraints']['nonlinear'] {
  const { nonlinear } = prepared.constraints;
  return [...nonlinear.filter((f) => f.kind === 'equality'), ...nonlinear.filter((f) => f.kind === 'inequality')];
}

type Search = (start: Float64Array) => ConstrainedMinimum;

function createSearch(objective: Objective, set: ConstraintSet, options: MinimiseOptions): Search {
  if (set.count > 0) return (start) => minimiseConstrained(objective, set, start, options);
  return (start) => ({ ...minimise(objective, start, options), active: [] });
}

/** One start after another until one converges; otherwise the lowest of their ends. */
function searchAll(
  search: Search,
  startOf: (seed: number) => Float64Array,
  seeds: readonly number[],
): ConstrainedMinimum {
  const [first = 0, ...others] = seeds;
  let best = search(startOf(first));
  for (const seed of others) {
    if (best.isConverged || best.isCancelled) break;
    const other = search(startOf(seed));
    const isBetter = other.isConverged || other.isCancelled || other.value < best.value;
    if (isBetter || !Number.isFinite(best.value)) best = other;
  }
  return best;
}

/** Mirrored solutions must obey the equalities and fit as well as before. */
function orientSolution(
  prepared: PreparedModel,
  objective: Discrepancy,
  theta: Float64Array,
  value: number,
): Float64Array {
  const { reduction, nonlinear } = prepared.constraints;
  if (nonlinear.length > 0) return theta;
  objective.evaluate(theta);
  const check = new Float64Array(theta.length);
  return orientLatents(objective.kernels, theta, (candidate) => {
    expandParameters(reduction, projectStart(reduction, candidate), check);
    const isConsistent = check.every((x, k) => Math.abs(x - candidate[k]!) <= 1e-9 * (1 + Math.abs(x)));
    return isConsistent && Math.abs(objective.evaluate(candidate) - value) <= 1e-8 * (1 + Math.abs(value));
  });
}

/** R, or R N where N spans what the active constraints of the model leave free. */
function freeDirections(
  prepared: PreparedModel,
  set: ConstraintSet,
  minimum: ConstrainedMinimum,
): { basis: Float64Array; directions: number } {
  const { size, r } = prepared.constraints.reduction;
  const ordered = orderedConstraints(prepared);
  const held = minimum.active.filter((c) => !ordered[c]?.isSearchBound);
  if (held.length === 0) return { basis: r, directions: size };
  const { jacobian } = set.evaluate(minimum.x);
  const active = new Float64Array(held.length * size);
  held.forEach((c, a) => active.set(jacobian.subarray(c * size, (c + 1) * size), a * size));
  const { basis: inner, rank } = nullSpaceBasis(active, held.length, size);
  const directions = size - rank;
  const q = prepared.table.parameterCount;
  const basis = new Float64Array(q * directions);
  for (let k = 0; k < q; k++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < directions; j++) {
        basis[k * directions + j] = basis[k * directions + j]! + r[k * size + i]! * inner[i * directions + j]!;
      }
    }
  }
  return { basis, directions };
}

/** A minimum as theta, with the directions that constraints leave free there. */
function describeMinimum(prepared: PreparedModel, set: ConstraintSet, minimum: ConstrainedMinimum): Located {
  const parameters = new Float64Array(prepared.table.parameterCount);
  expandParameters(prepared.constraints.reduction, minimum.x, parameters);
  const { isConverged, isCancelled, value, iterations, active, isCurrent } = minimum;
  const ordered = orderedConstraints(prepared);
  const bounds = active.filter((c) => c >= set.equalities).map((c) => ordered[c]?.text ?? '');
  const free = freeDirections(prepared, set, minimum);
  return { isConverged, isCancelled, parameters, value, iterations, isCurrent, bounds, ...free };
}

/** The minimum next to `theta`, a solution for similar data: one start, no mirroring. */
export function locateFrom(prepared: PreparedModel, objective: Discrepancy, theta: Float64Array): Located {
  const { reduction } = prepared.constraints;
  const set = constraintSet(prepared);
  const search = createSearch(reduceObjective(objective, reduction), set, { maxIterations });
  return describeMinimum(prepared, set, search(projectStart(reduction, theta)));
}

/** Finds the minimum of an estimator's discrepancy over the parameters of a prepared model. */
export function locateMinimum(
  prepared: PreparedModel,
  groups: readonly EstimatorGroup[],
  objective: Discrepancy,
  control: Omit<MinimiseOptions, 'maxIterations'>,
  starts = allStarts,
): Located {
  const { reduction } = prepared.constraints;
  const set = constraintSet(prepared);
  const { rows } = prepared.table;
  const theta = startTheta(groups, rows, objective.size);
  const search = createSearch(reduceObjective(objective, reduction), set, { maxIterations, ...control });
  const start = (seed: number): Float64Array => {
    if (seed === 0) return projectStart(reduction, theta);
    // A bad start that the author asked for is not tried again.
    const own = startTheta(
      groups,
      rows.map((row) => ({ ...row, start: undefined })),
      objective.size,
    );
    const isVariance = findVariances(groups, objective.size);
    return projectStart(reduction, perturb(own, isVariance, nameHashes(rows, objective.size), seed));
  };
  const located = describeMinimum(prepared, set, searchAll(search, start, starts));
  const { parameters, value } = located;
  if (!Number.isFinite(value) || !objective.kernels.some(isMirrorable)) return located;
  return { ...located, isCurrent: false, parameters: orientSolution(prepared, objective, parameters, value) };
}
