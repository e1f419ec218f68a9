/** A sheet that a library holds in memory whole. */
import { isBlankCell, type Merge, type Sheet, type SheetRow } from './sheet.ts';

export function gridSheet(
  name: string,
  isHidden: boolean,
  rows: () => Iterable<SheetRow>,
  merges: readonly Merge[],
): Sheet {
  return {
    name,
    isHidden,
    rows(onRow) {
      for (const row of rows()) {
        if (!row.cells.every(isBlankCell) && !onRow(row)) break;
      }
      return Promise.resolve();
    },
    merges: (lastRow) => Promise.resolve(merges.filter(({ top }) => top <= lastRow)),
  };
}
