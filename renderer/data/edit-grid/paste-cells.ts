/** Cells copied from a spreadsheet, laid onto a grid from one cell down and to the right. */

export interface CellChange<Id extends string> {
  readonly row: number;
  readonly column: Id;
  readonly text: string;
}

/** Rows of cells: tabs between cells, line ends between rows, quotes around cells that hold either. */
export function copiedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, quoted, plain = '', end = ''] = found;
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  // A copied block closes with a line end.
  const last = rows.at(-1);
  return rows.length > 1 && last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** Whether a text is a block of cells, to be laid out, and not one text to be put into a cell. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));
}

/** Where the copied cells come to stand; what reaches beyond the last row or column is left out. */
export function pasted<Id extends string>(
  text: string,
  at: { readonly row: number; readonly column: Id },
  columns: readonly Id[],
  rows: number,
): readonly CellChange<Id>[] {
  const first = columns.indexOf(at.column);
  return copiedCells(text).flatMap((cells, down) =>
    cells.flatMap((cell, right) => {
      const row = at.row + down;
      const column = columns[first + right];
      return column === undefined || row >= rows ? [] : [{ row, column, text: cell.trim() }];
    }),
  );
}
