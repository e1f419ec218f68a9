/** What exogenous covariates change in the information at the saturated moments. */
import { pairPlace, type ProductCovariance } from '../../sample/missing-products.ts';
import { product } from '../../../numeric/dense.ts';
import { invertInformation } from '../../../numeric/sampling-covariance.ts';

/** Products and deviations among some of the columns, as places among the statistics. */
function ownPlaces(columns: readonly number[], pairs: number): number[] {
  return columns.flatMap((i, a) => [pairs + i, ...columns.slice(0, a + 1).map((j) => pairPlace(i, j))]);
}

/** The given rows of a symmetric matrix: rows x size. */
function selectRows({ size, values }: ProductCovariance, places: readonly number[]): Float64Array {
  const out = new Float64Array(places.length * size);
  places.forEach((row, a) => out.set(values.subarray(row * size, (row + 1) * size), a * size));
  return out;
}

/** Adds factor x left' right to a size x size matrix; left and right rows x size. */
function addCross(
  left: Float64Array, right: Float64Array, rows: number, size: number, factor: number, out: Float64Array,
): void {
  for (let a = 0; a < rows; a++) {
    for (let i = 0; i < size; i++) {
      const x = factor * left[a * size + i]!;
      if (x === 0) continue;
      for (let j = 0; j < size; j++) out[i * size + j]! += x * right[a * size + j]!;
    }
  }
} // prettier-ignore

/**
 * Takes the directions that move the moments of some columns out of an inverse information W^-1, in place:
 * W^-1 - W^-1 C' (C W^-1 C')^-1 C W^-1 with C the rows of the complete information V that are theirs.
 * @returns false where that is singular
 */
export function projectOutFixedMoments(
  inverse: Float64Array, complete: ProductCovariance, p: number, columns: readonly number[],
): boolean {
  const { size } = complete;
  const places = ownPlaces(columns, size - p);
  const k = places.length;
  if (k === 0) return true;
  const rows = selectRows(complete, places);
  const turned = product(rows, inverse, k, size, size);
  const cross = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      for (let i = 0; i < size; i++) cross[a * k + b]! += turned[a * size + i]! * rows[b * size + i]!;
    }
  }
  const middle = invertInformation(cross, k);
  if (!middle) return false;
  addCross(turned, product(middle, turned, k, k, size), k, size, -1, inverse);
  return true;
} // prettier-ignore

/** The part of V^-1 that belongs to moments of the columns: P_ik P_jl + P_il P_jk, halved on diagonals; P_ik for means. */
function ownWeights(columns: readonly number[], inverse: Float64Array, p: number): Float64Array {
  const cells = columns.flatMap(
    (i, a) => [[i, -1], ...columns.slice(0, a + 1).map((j) => [i, j])] as [number, number][],
  );
  const k = cells.length;
  const out = new Float64Array(k * k);
  const at = (i: number, j: number): number => inverse[i * p + j]!;
  cells.forEach(([i, j], a) => {
    cells.forEach(([m, l], b) => {
      if (j < 0 || l < 0) out[a * k + b] = j < 0 && l < 0 ? at(i, m) : 0;
      else {
        const halves = (i === j ? 0.5 : 1) * (m === l ? 0.5 : 1);
        out[a * k + b] = halves * (at(i, m) * at(j, l) + at(i, l) * at(j, m));
      }
    });
  });
  return out;
}

/**
 * What is added to the complete information V when moments among covariates carry no weight, as lavaan has it in the
 * robust indices: V_X' Q V_X - I_X' V_X - V_X' I_X, Q the covariates' part of V^-1.
 */
export function withoutCovariates(
  complete: ProductCovariance, inverse: Float64Array, p: number, columns: readonly number[],
): ProductCovariance {
  const { size } = complete;
  const places = ownPlaces(columns, size - p);
  const k = places.length;
  const rows = selectRows(complete, places);
  const values = new Float64Array(size * size);
  addCross(rows, product(ownWeights(columns, inverse, p), rows, k, k, size), k, size, 1, values);
  places.forEach((place, a) => {
    for (let j = 0; j < size; j++) {
      values[place * size + j]! -= rows[a * size + j]!;
      values[j * size + place]! -= rows[a * size + j]!;
    }
  });
  return { size, values };
} // prettier-ignore
