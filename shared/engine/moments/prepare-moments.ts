/** Columns of a data set -> checked moments, computed once for the same columns of the same data. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column, Dataset } from '../dataset.ts';
import type { EstimationSettings } from '../fit.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';
import { checkColumns, findDependentColumns } from './check-moments.ts';
import { columnRanges, completeRows, computeRawMoments, type SampleMoments } from './sample-moments.ts';

type Likelihood = EstimationSettings['likelihood'];

/** Covariances of checked columns, divisor N -> moments as the likelihood wants them. Fails with sample-covariance-not-positive-definite. */
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
  const refused = (variables: readonly string[]): Problem =>
    problem('sample-covariance-not-positive-definite', { variables, values: { n, columns: p } });
  const dependent = findDependentColumns(names, raw.cov);
  if (dependent.length > 0) return failure(refused(dependent));
  const cov = likelihood === 'wishart' ? raw.cov.map((x) => (x * n) / (n - 1)) : raw.cov;
  const factor = cov.slice();
  if (!choleskyInPlace(factor, p)) return failure(refused(names));
  const divisor = likelihood === 'wishart' ? 'N-1' : 'N';
  const logDet = logDeterminant(factor, p);
  const dropped = problem('incomplete-cases-dropped', { values: { count: nRows - n, n, rows: nRows } });
  return success({ names, n, nRows, cov, mean, hasMeans, divisor, logDet }, nRows > n ? [dropped] : []);
}

const hasNumbers = (column: Column): boolean => column.kind === 'numeric' && column.values.some(Number.isFinite);

/** What is wrong with columns that hold no numbers at all. */
function checkContents(columns: readonly Column[]): Problem[] {
  const problems: Problem[] = [];
  const text = columns.filter((column) => column.kind === 'text');
  if (text.length > 0) {
    const example = text[0]?.categories.find((entry) => entry.trim() !== '');
    const values: Readonly<Record<string, string>> = example ? { example, context: 'example' } : {};
    problems.push(problem('non-numeric-column', { variables: text.map((column) => column.name), values }));
  }
  const empty = columns.filter((column) => column.kind === 'numeric' && !hasNumbers(column));
  if (empty.length > 0) problems.push(problem('empty-column', { variables: empty.map((column) => column.name) }));
  return problems;
}

function computeMoments(dataset: Dataset, names: readonly string[], likelihood: Likelihood): Outcome<SampleMoments> {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const columns = names.map((name) => byName.get(name)).filter((column) => column !== undefined);
  const usable = columns.filter(hasNumbers);
  const rows = completeRows(usable, dataset.rows);
  const usableNames = usable.map((column) => column.name);
  // Everything wrong with the columns at once: a user mends them in one go.
  const problems = [...checkContents(columns), ...checkColumns(usableNames, rows.length, columnRanges(usable, rows))];
  if (problems.length > 0) return failure(...problems);
  const { n, mean, cov } = computeRawMoments(columns, rows);
  return createMoments(names, { n, nRows: dataset.rows, mean, cov, hasMeans: true }, likelihood);
}

/** Data sets are immutable values, so their moments can be kept as long as they live. */
const known = new WeakMap<Dataset, Map<string, Outcome<SampleMoments>>>();
/** Column sets remembered a data set; an edit returns to one of the last few. */
const rememberedColumnSets = 16;

/**
 * Moments of the complete cases of these columns. Fails with non-numeric-column, empty-column, constant-column, scale-extreme,
 * too-few-cases, sample-covariance-not-positive-definite; notes incomplete-cases-dropped.
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
