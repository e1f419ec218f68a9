/**
 * Unrotated factors of a correlation matrix R (p x p).
 *
 * Least squares and maximum likelihood are minimised over the uniquenesses alone: for given uniquenesses the best
 * loadings follow from eigenvectors. First and second derivatives below are those of the eigenvalues, with the pairs of
 * eigenvalues that are both left over, or both taken, combined so that nothing is divided by a small difference.
 */
import { createSymmetricSolver, type SymmetricSolver } from '../../numeric/symmetric-solver.ts';
import { minimiseWithin, type UniquenessObjective } from './minimise-uniquenesses.ts';

export const extractions = ['minres', 'ml', 'paf', 'pca'] as const;
export type Extraction = (typeof extractions)[number];

/** The least uniqueness of an item. */
export const smallestUniqueness = 0.005;
/** How close to it counts as being there. */
const boundTolerance = 1e-7;

export interface ExtractedFactors {
  /** p x k, columns by descending eigenvalue, the sum of each positive. */
  readonly loadings: Float64Array;
  readonly uniquenesses: Float64Array;
  /** Items whose uniqueness is at its bound. */
  readonly atBound: readonly number[];
  readonly iterations: number;
  readonly isConverged: boolean;
}

/** sum over m in [from, to) of weight(m) u_im u_jm, for all i >= j. */
function addOuter(
  { vectors, n }: SymmetricSolver,
  from: number,
  to: number,
  weight: (m: number) => number,
  out: Float64Array,
): void {
  out.fill(0);
  for (let m = from; m < to; m++) {
    const w = weight(m);
    for (let i = 0; i < n; i++) {
      const left = w * vectors[i * n + m]!;
      for (let j = 0; j <= i; j++) out[i * n + j]! += left * vectors[j * n + m]!;
    }
  }
}

function mirror(hessian: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) hessian[j * n + i] = hessian[i * n + j]!;
}

/**
 * Half the squared residuals off the diagonal: f(psi) = 1/2 sum_{m > k} t_m^2 with t the eigenvalues, u the eigenvectors
 * of R - Psi [harman-jones-1966] [joreskog-1977]:
 *   f_i = - sum_{m > k} t_m u_im^2,   f_ij = (sum_{m > k} u_im u_jm)^2 + 2 sum_{m > k >= n} t_m / (t_m - t_n) u_im u_jm u_in u_jn
 */
function leastSquares(r: Float64Array, p: number, k: number, solver: SymmetricSolver): UniquenessObjective {
  const reduced = new Float64Array(p * p);
  const rest = new Float64Array(p * p);
  const part = new Float64Array(p * p);
  const { values, vectors } = solver;
  return {
    size: p,
    evaluate(psi) {
      reduced.set(r);
      for (let i = 0; i < p; i++) reduced[i * p + i]! -= psi[i]!;
      if (!solver.decompose(reduced)) return NaN;
      let sum = 0;
      for (let m = k; m < p; m++) sum += values[m]! * values[m]!;
      return sum / 2;
    },
    differentiate(gradient, hessian) {
      for (let i = 0; i < p; i++) {
        let sum = 0;
        for (let m = k; m < p; m++) sum -= values[m]! * vectors[i * p + m]! ** 2;
        gradient[i] = sum;
      }
      addOuter(solver, k, p, () => 1, rest);
      for (let e = 0; e < p * p; e++) hessian[e] = rest[e]! * rest[e]!;
      for (let n = 0; n < k; n++) {
        addOuter(solver, k, p, (m) => (2 * values[m]!) / (values[m]! - values[n]!), part);
        for (let i = 0; i < p; i++) {
          const u = vectors[i * p + n]!;
          for (let j = 0; j <= i; j++) hessian[i * p + j]! += part[i * p + j]! * u * vectors[j * p + n]!;
        }
      }
      mirror(hessian, p);
    },
  };
}

/**
 * The likelihood's discrepancy as a function of x = log psi: f = sum_{m > k} (t_m - log t_m - 1) with t, u of
 * Psi^-1/2 R Psi^-1/2 [joreskog-1967]:
 *   f_i = sum_{m > k} (1 - t_m) u_im^2
 *   f_ij = (sum_{m > k} t_m u_im u_jm) (sum_{m > k} u_im u_jm)
 *        + sum_{m > k >= n} (1 - t_m) (t_m + t_n) / (t_n - t_m) u_im u_jm u_in u_jn
 */
