/** A row as the parser gives it -> the cells that count. */
import type { Delimiter } from './choices.ts';

/** Cells without surrounding white space; runs of spaces between columns count as one delimiter. */
export function cleanRow(cells: string[], delimiter: Delimiter): string[] {
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as string;
    if (hasOuterSpace(cell)) cells[index] = cell.trim();
  }
  return delimiter === ' ' && cells.includes('') ? cells.filter((cell) => cell !== '') : cells;
}

function hasOuterSpace(cell: string): boolean {
  return cell !== '' && (isSpace(cell.charCodeAt(0)) || isSpace(cell.charCodeAt(cell.length - 1)));
}

/** Cheap and generous: `trim` decides. */
function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0xa0 && (code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x202f)))
  );
}
