/**
 * Product indicators of latent interactions, and products of observed columns.
 *
 * dmc: p = (x - mean x)(z - mean z), centred again [lin-2010]. rc: the residual of x z regressed on all first-order
 * indicators of both factors [little-2006b]. Means are over the available values of a column, so incomplete rows
 * keep the products of what they answered; rc needs the row's first-order indicators complete.
 */
import type { Column } from '../dataset.ts';
import { choleskyInPlace, choleskySolve } from '../numeric/cholesky.ts';

export type ProductMethod = 'dmc' | 'rc';

/** A pivot below this share is a column that the others already determine; it adds nothing to a regression. */
const dependencyTolerance = 1e-10;

/** x z, missing where either is. */
export function plainProduct(x: Float64Array, z: Float64Array): Float64Array {
  return x.map((value, row) => value * z[row]!);
}

/** Deviations from the mean of the available values. */
export function centre(values: Float64Array): Float64Array {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    sum += value;
    count++;
  }
  const mean = sum / count;
  return values.map((value) => value - mean);
}

/** The double-mean-centred product [lin-2010]. */
export function doubleCentredProduct(x: Float64Array, z: Float64Array): Float64Array {
  return centre(plainProduct(centre(x), centre(z)));
}

/** Regression on fixed columns, prepared once for many outcomes. */
export interface ResidualMaker {
  /** What is left of the values after regression on the columns, mean 0; NaN where a column is missing. */
  readonly residual: (values: Float64Array) => Float64Array;
}

function completeRowsOf(columns: readonly Float64Array[], rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    columns.every((column) => Number.isFinite(column[row]!)),
  );
}

/** Columns that are not determined by those before them, centred and restricted to the rows. */
function independentColumns(columns: readonly Float64Array[], rows: readonly number[]): Float64Array[] {
  const kept: Float64Array[] = [];
  for (const column of columns) {
    const own = centre(Float64Array.from(rows, (row) => column[row]!));
    const size = kept.length + 1;
    const cross = new Float64Array(size * size);
    const all = [...kept, own];
    all.forEach((a, i) => all.forEach((b, j) => (cross[i * size + j] = dot(a, b))));
    if (choleskyInPlace(cross, size, dependencyTolerance)) kept.push(own);
  }
  return kept;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Prepares residuals by these columns. Cost: rows x columns^2 once, rows x columns an outcome. */
export function createResidualMaker(columns: readonly Column[]): ResidualMaker {
  const values = columns.map((column) => column.values);
  const length = values[0]?.length ?? 0;
  const rows = completeRowsOf(values, length);
  const kept = independentColumns(values, rows);
  const size = kept.length;
  const factor = new Float64Array(size * size);
  kept.forEach((a, i) => kept.forEach((b, j) => (factor[i * size + j] = dot(a, b))));
  choleskyInPlace(factor, size);
  return {
    residual(outcome) {
      const own = centre(Float64Array.from(rows, (row) => outcome[row]!));
      const weights = Float64Array.from(kept, (column) => dot(column, own));
      choleskySolve(factor, size, weights);
      const out = new Float64Array(length).fill(NaN);
      rows.forEach((row, r) => {
        let fitted = 0;
        for (let j = 0; j < size; j++) fitted += weights[j]! * kept[j]![r]!;
        out[row] = own[r]! - fitted;
      });
      return out;
    },
  };
}
