/**
 * Least squares with a weight matrix of statistics by statistics: ULS, WLS, DWLS, of continuous and of ordered answers.
 *
 * F = sum over groups of weight (s - sigma)'V(s - sigma); g = -2 Delta'V(s - sigma), information 2 Delta'V Delta.
 */
import type { Dependents, Discrepancy, LeastSquaresPart } from './discrepancy.ts';
import { applyWeight } from './least-squares-weight.ts';

interface Working {
  readonly part: LeastSquaresPart;
  readonly residual: Float64Array;
  /** V (s - sigma). */
  readonly weighted: Float64Array;
  /** V J; empty where V is diagonal, which is applied in passing. */
  readonly weightedJacobian: Float64Array;
  /** Places of the derivatives of one statistic that are not zero. */
  readonly columns: Int32Array;
}

function partDiscrepancy({ part, residual, weighted }: Working, parameters: Float64Array): number {
  const { structure, weight } = part;
  const { count, sample, implied } = structure;
  if (!structure.evaluate(parameters)) return Infinity;
  for (let a = 0; a < count; a++) residual[a] = sample[a]! - implied[a]!;
  applyWeight(weight, residual, count, 1, weighted);
  let f = 0;
  for (let a = 0; a < count; a++) f += residual[a]! * weighted[a]!;
  return Number.isFinite(f) ? f : Infinity;
}

function addPartDerivatives(working: Working, gradient: Float64Array, information: Float64Array, size: number): void {
  const { part, weighted, weightedJacobian } = working;
  const { structure, weight, share } = part;
  const { count, places, jacobian } = structure;
  const width = places.length;
  structure.differentiate();
  if (weight.kind === 'full') applyWeight(weight, jacobian, count, width, weightedJacobian);
  for (let a = 0; a < count; a++) {
    const x = 2 * share * weighted[a]!;
    for (let k = 0; k < width; k++) gradient[places[k]!] = gradient[places[k]!]! - x * jacobian[a * width + k]!;
  }
  addCrossProduct(working, 2 * share, information, size);
}

/** Adds factor J'VJ at the places of theta; most derivatives of ordered answers are zero. */
function addCrossProduct(working: Working, factor: number, out: Float64Array, size: number): void {
  const { part, columns } = working;
  const { weight } = part;
  const { count, places, jacobian } = part.structure;
  const isDiagonal = weight.kind === 'diagonal';
  const weightedJacobian = isDiagonal ? jacobian : working.weightedJacobian;
  const width = places.length;
  for (let a = 0; a < count; a++) {
    const from = a * width;
    const own = isDiagonal ? factor * weight.values[a]! : factor;
    let filled = 0;
    for (let l = 0; l < width; l++) if (weightedJacobian[from + l] !== 0) columns[filled++] = l;
    for (let k = 0; k < width; k++) {
      const x = own * jacobian[from + k]!;
      if (x === 0) continue;
      const row = places[k]! * size;
      for (let c = 0; c < filled; c++) {
        const l = columns[c]!;
        const place = row + places[l]!;
        out[place] = out[place]! + x * weightedJacobian[from + l]!;
      }
    }
  }
}

/** Dependents of all groups in one table; undefined when there are none. */
function createDependents(parts: readonly LeastSquaresPart[], size: number): Dependents | undefined {
  const count = parts.reduce((sum, { structure }) => sum + (structure.dependents?.numbers.length ?? 0), 0);
  return count === 0 ? undefined : { values: new Float64Array(count), jacobian: new Float64Array(count * size) };
}

function collectDependents(parts: readonly LeastSquaresPart[], { values, jacobian }: Dependents, size: number): void {
  for (const { structure } of parts) {
    const { dependents, places } = structure;
    if (!dependents) continue;
    const width = places.length;
    dependents.numbers.forEach((number, d) => {
      values[number] = dependents.values[d]!;
      for (let k = 0; k < width; k++) jacobian[number * size + places[k]!] = dependents.jacobian[d * width + k]!;
    });
  }
}

function addCurvature({ part, weighted }: Working, slopes: Float64Array, hessian: Float64Array, size: number): void {
  for (let a = 0; a < weighted.length; a++) slopes[a] = -2 * weighted[a]!;
  part.structure.addCurvature?.(slopes, part.share, hessian, size);
}

/** The sum over groups of share x (s - sigma)'V(s - sigma). `size`: free parameters before equalities. */
export function leastSquaresObjective(parts: readonly LeastSquaresPart[], size: number): Discrepancy {
  const workings = parts.map((part): Working => {
    const { count, places } = part.structure;
    const make = (length: number): Float64Array => new Float64Array(length);
    const width = places.length;
    const columns = new Int32Array(width);
    const weightedJacobian = make(part.weight.kind === 'full' ? count * width : 0);
    return { part, residual: make(count), weighted: make(count), weightedJacobian, columns };
  });
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const hessian = new Float64Array(size * size);
  const slopes = workings.map(({ weighted }) => new Float64Array(weighted.length));
  const dependents = createDependents(parts, size);
  return {
    size,
    gradient,
    information,
    hessian,
    kernels: parts.map(({ structure }) => structure.kernel),
    ...(dependents ? { dependents } : {}),
    leastSquares: parts,
    evaluate(parameters) {
      let value = 0;
      for (const working of workings) value += working.part.share * partDiscrepancy(working, parameters);
      return value;
    },
    differentiate() {
      gradient.fill(0);
      information.fill(0);
      for (const working of workings) addPartDerivatives(working, gradient, information, size);
      if (dependents) collectDependents(parts, dependents, size);
    },
    differentiateTwice() {
      hessian.set(information);
      workings.forEach((working, g) => addCurvature(working, slopes[g]!, hessian, size));
    },
  };
}
