/**
 * Where a product of constructs is centred: the c of the A - c that it multiplies, on the scale of A in the model.
 *
 * The product's first indicator is p = x z - sum w_k u_k over first-order columns u. With x = nu_x + lambda_x A + ...,
 * z = nu_z + lambda_z B + ... its slope by A is lambda_x (nu_z + lambda_z B) - sum w_k lambda_kA, which is
 * lambda_x lambda_z (B - c) with c = (sum w_k lambda_kA / lambda_x - nu_z) / lambda_z. Double-mean centring takes away
 * mean(z) x, so that c = (mean(z) - nu_z) / lambda_z: the mean of B in all the data, which is that of the model but for
 * groups and incomplete cases. Residual centring takes away the regression of x z. For A A, twice as much: 2 lambda^2.
 * Values are those of the solution, taken as given like the values of the moderators. Plain products have c = 0.
 */
import type { MeasuredProduct } from '../model/model-spec.ts';

/** Loadings, intercepts and means of one group at the solution. */
export interface MeasurementValues {
  /** 1 of an observed variable on itself; 0 where there is no loading. */
  readonly loading: (construct: string, column: string) => number;
  /** Of a column in the measurement of a construct; undefined where it is not on the scale of the answers (ordered). */
  readonly intercept: (construct: string, column: string) => number | undefined;
  readonly mean: (name: string) => number;
}

/** The centre of `factor` in the product. Falls back to the factor's mean where the first indicator does not tell. */
export function productCentre(
  { factors: [a, b], marker }: MeasuredProduct,
  factor: string,
  { loading, intercept, mean }: MeasurementValues,
): number {
  const isSecond = factor === b;
  const [other, x, z] = isSecond ? [a, marker.left, marker.right] : [b, marker.right, marker.left];
  const constant = intercept(factor, z);
  const removed = marker.removed.reduce((sum, { column, weight }) => sum + weight * loading(other, column), 0);
  const times = a === b ? 2 : 1;
  const centre = (removed / (times * loading(other, x)) - (constant ?? NaN)) / loading(factor, z);
  return Number.isFinite(centre) ? centre : mean(factor);
}
