/** A table of old and new names of columns. */
import type { StepOf } from '../../shared/data/prepare/schemas.ts';

export type WrongName = 'empty' | 'twice' | 'construct';

/** What is wrong with new names, by the old ones. */
export function wrongNames(
  rows: readonly string[],
  names: ReadonlyMap<string, string>,
  constructs: ReadonlySet<string>,
): ReadonlyMap<string, WrongName> {
  const bearers = new Map<string, number>();
  const nameOf = (row: string) => (names.get(row) ?? row).trim();
  for (const row of rows) bearers.set(nameOf(row), (bearers.get(nameOf(row)) ?? 0) + 1);
  const reasonOf = (row: string): WrongName | null => {
    const name = nameOf(row);
    if (name === row.trim()) return null;
    if (name === '') return 'empty';
    if ((bearers.get(name) ?? 0) > 1) return 'twice';
    return constructs.has(name) ? 'construct' : null;
  };
  return new Map(
    rows.flatMap((row) => {
      const reason = reasonOf(row);
      return reason ? [[row, reason] as const] : [];
    }),
  );
}

/** The step that gives the columns their new names; null where none changes. */
export function renameStep(rows: readonly string[], names: ReadonlyMap<string, string>): StepOf<'rename'> | null {
  const changed = rows.flatMap((row) => {
    const name = (names.get(row) ?? row).trim();
    return name === row.trim() ? [] : [{ row, name }];
  });
  if (changed.length === 0) return null;
  return { kind: 'rename', columns: changed.map(({ row }) => row), names: changed.map(({ name }) => name) };
}
