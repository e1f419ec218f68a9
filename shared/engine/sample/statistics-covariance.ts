/**
 * Gamma, the sampling covariance of statistics (times N): as a table of statistics by statistics, or, where there are
 * more statistics than cases, by the influences of single cases it is the sum of, which take less memory and less time.
 */
import { rowCrossProducts, rowProducts } from '../../numeric/cross-product.ts';
import { crossProduct, symmetricProduct } from '../../numeric/dense.ts';

/** Gamma = factor B B': B count x n, a row a statistic. */
export interface CasesCovariance {
  readonly kind: 'cases';
  readonly influences: Float64Array;
  readonly n: number;
  readonly factor: number;
}

/** `values`: count x count. */
export type StatisticsCovariance = { readonly kind: 'table'; readonly values: Float64Array } | CasesCovariance;

export function covarianceTable(values: Float64Array): StatisticsCovariance {
  return { kind: 'table', values };
}

/** factor B B' for B count x n (influences of cases, a row a statistic), kept in the shape that takes less work. */
export function covarianceOfCases(
  influences: Float64Array,
  count: number,
  n: number,
  factor: number,
): StatisticsCovariance {
  if (2 * n < count) return { kind: 'cases', influences, n, factor };
  const values = new Float64Array(count * count);
  rowCrossProducts(influences, count, n, factor, values);
  return covarianceTable(values);
}

/** The diagonal: count. */
export function covarianceDiagonal(gamma: StatisticsCovariance, count: number): Float64Array {
  if (gamma.kind === 'table') return Float64Array.from({ length: count }, (_, a) => gamma.values[a * count + a]!);
  const { influences, n, factor } = gamma;
  return Float64Array.from({ length: count }, (_, a) => {
    let sum = 0;
    for (let i = a * n; i < (a + 1) * n; i++) sum += influences[i]! ** 2;
    return factor * sum;
  });
}

/** Gamma of the statistics from `first` on: those before are left out. */
export function covarianceFrom(gamma: StatisticsCovariance, first: number, count: number): StatisticsCovariance {
  if (gamma.kind === 'cases') return { ...gamma, influences: gamma.influences.subarray(first * gamma.n) };
  const rest = count - first;
  const values = new Float64Array(rest * rest);
  for (let a = 0; a < rest; a++) {
    const start = (first + a) * count + first;
    values.set(gamma.values.subarray(start, start + rest), a * rest);
  }
  return covarianceTable(values);
}

/** The transpose of a rows x columns matrix, each row times its factor. */
function transposed(matrix: Float64Array, rows: number, columns: number, factors?: Float64Array): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let a = 0; a < rows; a++) {
    const factor = factors ? factors[a]! : 1;
    for (let i = 0; i < columns; i++) out[i * rows + a] = factor * matrix[a * columns + i]!;
  }
  return out;
}

/** Below this share of numbers that are not zero it is quicker to pass the zeros over than to multiply whole rows. */
const sparse = 0.2;

/** M'VB for M count x width and the diagonal of V (the identity unless given): width x n. */
export function alongInfluences(
  matrix: Float64Array,
  width: number,
  influences: Float64Array,
  n: number,
  weights?: Float64Array,
): Float64Array {
  const out = new Float64Array(width * n);
  const count = influences.length / n;
  if (matrix.reduce((total, x) => (x === 0 ? total : total + 1), 0) > sparse * matrix.length) {
    rowProducts(transposed(matrix, count, width, weights), width, transposed(influences, count, n), n, count, out);
    return out;
  }
  for (let a = 0; a < count; a++) {
    const first = a * n;
    const weight = weights ? weights[a]! : 1;
    for (let k = 0; k < width; k++) {
      const x = weight * matrix[a * width + k]!;
      if (x === 0) continue;
      const start = k * n;
      for (let i = 0; i < n; i++) out[start + i]! += x * influences[first + i]!;
    }
  }
  return out;
}

/** factor B'VB, cases by cases (n x n), for a diagonal V without negative weights. */
export function caseProducts({ influences, n, factor }: CasesCovariance, weights: Float64Array): Float64Array {
  const count = influences.length / n;
  const turned = transposed(influences, count, n, weights.map(Math.sqrt));
  const out = new Float64Array(n * n);
  rowCrossProducts(turned, n, count, factor, out);
  return out;
}

/** Gamma M for M count x width. */
export function covarianceTimes(
  gamma: StatisticsCovariance,
  matrix: Float64Array,
  count: number,
  width: number,
): Float64Array {
  if (gamma.kind === 'table') return symmetricProduct(gamma.values, matrix, count, width);
  const { influences, n, factor } = gamma;
  const along = alongInfluences(matrix, width, influences, n);
  for (let i = 0; i < along.length; i++) along[i]! *= factor;
  const out = new Float64Array(count * width);
  rowProducts(influences, count, along, width, n, out);
  return out;
}

/** L'Gamma R for L and R count x width. */
export function covarianceForm(
  gamma: StatisticsCovariance,
  left: Float64Array,
  right: Float64Array,
  count: number,
  width: number,
): Float64Array {
  if (gamma.kind === 'table') {
    return crossProduct(left, symmetricProduct(gamma.values, right, count, width), count, width, width);
  }
  const { influences, n, factor } = gamma;
  const out = new Float64Array(width * width);
  const a = alongInfluences(left, width, influences, n);
  const b = left === right ? a : alongInfluences(right, width, influences, n);
  rowProducts(a, width, b, width, n, out);
  for (let i = 0; i < out.length; i++) out[i]! *= factor;
  return out;
}
