/** What every kind of workbook gives: sheets, and their rows one after the other. */

/** `error` is what a formula gave that could not be computed: `#DIV/0!`. Dates are texts (2024-02-28) already. */
export type Cell = string | number | { readonly error: string };

export interface SheetRow {
  /** From 1, as the program shows it. */
  readonly index: number;
  /** From the first column on; what is not there is blank. */
  readonly cells: readonly (Cell | undefined)[];
}

/** Both ends belong to it; from 1 for rows, from 0 for columns. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Returns whether to go on. */
export type RowHandler = (row: SheetRow) => boolean;

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The rows that hold anything, in order. `onShare` tells how much of the sheet is read. */
  rows(onRow: RowHandler, onShare?: (share: number) => void): Promise<void>;
  /** Cells merged into one that begin in a row not below `lastRow`. */
  merges(lastRow: number): Promise<readonly Merge[]>;
}

/** Rows and columns that Excel can hold; what stands further out is damage. */
export const mostSheetColumns = 16_384;
export const mostSheetRows = 1_048_576;

export function isBlankCell(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
