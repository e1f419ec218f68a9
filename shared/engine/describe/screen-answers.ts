/** Everything that is looked at before a model: each column, what is missing, who answered carelessly, who is far off. */
import { asWarning, problem, type Problem } from '../../problem.ts';
import { findDependentColumns } from '../sample/check-moments.ts';
import { meanScores, rowsAnswering } from './answered-rows.ts';
import { answersOf, describeColumn } from './column-figures.ts';
import { correlateAll, type CorrelationMethod } from './correlations.ts';
import { countRuns, frequenciesOf } from './frequencies.ts';
import { countMissing, littleTest } from './missing-answers.ts';
import { mahalanobisDistances, mardiaTests, whiten } from './multivariate.ts';
import { quantileOf } from './quantile.ts';
import { duplicateRows, responseStyle } from './response-style.ts';
import type {
  Counted,
  CorrelationTable,
  NumericAnswers,
  ScreenChoices,
  ScreenedColumn,
  ScreenInput,
  Screening,
  TextAnswers,
} from './screening.ts';

/** |z| beyond which a single answer is an outlier: p < .001. [tabachnick-fidell-2013] */
const outlyingScore = 3.29;

function counted(name: string, values: Float64Array, rows: number): Counted {
  const n = answersOf(values).length;
  return { name, n, missing: rows - n, missingShare: rows > 0 ? (rows - n) / rows : 0 };
}

/** Figures of a column of numbers. */
export function screenColumn({ name, values }: NumericAnswers, rows: number, choices: ScreenChoices): ScreenedColumn {
  const sorted = answersOf(values).sort();
  const n = sorted.length;
  const figures = describeColumn(values, choices.quantileType);
  const runs = countRuns(sorted);
  const [low, high] = choices.scale ?? [sorted[0], sorted.at(-1)];
  const shareOf = (answer: number | undefined): number => (runs.find(([value]) => value === answer)?.[1] ?? 0) / n;
  return {
    ...counted(name, values, rows),
    distinct: runs.length,
    ...figures,
    ...(n > 0 ? { floorShare: shareOf(low), ceilingShare: shareOf(high) } : {}),
    ...(runs.length <= choices.maxCategories ? { frequencies: frequenciesOf(runs, rows) } : {}),
  };
}

/** Counts of a column of texts. @param most different answers that are counted one by one */
export function screenText({ name, values, categories }: TextAnswers, rows: number, most: number): ScreenedColumn {
  const runs = countRuns(answersOf(values).sort());
  const named = runs.map(([code, count]) => [categories[code] ?? '', count] as const);
  // By code point, as the answers of every text column are.
  named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    ...counted(name, values, rows),
    distinct: runs.length,
    ...(runs.length <= most ? { frequencies: frequenciesOf<string>(named, rows) } : {}),
  };
}

const valuesOf = (columns: readonly NumericAnswers[]): readonly Float64Array[] => columns.map(({ values }) => values);

const take = (values: Float64Array, rows: Int32Array): Float64Array => Float64Array.from(rows, (row) => values[row]!);

function findCareless(
  items: readonly NumericAnswers[],
  rows: number,
  longstring: number | undefined,
): Screening['careless'] {
  const longstringCut = longstring ?? Math.max(5, Math.ceil(items.length / 2));
  const columns = valuesOf(items);
  const styles = Array.from({ length: rows }, (_, row) => responseStyle(columns, row));
  const flagged = styles.flatMap((style, row) => (style.longstring >= longstringCut ? [row] : []));
  return { items: items.map(({ name }) => name), longstringCut, rows: styles, flagged };
}

function findFast({ name, values }: NumericAnswers, { timeCut, quantileType }: ScreenChoices): Screening['speed'] {
  const sorted = answersOf(values).sort();
  if (sorted.length === 0) return undefined;
  const median = quantileOf(sorted, 0.5, quantileType);
  const cut = timeCut * median;
  const flagged = [...values.keys()].filter((row) => values[row]! < cut);
  return { column: name, median, cut, flagged };
}

function findOutliers(columns: readonly NumericAnswers[], screened: readonly ScreenedColumn[]) {
  return columns.flatMap(({ name, values }, j) => {
    const { mean = NaN, sd = NaN } = screened[j]!;
    return [...values.keys()].flatMap((row) => {
      const z = (values[row]! - mean) / sd;
      return Math.abs(z) > outlyingScore ? [{ row, name, z }] : [];
    });
  });
}

/** `still`: columns that vary, but not among the complete rows, where the covariances are `singular`. */
interface FarRows extends Pick<Screening, 'mahalanobis' | 'mardia'> {
  readonly singular?: Float64Array;
  readonly still?: readonly string[];
  readonly completeRows?: number;
}

/** Distances and tests of the rows complete in the columns that vary; none with too few rows. */
function farRows(
  varying: readonly NumericAnswers[],
  rows: number,
  { mahalanobisCut, mardiaDivisor }: ScreenChoices,
): FarRows {
  const p = varying.length;
  const complete = rowsAnswering(valuesOf(varying), rows);
  if (p === 0 || complete.length <= p) return {};
  const whitened = whiten(varying.map(({ values }) => take(values, complete)));
  if ('singular' in whitened) {
    const still = varying.filter(({ values }) => complete.every((row) => values[row] === values[complete[0]!]));
    return { ...whitened, still: still.map(({ name }) => name), completeRows: complete.length };
  }
  const found = mahalanobisDistances(whitened).map((one, i) => ({ row: complete[i]!, ...one }));
  const flagged = found.flatMap(({ row, pvalue }) => (pvalue < mahalanobisCut ? [row] : []));
  const columns = varying.map(({ name }) => name);
  return {
    mahalanobis: { columns, n: complete.length, df: p, rows: found, flagged },
    mardia: mardiaTests(whitened, mardiaDivisor),
  };
}

