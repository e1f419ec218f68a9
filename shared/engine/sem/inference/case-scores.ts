/**
 * Robust quantities of maximum likelihood from scores of single cases, without fourth moments of all variables.
 *
 * Score of case i by parameter k: scale (a_u a_v - K[u,v]) + meanFactor a_u with a = Z'W e_i; its mean is -1/2 of the
 * gradient. Cost: cases x parameters^2 / 2.
 */
import type { GroupKernel } from '../kernel/group-kernel.ts';
import { centredCases, predictedCases } from '../../sample/fourth-moments.ts';
import type { Cases } from '../../sample/sample-moments.ts';
import { rowCrossProducts } from '../../../numeric/cross-product.ts';
import { product } from '../../../numeric/dense.ts';

/** a = Z'W e of every case, t x n. */
function project(kernel: GroupKernel, deviations: Float64Array, n: number): Float64Array {
  const { p, t, wz } = kernel;
  const transposed = new Float64Array(t * p);
  for (let i = 0; i < p; i++) for (let a = 0; a < t; a++) transposed[a * p + i] = wz[i * t + a]!;
  return product(transposed, deviations, t, p, n);
}

/** Adds factor times what a case contributes to each score: q x n. */
function addScores(kernel: GroupKernel, a: Float64Array, n: number, factor: number, out: Float64Array): void {
  const { q, u, v, scale, meanFactor, model } = kernel;
  for (let k = 0; k < q; k++) {
    const left = u[k]! * n;
    const right = v[k]! * n;
    const squares = factor * scale[k]!;
    const mean = model.hasMeans ? factor * meanFactor[k]! : 0;
    for (let i = 0; i < n; i++) {
      const x = a[left + i]!;
      out[k * n + i]! += squares * x * a[right + i]! + mean * x;
    }
  }
}

function meanOfRow(values: Float64Array, row: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[row * n + i]!;
  return sum / n;
}

function shiftRows(values: Float64Array, rows: number, n: number, shift: (row: number) => number): void {
  for (let k = 0; k < rows; k++) {
    const by = shift(k);
    for (let i = 0; i < n; i++) values[k * n + i]! -= by;
  }
}

/** Mean of s s' over cases, q x q: scores at the model's means (without means: about the sample's). */
export function scoreProducts(kernel: GroupKernel, cases: Cases, sampleMean: Float64Array): Float64Array {
  const { p, q, t, u, v, scale, k, mu, model } = kernel;
  const n = cases.rows.length;
  const deviations = centredCases(cases);
  if (model.hasMeans) {
    for (let i = 0; i < p; i++) {
      const shift = sampleMean[i]! - mu[i]!;
      for (let r = 0; r < n; r++) deviations[i * n + r]! += shift;
    }
  }
  const scores = new Float64Array(q * n);
  addScores(kernel, project(kernel, deviations, n), n, 1, scores);
  shiftRows(scores, q, n, (row) => scale[row]! * k[u[row]! * t + v[row]!]!);
  const out = new Float64Array(q * q);
  rowCrossProducts(scores, q, n, 1 / n, out);
  return out;
}

export interface CentredScores {
  /** D'V Gamma V D by the parameters of the group, q x q. */
  readonly products: Float64Array;
  /** tr(V Gamma). */
  readonly trace: number;
}

/** x'Wy of every case for deviations x and y, p x n. */
function quadratics(w: Float64Array, x: Float64Array, y: Float64Array, p: number, n: number): Float64Array {
  const wx = product(w, x, p, p, n);
  const out = new Float64Array(n);
  for (let i = 0; i < p; i++) for (let r = 0; r < n; r++) out[r]! += wx[i * n + r]! * y[i * n + r]!;
  return out;
}

function meanSquare(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x * x, 0) / values.length;
}

/** tr[(W M)^2]. */
function traceOfSquare(w: Float64Array, m: Float64Array, p: number): number {
  const wm = product(w, m, p, p, p);
  let sum = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) sum += wm[i * p + j]! * wm[j * p + i]!;
  return sum;
}

/** tr(V Gamma) from quadratic forms of single cases; `predicted` as of fixed covariates. */
function weightedTrace(
  { p, w, model }: GroupKernel,
  centred: Float64Array,
  predicted: Float64Array | undefined,
  n: number,
): number {
  const own = quadratics(w, centred, centred, p, n);
  const covariance = new Float64Array(p * p);
  rowCrossProducts(centred, p, n, 1 / n, covariance);
  let squares = meanSquare(own);
  let linear = own.reduce((sum, x) => sum + x, 0) / n;
  if (predicted) {
    const cross = quadratics(w, centred, predicted, p, n);
    const other = quadratics(w, predicted, predicted, p, n);
    squares += meanSquare(other) - 2 * meanSquare(cross);
    for (let r = 0; r < n; r++) linear += (other[r]! - 2 * cross[r]!) / n;
    const explained = new Float64Array(p * p);
    rowCrossProducts(predicted, p, n, 1 / n, explained);
    for (let i = 0; i < p * p; i++) covariance[i]! -= explained[i]!;
  }
  return (squares - traceOfSquare(w, covariance, p)) / 2 + (model.hasMeans ? linear : 0);
}

function scoresAbout(
  kernel: GroupKernel,
  centred: Float64Array,
  predicted: Float64Array | undefined,
  n: number,
): Float64Array {
  const { q } = kernel;
  const scores = new Float64Array(q * n);
  addScores(kernel, project(kernel, centred, n), n, 1, scores);
  if (predicted) addScores(kernel, project(kernel, predicted, n), n, -1, scores);
  shiftRows(scores, q, n, (row) => meanOfRow(scores, row, n));
  return scores;
}

/** D'V Z of every case about the sample's moments, q x n; what fixed covariates predict is taken away. */
export function centredScoreRows(kernel: GroupKernel, cases: Cases, isFixed: readonly boolean[]): Float64Array {
  const n = cases.rows.length;
  const centred = centredCases(cases);
  return scoresAbout(kernel, centred, predictedCases(centred, n, isFixed), n);
}

/** Mean products of `centredScoreRows`, and the trace of what they leave. */
export function centredScores(kernel: GroupKernel, cases: Cases, isFixed: readonly boolean[]): CentredScores {
  const { q } = kernel;
  const n = cases.rows.length;
  const centred = centredCases(cases);
  const predicted = predictedCases(centred, n, isFixed);
  const scores = scoresAbout(kernel, centred, predicted, n);
  const products = new Float64Array(q * q);
  rowCrossProducts(scores, q, n, 1 / n, products);
  return { products, trace: weightedTrace(kernel, centred, predicted, n) };
}
