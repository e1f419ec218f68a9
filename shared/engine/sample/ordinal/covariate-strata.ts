/** Covariates of one group: standardised, and cases with the same covariate values counted as one stratum. */
import { choleskyInPlace } from '../../../numeric/cholesky.ts';

export interface CovariateStrata {
  /** Covariates. */
  readonly q: number;
  /** Distinct covariate patterns; one when there are no covariates. */
  readonly count: number;
  /** Stratum of each case, n. */
  readonly of: Int32Array;
  /** Standardised covariates, count x q. */
  readonly x: Float64Array;
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  /** Covariances of the raw covariates, divisor N, q x q. */
  readonly cov: Float64Array;
}

/** A pivot of the covariates' correlation matrix below this is a linear dependency. */
const dependencyTolerance = 1e-10;

function centre(columns: readonly Float64Array[], n: number) {
  const q = columns.length;
  const mean = new Float64Array(q);
  const cov = new Float64Array(q * q);
  columns.forEach((column, c) => {
    for (const value of column) mean[c]! += value / n;
  });
  for (let c = 0; c < q; c++) {
    for (let d = 0; d <= c; d++) {
      const [left, right] = [columns[c]!, columns[d]!];
      let sum = 0;
      for (let r = 0; r < n; r++) sum += (left[r]! - mean[c]!) * (right[r]! - mean[d]!);
      cov[c * q + d] = cov[d * q + c] = sum / n;
    }
  }
  return { mean, cov, sd: mean.map((_, c) => Math.sqrt(cov[c * q + c]!)) };
}

/** Strata of these covariate columns (each n long). Constant or dependent columns are for `areIndependent` to find. */
export function stratify(columns: readonly Float64Array[], n: number): CovariateStrata {
  const q = columns.length;
  const of = new Int32Array(n);
  const { mean, sd, cov } = centre(columns, n);
  if (q === 0) return { q, count: 1, of, x: new Float64Array(0), mean, sd, cov };
  const known = new Map<string, number>();
  const x = new Float64Array(n * q);
  for (let r = 0; r < n; r++) {
    const key = columns.map((column) => column[r]!).join(' ');
    let stratum = known.get(key);
    if (stratum === undefined) {
      stratum = known.size;
      known.set(key, stratum);
      for (let c = 0; c < q; c++) x[stratum * q + c] = (columns[c]![r]! - mean[c]!) / sd[c]!;
    }
    of[r] = stratum;
  }
  return { q, count: known.size, of, x: x.subarray(0, known.size * q), mean, sd, cov };
}

/** Whether no covariate is constant or can be computed from the others. */
export function areIndependent({ q, cov, sd }: CovariateStrata): boolean {
  const correlation = cov.map((value, i) => value / sd[Math.floor(i / q)]! / sd[i % q]!);
  return choleskyInPlace(correlation, q, dependencyTolerance);
}

/** x'b for every stratum. */
export function linearPredictor({ q, count, x }: CovariateStrata, slopes: Float64Array): Float64Array {
  const out = new Float64Array(count);
  for (let s = 0; s < count; s++) {
    let sum = 0;
    for (let c = 0; c < q; c++) sum += x[s * q + c]! * slopes[c]!;
    out[s] = sum;
  }
  return out;
}
