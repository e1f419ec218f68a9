/** What can be said of columns and cases before anything is computed from them. */
import { problem, type Problem } from '../../problem.ts';
import type { Column } from '../dataset.ts';
import type { SampleMoments } from './sample-moments.ts';

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
