/**
 * Product indicators of latent interactions, and products of observed columns.
 *
 * dmc: p = (x - mean x)(z - mean z), centred again [lin-2010]. rc: the residual of x z regressed on all first-order
 * indicators of both factors [little-2006b]. Means are over the available values of a column, so incomplete rows
 * keep the products of what they answered; rc needs the row's first-order indicators complete.
 */
import type { Column } from '../../dataset.ts';
import { choleskyInPlace, choleskySolve } from '../../numeric/cholesky.ts';

export type ProductMethod = 'dmc' | 'rc';

/** A pivot below this share is a column that the others already determine; it adds nothing to a regression. */
const dependencyTolerance = 1e-10;

/** x z of each row, missing where either is: one number a row, as x and z have. */
export function plainProduct(x: Float64Array, z: Float64Array): Float64Array {
  return x.map((value, row) => value * z[row]!);
}

/** Deviations from the mean of the available values. */
export function centre(values: Float64Array): Float64Array {
  const middle = mean(values);
  return values.map((value) => value - middle);
}

/** The mean of the values that are there; one number a row. */
export function mean(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}

/** The double-mean-centred product [lin-2010]. */
export function doubleCentredProduct(x: Float64Array, z: Float64Array): Float64Array {
  return centre(plainProduct(centre(x), centre(z)));
}

/** Regression on fixed columns, prepared once for many outcomes. */
export interface ResidualMaker {
  /** What is left of the values after regression on the columns, mean 0; NaN where a column is missing. */
  readonly residual: (values: Float64Array) => Float64Array;
  /** The regression itself, a weight a column; 0 for a column that those before it determine. */
  readonly regression: (values: Float64Array) => { readonly intercept: number; readonly weights: readonly number[] };
}

function completeRowsOf(columns: readonly Float64Array[], rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    columns.every((column) => Number.isFinite(column[row]!)),
  );
}

interface KeptColumn {
  readonly index: number;
  readonly mean: number;
  /** Deviations from the mean. */
  readonly values: Float64Array;
}

/** Columns that are not determined by those before them, centred and restricted to the rows. */
function independentColumns(columns: readonly Float64Array[], rows: readonly number[]): KeptColumn[] {
  const kept: KeptColumn[] = [];
  for (const [index, column] of columns.entries()) {
    const own = Float64Array.from(rows, (row) => column[row]!);
    const values = centre(own);
    const size = kept.length + 1;
    const cross = new Float64Array(size * size);
    const all = [...kept.map((one) => one.values), values];
    all.forEach((a, i) => all.forEach((b, j) => (cross[i * size + j] = dot(a, b))));
    if (choleskyInPlace(cross, size, dependencyTolerance)) kept.push({ index, mean: mean(own), values });
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
  kept.forEach((a, i) => kept.forEach((b, j) => (factor[i * size + j] = dot(a.values, b.values))));
  choleskyInPlace(factor, size);
  const solve = (outcome: Float64Array) => {
    const own = Float64Array.from(rows, (row) => outcome[row]!);
    const deviations = centre(own);
    const weights = Float64Array.from(kept, (column) => dot(column.values, deviations));
    choleskySolve(factor, size, weights);
    return { own, deviations, weights };
  };
  return {
    residual(outcome) {
      const { deviations, weights } = solve(outcome);
      const out = new Float64Array(length).fill(NaN);
      rows.forEach((row, r) => {
        let fitted = 0;
        for (let j = 0; j < size; j++) fitted += weights[j]! * kept[j]!.values[r]!;
        out[row] = deviations[r]! - fitted;
      });
      return out;
    },
    regression(outcome) {
      const { own, weights } = solve(outcome);
      const all = columns.map(() => 0);
      kept.forEach(({ index }, j) => (all[index] = weights[j]!));
      const intercept = kept.reduce((rest, one, j) => rest - weights[j]! * one.mean, mean(own));
      return { intercept, weights: all };
    },
  };
}
