/** Columns of a data set -> checked moments, computed once for the same columns of the same data. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import { findColumn, type Dataset } from '../dataset.ts';
import type { EstimationSettings } from '../fit.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';
import { checkMoments } from './check-moments.ts';
import { computeRawMoments, type SampleMoments } from './sample-moments.ts';

type Likelihood = EstimationSettings['likelihood'];

/** Covariances with divisor N -> moments as the likelihood wants them. */
export function createMoments(
  names: readonly string[],
  raw: {
    readonly n: number;
    readonly nRows: number;
    readonly mean: Float64Array;
    readonly cov: Float64Array;
    readonly hasMeans: boolean;
  },
  likelihood: Likelihood,
): Outcome<SampleMoments> {
  const { n, nRows, mean, hasMeans } = raw;
  const p = names.length;
  const problems = checkMoments(names, n, mean, raw.cov);
  if (problems.length > 0) return failure(...problems);
  const cov = likelihood === 'wishart' ? raw.cov.map((x) => (x * n) / (n - 1)) : raw.cov;
  const factor = cov.slice();
  if (!choleskyInPlace(factor, p)) {
    return failure(problem('sample-covariance-not-positive-definite', { variables: names, values: { n, columns: p } }));
  }
  const divisor = likelihood === 'wishart' ? 'N-1' : 'N';
  const logDet = logDeterminant(factor, p);
  const dropped = problem('incomplete-cases-dropped', { values: { count: nRows - n, n, rows: nRows } });
  return success({ names, n, nRows, cov, mean, hasMeans, divisor, logDet }, nRows > n ? [dropped] : []);
}

function computeMoments(dataset: Dataset, names: readonly string[], likelihood: Likelihood): Outcome<SampleMoments> {
  const text = names.filter((name) => findColumn(dataset, name)?.kind === 'text');
  if (text.length > 0) {
    const examples = text.map(
      (name) => findColumn(dataset, name)?.categories.find((entry) => entry.trim() !== '') ?? '',
    );
    return failure(
      problem('non-numeric-column', {
        variables: text,
        values: examples[0] ? { example: examples[0], context: 'example' } : {},
      }),
    );
  }
  const empty = names.filter((name) => !findColumn(dataset, name)?.values.some(Number.isFinite));
  if (empty.length > 0) return failure(problem('empty-column', { variables: empty }));
  const { n, mean, cov } = computeRawMoments(dataset, names);
  return createMoments(names, { n, nRows: dataset.rows, mean, cov, hasMeans: true }, likelihood);
}

/** Data sets are immutable values, so their moments can be kept as long as they live. */
const known = new WeakMap<Dataset, Map<string, Outcome<SampleMoments>>>();
/** Column sets remembered a data set; an edit returns to one of the last few. */
const rememberedColumnSets = 16;

/**
 * Moments of the complete cases of these columns. Fails with non-numeric-column, empty-column, constant-column, too-few-cases,
 * sample-covariance-not-positive-definite; notes incomplete-cases-dropped.
 */
export function prepareMoments(
  dataset: Dataset,
  names: readonly string[],
  likelihood: Likelihood,
): Outcome<SampleMoments> {
  let byColumns = known.get(dataset);
  if (!byColumns) known.set(dataset, (byColumns = new Map()));
  const key = [likelihood, ...names].join('\u0000');
  let outcome = byColumns.get(key);
  if (!outcome) {
    outcome = computeMoments(dataset, names, likelihood);
    const [oldest] = byColumns.keys();
    if (byColumns.size >= rememberedColumnSets && oldest !== undefined) byColumns.delete(oldest);
    byColumns.set(key, outcome);
  }
  return outcome;
}
