/** Which rows of the variable list are chosen, and how clicks and arrow keys change it. Pure. */
import type { VariableRow } from './variable-rows.ts';

export interface RowSelection {
  /** Names of chosen columns. */
  readonly names: ReadonlySet<string>;
  /** Key of the row from which a range extends. */
  readonly anchor: string | null;
  /** Key of the row that keys act on. */
  readonly active: string | null;
}

export const emptySelection: RowSelection = { names: new Set(), anchor: null, active: null };

/** range: from the anchor (Shift). toggle: this row besides the others (Ctrl). */
export type Extension = 'replace' | 'range' | 'toggle';

/** A group row stands for all its columns. */
export function namesOfRow(row: VariableRow): readonly string[] {
  return row.kind === 'column' ? [row.column.name] : row.group.columns.map((column) => column.name);
}

export function chooseRow(
  selection: RowSelection,
  rows: readonly VariableRow[],
  key: string,
  extension: Extension,
): RowSelection {
  const index = rows.findIndex((row) => row.key === key);
  const row = rows[index];
  if (!row) return selection;
  if (extension === 'range') {
    const from = Math.max(
      0,
      rows.findIndex((each) => each.key === selection.anchor),
    );
    const between = rows.slice(Math.min(from, index), Math.max(from, index) + 1);
    const columns = between.filter((each) => each.kind === 'column' || each.key === key);
    return { names: new Set(columns.flatMap(namesOfRow)), anchor: rows[from]?.key ?? key, active: key };
  }
  const own = namesOfRow(row);
  if (extension === 'replace') return { names: new Set(own), anchor: key, active: key };
  const hasAll = own.every((name) => selection.names.has(name));
  const names = new Set(selection.names);
  for (const name of own) {
    if (hasAll) names.delete(name);
    else names.add(name);
  }
  return { names, anchor: key, active: key };
}

/** The row `steps` away from the active one, or the first. */
export function neighbour(
  selection: RowSelection,
  rows: readonly VariableRow[],
  steps: number,
): VariableRow | undefined {
  const at = rows.findIndex((row) => row.key === selection.active);
  return rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + steps))];
}

/** The selection without columns that are gone; the same one when all are there. */
export function keepNames(selection: RowSelection, present: ReadonlySet<string>): RowSelection {
  const names = new Set([...selection.names].filter((name) => present.has(name)));
  return names.size === selection.names.size ? selection : { ...selection, names };
}

/** Chosen names in the order of the list, so that a construct's indicators keep the order of the file. */
export function inListOrder(names: ReadonlySet<string>, rows: readonly VariableRow[]): readonly string[] {
  const listed = [...new Set(rows.flatMap((row) => namesOfRow(row)))].filter((name) => names.has(name));
  return [...listed, ...[...names].filter((name) => !listed.includes(name))];
}
