/** Correlations of items as they are analysed together: pairs of answers, or complete rows only. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column } from '../../dataset.ts';
import { centreColumns, correlationOfPair, sumsOfPairs } from '../../numeric/pair-sums.ts';
import { symmetricEigen } from '../../numeric/symmetric-eigen.ts';
import { answeredBoth, productMoment } from '../describe/correlations.ts';
import { midRanks } from '../describe/ranks.ts';
import { checkContents } from '../sample/check-columns.ts';
import { dependencyTolerance, findDependentColumns } from '../sample/check-moments.ts';
import { pairCorrelator } from '../sample/ordinal/pair-correlator.ts';
import { completeRows } from '../sample/sample-moments.ts';

export const correlationKinds = ['pearson', 'spearman', 'polychoric'] as const;
export type CorrelationKind = (typeof correlationKinds)[number];

export interface ItemCorrelations {
  readonly names: readonly string[];
  /** p x p, row-major, positive definite. */
  readonly r: Float64Array;
  /** Rows with at least one answer, or those kept. */
  readonly n: number;
  /** Fewest rows that answered both items of a pair. */
  readonly smallestN: number;
}

/** Rows that a correlation needs. */
const fewestRows = 3;

type Correlate = (i: number, j: number) => { readonly r: number; readonly n: number };

function correlatorOf(columns: readonly Column[], rows: Int32Array, kind: CorrelationKind): Outcome<Correlate> {
  if (kind === 'polychoric') return pairCorrelator(columns, rows);
  if (kind === 'pearson') {
    const values = columns.map((column) => column.values);
    const sums = sumsOfPairs(centreColumns(values, rows));
    return success((i, j) => correlationOfPair(sums, i, j));
  }
  const answers = columns.map(({ values }) => Float64Array.from(rows, (row) => values[row]!));
  return success((i, j) => {
    const [left, right] = answeredBoth(answers[i]!, answers[j]!);
    return { r: productMoment(midRanks(left), midRanks(right)), n: left.length };
  });
}

/** Rows that take part: those with at least one answer, or those with all of them. */
export function analysedRows(columns: readonly Column[], isListwise: boolean): Int32Array {
  const all = Int32Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => row);
  if (isListwise) return completeRows(columns, all);
  return all.filter((row) => columns.some(({ values }) => Number.isFinite(values[row]!)));
}

function constantColumns(columns: readonly Column[], rows: Int32Array): string[] {
  const isConstant = ({ values }: Column): boolean => {
    let first = NaN;
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i]!]!;
      if (Number.isNaN(first)) first = value;
      else if (value !== first && Number.isFinite(value)) return false;
    }
    return true;
  };
  return columns.filter(isConstant).map(({ name }) => name);
}

/**
 * What is wrong with columns and rows before anything is computed: non-numeric-column, empty-column, constant-column,
 * too-few-cases.
 */
export function checkItems(columns: readonly Column[], rows: Int32Array): Problem[] {
  const contents = checkContents(columns);
  if (contents.length > 0) return contents;
  const variables = columns.map(({ name }) => name);
  const n = rows.length;
  if (n < fewestRows)
    return [problem('too-few-cases', { variables, values: { n, columns: columns.length, needed: fewestRows } })];
  const constant = constantColumns(columns, rows);
  if (constant.length === 0) return [];
  const every = Int32Array.from({ length: columns[0]!.values.length }, (_, row) => row);
  const always = new Set(constantColumns(columns, every));
  const left = constant.filter((name) => !always.has(name));
  const known = constant.filter((name) => always.has(name));
  return [
    ...(known.length > 0 ? [problem('constant-column', { variables: known, values: { n } })] : []),
    ...(left.length > 0 ? [problem('constant-column', { variables: left, values: { n, context: 'listwise' } })] : []),
  ];
}

/**
 * Correlations of the columns, each from the rows that answered both (listwise: all of them). Spearman's is the
 * product-moment correlation of mid-ranks among those rows; polychoric correlations take thresholds from each column's
 * own answers. Fails with non-numeric-column, empty-column, constant-column, too-few-cases,
 * sample-covariance-not-positive-definite, and of polychoric ones with too-many-categories.
 * Cost p^2 n.
 */
export function correlateItems(
  columns: readonly Column[],
  kind: CorrelationKind,
  missing: 'pairwise' | 'listwise',
): Outcome<ItemCorrelations> {
  const rows = analysedRows(columns, missing === 'listwise');
  const wrong = checkItems(columns, rows);
  if (wrong.length > 0) return failure(...wrong);
  const correlate = correlatorOf(columns, rows, kind);
  if (!correlate.ok) return correlate;
  const names = columns.map(({ name }) => name);
  const p = columns.length;
  const r = new Float64Array(p * p);
  let smallestN = rows.length;
  if (p === 1) smallestN = rows.filter((row) => Number.isFinite(columns[0]!.values[row]!)).length;
  const counts = new Float64Array(p * p).fill(rows.length);
  for (let i = 0; i < p; i++) {
    r[i * p + i] = 1;
    for (let j = 0; j < i; j++) {
      const found = correlate.value(i, j);
      smallestN = Math.min(smallestN, found.n);
      counts[i * p + j] = found.n;
      r[i * p + j] = r[j * p + i] = found.r;
    }
  }
  const wrongPairs = checkPairs(names, r, counts, rows.length);
  if (wrongPairs.length > 0) return failure(...wrongPairs);
  return success({ names, r, n: rows.length, smallestN }, correlate.problems);
}

/**
 * Why correlations are singular, where it is no column that follows from others: `few` rows span fewer dimensions than
 * there are columns; `contradictory` ones have a negative eigenvalue, which no complete table can produce.
 */
function singularContext(r: Float64Array, p: number, rows: number): { readonly context?: 'few' | 'contradictory' } {
  if (rows <= p) return { context: 'few' };
  const smallest = symmetricEigen(r, p).values[0]!;
  return smallest < -dependencyTolerance * p ? { context: 'contradictory' } : {};
}

/**
 * What keeps correlations from being analysed together: too-few-cases for pairs of items with fewer than three rows or
 * without variation in them, sample-covariance-not-positive-definite.
 * @param r p x p correlations, NaN where there is none
 * @param counts p x p rows of each pair, below the diagonal
 * @param rows that take part
 */
export function checkPairs(names: readonly string[], r: Float64Array, counts: Float64Array, rows: number): Problem[] {
  const p = names.length;
  const unknown = new Set<string>();
  let smallest = rows;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const n = counts[i * p + j]!;
      smallest = Math.min(smallest, n);
      if (n < fewestRows || !Number.isFinite(r[i * p + j]!))
        [names[i]!, names[j]!].forEach((name) => unknown.add(name));
    }
  }
  if (unknown.size > 0) {
    const context = smallest < fewestRows ? 'pairs' : 'still';
    const values = { n: smallest, columns: p, needed: fewestRows, context };
    return [problem('too-few-cases', { variables: [...unknown], values })];
  }
  const dependent = findDependentColumns(names, r);
  if (dependent.length === 0) return [];
  const values = { n: rows, columns: p, ...singularContext(r, p, rows) };
  return [problem('sample-covariance-not-positive-definite', { variables: dependent, values })];
}
