/** The data as the model meets them: what makes estimation impossible is found here, by name. */
import { problem, type Problem } from '../../problem.ts';
import { choleskyInPlace } from '../../numeric/cholesky.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';

/** A pivot of the correlation matrix below this is a linear dependency, not sampling error. */
export const dependencyTolerance = 1e-10;

/** Values beyond this, or varying by less than its inverse, leave floating-point numbers once squared twice. */
const largestValue = 1e70;
/** Variation below this share of the values themselves is lost in their last digits. */
const smallestShare = 1e-10;

/** How far the values of each column lie apart (-Infinity: there are none), and how far from zero they lie at most. */
export interface ColumnRanges {
  readonly spread: Float64Array;
  readonly size: Float64Array;
}

type ExtremeScale = 'large' | 'small' | 'offset';

function extremeScale(spread: number, size: number): ExtremeScale | undefined {
  if (size > largestValue) return 'large';
  if (spread < 1 / largestValue) return 'small';
  return spread < smallestShare * size ? 'offset' : undefined;
}

function findExtremeScales(names: readonly string[], { spread, size }: ColumnRanges): Problem[] {
  const found = names.map((_, i) => extremeScale(spread[i]!, size[i]!));
  return (['large', 'small', 'offset'] as const).flatMap((context) => {
    const variables = names.filter((_, i) => found[i] === context);
    return variables.length === 0 ? [] : [problem('scale-extreme', { variables, values: { context } })];
  });
}

/** What is wrong with single columns and the number of cases; found before any table of columns by columns is made. */
export function checkColumns(names: readonly string[], n: number, ranges: ColumnRanges): Problem[] {
  const p = names.length;
  const tooFew = problem('too-few-cases', { variables: names, values: { n, columns: p, needed: p + 1 } });
  if (n < 2) return [tooFew];
  const empty = names.filter((_, i) => ranges.spread[i] === -Infinity);
  if (empty.length > 0) return [problem('empty-column', { variables: empty, values: { n, context: 'left' } })];
  const constant = names.filter((_, i) => !(ranges.spread[i]! > 0));
  if (constant.length > 0) return [problem('constant-column', { variables: constant, values: { n } })];
  const extreme = findExtremeScales(names, ranges);
  if (extreme.length > 0) return extreme;
  return n <= p ? [tooFew] : [];
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
