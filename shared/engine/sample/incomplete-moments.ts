/** Moments of cases with missing answers: saturated by maximum likelihood, with the cases by missing pattern. */
import { failure, problem, success, type Outcome, type ParameterRef, type Problem } from '../../problem.ts';
import type { Column } from '../../dataset.ts';
import { checkCases, groupFact } from './check-columns.ts';
import { countCases, patternMoments, type PatternMoments } from './missing-patterns.ts';
import { createMoments } from './create-moments.ts';
import { completeRows, type Cases, type SampleMoments } from './sample-moments.ts';
import { availableMoments } from './available-moments.ts';
import { searchSaturated } from './saturated-moments.ts';
import type { CaseGroup } from './split-groups.ts';
import { exactDependency, referenceMoments } from './unbounded-likelihood.ts';

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

/** Places of pairs of columns that no case answered both of: nothing is known of their covariance. */
function findUnpaired(pairs: Float64Array, p: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) if (pairs[i * p + j] === 0) found.push([j, i]);
  return found;
}

/** The pairs by name, as covariances are written. */
function unpairedNote(
  names: readonly string[],
  unpaired: readonly (readonly [number, number])[],
  group: Readonly<Record<string, string>>,
): Problem[] {
  if (unpaired.length === 0) return [];
  const variables = names.filter((_, i) => unpaired.some((pair) => pair.includes(i)));
  const parameters = unpaired.map(([i, j]): ParameterRef => ({ lhs: names[i]!, op: '~~', rhs: names[j]! }));
  return [problem('never-answered-together', { variables, parameters, values: { count: unpaired.length, ...group } })];
}

/** Chi-square may be off by as much before it is said; it is printed to two or three decimals. */
const noticedChange = 1e-3;

interface FoundMoments {
  readonly mean: Float64Array;
  readonly cov: Float64Array;
  readonly value: number;
  readonly hasMaximum: boolean;
  readonly notes: readonly Problem[];
}

/** The saturated moments, or where the likelihood has no maximum those that estimation may start from. */
function findMoments(
  names: readonly string[],
  patterns: PatternMoments,
  fixed: readonly number[],
  group: Readonly<Record<string, string>>,
): FoundMoments | Problem {
  const found = searchSaturated(patterns);
  if (!('unbounded' in found)) {
    const isRough = !found.isConverged && !(found.remaining < noticedChange);
    return {
      ...found,
      hasMaximum: true,
      notes: isRough ? [problem('saturated-not-converged', { values: group })] : [],
    };
  }
  const dependent = exactDependency(names, patterns, found.unbounded);
  const values = { n: countCases(patterns), columns: names.length, ...group };
  if (dependent.length > 0) return problem('sample-covariance-not-positive-definite', { variables: dependent, values });
  const reference = referenceMoments(patterns, fixed);
  if (reference) return { ...reference, hasMaximum: false, notes: [] };
  const variables = fixed.map((i) => names[i]!);
  return problem('moments-undetermined', { variables, values: { ...values, context: 'covariates' } });
}

/** Covariates of incomplete cases. */
export interface CovariateRole {
  /** Cases without one of these are left out. */
  readonly exogenous: readonly string[];
  /** Their moments are data. */
  readonly fixed: readonly string[];
}

/**
 * Moments of one group from all its cases, complete or not.
 * Fails with empty-column, constant-column, scale-extreme, too-few-cases, sample-covariance-not-positive-definite,
 * moments-undetermined; notes empty-cases-dropped, cases-without-covariate-dropped, never-answered-together,
 * saturated-not-converged.
 */
export function incompleteMoments(
  columns: readonly Column[],
  group: CaseGroup,
  { exogenous, fixed: fixedNames }: CovariateRole,
): Outcome<SampleMoments> {
  const names = columns.map((column) => column.name);
  const ofGroup = groupFact(group.label);
  const part = rowsTakingPart(columns, exogenous, group.rows);
  const problems = checkCases(columns, group, part.rows, 'incomplete');
  if (problems.length > 0) return failure(...problems);
  const values = columns.map((column) => column.values);
  const patterns = patternMoments(values, part.rows);
  const fixed = fixedNames.map((name) => names.indexOf(name)).filter((place) => place >= 0);
  const found = findMoments(names, patterns, fixed, ofGroup);
  if ('code' in found) return failure(found);
  const { mean, cov, value, hasMaximum } = found;
  const cases: Cases = { columns: values, rows: part.rows };
  const n = part.rows.length;
  const raw = { label: group.label, n, nRows: group.rows.length, mean, cov, hasMeans: true, cases };
  const moments = createMoments(names, raw, 'normal');
  if (!moments.ok) return moments;
  const unpaired = findUnpaired(availableMoments(patterns).pairs, names.length);
  const notes = [
    ...droppedNotes(part, exogenous, group.rows.length),
    ...unpairedNote(names, unpaired, ofGroup),
    ...found.notes,
  ];
  return success({ ...moments.value, incomplete: { patterns, value, hasMaximum, fixed, unpaired } }, notes);
}