function correlate(
  columns: readonly NumericAnswers[],
  method: CorrelationMethod,
  rows: Int32Array | undefined,
  { missing, level }: ScreenChoices,
): CorrelationTable {
  const used = rows ? columns.map(({ name, values }) => ({ name, values: take(values, rows) })) : columns;
  const correlation = correlateAll(
    used.map(({ values }) => values),
    method,
    level,
  );
  const pairs = used.flatMap(({ name: a }, i) =>
    used.slice(i + 1).map(({ name: b }, k) => ({ a, b, ...correlation(i, i + 1 + k) })),
  );
  return { method, missing, names: columns.map(({ name }) => name), pairs };
}

function columnProblems(columns: readonly ScreenedColumn[], varying: readonly NumericAnswers[]): readonly Problem[] {
  const empty = columns.filter(({ n }) => n === 0).map(({ name }) => name);
  const known = new Set(varying.map(({ name }) => name));
  const still = columns.filter(({ n, name }) => n > 0 && !known.has(name));
  const constant = still.filter(({ distinct }) => distinct === 1).map(({ name }) => name);
  const extreme = still.filter(({ distinct }) => distinct > 1).map(({ name }) => name);
  const values = { context: 'screen' };
  return [
    ...(empty.length > 0 ? [asWarning(problem('empty-column', { variables: empty, values }))] : []),
    ...(constant.length > 0 ? [asWarning(problem('constant-column', { variables: constant, values }))] : []),
    ...(extreme.length > 0 ? [asWarning(problem('scale-extreme', { variables: extreme }))] : []),
  ];
}

/** Columns of which the complete rows hold one answer only. */
function stillProblem(variables: readonly string[], n: number): Problem {
  return asWarning(problem('constant-column', { variables, values: { n, context: 'complete' } }));
}

/** Columns that follow from others, of a singular covariance matrix among `columns`. */
function dependentProblem(columns: readonly NumericAnswers[], cov: Float64Array): readonly Problem[] {
  const names = columns.map(({ name }) => name);
  const dependent = findDependentColumns(names, cov);
  const variables = dependent.length > 0 ? dependent : names;
  return [asWarning(problem('sample-covariance-not-positive-definite', { variables, values: { context: 'screen' } }))];
}

/**
 * All figures of a screening. Columns without answers or usable variation warn (empty-column, constant-column, scale-extreme) and lack what
 * needs variation; columns that depend on each other (sample-covariance-not-positive-definite) leave distances and Mardia's
 * tests out; warns saturated-not-converged of Little's test. Cost: n log n a column, n log n a pair of correlations, and what `mardiaTests` and `littleTest` say.
 */
export function screenAnswers(
  input: ScreenInput,
  choices: ScreenChoices,
): { readonly screening: Screening; readonly problems: readonly Problem[] } {
  const { rows, columns, texts, constructs } = input;
  const screened = columns.map((column) => screenColumn(column, rows, choices));
  const varying = columns.filter((_, j) => (screened[j]!.variance ?? 0) > 0);
  const answered = columns.filter((_, j) => screened[j]!.n > 0);
  const missing = countMissing(valuesOf(columns), rows);
  const kept = choices.missing === 'listwise' ? rowsAnswering(valuesOf(answered), rows) : undefined;
  const mcar = littleTest(valuesOf(varying), rows);
  const { singular, still = [], completeRows = 0, ...far } = farRows(varying, rows, choices);
  const unbounded = mcar && 'unbounded' in mcar ? mcar.unbounded : undefined;
  const speed = input.time && findFast(input.time, choices);
  const scored = constructs.map(({ name, items }) => {
    const scores = meanScores(valuesOf(items), rows, choices.minAnswered);
    const figures = describeColumn(scores, choices.quantileType);
    return { ...counted(name, scores, rows), items: items.map((item) => item.name), ...figures };
  });
  const dependent = singular ?? unbounded;
  return {
    screening: {
      n: kept ? kept.length : rows - missing.rowsEmpty,
      columns: [...screened, ...texts.map((text) => screenText(text, rows, choices.maxCategories))],
      constructs: scored,
      missingness: { ...missing, ...(mcar && 'chisq' in mcar ? { mcar } : {}) },
      careless: findCareless(input.carelessItems ?? varying, rows, choices.longstring),
      ...(speed ? { speed } : {}),
      duplicates: duplicateRows(valuesOf(columns), rows),
      univariateOutliers: findOutliers(columns, screened),
      ...far,
      correlations: choices.correlations.map((method) => correlate(columns, method, kept, choices)),
    },
    problems: [
      ...columnProblems(screened, varying),
      ...(still.length > 0 ? [stillProblem(still, completeRows)] : []),
      ...(dependent && still.length === 0 ? dependentProblem(varying, dependent) : []),
      ...(mcar && 'chisq' in mcar && !mcar.isConverged ? [problem('saturated-not-converged')] : []),
    ],
  };
}
