/** The rows of a table in the order that a reader asks for. */
import type { Cell, CellRow, ResultTable, RowOrder } from './element.ts';

/** Numbers by their size, whatever their sign; rows without a number come last. Heads of groups are left out. */
export function sortRows({ rows }: ResultTable, { by, isRising }: RowOrder): readonly CellRow[] {
  const cells = rows.filter((row): row is CellRow => row.kind === 'cells');
  return cells.toSorted((a, b) => {
    const [first, second] = [sizeOf(a.cells[by]), sizeOf(b.cells[by])];
    if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return isRising ? first - second : second - first;
  });
}

function sizeOf(cell: Cell | undefined): number {
  return cell?.kind === 'number' ? Math.abs(cell.value ?? NaN) : NaN;
}
