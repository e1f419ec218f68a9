/** Full-collinearity variance inflation of constructs. */
import { invertInto } from '../../numeric/linear-solve.ts';

/** Diagonal of the inverse of a correlation matrix (m x m); undefined where there is none. [kock-2015] */
export function varianceInflation(r: Float64Array, m: number): Float64Array | undefined {
  const inverse = new Float64Array(m * m);
  if (!invertInto(r.slice(), m, inverse)) return undefined;
  return Float64Array.from({ length: m }, (_, j) => inverse[j * m + j]!);
}

/**
 * Correlations of mean scores, m x m, from the covariances c (p x p) of rows that answered every item: a mean score is a
 * weighted sum of its items.
 */
export function scoreCorrelations(c: Float64Array, p: number, blocks: readonly (readonly number[])[]): Float64Array {
  const m = blocks.length;
  const covariances = new Float64Array(m * m);
  blocks.forEach((left, j) => {
    blocks.forEach((right, k) => {
      let sum = 0;
      for (const a of left) for (const b of right) sum += c[a * p + b]!;
      covariances[j * m + k] = sum;
    });
  });
  return covariances.map((value, place) => {
    const [j, k] = [Math.floor(place / m), place % m];
    return j === k ? 1 : value / Math.sqrt(covariances[j * m + j]! * covariances[k * m + k]!);
  });
}
