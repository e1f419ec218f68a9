/**
 * Observed information of the LMS likelihood, exactly [louis-1982]:
 *   -d2 logl = sum over nodes of the complete-data information - sum over cases of Cov_node(score of case at node).
 * The first part is that of an ordinary model with the conditioned etas as error-free indicators, at the posterior-
 * weighted moments of each node; the second part comes from scores of cases at nodes, which are bilinear in the r
 * numbers e (lms-gradient.ts).
 */
import { createGroupKernel, type GroupKernel } from '../sem/kernel/group-kernel.ts';
import { addMlDerivatives, createMlGroup, mlDiscrepancy, type MlGroup } from '../sem/discrepancies/ml-discrepancy.ts';
import { addMlCurvature } from '../sem/discrepancies/ml-second-derivatives.ts';
import type { ModelMatrices } from '../model/model-matrices.ts';
import type { SampleMoments } from '../sample/sample-moments.ts';
import type { LmsGroup } from './lms-group.ts';
import { accumulateOuter, scoresAtNodes, createScoreTables, fillScoreTables, type ScoreTables } from './lms-scores.ts';

/** Shares below this leave the information unchanged in its first six digits. */
const negligibleShare = 1e-7;

export interface LmsScores {
  readonly tables: ScoreTables;
  readonly complete: GroupKernel;
  /** The complete-data model at one node after another; `moments` are refilled. */
  readonly node: MlGroup;
  readonly moments: SampleMoments;
  /** Own parameters, q x q, lower triangle. */
  readonly products: Float64Array;
  readonly rows: Float64Array;
  readonly mean: Float64Array;
}

/** The model with the conditioned etas as further indicators: loading 1, no error, no intercept. */
function completeMatrices({ matrices, dimensions }: LmsGroup): ModelMatrices {
  const { p, m, fixed, observed } = matrices;
  const d = dimensions.length;
  const size = p + d;
  const lambda = new Float64Array(size * m);
  lambda.set(fixed.lambda);
  dimensions.forEach((eta, x) => (lambda[(p + x) * m + eta] = 1));
  const theta = new Float64Array(size * size);
  for (let i = 0; i < p; i++) theta.set(fixed.theta.subarray(i * p, (i + 1) * p), i * size);
  const nu = new Float64Array(size);
  nu.set(fixed.nu);
  const beta = fixed.beta.slice();
  const scaling = new Float64Array(size).fill(1);
  const names = [...observed, ...Array.from(dimensions, (eta) => matrices.etas[eta]!)];
  return { ...matrices, observed: names, p: size, fixed: { ...fixed, lambda, theta, nu, beta, scaling } };
}

export function createLmsScores(group: LmsGroup): LmsScores {
  const complete = createGroupKernel(completeMatrices(group));
  const { p, q } = complete;
  const cov = new Float64Array(p * p);
  const mean = new Float64Array(p);
  const moments = { ...group.moments, cov, mean, hasMeans: true, divisor: 'N', logDet: 0 } as const;
  return {
    tables: createScoreTables(group),
    complete,
    node: createMlGroup(complete, moments, 1),
    moments,
    products: new Float64Array(q * q),
    rows: new Float64Array((group.nodeCount + 1) * q),
    mean: new Float64Array(q),
  };
}

/** Adds the own parameters' products, lower triangle, to the matrix by theta. */
function scatter(group: LmsGroup, products: Float64Array, factor: number, out: Float64Array, size: number): void {
  const { q, model } = group.kernel;
  for (let i = 0; i < q; i++) {
    const a = model.freeIndex[i]!;
    for (let j = 0; j <= i; j++) {
      const b = model.freeIndex[j]!;
      const value = factor * products[i * q + j]!;
      out[a * size + b] = out[a * size + b]! + value;
      if (i !== j) out[b * size + a] = out[b * size + a]! + value;
    }
  }
}

/** Adds `factor` times the sum over cases of the outer products of their scores. */
export function addLmsScoreProducts(
  group: LmsGroup,
  scores: LmsScores,
  factor: number,
  out: Float64Array,
  size: number,
): void {
  const { products, rows, mean, tables } = scores;
  const { q } = group.kernel;
  fillScoreTables(group, tables);
  products.fill(0);
  for (let i = 0; i < group.n; i++) {
    scoresAtNodes(group, tables, i, negligibleShare, rows, mean);
    rows.set(mean);
    accumulateOuter(rows, 1, q, products);
  }
  scatter(group, products, factor, out, size);
}

