/** Columns of a data set, some of them ordered categories -> ordinal moments of every group. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column, Dataset } from '../../dataset.ts';
import type { ModelVariables } from '../model/model-variables.ts';
import type { EstimationSettings } from '../settings/settings.ts';
import { checkAnswered, checkContents, droppedCases, groupFact } from './check-columns.ts';
import { categoriseColumns, type CategorisedColumn } from './ordinal/categorise.ts';
import { computeOrdinalMoments } from './ordinal/ordinal-moments.ts';
import type { OrdinalMoments, OrdinalVariable } from './ordinal/ordinal-values.ts';
import { completeRows, type SampleMoments } from './sample-moments.ts';
import { splitGroups, type CaseGroup } from './split-groups.ts';
import { memoryProblem, type StatisticsSize } from './statistics-memory.ts';

export interface OrdinalPreparation {
  readonly moments: readonly SampleMoments[];
  /** Number of categories of each ordered column. */
  readonly categories: ReadonlyMap<string, number>;
}

/**
 * Means and covariances over all variables, covariates last, as start values and residuals want them:
 * cov(y) = S + Pi C Pi', cov(y, x) = Pi C, mean(y) = a + Pi mean(x). C has divisor N - 1, as lavaan prints it.
 */
function marginalMoments(moments: OrdinalMoments): { readonly cov: Float64Array; readonly mean: Float64Array } {
  const p = moments.names.length;
  const q = moments.covariateNames.length;
  const size = p + q;
  const cov = new Float64Array(size * size);
  const mean = new Float64Array(size);
  const withX = new Float64Array(p * q);
  const covX = moments.covariateCov.map((x) => (x * moments.n) / (moments.n - 1));
  for (let i = 0; i < p; i++) {
    mean[i] = moments.means[i]!;
    for (let a = 0; a < q; a++) {
      mean[i]! += moments.slopes[i * q + a]! * moments.covariateMeans[a]!;
      for (let b = 0; b < q; b++) withX[i * q + a]! += moments.slopes[i * q + b]! * covX[b * q + a]!;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = moments.cov[i * p + j]!;
      for (let a = 0; a < q; a++) sum += withX[i * q + a]! * moments.slopes[j * q + a]!;
      cov[i * size + j] = sum;
    }
    for (let a = 0; a < q; a++) cov[i * size + p + a] = cov[(p + a) * size + i] = withX[i * q + a]!;
  }
  for (let a = 0; a < q; a++) {
    mean[p + a] = moments.covariateMeans[a]!;
    for (let b = 0; b < q; b++) cov[(p + a) * size + p + b] = covX[a * q + b]!;
  }
  return { cov, mean };
}

interface OrdinalColumns {
  readonly columns: readonly Column[];
  readonly covariates: readonly Column[];
  /** Those of the rows that take part. */
  readonly rowsOf: (rows: Int32Array) => Int32Array;
  readonly codes: ReadonlyMap<string, CategorisedColumn>;
}

/** Pair by pair: the covariates known, and at least one answer. */
function rowsWithAnswers(columns: readonly Column[], covariates: readonly Column[], rows: Int32Array): Int32Array {
  const known = covariates.length > 0 ? completeRows(covariates, rows) : rows;
  return known.filter((row) => columns.some((column) => Number.isFinite(column.values[row]!)));
}

/** Cases with both answers that a correlation needs at least. */
const fewestPairs = 3;

/** Columns that too few cases answered together. */
function findUnpaired(columns: readonly Column[], rows: Int32Array): string[] {
  const incomplete = columns.filter(({ values }) => rows.some((row) => !Number.isFinite(values[row]!)));
  const found = new Set<string>();
  for (const left of incomplete) {
    for (const right of columns) {
      let both = 0;
      for (const row of rows) if (Number.isFinite(left.values[row]!) && Number.isFinite(right.values[row]!)) both++;
      if (both < fewestPairs && right !== left) [left.name, right.name].forEach((name) => found.add(name));
    }
  }
  return [...found];
}

function ordinalVariable(column: Column, codes: OrdinalColumns['codes']): OrdinalVariable {
  const own = codes.get(column.name);
  if (!own) return { kind: 'numeric', name: column.name, values: column.values };
  return { kind: 'ordered', name: column.name, codes: own.codes, categories: own.answers.length };
}

