/** Mahalanobis distances and Mardia's tests of multivariate normality, of complete rows. */
import { choleskyInPlace, solveLower } from '../../numeric/cholesky.ts';
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { normalTwoSided } from '../../numeric/normal.ts';
import { meanOf } from './column-figures.ts';

/** Rows in which the covariances (divisor n) are the identity. */
export interface WhitenedRows {
  readonly n: number;
  readonly p: number;
  /** n x p. */
  readonly z: Float64Array;
}

/** A pivot of the correlation matrix below this is a linear dependency. */
const dependencyTolerance = 1e-10;

/** Covariances of complete columns with divisor n, and the deviations from their means, n x p. */
function deviationsOf(columns: readonly Float64Array[]): { readonly cov: Float64Array; readonly z: Float64Array } {
  const p = columns.length;
  const n = columns[0]?.length ?? 0;
  const z = new Float64Array(n * p);
  columns.forEach((column, j) => {
    const mean = meanOf(column);
    for (let row = 0; row < n; row++) z[row * p + j] = column[row]! - mean;
  });
  const cov = new Float64Array(p * p);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < p; i++) {
      const x = z[row * p + i]!;
      for (let j = 0; j <= i; j++) cov[i * p + j]! += x * z[row * p + j]!;
    }
  }
  for (let i = 0; i < p; i++) for (let j = 0; j <= i; j++) cov[i * p + j] = cov[j * p + i] = cov[i * p + j]! / n;
  return { cov, z };
}

/**
 * Rows of p complete columns in a basis in which they are uncorrelated with variance 1: z = L^-1 (x - mean), S = L L'.
 * Gives the covariance matrix itself (divisor n) where it is singular. n > p. Cost: n p^2.
 */
export function whiten(columns: readonly Float64Array[]): WhitenedRows | { readonly singular: Float64Array } {
  const p = columns.length;
  const n = columns[0]?.length ?? 0;
  const { cov, z } = deviationsOf(columns);
  const factor = cov.slice();
  if (!choleskyInPlace(factor, p, dependencyTolerance)) return { singular: cov };
  for (let row = 0; row < n; row++) solveLower(factor, p, z.subarray(row * p, (row + 1) * p));
  return { n, p, z };
}

/** D^2 of each row with the covariance's divisor n - 1; upper tail of chi-square(p). [mahalanobis-1936] */
export function mahalanobisDistances({
  n,
  p,
  z,
}: WhitenedRows): readonly { readonly d2: number; readonly pvalue: number }[] {
  return Array.from({ length: n }, (_, row) => {
    const d2 = (squaredLength(z, row, p) * (n - 1)) / n;
    return { d2, pvalue: chiSquareUpper(d2, p) };
  });
}

function squaredLength(z: Float64Array, row: number, p: number): number {
  let sum = 0;
  for (let i = row * p; i < (row + 1) * p; i++) sum += z[i]! * z[i]!;
  return sum;
}

/** (1/n^2) sum over pairs of rows of (z_r' z_s)^3, row by row. */
function skewnessByRows({ n, p, z }: WhitenedRows): number {
  let sum = 0;
  for (let r = 0; r < n; r++) {
    for (let s = 0; s <= r; s++) {
      let product = 0;
      for (let i = 0; i < p; i++) product += z[r * p + i]! * z[s * p + i]!;
      sum += (r === s ? 1 : 2) * product ** 3;
    }
  }
  return sum / (n * n);
}

/** The same as the sum over all i, j, k of the squared third moments of z. */
function skewnessByMoments({ n, p, z }: WhitenedRows): number {
  let sum = 0;
  const products = new Float64Array(n);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      for (let r = 0; r < n; r++) products[r] = z[r * p + i]! * z[r * p + j]!;
      for (let k = 0; k <= j; k++) {
        let moment = 0;
        for (let r = 0; r < n; r++) moment += products[r]! * z[r * p + k]!;
        const orders = i === j && j === k ? 1 : i === j || j === k ? 3 : 6;
        sum += orders * (moment / n) ** 2;
      }
    }
  }
  return sum;
}

export interface Mardia {
  readonly n: number;
  readonly p: number;
  readonly divisor: 'N' | 'N-1';
  readonly skewness: {
    readonly b1p: number;
    readonly chisq: number;
    readonly df: number;
    readonly pvalue: number;
    readonly chisqSmall: number;
    readonly pvalueSmall: number;
  };
  readonly kurtosis: {
    readonly b2p: number;
    readonly expected: number;
    readonly z: number;
    readonly pvalue: number;
    readonly zSmall: number;
    readonly pvalueSmall: number;
  };
}

/**
 * Mardia's skewness b1p and kurtosis b2p with their large-sample tests, and those for small samples: the skewness
 * corrected, the kurtosis by its exact mean and variance under normality. `divisor` is that of the covariances.
 * [mardia-1970] [mardia-1974]. Golden: survey.json. Cost: n p^3 / 6 or n^2 p / 2, whichever is less.
 */
export function mardiaTests(rows: WhitenedRows, divisor: Mardia['divisor']): Mardia {
  const { n, p, z } = rows;
  const shrink = divisor === 'N' ? 1 : (n - 1) / n;
  const isByMoments = (p + 1) * (p + 2) <= 3 * n;
  const b1p = (isByMoments ? skewnessByMoments(rows) : skewnessByRows(rows)) * shrink ** 3;
  let fourth = 0;
  for (let row = 0; row < n; row++) fourth += squaredLength(z, row, p) ** 2;
  const b2p = (fourth / n) * shrink ** 2;
  const df = (p * (p + 1) * (p + 2)) / 6;
  const chisq = (n * b1p) / 6;
  const chisqSmall = (chisq * (p + 1) * (n + 1) * (n + 3)) / (n * ((n + 1) * (p + 1) - 6));
  const expected = p * (p + 2);
  const score = (b2p - expected) / Math.sqrt((8 * expected) / n);
  const mean = (expected * (n - 1)) / (n + 1);
  const variance = (8 * expected * (n - 3) * (n - p - 1) * (n - p + 1)) / ((n + 1) ** 2 * (n + 3) * (n + 5));
  // With n = p + 1 rows the kurtosis is a constant.
  const zSmall = variance > 0 ? (b2p - mean) / Math.sqrt(variance) : NaN;
  const tail = (x: number): number => chiSquareUpper(x, df);
  return {
    n,
    p,
    divisor,
    skewness: { b1p, chisq, df, pvalue: tail(chisq), chisqSmall, pvalueSmall: tail(chisqSmall) },
    kurtosis: { b2p, expected, z: score, pvalue: normalTwoSided(score), zSmall, pvalueSmall: normalTwoSided(zSmall) },
  };
}