function likelihood(r: Float64Array, p: number, k: number, solver: SymmetricSolver): UniquenessObjective {
  const scaled = new Float64Array(p * p);
  const rest = new Float64Array(p * p);
  const part = new Float64Array(p * p);
  const { values, vectors } = solver;
  return {
    size: p,
    evaluate(x) {
      for (let i = 0; i < p; i++) {
        for (let j = 0; j < p; j++) scaled[i * p + j] = r[i * p + j]! * Math.exp(-(x[i]! + x[j]!) / 2);
      }
      if (!solver.decompose(scaled)) return NaN;
      let sum = 0;
      for (let m = k; m < p; m++) sum += values[m]! - Math.log(values[m]!) - 1;
      return sum;
    },
    differentiate(gradient, hessian) {
      for (let i = 0; i < p; i++) {
        let sum = 0;
        for (let m = k; m < p; m++) sum += (1 - values[m]!) * vectors[i * p + m]! ** 2;
        gradient[i] = sum;
      }
      addOuter(solver, k, p, () => 1, rest);
      addOuter(solver, k, p, (m) => values[m]!, part);
      for (let e = 0; e < p * p; e++) hessian[e] = rest[e]! * part[e]!;
      for (let n = 0; n < k; n++) {
        addOuter(solver, k, p, (m) => ((1 - values[m]!) * (values[m]! + values[n]!)) / (values[n]! - values[m]!), part);
        for (let i = 0; i < p; i++) {
          const u = vectors[i * p + n]!;
          for (let j = 0; j <= i; j++) hessian[i * p + j]! += part[i * p + j]! * u * vectors[j * p + n]!;
        }
      }
      mirror(hessian, p);
    },
  };
}

/** Columns u_m sqrt(size_m), times the item's own scale, signed so that their sums are positive. */
function columnsOf(
  { vectors, n }: SymmetricSolver,
  k: number,
  sizeOf: (m: number) => number,
  scaleOf: (item: number) => number,
): Float64Array {
  const loadings = new Float64Array(n * k);
  for (let m = 0; m < k; m++) {
    const length = Math.sqrt(Math.max(0, sizeOf(m)));
    let sum = 0;
    for (let i = 0; i < n; i++) sum += loadings[i * k + m] = vectors[i * n + m]! * length * scaleOf(i);
    if (sum < 0) for (let i = 0; i < n; i++) loadings[i * k + m]! *= -1;
  }
  return loadings;
}

/** Principal components: loadings u_m sqrt(t_m). [hotelling-1933] */
function components(r: Float64Array, p: number, k: number, solver: SymmetricSolver): ExtractedFactors {
  const isConverged = solver.decompose(r);
  const loadings = columnsOf(
    solver,
    k,
    (m) => solver.values[m]!,
    () => 1,
  );
  const uniquenesses = Float64Array.from({ length: p }, (_, i) => 1 - rowSquares(loadings, k, i));
  return { loadings, uniquenesses, atBound: [], iterations: 0, isConverged };
}

/** Sum of squared loadings of item i, its communality. */
export function rowSquares(loadings: Float64Array, k: number, i: number): number {
  let sum = 0;
  for (let m = 0; m < k; m++) sum += loadings[i * k + m]! ** 2;
  return sum;
}

/**
 * k factors of the p items. `paf` is what iterated principal axes tend to, the minimum of least squares.
 * @param r p x p, positive definite
 * @param smc squared multiple correlations
 * @returns with `isConverged` false where no minimum was reached
 * Cost p^3 an iteration, of which there are about ten.
 */
export function extractFactors(
  r: Float64Array,
  smc: Float64Array,
  k: number,
  extraction: Extraction,
): ExtractedFactors {
  const p = smc.length;
  const solver = createSymmetricSolver(p);
  if (extraction === 'pca') return components(r, p, k, solver);
  // [joreskog-1967] starts there.
  const start = smc.map((value) => Math.max(smallestUniqueness, (1 - (0.5 * k) / p) * (1 - value)));
  if (extraction === 'ml') {
    const low = Math.log(smallestUniqueness);
    const found = minimiseWithin(likelihood(r, p, k, solver), start.map(Math.log), low, 0);
    const uniquenesses = found.x.map((x) => (x - low <= boundTolerance ? smallestUniqueness : Math.exp(x)));
    const loadings = columnsOf(
      solver,
      k,
      (m) => solver.values[m]! - 1,
      (i) => Math.exp(found.x[i]! / 2),
    );
    return { loadings, uniquenesses, ...endOf(found, uniquenesses) };
  }
  const found = minimiseWithin(leastSquares(r, p, k, solver), start, smallestUniqueness, 1);
  const loadings = columnsOf(
    solver,
    k,
    (m) => solver.values[m]!,
    () => 1,
  );
  return { loadings, uniquenesses: found.x, ...endOf(found, found.x) };
}

function endOf(
  { iterations, isConverged }: { readonly iterations: number; readonly isConverged: boolean },
  uniquenesses: Float64Array,
): Pick<ExtractedFactors, 'atBound' | 'iterations' | 'isConverged'> {
  const isAtBound = (value: number): boolean => value <= smallestUniqueness * (1 + boundTolerance);
  return { iterations, isConverged, atBound: [...uniquenesses.keys()].filter((i) => isAtBound(uniquenesses[i]!)) };
}
