/** Moments of one replicate of complete cases: from case counts in one pass, or drawn from their own distribution. */
import type { Cases } from '../sample/sample-moments.ts';
import { choleskyInPlace, logDeterminant } from '../../numeric/cholesky.ts';
import type { RefitMoments } from '../sem/discrepancies/gradient-group.ts';
import { createCaseProducts } from './case-products.ts';
import type { CaseProducts } from './integer-products.ts';
import { nextChiSquare, nextNormal, type ReplicateStream } from '../../numeric/replicate-stream.ts';

/** A pivot of the correlation matrix below this is a linear dependency: as for the whole sample. */
const dependencyTolerance = 1e-10;

/** The cases of one group, ready for counts. */
export interface CaseTable {
  readonly n: number;
  readonly p: number;
  readonly products: CaseProducts;
  readonly sums: Float64Array;
  readonly factor: Float64Array;
  readonly divisor: 'N' | 'N-1';
}

export function createCaseTable(cases: Cases, divisor: 'N' | 'N-1'): CaseTable {
  const n = cases.rows.length;
  const p = cases.columns.length;
  const work = { sums: new Float64Array(p), factor: new Float64Array(p * p) };
  return { n, p, products: createCaseProducts(cases), ...work, divisor };
}

/** Mirrors the lower triangle and factorises. @returns whether the covariances are positive definite */
function complete(moments: RefitMoments, p: number, factor: Float64Array): boolean {
  const { cov } = moments;
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) cov[j * p + i] = cov[i * p + j]!;
  for (let i = 0; i < p; i++) if (!(cov[i * p + i]! > 0)) return false;
  factor.set(cov);
  if (!choleskyInPlace(factor, p, dependencyTolerance)) return false;
  moments.logDet = logDeterminant(factor, p);
  return true;
}

/**
 * Moments of the cases drawn `counts` times (`total` in all). @returns whether they can be estimated from
 */
export function momentsOfCounts(table: CaseTable, counts: Int32Array, total: number, moments: RefitMoments): boolean {
  const { p, products, sums, factor, divisor } = table;
  const { centre } = products;
  const { cov, mean } = moments;
  const share = 1 / total;
  const scale = divisor === 'N' ? share : 1 / (total - 1);
  const used = products.sum(counts, cov, sums);
  if (used <= p) return false;
  for (let i = 0; i < p; i++) {
    const own = sums[i]! * share;
    mean[i] = centre[i]! + own;
    for (let j = 0; j <= i; j++) cov[i * p + j] = scale * (cov[i * p + j]! - own * sums[j]!);
  }
  return complete(moments, p, factor);
}

/** What moments of n normal cases are drawn from. */
export interface NormalMoments {
  readonly n: number;
  readonly p: number;
  readonly mean: Float64Array;
  /** Cholesky factor of the covariances, lower triangle. */
  readonly root: Float64Array;
  readonly triangle: Float64Array;
  readonly factor: Float64Array;
  readonly divisor: number;
}

export function createNormalMoments(
  n: number,
  mean: Float64Array,
  cov: Float64Array,
  divisor: 'N' | 'N-1',
): NormalMoments | undefined {
  const p = mean.length;
  const root = cov.slice();
  if (!choleskyInPlace(root, p)) return undefined;
  const work = { triangle: new Float64Array(p * p), factor: new Float64Array(p * p) };
  return { n, p, mean, root, ...work, divisor: divisor === 'N' ? n : n - 1 };
}

/**
 * Means and covariances of n normal cases without drawing the cases: N(mu, Sigma / n), and a Wishart matrix with
 * n - 1 degrees of freedom by Bartlett's triangle [bartlett-1934]: L A A'L' with chi-square roots on the diagonal of A.
 */
export function drawNormalMoments(drawn: NormalMoments, stream: ReplicateStream, moments: RefitMoments): boolean {
  const { n, p, mean, root, triangle, factor, divisor } = drawn;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) factor[i * p + j] = nextNormal(stream);
    factor[i * p + i] = Math.sqrt(nextChiSquare(stream, n - 1 - i));
  }
  for (let i = 0; i < p; i++) moments.mean[i] = nextNormal(stream) / Math.sqrt(n);
  for (let i = p - 1; i >= 0; i--) {
    let shift = 0;
    for (let k = 0; k <= i; k++) shift += root[i * p + k]! * moments.mean[k]!;
    moments.mean[i] = mean[i]! + shift;
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = j; k <= i; k++) sum += root[i * p + k]! * factor[k * p + j]!;
      triangle[i * p + j] = sum;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k <= j; k++) sum += triangle[i * p + k]! * triangle[j * p + k]!;
      moments.cov[i * p + j] = sum / divisor;
    }
  }
  return complete(moments, p, factor);
}
