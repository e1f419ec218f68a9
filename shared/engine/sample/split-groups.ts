/** Which rows belong to which group. */
import { failure, problem, success, type Outcome } from '../../problem.ts';
import type { Column, Dataset } from '../../dataset.ts';

export interface CaseGroup {
  /** The value of the group column as text; '' without groups. */
  readonly label: string;
  /** Rows of the data set, ascending. */
  readonly rows: Int32Array;
}

/** More groups than this are a column that is no grouping. */
const mostGroups = 100;

function valueLabel(column: Column, row: number): string | undefined {
  const value = column.values[row]!;
  if (!Number.isFinite(value)) return undefined;
  return column.kind === 'text' ? column.categories[value] : String(value);
}

/**
 * Groups in the order in which their values first appear; rows without a value belong to none, and are noted.
 * Fails with unknown-column, group-too-small (fewer than two groups), too-many-groups.
 */
export function splitGroups(dataset: Dataset, groupColumn: string): Outcome<readonly CaseGroup[]> {
  if (groupColumn === '') return success([{ label: '', rows: Int32Array.from({ length: dataset.rows }, (_, r) => r) }]);
  const column = dataset.columns.find(({ name }) => name === groupColumn);
  if (!column) return failure(problem('unknown-column', { variables: [groupColumn], values: { name: groupColumn } }));
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < dataset.rows; row++) {
    const label = valueLabel(column, row);
    if (label === undefined) continue;
    const rows = rowsOf.get(label);
    if (rows) rows.push(row);
    else if (rowsOf.size > mostGroups) break;
    else rowsOf.set(label, [row]);
  }
  const facts = { variables: [groupColumn], values: { count: rowsOf.size } };
  if (rowsOf.size > mostGroups) return failure(problem('too-many-groups', facts));
  if (rowsOf.size < 2) return failure(problem('single-group', facts));
  const groups = [...rowsOf].map(([label, rows]) => ({ label, rows: Int32Array.from(rows) }));
  const count = dataset.rows - groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const values = { count, rows: dataset.rows, n: dataset.rows - count };
  const dropped = problem('cases-without-group-dropped', { variables: [groupColumn], values });
  return success(groups, count > 0 ? [dropped] : []);
}
