/** Correlations of items as they are analysed together: pairs of answers, or complete rows only. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column } from '../../dataset.ts';
import { checkContents } from './check-columns.ts';
import { findDependentColumns } from './check-moments.ts';
import { pairCorrelator } from './ordinal/pair-correlator.ts';
import { completeRows } from './sample-moments.ts';

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

/** The answers of two columns over the rows that have both. */
interface Pair {
  readonly n: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

function answeredBoth(left: Float64Array, right: Float64Array, rows: Int32Array): Pair {
  const a = new Float64Array(rows.length);
  const b = new Float64Array(rows.length);
  let n = 0;
  for (const row of rows) {
    const x = left[row]!;
    const y = right[row]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    a[n] = x;
    b[n++] = y;
  }
  return { n, left: a.subarray(0, n), right: b.subarray(0, n) };
}

/** Ranks from 1, the mean rank among equals. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** Product-moment correlation of numbers in pairs; NaN where one side does not vary. */
export function productMoment(left: Float64Array, right: Float64Array): number {
  const n = left.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < n; i++) {
    meanX += left[i]! / n;
    meanY += right[i]! / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = left[i]! - meanX;
    const y = right[i]! - meanY;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return xy / Math.sqrt(xx * yy);
}

type Correlate = (i: number, j: number) => { readonly r: number; readonly n: number };

function correlatorOf(columns: readonly Column[], rows: Int32Array, kind: CorrelationKind): Outcome<Correlate> {
  if (kind === 'polychoric') return pairCorrelator(columns, rows);
  return success((i, j) => {
    const pair = answeredBoth(columns[i]!.values, columns[j]!.values, rows);
    if (kind === 'pearson') return { r: productMoment(pair.left, pair.right), n: pair.n };
    return { r: productMoment(midRanks(pair.left), midRanks(pair.right)), n: pair.n };
  });
}

/** Rows that take part. */
function rowsOf(columns: readonly Column[], isListwise: boolean): Int32Array {
  const all = Int32Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => row);
  if (isListwise) return completeRows(columns, all);
  return all.filter((row) => columns.some(({ values }) => Number.isFinite(values[row]!)));
}

function constantColumns(columns: readonly Column[], rows: Int32Array): string[] {
  const isConstant = ({ values }: Column): boolean => {
    const answers = rows.filter((row) => Number.isFinite(values[row]!));
    return answers.every((row) => values[row] === values[answers[0]!]);
  };
  return columns.filter(isConstant).map(({ name }) => name);
}

/** What is wrong with columns and rows before anything is computed. */
function checkItems(columns: readonly Column[], rows: Int32Array): Problem[] {
  const contents = checkContents(columns);
  if (contents.length > 0) return contents;
  const variables = columns.map(({ name }) => name);
  const n = rows.length;
  if (n < fewestRows)
    return [problem('too-few-cases', { variables, values: { n, columns: columns.length, needed: fewestRows } })];
  const constant = constantColumns(columns, rows);
  return constant.length > 0 ? [problem('constant-column', { variables: constant, values: { n } })] : [];
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
  const rows = rowsOf(columns, missing === 'listwise');
  const wrong = checkItems(columns, rows);
  if (wrong.length > 0) return failure(...wrong);
  const correlate = correlatorOf(columns, rows, kind);
  if (!correlate.ok) return correlate;
  const names = columns.map(({ name }) => name);
  const p = columns.length;
  const r = new Float64Array(p * p);
  let smallestN = rows.length;
  if (p === 1) smallestN = rows.filter((row) => Number.isFinite(columns[0]!.values[row]!)).length;
  const unknown = new Set<string>();
  for (let i = 0; i < p; i++) {
    r[i * p + i] = 1;
    for (let j = 0; j < i; j++) {
      const found = correlate.value(i, j);
      smallestN = Math.min(smallestN, found.n);
      r[i * p + j] = r[j * p + i] = found.r;
      if (found.n < fewestRows || !Number.isFinite(found.r)) [names[i]!, names[j]!].forEach((name) => unknown.add(name));
    }
  }
  if (unknown.size > 0) {
    const values = { n: smallestN, columns: p, needed: fewestRows };
    return failure(problem('too-few-cases', { variables: [...unknown], values }));
  }
  const dependent = findDependentColumns(names, r);
  if (dependent.length > 0) {
    const values = { n: rows.length, columns: p };
    return failure(problem('sample-covariance-not-positive-definite', { variables: dependent, values }));
  }
  return success({ names, r, n: rows.length, smallestN }, correlate.problems);
}
