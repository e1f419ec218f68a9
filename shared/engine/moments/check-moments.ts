/** The data as the model meets them: what makes estimation impossible is found here, by name. */
import { problem, type Problem } from '../../problem.ts';
import { choleskyInPlace } from '../numeric/cholesky.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';

/** A pivot of the correlation matrix below this is a linear dependency, not sampling error. */
const dependencyTolerance = 1e-10;

/** Columns without variance, relative to the size of their values. */
export function findConstantColumns(names: readonly string[], mean: Float64Array, cov: Float64Array): string[] {
  const p = names.length;
  return names.filter((_, i) => {
    const variance = cov[i * p + i]!;
    const size = Math.abs(mean[i] ?? 0);
    return !(variance > 1e-20 * size * size) || !(variance > 1e-200);
  });
}

/** Correlations from covariances; the diagonal must be positive. */
export function toCorrelation(cov: Float64Array, p: number): Float64Array {
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      out[i * p + j] = i === j ? 1 : cov[i * p + j]! / Math.sqrt(cov[i * p + i]!) / Math.sqrt(cov[j * p + j]!);
    }
  }
  return out;
}

/** The columns that take part in exact linear dependencies; empty when there is none. */
export function findDependentColumns(names: readonly string[], cov: Float64Array): string[] {
  const p = names.length;
  const correlation = toCorrelation(cov, p);
  if (choleskyInPlace(correlation.slice(), p, dependencyTolerance)) return [];
  const { values, vectors } = symmetricEigen(correlation, p);
  const involved = new Set<number>();
  for (let j = 0; j < p; j++) {
    if (values[j]! > dependencyTolerance * p && j > 0) break;
    for (let i = 0; i < p; i++) if (Math.abs(vectors[i * p + j]!) > 1e-4) involved.add(i);
  }
  return [...involved].sort((a, b) => a - b).map((i) => names[i]!);
}

/** Problems that prevent ML estimation from these moments; `n` cases. */
export function checkMoments(names: readonly string[], n: number, mean: Float64Array, cov: Float64Array): Problem[] {
  const p = names.length;
  if (n < 2) return [problem('too-few-cases', { variables: names, values: { n, columns: p, needed: p + 1 } })];
  const constant = findConstantColumns(names, mean, cov);
  if (constant.length > 0) return [problem('constant-column', { variables: constant, values: { n } })];
  if (n <= p) return [problem('too-few-cases', { variables: names, values: { n, columns: p, needed: p + 1 } })];
  const dependent = findDependentColumns(names, cov);
  if (dependent.length === 0) return [];
  return [problem('sample-covariance-not-positive-definite', { variables: dependent, values: { n, columns: p } })];
}
