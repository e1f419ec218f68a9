/** N times the sampling covariance of ordered answers' statistics as a table, m x m. */
import type { OrdinalMoments } from '../../shared/engine/sample/ordinal/ordinal-values.ts';
import { covarianceTimes } from '../../shared/engine/sample/statistics-covariance.ts';

export function gammaTable({ gamma, labels }: OrdinalMoments): Float64Array {
  const m = labels.length;
  const identity = new Float64Array(m * m);
  for (let a = 0; a < m; a++) identity[a * m + a] = 1;
  return covarianceTimes(gamma, identity, m, m);
}
