/** Moments of one replicate of complete cases: from case counts in one pass, or drawn from their own distribution. */
import type { Cases } from '../moments/sample-moments.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';
import type { LeanMoments } from '../estimators/lean-group.ts';
import { nextChiSquare, nextNormal, type ReplicateStream } from './replicate-stream.ts';

/** A pivot of the correlation matrix below this is a linear dependency: as for the whole sample. */
const dependencyTolerance = 1e-10;

/** Cases about the means of the whole sample, by columns: entry (i, j) of n x p is `deviations[j n + i]`. */
export interface CaseTable {
  readonly n: number;
  readonly p: number;
  readonly centre: Float64Array;
  readonly deviations: Float64Array;
  /** Columns of the drawn cases, each times the root of its count; columns beyond p, up to a multiple of four, are 0. */
  readonly drawn: Float64Array;
  readonly indices: Int32Array;
  readonly roots: Float64Array;
  readonly sums: Float64Array;
  readonly factor: Float64Array;
  readonly divisor: 'N' | 'N-1';
}

export function createCaseTable({ columns, rows }: Cases, divisor: 'N' | 'N-1'): CaseTable {
  const n = rows.length;
  const p = columns.length;
  const centre = new Float64Array(p);
  const deviations = new Float64Array(n * p);
  columns.forEach((values, j) => {
    let sum = 0;
    for (const row of rows) sum += values[row]!;
    centre[j] = sum / n;
    for (let i = 0; i < n; i++) deviations[j * n + i] = values[rows[i]!]! - centre[j]!;
  });
  return {
    n, p, centre, deviations,
    drawn: new Float64Array(n * 4 * Math.ceil(p / 4)),
    indices: new Int32Array(n),
    roots: new Float64Array(n),
    sums: new Float64Array(p),
    factor: new Float64Array(p * p),
    divisor,
  }; // prettier-ignore
}

/** Lists the cases with their counts' roots and gathers their columns. @returns how many different cases were drawn */
function gather({ n, p, deviations, drawn, indices, roots, sums }: CaseTable, counts: Int32Array): number {
  let used = 0;
  for (let i = 0; i < n; i++) {
    const count = counts[i]!;
    if (count === 0) continue;
    indices[used] = i;
    roots[used++] = count === 1 ? 1 : Math.sqrt(count);
  }
  for (let j = 0; j < p; j++) {
    const column = j * n;
    let sum = 0;
    for (let k = 0; k < used; k++) {
      const root = roots[k]!;
      const x = root * deviations[column + indices[k]!]!;
      drawn[column + k] = x;
      sum += root * x;
    }
    sums[j] = sum;
  }
  return used;
}

/**
 * Products of all pairs of columns, lower triangle into `out` (p x p): tiles of two by four columns,
 * so that eight sums stay in registers while each number is read once a tile.
 */
export function crossProducts(drawn: Float64Array, stride: number, used: number, p: number, out: Float64Array): void {
  for (let i = 0; i < p; i += 2) {
    const a = i * stride;
    const b = i + 1 < p ? a + stride : a;
    for (let j = 0; j <= i + 1 && j < p; j += 4) {
      const c = j * stride;
      const d = c + stride;
      const e = d + stride;
      const f = e + stride;
      let ac = 0, ad = 0, ae = 0, af = 0, bc = 0, bd = 0, be = 0, bf = 0; // prettier-ignore
      for (let k = 0; k < used; k++) {
        const xa = drawn[a + k]!;
        const xb = drawn[b + k]!;
        const xc = drawn[c + k]!;
        const xd = drawn[d + k]!;
        const xe = drawn[e + k]!;
        const xf = drawn[f + k]!;
        ac += xa * xc;
        ad += xa * xd;
        ae += xa * xe;
        af += xa * xf;
        bc += xb * xc;
        bd += xb * xd;
        be += xb * xe;
        bf += xb * xf;
      }
      storeTile(out, p, i, j, ac, ad, ae, af);
      if (i + 1 < p) storeTile(out, p, i + 1, j, bc, bd, be, bf);
    }
  }
}

/** Four sums of row i from column j on, as far as they are on or below the diagonal. */
function storeTile(
  out: Float64Array,
  p: number,
  i: number,
  j: number,
  w: number,
  x: number,
  y: number,
  z: number,
): void {
  const row = i * p + j;
  if (j <= i) out[row] = w;
  if (j + 1 <= i) out[row + 1] = x;
  if (j + 2 <= i) out[row + 2] = y;
  if (j + 3 <= i) out[row + 3] = z;
}

/** Mirrors the lower triangle and factorises. @returns whether the covariances are positive definite */
function complete(moments: LeanMoments, p: number, factor: Float64Array): boolean {
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
export function momentsOfCounts(table: CaseTable, counts: Int32Array, total: number, moments: LeanMoments): boolean {
  const { n, p, centre, sums, factor, drawn, divisor } = table;
  const { cov, mean } = moments;
  const correction = divisor === 'N' ? 1 : total / (total - 1);
  const used = gather(table, counts);
  if (used <= p) return false;
  crossProducts(drawn, n, used, p, cov);
  for (let i = 0; i < p; i++) {
    const own = sums[i]! / total;
    mean[i] = centre[i]! + own;
    for (let j = 0; j <= i; j++) cov[i * p + j] = correction * (cov[i * p + j]! / total - (own * sums[j]!) / total);
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
export function drawNormalMoments(drawn: NormalMoments, stream: ReplicateStream, moments: LeanMoments): boolean {
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
