/**
 * tr((U Gamma)^2) of maximum likelihood from pairs of cases, where statistics by statistics would be too many.
 *
 * Gamma is a mean of products of the cases' statistics Z_i, so that with U = V - V D E^-1 D'V
 *   tr((U Gamma)^2) = sum over pairs of (Z_i'V Z_j - Z_i'V D E^-1 D'V Z_j)^2 / n^2.
 * Normal weights V make the first term (z_i'W z_j)^2 / 2 for deviations z, centred over cases (and z_i'W z_j of the
 * means), the second a product of scores. Cost: cases^2 (variables + directions) / 2, and no table of statistics.
 */
import type { GroupKernel } from '../kernel/group-kernel.ts';
import { centredCases, predictedCases } from '../../sample/fourth-moments.ts';
import type { Cases } from '../../sample/sample-moments.ts';
import { choleskyInPlace, solveLower } from '../../../numeric/cholesky.ts';
import { dot } from '../../../numeric/dot.ts';
import { crossProduct } from '../../../numeric/dense.ts';
import { centredScoreRows } from './case-scores.ts';

/** Cases of one group as rows whose products are the terms above. */
interface PairRows {
  readonly n: number;
  readonly p: number;
  readonly size: number;
  readonly hasMeans: boolean;
  /** L^-1 z, Sigma = L L', n x p; and of what fixed covariates predict. */
  readonly own: Float64Array;
  readonly predicted: Float64Array | undefined;
  /** Mean over partners of the first term. */
  readonly means: Float64Array;
  /** Scores in the metric of E^-1, n x size. */
  readonly scores: Float64Array;
}

/** Rows L^-1 x of the columns x of a p x n matrix. */
function whiten(factor: Float64Array, deviations: Float64Array, p: number, n: number): Float64Array {
  const out = new Float64Array(n * p);
  for (let r = 0; r < n; r++) {
    const row = out.subarray(r * p, (r + 1) * p);
    for (let i = 0; i < p; i++) row[i] = deviations[i * n + r]!;
    solveLower(factor, p, row);
  }
  return out;
}

/** x'Mx / 2 of every row. */
function halfForms(rows: Float64Array, m: Float64Array, n: number, p: number): Float64Array {
  const out = new Float64Array(n);
  const turned = new Float64Array(p);
  for (let r = 0; r < n; r++) {
    for (let i = 0; i < p; i++) turned[i] = dot(m, i * p, rows, r * p, p);
    out[r] = dot(rows, r * p, turned, 0, p) / 2;
  }
  return out;
}

/** Scores of cases (q x n) along the directions, n x size, in the metric of E^-1. */
function scoreRows(
  scores: Float64Array,
  basis: Float64Array,
  n: number,
  size: number,
  factor: Float64Array,
): Float64Array {
  const q = scores.length / n;
  const out = crossProduct(scores, basis, q, n, size);
  for (let r = 0; r < n; r++) solveLower(factor, size, out.subarray(r * size, (r + 1) * size));
  return out;
}

export interface PairGroup {
  readonly kernel: GroupKernel;
  readonly cases: Cases;
  readonly isFixed: readonly boolean[];
  /** The group's parameters by the directions left free. */
  readonly basis: Float64Array;
}

function pairRows(
  { kernel, cases, isFixed, basis }: PairGroup,
  information: Float64Array,
  size: number,
): PairRows | undefined {
  const { p, sigma, model } = kernel;
  const n = cases.rows.length;
  const factor = sigma.slice();
  if (!choleskyInPlace(factor, p)) return undefined;
  const centred = centredCases(cases);
  const explained = predictedCases(centred, n, isFixed);
  const own = whiten(factor, centred, p, n);
  const predicted = explained && whiten(factor, explained, p, n);
  const spread = crossProduct(own, own, n, p, p);
  if (predicted) {
    const taken = crossProduct(predicted, predicted, n, p, p);
    for (let i = 0; i < p * p; i++) spread[i]! -= taken[i]!;
  }
  for (let i = 0; i < p * p; i++) spread[i]! /= n;
  const means = halfForms(own, spread, n, p);
  if (predicted) halfForms(predicted, spread, n, p).forEach((x, r) => (means[r]! -= x));
  const scores = scoreRows(centredScoreRows(kernel, cases, isFixed), basis, n, size, information);
  return { n, p, size, hasMeans: model.hasMeans, own, predicted, means, scores };
}

/** Z_i'V Z_j, not yet centred. */
function firstTerm({ p, own, predicted, hasMeans }: PairRows, i: number, j: number): number {
  const product = dot(own, i * p, own, j * p, p);
  if (!predicted) return (product * product) / 2 + (hasMeans ? product : 0);
  const left = dot(predicted, i * p, own, j * p, p);
  const right = dot(own, i * p, predicted, j * p, p);
  const both = dot(predicted, i * p, predicted, j * p, p);
  const squares = (product * product - left * left - right * right + both * both) / 2;
  return squares + (hasMeans ? product - left - right + both : 0);
}

/** Mean over pairs of one group; `share`: of all cases. */
function meanOfPairs(rows: PairRows, share: number): number {
  const { n, size, means, scores } = rows;
  const grand = means.reduce((sum, x) => sum + x, 0) / n;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const first = firstTerm(rows, i, j) - means[i]! - means[j]! + grand;
      const term = first - share * dot(scores, i * size, scores, j * size, size);
      sum += (i === j ? 1 : 2) * term * term;
    }
  }
  return sum / (n * n);
}

/**
 * Undefined where Sigma or E is singular.
 * @param bread E, size x size
 */
export function secondTraceOfPairs(
  groups: readonly PairGroup[],
  bread: Float64Array,
  size: number,
): number | undefined {
  const factor = bread.slice();
  if (!choleskyInPlace(factor, size)) return undefined;
  const rows: PairRows[] = [];
  for (const group of groups) {
    const own = pairRows(group, factor, size);
    if (!own) return undefined;
    rows.push(own);
  }
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  let trace = rows.reduce((sum, own) => sum + meanOfPairs(own, own.n / total), 0);
  // Cases of different groups meet in the parameters that both have.
  const products = rows.length > 1 ? rows.map(({ scores, n }) => crossProduct(scores, scores, n, size, size)) : [];
  products.forEach((left, g) =>
    products.forEach((right, h) => {
      if (g !== h) trace += dot(left, 0, right, 0, size * size) / (total * total);
    }),
  );
  return trace;
}
