/**
 * Sampling covariances of the moments of fixed covariates.
 *
 * A model that conditions on covariates takes their variances as data. Its standardised coefficients still divide by
 * standard deviations that include them, and these differ from sample to sample: with Y = b X + e,
 * beta = b sd(X) / sqrt(b^2 var(X) + var(e)) varies with var(X) as much as with b. The delta method therefore runs over
 * theta and the covariances phi of the covariates. Given a right model the scores of theta have mean zero whatever the
 * covariates are, so theta and phi are uncorrelated and the two blocks add up; nothing is assumed about the covariates'
 * distribution where the cases are known: acov(phi_ij, phi_kl) = (m_ijkl - phi_ij phi_kl) / n [browne-1984].
 * Covariances without cases give (phi_ik phi_jl + phi_il phi_jk) / n, as under normality.
 * That standard errors of standardised coefficients have to treat the scaling variances as random is the point of
 * [jones-waller-2015].
 */
import type { EstimatorGroup } from '../discrepancies/discrepancy.ts';
import type { MatrixCell } from '../../model/model-matrices.ts';
import { rowCrossProducts } from '../../../numeric/cross-product.ts';
import type { SampleMoments } from '../../sample/sample-moments.ts';
import type { PreparedModel } from '../../model/prepare-model.ts';

/** Variances and covariances of covariates in one group. */
export interface GroupCovariates {
  /** Cells of psi, one a moment. */
  readonly cells: readonly MatrixCell[];
  /** cells x cells. */
  readonly acov: Float64Array;
}

/** One group: its matrices, and the moments that covariates have in them. */
type GroupMoments = Pick<EstimatorGroup, 'matrices' | 'moments'>;

/** The moments of one group as pairs of columns of `SampleMoments`. */
interface Pairs {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function normalSpread({ cov, names, n }: SampleMoments, { left, right }: Pairs): Float64Array {
  const p = names.length;
  const size = left.length;
  const s = (i: number, j: number): number => cov[i * p + j]!;
  return Float64Array.from({ length: size * size }, (_, cell) => {
    const a = Math.floor(cell / size);
    const b = cell % size;
    const [i, j, k, l] = [left[a]!, right[a]!, left[b]!, right[b]!];
    return (s(i, k) * s(j, l) + s(i, l) * s(j, k)) / n;
  });
}

/**
 * Products of deviations less their mean, size x n, 0 where an answer is missing; and how many cases have each.
 * Where covariates have gaps, each moment counts the cases that answered both columns.
 */
function centredProducts(
  { cases, mean }: SampleMoments,
  { left, right }: Pairs,
): { readonly products: Float64Array; readonly counts: Float64Array } {
  const { columns, rows } = cases!;
  const n = rows.length;
  const products = new Float64Array(left.length * n);
  const counts = new Float64Array(left.length);
  left.forEach((i, a) => {
    const from = a * n;
    let sum = 0;
    let count = 0;
    for (let r = 0; r < n; r++) {
      const value = (columns[i]![rows[r]!]! - mean[i]!) * (columns[right[a]!]![rows[r]!]! - mean[right[a]!]!);
      products[from + r] = value;
      if (!Number.isFinite(value)) continue;
      sum += value;
      count += 1;
    }
    for (let r = 0; r < n; r++) {
      const value = products[from + r]!;
      products[from + r] = Number.isFinite(value) ? value - sum / count : 0;
    }
    counts[a] = count;
  });
  return { products, counts };
}

/** acov_ab = sum over cases of z_a z_b / (n_a n_b). */
function freeSpread(moments: SampleMoments, pairs: Pairs): Float64Array {
  const size = pairs.left.length;
  const { products, counts } = centredProducts(moments, pairs);
  const acov = new Float64Array(size * size);
  rowCrossProducts(products, size, moments.cases!.rows.length, 1, acov);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) acov[a * size + b] = acov[a * size + b]! / (counts[a]! * counts[b]!);
  }
  return acov;
}

/** Moments of fixed covariates of one group, and how they vary. Cost: n x moments^2. */
function groupCovariates({ matrices, moments }: GroupMoments, { table }: PreparedModel): GroupCovariates {
  const cells: MatrixCell[] = [];
  const left: number[] = [];
  const right: number[] = [];
  table.rows.forEach((row, r) => {
    const cell = matrices.cells[r];
    if (!row.isSampleMoment || cell?.kind !== 'psi') return;
    cells.push(cell);
    left.push(moments.names.indexOf(row.lhs));
    right.push(moments.names.indexOf(row.rhs));
  });
  const pairs = { left, right };
  return { cells, acov: moments.cases ? freeSpread(moments, pairs) : normalSpread(moments, pairs) };
}

/** Covariates' moments of every group, in the order of the groups; undefined when the model has none or takes them as known. */
export function covariateSpread(
  groups: readonly GroupMoments[],
  prepared: PreparedModel,
): readonly GroupCovariates[] | undefined {
  const { table, settings } = prepared;
  if (table.exogenous.length === 0 || settings.standardizedSe === 'fixed.x') return undefined;
  return groups.map((group) => groupCovariates(group, prepared));
}

/** acov of theta (q x q) and of the covariates' moments, block by block: (q + moments of all groups)^2. */
export function withCovariates(acov: Float64Array, q: number, groups: readonly GroupCovariates[]): Float64Array {
  const width = groups.reduce((sum, { cells }) => sum + cells.length, q);
  const out = new Float64Array(width * width);
  const place = (block: Float64Array, size: number, from: number): void => {
    for (let i = 0; i < size; i++) out.set(block.subarray(i * size, (i + 1) * size), (from + i) * width + from);
  };
  place(acov, q, 0);
  let from = q;
  for (const { cells, acov: block } of groups) {
    place(block, cells.length, from);
    from += cells.length;
  }
  return out;
}
