/** Columns of a data set -> checked moments, computed once for the same columns of the same data. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column, Dataset } from '../../dataset.ts';
import type { EstimationSettings } from '../fit.ts';
import { estimators } from '../settings/estimators.ts';
import { resolveSettings, usesIncompleteCases, type DependentSettings } from '../settings/resolve-settings.ts';
import { createMoments } from './create-moments.ts';
import { incompleteMoments } from './incomplete-moments.ts';
import { completeRows, computeRawMoments, type Cases, type SampleMoments } from './sample-moments.ts';
import { checkCases, checkContents, droppedCases, hasNumbers } from './check-columns.ts';
import { splitGroups, type CaseGroup } from './split-groups.ts';

type Likelihood = EstimationSettings['likelihood'];

/** How cases become moments, besides the columns. */
export interface MomentSettings extends DependentSettings, Pick<EstimationSettings, 'group'> {
  /** Covariates whose moments are data: incomplete cases must have answered these. */
  readonly exogenous?: readonly string[];
  /** Covariates whose moments are data, answered by all or not. */
  readonly fixedCovariates?: readonly string[];
}

/** Moments of the complete cases of one group. */
function groupMoments(columns: readonly Column[], group: CaseGroup, likelihood: Likelihood): Outcome<SampleMoments> {
  const names = columns.map((column) => column.name);
  const rows = completeRows(columns, group.rows);
  const problems = checkCases(columns, group, rows, 'complete');
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
  settings: MomentSettings,
): Outcome<readonly SampleMoments[]> {
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  const columns = names.map((name) => byName.get(name)).filter((column) => column !== undefined);
  const usable = columns.filter(hasNumbers);
  // Everything wrong with the columns at once: a user mends them in one go.
  const problems = checkContents(columns);
  const isIncomplete = usesIncompleteCases(settings);
  const outcomes = groups.map((group) =>
    isIncomplete
      ? incompleteMoments(usable, group, {
          exogenous: settings.exogenous ?? [],
          fixed: settings.fixedCovariates ?? settings.exogenous ?? [],
        })
      : groupMoments(usable, group, resolveSettings(settings).likelihood),
  );
  problems.push(...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)));
  if (problems.length > 0) return failure(...problems);
  const moments = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const notes = outcomes.flatMap((outcome) => outcome.problems);
  return success(moments, isIncomplete ? notes : droppedCases(moments));
}

type KnownMoments = Outcome<readonly SampleMoments[]>;

/** Data sets are immutable values, so their moments can be kept as long as they live. */
const known = new WeakMap<Dataset, Map<string, KnownMoments>>();
/** Column sets remembered a data set; an edit returns to one of the last few. */
const rememberedColumnSets = 16;

/** Incomplete cases take part in maximum likelihood alone; two stages have a correction of their own. */
function checkMissing(settings: MomentSettings): Problem | undefined {
  const { discrepancy, se } = estimators[settings.estimator];
  const isLikelihood =
    discrepancy === 'ML' && (settings.missing === 'two.stage' ? se === 'standard' : se !== 'robust.sem');
  if (!usesIncompleteCases(settings) || isLikelihood) return undefined;
  const { estimator, missing } = settings;
  const context = missing === 'two.stage' ? 'two-stage' : 'likelihood';
  return problem('missing-needs-likelihood', { values: { estimator, missing, context } });
}

/**
 * Moments of these columns, one a group: of the complete cases, or of all cases where the settings let incomplete ones
 * take part. Fails with missing-needs-likelihood, unknown-column, single-group, too-many-groups,
 * non-numeric-column, empty-column, constant-column, scale-extreme, too-few-cases,
 * sample-covariance-not-positive-definite; notes incomplete-cases-dropped and those of `incompleteMoments`.
 */
export function prepareMoments(dataset: Dataset, names: readonly string[], settings: MomentSettings): KnownMoments {
  const refused = checkMissing(settings);
  if (refused) return failure(refused);
  let byColumns = known.get(dataset);
  if (!byColumns) known.set(dataset, (byColumns = new Map()));
  const way = usesIncompleteCases(settings)
    ? ['incomplete', ...(settings.exogenous ?? []), '', ...(settings.fixedCovariates ?? []), '']
    : [resolveSettings(settings).likelihood];
  const key = [...way, settings.group, ...names].join('\u0000');
  let outcome = byColumns.get(key);
  if (!outcome) {
    const groups = splitGroups(dataset, settings.group);
    const computed = groups.ok ? computeMoments(dataset, names, groups.value, settings) : groups;
    outcome = computed.ok ? success(computed.value, [...groups.problems, ...computed.problems]) : computed;
    const [oldest] = byColumns.keys();
    if (byColumns.size >= rememberedColumnSets && oldest !== undefined) byColumns.delete(oldest);
    byColumns.set(key, outcome);
  }
  return outcome;
}
