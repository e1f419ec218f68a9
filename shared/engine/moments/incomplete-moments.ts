/** Moments of cases with missing answers: saturated by maximum likelihood, with the cases by missing pattern. */
import { failure, problem, success, type Outcome, type Problem } from '../../problem.ts';
import type { Column } from '../dataset.ts';
import { groupFact } from './check-columns.ts';
import { checkColumns, findDependentColumns } from './check-moments.ts';
import { countCases, patternMoments, type PatternMoments } from './missing-patterns.ts';
import { createMoments } from './create-moments.ts';
import { columnRanges, completeRows, type Cases, type SampleMoments } from './sample-moments.ts';
import { availableMoments, saturate } from './saturated-moments.ts';
import type { CaseGroup } from './split-groups.ts';

/** Rows of a group that take part, and how many were left out for which reason. */
interface TakingPart {
  readonly rows: Int32Array;
  readonly withoutCovariate: number;
  readonly empty: number;
}

function rowsTakingPart(columns: readonly Column[], exogenous: readonly string[], rows: Int32Array): TakingPart {
  const fixed = columns.filter((column) => exogenous.includes(column.name));
  const known = fixed.length > 0 ? completeRows(fixed, rows) : rows;
  const answered = known.filter((row) => columns.some((column) => Number.isFinite(column.values[row]!)));
  return { rows: answered, withoutCovariate: rows.length - known.length, empty: known.length - answered.length };
}

function droppedNotes(part: TakingPart, exogenous: readonly string[], total: number): Problem[] {
  const notes: Problem[] = [];
  const facts = { n: part.rows.length, rows: total };
  if (part.empty > 0) notes.push(problem('empty-cases-dropped', { values: { count: part.empty, ...facts } }));
  if (part.withoutCovariate > 0) {
    const values = { count: part.withoutCovariate, ...facts };
    notes.push(problem('cases-without-covariate-dropped', { variables: exogenous, values }));
  }
  return notes;
}

/** Pairs of columns that no case answered both of: nothing is known of their covariance. */
function findUnpaired(names: readonly string[], pairs: Float64Array): Problem[] {
  const p = names.length;
  const found = new Set<string>();
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      if (pairs[i * p + j] === 0) [names[j]!, names[i]!].forEach((name) => found.add(name));
    }
  }
  return found.size === 0 ? [] : [problem('never-answered-together', { variables: [...found] })];
}

/** What the saturated moments could not be found for: dependent columns as far as pairs of answers show them. */
function refused(names: readonly string[], patterns: PatternMoments, group: Readonly<Record<string, string>>): Problem {
  const { cov } = availableMoments(patterns);
  const dependent = findDependentColumns(names, cov);
  const values = { n: countCases(patterns), columns: names.length, ...group };
  const variables = dependent.length > 0 ? dependent : names;
  return problem('sample-covariance-not-positive-definite', { variables, values });
}

/**
 * Moments of one group from all its cases, complete or not.
 * @param exogenous fixed covariates: cases without one of them are left out
 * Fails with constant-column, scale-extreme, too-few-cases, sample-covariance-not-positive-definite; notes
 * empty-cases-dropped, cases-without-covariate-dropped, never-answered-together, saturated-not-converged.
 */
export function incompleteMoments(
  columns: readonly Column[],
  group: CaseGroup,
  exogenous: readonly string[],
): Outcome<SampleMoments> {
  const names = columns.map((column) => column.name);
  const ofGroup = groupFact(group.label);
  const part = rowsTakingPart(columns, exogenous, group.rows);
  const problems = checkColumns(names, part.rows.length, columnRanges(columns, part.rows));
  if (problems.length > 0)
    return failure(...problems.map((one) => ({ ...one, values: { ...one.values, ...ofGroup } })));
  const values = columns.map((column) => column.values);
  const patterns = patternMoments(values, part.rows);
  const saturated = saturate(patterns);
  if (!saturated) return failure(refused(names, patterns, ofGroup));
  const { mean, cov, value } = saturated;
  const cases: Cases = { columns: values, rows: part.rows };
  const n = part.rows.length;
  const raw = { label: group.label, n, nRows: group.rows.length, mean, cov, hasMeans: true, cases };
  const moments = createMoments(names, raw, 'normal');
  if (!moments.ok) return moments;
  const notes = [
    ...droppedNotes(part, exogenous, group.rows.length),
    ...findUnpaired(names, availableMoments(patterns).pairs),
    ...(saturated.isConverged ? [] : [problem('saturated-not-converged', { values: ofGroup })]),
  ];
  return success({ ...moments.value, incomplete: { patterns, value } }, notes);
}
