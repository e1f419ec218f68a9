/** A window of rows as a screen shows them. */
import type { DataPage } from '../contract/calls.ts';
import { arrangeRows, type RowArrangement } from '../data/screen/arrange-rows.ts';
import type { Column, Dataset } from '../dataset.ts';
import type { KeptDataset } from './kept-datasets.ts';

export interface PagedRows {
  readonly arrangement: RowArrangement;
  /** Place among the rows that are shown, from 0. */
  readonly from: number;
  readonly count: number;
}

export interface RowPager {
  /** Rows `from` to `from + count` of those that are shown, as far as there are any. */
  page(prepared: KeptDataset, asked: PagedRows): DataPage;
}

/** One data set is looked at in one order at a time; a few are kept for those who go back and forth. */
const mostKept = 4;

export function createRowPager(): RowPager {
  const arranged = new WeakMap<Dataset, Map<string, Uint32Array | null>>();

  function rowsOf(dataset: Dataset, arrangement: RowArrangement): Uint32Array | null {
    const known = arranged.get(dataset) ?? new Map<string, Uint32Array | null>();
    arranged.set(dataset, known);
    const key = JSON.stringify(arrangement);
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const rows = arrangeRows(dataset, arrangement);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= mostKept) known.delete(oldest);
    known.set(key, rows);
    return rows;
  }

  return {
    page({ dataset, lines }, { arrangement, from, count }) {
      const rowNumbers = dataset.origin?.rowNumbers;
      const rows = rowsOf(dataset, arrangement);
      const shown = rows?.length ?? dataset.rows;
      const length = Math.max(0, Math.min(shown, from + count) - from);
      const places = Array.from({ length }, (_, index) => rows?.[from + index] ?? from + index);
      const numbers = places.map((row) => rowNumbers?.[row] ?? row + 1);
      return {
        from,
        names: dataset.columns.map((column) => column.name),
        rows: places.map((row) => dataset.columns.map((column) => cellOf(column, row))),
        numbers,
        lines: lines ? numbers.map((number) => lines[number - 1] ?? number) : null,
        shown,
      };
    },
  };
}

function cellOf(column: Column, row: number): number | string | null {
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return null;
  return column.kind === 'text' ? (column.categories[value] ?? null) : value;
}
