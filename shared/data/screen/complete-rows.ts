/** Rows in which every question that counts was answered. */
import type { Column, Dataset } from '../../dataset.ts';

export interface CompleteRows {
  readonly rows: number;
  /** Whether these are the named ones; else the numeric ones. */
  readonly isNamed: boolean;
}

/**
 * Of the named columns; without a name that the data have, of all numeric ones. Free comments are left blank by most,
 * and a column without a single answer says nothing of any row.
 */
export function completeRows(dataset: Dataset, names: readonly string[] = []): CompleteRows {
  const wanted = new Set(names);
  const named = dataset.columns.filter(({ name }) => wanted.has(name));
  const isNamed = named.length > 0;
  const columns = isNamed ? named : dataset.columns.filter(isAnsweredNumber);
  const isIncomplete = new Uint8Array(dataset.rows);
  for (const { values } of columns) {
    for (let row = 0; row < dataset.rows; row++) if (Number.isNaN(values[row])) isIncomplete[row] = 1;
  }
  const rows = isIncomplete.reduce((count, flag) => (flag === 0 ? count + 1 : count), 0);
  return { rows, isNamed };
}

function isAnsweredNumber({ kind, values }: Column): boolean {
  return kind === 'numeric' && values.some((value) => !Number.isNaN(value));
}