/** Thresholds (two numbers of a numeric column), slopes and correlations; about as many parameters as the first two. */
function statisticsSize(
  columns: readonly Column[],
  covariates: readonly Column[],
  codes: OrdinalColumns['codes'],
  n: number,
): StatisticsSize {
  const p = columns.length;
  const own = columns.reduce((sum, { name }) => sum + (codes.get(name)?.answers.length ?? 3) - 1, 0);
  return { count: own + p * covariates.length + (p * (p - 1)) / 2, n, parameters: own + 2 * p };
}

function groupMoments(source: OrdinalColumns, group: CaseGroup): Outcome<SampleMoments> {
  const all = [...source.columns, ...source.covariates];
  const rows = source.rowsOf(group.rows);
  const unpaired = findUnpaired(source.columns, rows);
  if (unpaired.length > 0) {
    const values = { ...groupFact(group.label) };
    return failure(problem('pairs-without-answers', { variables: unpaired, values }));
  }
  const outcome = computeOrdinalMoments({
    variables: source.columns.map((column) => ordinalVariable(column, source.codes)),
    covariates: source.covariates.map(({ name, values }) => ({ name, values })),
    rows,
    group: group.label,
  });
  if (!outcome.ok) return outcome;
  const ordinal = outcome.value;
  const moments: SampleMoments = {
    label: group.label,
    names: all.map((column) => column.name),
    n: rows.length,
    nRows: group.rows.length,
    ...marginalMoments(ordinal),
    hasMeans: true,
    divisor: 'N',
    logDet: NaN,
    cases: { columns: all.map((column) => column.values), rows },
    ordinal,
  };
  return success(moments, outcome.problems);
}

/**
 * Ordinal moments of the cases of a model's columns, one a group; categories are the distinct answers of the cases used,
 * over all groups. Exogenous covariates are conditioned on. Complete cases, or with `missing` pairwise all that answered
 * something and have the covariates: each variable and each pair is then estimated from those who answered it.
 * Fails as `splitGroups`, `categoriseColumns` and `computeOrdinalMoments` do, and with pairs-without-answers and
 * model-too-large; notes
 * incomplete-cases-dropped.
 */
export function prepareOrdinalMoments(
  dataset: Dataset,
  variables: ModelVariables,
  ordered: readonly string[],
  settings: Pick<EstimationSettings, 'group' | 'missing' | 'estimator'>,
): Outcome<OrdinalPreparation> {
  const groups = splitGroups(dataset, settings.group);
  if (!groups.ok) return groups;
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const named = (names: readonly string[]): Column[] =>
    names.map((name) => byName.get(name)).filter((column) => column !== undefined);
  const isCovariate = new Set(variables.exogenous);
  const columns = named(variables.observed.filter((name) => !isCovariate.has(name)));
  const covariates = named(variables.exogenous);
  const contents = checkContents([...columns, ...covariates]);
  if (contents.length > 0) return failure(...contents);
  const unanswered = groups.value.flatMap((group) => checkAnswered([...columns, ...covariates], group));
  if (unanswered.length > 0) return failure(...unanswered);
  const rowsOf = (rows: Int32Array): Int32Array =>
    settings.missing === 'pairwise'
      ? rowsWithAnswers(columns, covariates, rows)
      : completeRows([...columns, ...covariates], rows);
  const used = groups.value.flatMap((group) => [...rowsOf(group.rows)]);
  const categorised = categoriseColumns(named(ordered), Int32Array.from(used));
  if (!categorised.ok) return categorised;
  const codes = new Map(categorised.value.map((column) => [column.name, column]));
  const sizes = groups.value.map(({ rows }) => statisticsSize(columns, covariates, codes, rowsOf(rows).length));
  const tooLarge = memoryProblem(sizes, settings);
  if (tooLarge) return failure(tooLarge);
  const outcomes = groups.value.map((group) => groupMoments({ columns, covariates, rowsOf, codes }, group));
  const failures = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (failures.length > 0) return failure(...failures);
  const moments = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const notes: Problem[] = [
    ...groups.problems,
    ...categorised.problems,
    ...outcomes.flatMap((outcome) => outcome.problems),
  ];
  const categories = new Map(categorised.value.map(({ name, answers }) => [name, answers.length]));
  return success({ moments, categories }, [...notes, ...droppedCases(moments)]);
}