/** Sum over cases of the covariance over nodes of the scores. */
function addMissing(group: LmsGroup, scores: LmsScores, factor: number, out: Float64Array, size: number): void {
  const { products, rows, mean, tables } = scores;
  const { q } = group.kernel;
  const { shares } = tables;
  fillScoreTables(group, tables);
  products.fill(0);
  for (let i = 0; i < group.n; i++) {
    const kept = scoresAtNodes(group, tables, i, negligibleShare, rows, mean);
    for (let k = 0; k < kept; k++) {
      const weight = Math.sqrt(shares[k]!);
      for (let j = 0; j < q; j++) rows[k * q + j] = weight * (rows[k * q + j]! - mean[j]!);
    }
    accumulateOuter(rows, kept, q, products);
  }
  scatter(group, products, factor, out, size);
}

/** Posterior-weighted moments of the cases and the node's values at node k. @returns the node's weight */
function nodeMoments(group: LmsGroup, { cov, mean }: SampleMoments, k: number): number {
  const { n, cases, posterior, nodeCount, kernel, dimensions, nodes } = group;
  const { p } = kernel;
  const d = dimensions.length;
  const size = p + d;
  let total = 0;
  mean.fill(0);
  for (let i = 0; i < n; i++) {
    const share = posterior[i * nodeCount + k]!;
    if (share < negligibleShare) continue;
    total += share;
    for (let j = 0; j < p; j++) mean[j] = mean[j]! + share * cases[i * p + j]!;
  }
  if (total < negligibleShare) return 0;
  for (let j = 0; j < p; j++) mean[j] = mean[j]! / total;
  for (let x = 0; x < d; x++) mean[p + x] = nodes[k * d + x]!;
  cov.fill(0);
  for (let i = 0; i < n; i++) {
    const share = posterior[i * nodeCount + k]! / total;
    if (share * total < negligibleShare) continue;
    for (let a = 0; a < p; a++) {
      const left = share * (cases[i * p + a]! - mean[a]!);
      for (let b = 0; b <= a; b++) {
        cov[a * size + b] = cov[a * size + b]! + left * (cases[i * p + b]! - mean[b]!);
      }
    }
  }
  for (let a = 0; a < p; a++) for (let b = 0; b < a; b++) cov[b * size + a] = cov[a * size + b]!;
  return total;
}

/** theta as the kernel of the group has it. */
function parametersOf({ kernel }: LmsGroup, size: number): Float64Array {
  const { model, values, p, m } = kernel;
  const theta = new Float64Array(size);
  const widths = [m, m, m, p, 1, 1, 1, 1];
  const matrices = [
    values.lambda, values.beta, values.psi, values.theta, values.nu, values.alpha, values.tau, values.scaling,
  ]; // prettier-ignore
  model.freeIndex.forEach((place, k) => {
    const kind = model.freeKind[k]!;
    theta[place] = matrices[kind]![model.freeRow[k]! * widths[kind]! + model.freeCol[k]!]!;
  });
  return theta;
}

/**
 * Adds the second derivatives of -2 logl / `cases`, at the point last evaluated.
 * Cost: nodes x (p^3 + q^2) + cases x nodes with a share x q^2.
 */
export function addLouisHessian(
  group: LmsGroup,
  scores: LmsScores,
  cases: number,
  hessian: Float64Array,
  size: number,
): void {
  const { complete, moments } = scores;
  const { products, nodes, dimensions, nodeCount } = group;
  const d = dimensions.length;
  const theta = parametersOf(group, size);
  const unused = new Float64Array(size);
  for (let k = 0; k < nodeCount; k++) {
    const total = nodeMoments(group, moments, k);
    if (total === 0) continue;
    for (const { row, col, dimension } of products) {
      complete.model.fixed.beta[row * complete.m + col] = nodes[k * d + dimension]!;
    }
    const node = { ...scores.node, weight: total / cases };
    mlDiscrepancy(node, theta);
    addMlDerivatives(node, unused, hessian, size);
    addMlCurvature(node, hessian, size);
  }
  addMissing(group, scores, -2 / cases, hessian, size);
}
