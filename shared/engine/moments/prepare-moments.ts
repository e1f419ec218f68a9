/** Columns of a data set -> checked moments, computed once for the same columns of the same data. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column, Dataset } from '../dataset.ts';
import type { EstimationSettings } from '../fit.ts';
import { resolveSettings, type DependentSettings } from '../resolve-settings.ts';
import { choleskyInPlace, logDeterminant } from '../numeric/cholesky.ts';
import { checkColumns, findDependentColumns } from './check-moments.ts';
import { columnRanges, completeRows, computeRawMoments, type Cases, type SampleMoments } from './sample-moments.ts';
import { checkContents, droppedCases, groupFact, hasNumbers } from './check-columns.ts';
import { splitGroups, type CaseGroup } from './split-groups.ts';

type Likelihood = EstimationSettings['likelihood'];

/** Covariances of checked columns, divisor N -> moments as the likelihood wants them. Fails with sample-covariance-not-positive-definite. */
export function createMoments(
  names: readonly string[],
  raw: {
    readonly label: string;
    readonly n: number;
    readonly nRows: number;
    readonly mean: Float64Array;
    readonly cov: Float64Array;
    readonly hasMeans: boolean;
    readonly cases?: Cases;
  },
  likelihood: Likelihood,
): Outcome<SampleMoments> {
  const { label, n, nRows, mean, hasMeans, cases } = raw;
  const p = names.length;
  const refused = (variables: readonly string[]): Problem =>
    problem('sample-covariance-not-positive-definite', { variables, values: { n, columns: p, ...groupFact(label) } });
  const dependent = findDependentColumns(names, raw.cov);
  if (dependent.length > 0) return failure(refused(dependent));
  const cov = likelihood === 'wishart' ? raw.cov.map((x) => (x * n) / (n - 1)) : raw.cov;
  const factor = cov.slice();
  if (!choleskyInPlace(factor, p)) return failure(refused(names));
  const divisor = likelihood === 'wishart' ? 'N-1' : 'N';
  const logDet = logDeterminant(factor, p);
  const own = cases ? { cases } : {};
  return success({ label, names, n, nRows, cov, mean, hasMeans, divisor, logDet, ...own });
}

/** Moments of the complete cases of one group. */
function groupMoments(columns: readonly Column[], group: CaseGroup, likelihood: Likelihood): Outcome<SampleMoments> {
  const names = columns.map((column) => column.name);
  const rows = completeRows(columns, group.rows);
  const problems = checkColumns(names, rows.length, columnRanges(columns, rows)).map((one) => ({
    ...one,
    values: { ...one.values, ...groupFact(group.label) },
  }));
  if (problems.length > 0) return failure(...problems);
  const { n, mean, cov } = computeRawMoments(columns, rows);
  const cases: Cases = { columns: columns.map((column) => column.values), rows };
  const { label } = group;
  return createMoments(names, { label, n, nRows: group.rows.length, mean, cov, hasMeans: true, cases }, likelihood);
}

function computeMoments(
  dataset: Dataset,
  names: readonly string[],
  groups: readonly CaseGroup[],
  likelihood: Likelihood,
): Outcome<readonly SampleMoments[]> {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const columns = names.map((name) => byName.get(name)).filter((column) => column !== undefined);
  const usable = columns.filter(hasNumbers);
  // Everything wrong with the columns at once: a user mends them in one go.
  const problems = checkContents(columns);
  const outcomes = groups.map((group) => groupMoments(usable, group, likelihood));
  problems.push(...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)));
  if (problems.length > 0) return failure(...problems);
  const moments = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  return success(moments, droppedCases(moments));
}

type KnownMoments = Outcome<readonly SampleMoments[]>;

/** Data sets are immutable values, so their moments can be kept as long as they live. */
const known = new WeakMap<Dataset, Map<string, KnownMoments>>();
/** Column sets remembered a data set; an edit returns to one of the last few. */
const rememberedColumnSets = 16;

/**
 * Moments of the complete cases of these columns, one a group. Fails with unknown-column, single-group, too-many-groups,
 * non-numeric-column, empty-column, constant-column, scale-extreme, too-few-cases,
 * sample-covariance-not-positive-definite; notes incomplete-cases-dropped.
 */
export function prepareMoments(
  dataset: Dataset,
  names: readonly string[],
  settings: DependentSettings & Pick<EstimationSettings, 'group'>,
): KnownMoments {
  let byColumns = known.get(dataset);
  if (!byColumns) known.set(dataset, (byColumns = new Map()));
  const { likelihood } = resolveSettings(settings);
  const key = [likelihood, settings.group, ...names].join('\u0000');
  let outcome = byColumns.get(key);
  if (!outcome) {
    const groups = splitGroups(dataset, settings.group);
    outcome = groups.ok ? computeMoments(dataset, names, groups.value, likelihood) : groups;
    const [oldest] = byColumns.keys();
    if (byColumns.size >= rememberedColumnSets && oldest !== undefined) byColumns.delete(oldest);
    byColumns.set(key, outcome);
  }
  return outcome;
}
