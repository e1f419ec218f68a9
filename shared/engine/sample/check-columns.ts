/** What can be said of columns and cases before anything is computed from them. */
import { problem, type Problem } from '../../problem.ts';
import type { Column } from '../../dataset.ts';
import { checkColumns } from './check-moments.ts';
import { columnRanges, type SampleMoments } from './sample-moments.ts';
import type { CaseGroup } from './split-groups.ts';

/** The group a problem speaks of, where there are groups. */
export function groupFact(label: string): Readonly<Record<string, string>> {
  return label === '' ? {} : { group: label };
}

/** What the moments leave out, over all groups. */
export function droppedCases(groups: readonly SampleMoments[]): Problem[] {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const rows = groups.reduce((sum, group) => sum + group.nRows, 0);
  return rows > n ? [problem('incomplete-cases-dropped', { values: { count: rows - n, n, rows } })] : [];
}

export const hasNumbers = (column: Column): boolean => column.kind === 'numeric' && column.values.some(Number.isFinite);

/** A number in any country's spelling: among these, what is not one made the column text. */
const looksNumeric = /^[-+]?[\d.,]*\d[\d.,]*(e[-+]?\d+)?$/i;

/** What is wrong with columns that hold no numbers at all. */
export function checkContents(columns: readonly Column[]): Problem[] {
  const problems: Problem[] = [];
  const text = columns.filter((column) => column.kind === 'text');
  if (text.length > 0) {
    const entries = text[0]?.categories.filter((entry) => entry.trim() !== '') ?? [];
    const example = entries.find((entry) => !looksNumeric.test(entry.trim())) ?? entries[0];
    const values: Readonly<Record<string, string>> = example ? { example, context: 'example' } : {};
    problems.push(problem('non-numeric-column', { variables: text.map((column) => column.name), values }));
  }
  const empty = columns.filter((column) => column.kind === 'numeric' && !hasNumbers(column));
  if (empty.length > 0) problems.push(problem('empty-column', { variables: empty.map((column) => column.name) }));
  return problems;
}

/** How many answered: 0, 1, or 2 for more than one. */
function countAnswers({ values }: Column, rows: Int32Array): number {
  let count = 0;
  for (const row of rows) {
    if (!Number.isFinite(values[row]!)) continue;
    count += 1;
    if (count === 2) break;
  }
  return count;
}

/** Columns that nobody of a group answered, and those that a single person did: empty-column, constant-column. */
export function checkAnswered(columns: readonly Column[], { label, rows }: CaseGroup): Problem[] {
  const counts = columns.map((column) => countAnswers(column, rows));
  const withAnswers = (count: number): string[] =>
    columns.filter((_, i) => counts[i] === count).map(({ name }) => name);
  const [empty, single] = [withAnswers(0), withAnswers(1)];
  const own = { n: rows.length, ...groupFact(label) };
  const problems: Problem[] = [];
  if (empty.length > 0) {
    const values = label === '' ? own : { ...own, context: 'group' };
    problems.push(problem('empty-column', { variables: empty, values }));
  }
  if (single.length > 0)
    problems.push(problem('constant-column', { variables: single, values: { ...own, context: 'single' } }));
  return problems;
}

/**
 * What is wrong with the cases of a group that take part. Of a column that is empty or does not vary among these alone
 * the context says `left`: that others were left out is the cause.
 */
export function checkCases(
  columns: readonly Column[],
  group: CaseGroup,
  rows: Int32Array,
  treatment: 'complete' | 'incomplete',
): Problem[] {
  const answered = checkAnswered(columns, group);
  if (answered.length > 0) return answered;
  const names = columns.map(({ name }) => name);
  const ranges = columnRanges(columns, rows);
  const own = { rows: group.rows.length, ...groupFact(group.label) };
  return checkColumns(names, rows.length, ranges).map((one) => {
    const values = { ...one.values, ...own };
    if (one.code === 'too-few-cases') return { ...one, values: { ...values, ...tooFewContext(one, own, treatment) } };
    if (one.code !== 'constant-column') return { ...one, values };
    return leftConstant(one, values, columns, group);
  });
}

/** Complete cases are few because others lack an answer, or because there are no more. */
function tooFewContext(
  { values }: Problem,
  { rows }: { readonly rows: number },
  treatment: 'complete' | 'incomplete',
): Readonly<Record<string, string>> {
  if (treatment === 'incomplete') return { context: 'incomplete' };
  return Number(values['n']) < rows ? { context: 'dropped' } : {};
}

/** Whether columns do not vary in the whole group, or only among the cases that take part. */
function leftConstant(
  found: Problem,
  values: Problem['values'],
  columns: readonly Column[],
  group: CaseGroup,
): Problem {
  const own = columns.filter(({ name }) => found.variables.includes(name));
  const { spread } = columnRanges(own, group.rows);
  return own.every((_, i) => spread[i]! > 0)
    ? { ...found, values: { ...values, context: 'left' } }
    : { ...found, values };
}
