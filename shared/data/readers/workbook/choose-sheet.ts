/** Which sheet is read: the one that is named, else the first that holds a table. */
import { failure, problem, success, type Outcome } from '../../../problem.ts';
import { countFilled } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** Rows of a sheet that are looked at. */
const rowsLookedAt = 200;
const listedSheets = 50;

/** A sheet's name, or its number from 1. The note names the others. Fails with `sheet-not-found`, `file-empty`. */
export async function chooseSheet(
  file: string,
  sheets: readonly Sheet[],
  wanted: string | undefined,
): Promise<Outcome<Sheet>> {
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => sameName(name, wanted));
    const numbered = /^\d{1,5}$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined;
    const found = named ?? numbered;
    if (found) return success(found);
    return failure(problem('sheet-not-found', { values: { file, sheet: wanted, sheets: listed(sheets) } }));
  }
  const chosen = await firstTable(sheets);
  if (!chosen) return failure(problem('file-empty', { values: { file } }));
  const others = sheets.filter((sheet) => sheet !== chosen);
  if (others.length === 0) return success(chosen);
  const values = { sheet: chosen.name, sheets: listed(others), count: others.length };
  return success(chosen, [problem('sheets-not-read', { values })]);
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function listed(sheets: readonly Sheet[]): string {
  return sheets
    .slice(0, listedSheets)
    .map(({ name }) => name)
    .join(', ');
}

/** Two rows of two cells make a table; where no sheet has them, the first with anything in it. Hidden sheets come last. */
async function firstTable(sheets: readonly Sheet[]): Promise<Sheet | undefined> {
  const ordered = [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)];
  let fallback: Sheet | undefined;
  for (const sheet of ordered) {
    let seen = 0;
    let wide = 0;
    let filled = 0;
    await sheet.rows(({ cells }) => {
      const count = countFilled(cells);
      seen += 1;
      if (count >= 2) wide += 1;
      if (count >= 1) filled += 1;
      return wide < 2 && seen < rowsLookedAt;
    });
    if (wide >= 2) return sheet;
    if (filled > 0) fallback ??= sheet;
  }
  return fallback;
}
