/**
 * What robust indices of ordered answers start from [savalei-2021]: the ML discrepancy of the correlations at the
 * least-squares estimates, and the mean of its summands in the population.
 *
 * T = sum_g n_g (log|P| - log|R| + tr(R P^-1) - p) for polychoric correlations R and implied ones P;
 * c df = tr(M'VM Gamma), M = I - D (D'WD)^-1 D'W, V the second derivatives of the ML discrepancy of correlations.
 */
import {
  covarianceDiagonal,
  covarianceForm,
  covarianceFrom,
  type StatisticsCovariance,
} from '../../sample/statistics-covariance.ts';
import type { LeastSquaresPart } from '../discrepancies/discrepancy.ts';
import type { RobustChiSquare } from '../../indices/fit-context.ts';
import { choleskyInPlace, choleskyInvert, logDeterminant } from '../../../numeric/cholesky.ts';
import { rowProducts } from '../../../numeric/cross-product.ts';
import { crossProduct, product, traceOfProduct } from '../../../numeric/dense.ts';
import { invertInformation } from '../../../numeric/sampling-covariance.ts';
import { alongBasis } from './solution-basis.ts';
import { caseCount, type Solution } from './solution.ts';

/** The correlations among the statistics of one group. */
interface CorrelationPart {
  readonly p: number;
  readonly count: number;
  readonly rows: Int32Array;
  readonly cols: Int32Array;
  readonly gamma: StatisticsCovariance;
  /** P^-1. */
  readonly inverse: Float64Array;
  readonly discrepancy: number;
  /** -log|R|: the discrepancy of independence. */
  readonly baseline: number;
}

function inverted(
  matrix: Float64Array,
  p: number,
): { readonly inverse: Float64Array; readonly logDet: number } | undefined {
  const factor = matrix.slice();
  if (!choleskyInPlace(factor, p, 1e-14)) return undefined;
  const inverse = new Float64Array(p * p);
  choleskyInvert(factor, p, inverse, new Float64Array(p * p));
  return { inverse, logDet: logDeterminant(factor, p) };
}

/** Rows and columns of the lower triangle in the order of the statistics: (0, 1), (0, 2), ..., (1, 2), ... */
function pairsOf(p: number): { readonly rows: Int32Array; readonly cols: Int32Array } {
  const count = (p * (p - 1)) / 2;
  const rows = new Int32Array(count);
  const cols = new Int32Array(count);
  let a = 0;
  for (let i = 0; i < p; i++) {
    for (let j = i + 1; j < p; j++) {
      rows[a] = i;
      cols[a++] = j;
    }
  }
  return { rows, cols };
}

/** Undefined when R or P is no possible correlation matrix, or a variable is not ordered. */
function correlationPart(part: LeastSquaresPart): CorrelationPart | undefined {
  const { correlations, count: all } = part.structure;
  const gamma = part.gamma();
  if (!correlations || !gamma) return undefined;
  const { p, sample, implied } = correlations;
  const observed = inverted(sample, p);
  const model = inverted(implied, p);
  if (!observed || !model) return undefined;
  const { rows, cols } = pairsOf(p);
  const count = rows.length;
  const own = covarianceFrom(gamma, all - count, all);
  const discrepancy = model.logDet - observed.logDet + traceOfProduct(sample, model.inverse, p) - p;
  return { p, count, rows, cols, gamma: own, inverse: model.inverse, discrepancy, baseline: -observed.logDet };
}

/** V c for one column c of a number for each correlation: V_ab = W_ik W_jl + W_il W_jk for a = (i, j), b = (k, l). */
function createCurvature({ p, count, rows, cols, inverse }: CorrelationPart): (change: Float64Array) => Float64Array {
  const full = new Float64Array(p * p);
  const left = new Float64Array(p * p);
  const both = new Float64Array(p * p);
  const out = new Float64Array(count);
  return (change) => {
    // C, symmetric with zeros on its diagonal: (V c)_a = (W C W)_ij.
    for (let a = 0; a < count; a++) {
      full[rows[a]! * p + cols[a]!] = full[cols[a]! * p + rows[a]!] = change[a]!;
    }
    rowProducts(inverse, p, full, p, p, left);
    rowProducts(left, p, inverse, p, p, both);
    for (let a = 0; a < count; a++) out[a] = both[rows[a]! * p + cols[a]!]!;
    return out;
  };
}

/** V M for M count x width. */
function curvatureTimes(part: CorrelationPart, matrix: Float64Array, width: number): Float64Array {
  const { count } = part;
  const times = createCurvature(part);
  const out = new Float64Array(count * width);
  const column = new Float64Array(count);
  for (let k = 0; k < width; k++) {
    for (let a = 0; a < count; a++) column[a] = matrix[a * width + k]!;
    const product = times(column);
    for (let a = 0; a < count; a++) out[a * width + k] = product[a]!;
  }
  return out;
}

/** tr(V Gamma). */
function curvatureTrace(part: CorrelationPart): number {
  const { p, count, rows, cols, inverse: w, gamma } = part;
  let trace = 0;
  if (gamma.kind === 'table') {
    for (let a = 0; a < count; a++) {
      const i = rows[a]! * p;
      const j = cols[a]! * p;
      for (let b = 0; b < count; b++) {
        const k = rows[b]!;
        const l = cols[b]!;
        trace += (w[i + k]! * w[j + l]! + w[i + l]! * w[j + k]!) * gamma.values[a * count + b]!;
      }
    }
    return trace;
  }
  const { influences, n, factor } = gamma;
  const times = createCurvature(part);
  const one = new Float64Array(count);
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < count; a++) one[a] = influences[a * n + i]!;
    const product = times(one);
    for (let a = 0; a < count; a++) trace += one[a]! * product[a]!;
  }
  return factor * trace;
}

