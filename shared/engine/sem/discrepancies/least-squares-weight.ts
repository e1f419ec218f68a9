/** The weight matrices of least squares. */
import type { StatisticsCovariance } from '../../sample/statistics-covariance.ts';
import { choleskyInPlace, choleskyInvert } from '../../../numeric/cholesky.ts';

/** V: the identity, a diagonal, or all of it (count x count). */
export type LeastSquaresWeight =
  | { readonly kind: 'diagonal'; readonly values: Float64Array }
  | { readonly kind: 'full'; readonly values: Float64Array };

/** A pivot of the correlations among statistics below this share leaves no inverse to trust. */
const rankTolerance = 1e-12;

/** V = I: unweighted least squares. */
export function identityWeight(count: number): LeastSquaresWeight {
  return { kind: 'diagonal', values: new Float64Array(count).fill(1) };
}

/** V = diag(Gamma)^-1; undefined where a statistic does not vary. */
export function diagonalWeight(variances: Float64Array): LeastSquaresWeight | undefined {
  return variances.every((x) => x > 0) ? { kind: 'diagonal', values: variances.map((x) => 1 / x) } : undefined;
}

/** V = Gamma^-1, inverted on the unit-diagonal scale; undefined when Gamma is singular, as it is of too few cases. */
export function inverseWeight(covariance: StatisticsCovariance, count: number): LeastSquaresWeight | undefined {
  if (covariance.kind === 'cases') return undefined;
  const gamma = covariance.values;
  const scale = Float64Array.from({ length: count }, (_, a) => 1 / Math.sqrt(gamma[a * count + a]!));
  const factor = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) factor[a * count + b] = gamma[a * count + b]! * scale[a]! * scale[b]!;
  }
  if (!choleskyInPlace(factor, count, rankTolerance)) return undefined;
  const values = new Float64Array(count * count);
  choleskyInvert(factor, count, values, new Float64Array(count * count));
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) values[a * count + b] = values[a * count + b]! * scale[a]! * scale[b]!;
  }
  return { kind: 'full', values };
}

/** out = V M for M count x width. */
export function applyWeight(
  weight: LeastSquaresWeight,
  matrix: Float64Array,
  count: number,
  width: number,
  out: Float64Array,
): void {
  const { kind, values } = weight;
  if (kind === 'diagonal') {
    for (let a = 0; a < count; a++) {
      const x = values[a]!;
      for (let k = 0; k < width; k++) out[a * width + k] = x * matrix[a * width + k]!;
    }
    return;
  }
  out.fill(0);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const x = values[a * count + b]!;
      if (x === 0) continue;
      for (let k = 0; k < width; k++) out[a * width + k] = out[a * width + k]! + x * matrix[b * width + k]!;
    }
  }
}

/** Adds factor x D'VD for a diagonal V and D count x width, most of which may be zero. */
export function addWeightedCross(
  weights: Float64Array,
  matrix: Float64Array,
  count: number,
  width: number,
  factor: number,
  out: Float64Array,
): void {
  const columns = new Int32Array(width);
  for (let a = 0; a < count; a++) {
    const from = a * width;
    let filled = 0;
    for (let k = 0; k < width; k++) if (matrix[from + k] !== 0) columns[filled++] = k;
    for (let c = 0; c < filled; c++) {
      const k = columns[c]!;
      const x = factor * weights[a]! * matrix[from + k]!;
      for (let d = 0; d < filled; d++) out[k * width + columns[d]!]! += x * matrix[from + columns[d]!]!;
    }
  }
}
