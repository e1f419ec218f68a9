/** Where in a sheet the table begins and which rows hold its names. */
import { detectHeader } from '../csv/detect-dialect.ts';
import { mostTitleCells, mostTitleRows } from '../title-rows.ts';
import { isBlankCell, type Cell, type Merge, type SheetRow } from './sheet.ts';
import type { WorkbookChoices } from './schema.ts';

export interface Layout {
  readonly skipRows: number;
  readonly headerRows: number;
  readonly width: number;
  /** The cells of the names, from the lowest row of them. */
  readonly names: readonly string[];
  /** What stands above a group of names, by column; '' where nothing does. */
  readonly groups: readonly string[];
  /** What was taken for a title. */
  readonly titles: readonly string[];
}

const mostHeaderRows = 3;

/** `rows`: the first ones that hold anything. */
export function detectLayout(rows: readonly SheetRow[], merges: readonly Merge[], choices: WorkbookChoices): Layout {
  const titles = choices.skipRows === undefined ? titleRows(rows, merges) : [];
  const skipRows = choices.skipRows ?? titles.at(-1)?.index ?? 0;
  const table = rows.filter((row) => row.index > skipRows);
  const width = table.reduce((most, { cells }) => Math.max(most, filledWidth(cells)), 0);
  const headerRows = choices.headerRows ?? countHeaderRows(table, merges);
  const heads = table.slice(0, headerRows).map((row) => headCells(row, merges, width));
  const names = lowest(heads, width);
  return {
    skipRows,
    headerRows,
    width,
    names,
    groups: names.map((name, column) =>
      above(heads, column)
        .filter((text) => text !== name)
        .join(' '),
    ),
    titles: titles.flatMap(({ cells }) => cells.filter((cell) => !isBlankCell(cell)).map(cellText)),
  };
}

export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? cell.error : String(cell).trim();
}

/** Where the header might have more than one row, or stand below a title that spans the table: merges decide. */
export function needsMerges(rows: readonly SheetRow[]): boolean {
  const width = typicalCount(rows);
  return rows.slice(0, mostTitleRows).some(({ cells }) => countFilled(cells) < width);
}

function titleRows(rows: readonly SheetRow[], merges: readonly Merge[]): SheetRow[] {
  const typical = typicalCount(rows);
  if (typical < 2) return [];
  const most = mostTitleCells(typical);
  const first = rows.findIndex((row) => countFilled(row.cells) > most || isGroupRow(row, merges));
  return first > 0 && first <= mostTitleRows ? rows.slice(0, first) : [];
}

/** Names of groups: at least two cells that reach over several columns each. */
function isGroupRow(row: SheetRow, merges: readonly Merge[]): boolean {
  return merges.filter(({ top, left, right }) => top === row.index && right > left).length >= 2;
}

function countHeaderRows(table: readonly SheetRow[], merges: readonly Merge[]): number {
  const sample = table.map(({ cells }) => cells.map(cellText));
  let count = 0;
  while (count < mostHeaderRows && count + 1 < table.length) {
    const row = table[count];
    const below = table[count + 1]?.cells ?? [];
    const isNamed = row !== undefined && reachesOver(row, merges) && below.every((cell) => typeof cell !== 'number');
    if (!isNamed) break;
    count += 1;
  }
  if (count > 0) return count + 1;
  return detectHeader(sample, '.') ? 1 : 0;
}

/** Whether a name stands over several columns, each of which has one of its own below. */
function reachesOver(row: SheetRow, merges: readonly Merge[]): boolean {
  return merges.some(({ top, bottom, left, right }) => top <= row.index && bottom === row.index && right > left);
}

/** The row's cells as texts, each merged one in all of its columns. */
function headCells(row: SheetRow, merges: readonly Merge[], width: number): string[] {
  const texts = Array.from({ length: width }, (_, column) => cellText(row.cells[column]));
  for (const { top, left, right } of merges) {
    if (top !== row.index) continue;
    for (let column = left + 1; column <= Math.min(right, width - 1); column++) texts[column] = texts[left] ?? '';
  }
  return texts;
}

/** The names next to the answers; with those above them where they would not tell the columns apart. */
function lowest(heads: readonly (readonly string[])[], width: number): string[] {
  const names = Array.from({ length: width }, (_, column) => above(heads, column).at(-1) ?? '');
  if (heads.length < 2 || new Set(names).size === names.length) return names;
  return names.map((_, column) => [...new Set(above(heads, column))].join('_'));
}

function above(heads: readonly (readonly string[])[], column: number): string[] {
  return heads.map((head) => head[column] ?? '').filter((text) => text !== '');
}

export function countFilled(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce<number>((count, cell) => (isBlankCell(cell) ? count : count + 1), 0);
}

function filledWidth(cells: readonly (Cell | undefined)[]): number {
  let width = cells.length;
  while (width > 0 && isBlankCell(cells[width - 1])) width -= 1;
  return width;
}

/** The middle one of the numbers of filled cells. */
function typicalCount(rows: readonly SheetRow[]): number {
  const counts = rows.map(({ cells }) => countFilled(cells)).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}