interface Projection {
  /** D of the correlations by the directions in which they move, and W D. */
  readonly jacobian: Float64Array;
  readonly weighted: Float64Array;
  readonly share: number;
}

/** D of the correlations by all directions left free. */
function wholeJacobian(solution: Solution, { structure }: LeastSquaresPart, own: CorrelationPart): Float64Array {
  const width = structure.places.length;
  const rows = structure.jacobian.subarray((structure.count - own.count) * width);
  return alongBasis(solution, rows, structure.places, own.count);
}

/** Directions that some correlation moves in: thresholds are not among them. */
function movingDirections(jacobians: readonly Float64Array[], directions: number): number[] {
  const moves = new Array<boolean>(directions).fill(false);
  for (const jacobian of jacobians) {
    for (let cell = 0; cell < jacobian.length; cell++) if (jacobian[cell] !== 0) moves[cell % directions] = true;
  }
  return [...moves.keys()].filter((k) => moves[k]);
}

function projectionOf(
  whole: Float64Array,
  moving: readonly number[],
  part: LeastSquaresPart,
  own: CorrelationPart,
  share: number,
): Projection {
  const { structure, weight } = part;
  const size = moving.length;
  const directions = whole.length / own.count;
  const first = structure.count - own.count;
  const jacobian = new Float64Array(own.count * size);
  const weighted = new Float64Array(own.count * size);
  for (let a = 0; a < own.count; a++) {
    const w = weight.kind === 'diagonal' ? weight.values[first + a]! : 1;
    for (let k = 0; k < size; k++) {
      const slope = whole[a * directions + moving[k]!]!;
      jacobian[a * size + k] = slope;
      weighted[a * size + k] = w * slope;
    }
  }
  return { jacobian, weighted, share };
}

/**
 * tr(M'VM Gamma) over all groups, for `size` directions; undefined when the correlations alone do not determine the
 * estimates.
 */
function meanOfSummands(
  size: number,
  parts: readonly CorrelationPart[],
  projections: readonly Projection[],
): number | undefined {
  const bread = new Float64Array(size * size);
  projections.forEach(({ jacobian, weighted, share }, g) => {
    const own = crossProduct(jacobian, weighted, parts[g]!.count, size, size);
    for (let i = 0; i < bread.length; i++) bread[i] = bread[i]! + share * own[i]!;
  });
  const inverse = invertInformation(bread, size);
  if (!inverse) return undefined;
  const middle = new Float64Array(size * size);
  const meat = new Float64Array(size * size);
  let trace = 0;
  projections.forEach(({ jacobian, weighted, share }, g) => {
    const part = parts[g]!;
    const { count } = part;
    trace += curvatureTrace(part);
    const vd = curvatureTimes(part, jacobian, size);
    const wgvd = covarianceForm(part.gamma, weighted, vd, count, size);
    trace -= 2 * share * traceOfProduct(inverse, wgvd, size);
    const dvd = crossProduct(jacobian, vd, count, size, size);
    const wgw = covarianceForm(part.gamma, weighted, weighted, count, size);
    for (let i = 0; i < middle.length; i++) {
      middle[i] = middle[i]! + share * dvd[i]!;
      meat[i] = meat[i]! + share * wgw[i]!;
    }
  });
  const left = product(inverse, middle, size, size, size);
  const right = product(inverse, meat, size, size, size);
  return trace + traceOfProduct(left, right, size);
}

/** Undefined with covariates, with numbers among the indicators, or without degrees of freedom. */
export function ordinalRobust(
  solution: Solution,
  parts: readonly LeastSquaresPart[],
  baselineDf: number,
): { readonly model: RobustChiSquare; readonly baseline: RobustChiSquare } | undefined {
  const { df, groups, prepared } = solution;
  const isOrdered = groups.every(({ moments }) => moments.ordinal?.categories.every((count) => count > 0));
  if (df <= 0 || !isOrdered || prepared.table.exogenous.length > 0) return undefined;
  const n = caseCount(solution);
  const owns = parts.map(correlationPart);
  const known = owns.filter((own) => own !== undefined);
  if (known.length < parts.length) return undefined;
  const cases = groups.map(({ moments }) => moments.n);
  const wholes = parts.map((part, g) => wholeJacobian(solution, part, known[g]!));
  const moving = movingDirections(wholes, solution.directions);
  const projections = parts.map((part, g) => projectionOf(wholes[g]!, moving, part, known[g]!, cases[g]! / n));
  const trace = meanOfSummands(moving.length, known, projections);
  if (trace === undefined) return undefined;
  const sum = (of: (own: CorrelationPart, g: number) => number): number =>
    known.reduce((total, own, g) => total + of(own, g), 0);
  // With several groups the reference divides each group's part by its share; followed, so that indices are equal.
  const baselineTrace = sum(({ gamma, count }, g) => {
    const own = covarianceDiagonal(gamma, count).reduce((total, x) => total + x, 0);
    return (own * n) / cases[g]!;
  });
  return {
    model: { chisq: sum((own, g) => cases[g]! * own.discrepancy), df, factor: trace / df },
    baseline: {
      chisq: sum((own, g) => cases[g]! * own.baseline),
      df: baselineDf,
      factor: baselineTrace / baselineDf,
    },
  };
}
