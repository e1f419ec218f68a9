/** Leaving rows out. */
import type { Dataset } from '../../dataset.ts';

/** The rows marked 1; the same data set where all are. The rows' numbers in the file follow. */
export function selectRows(dataset: Dataset, isKept: Uint8Array): Dataset {
  let count = 0;
  for (const flag of isKept) count += flag;
  if (count === dataset.rows) return dataset;
  const places = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < isKept.length; row++) if (isKept[row]) places[next++] = row;
  const columns = dataset.columns.map((column) => {
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = column.values[places[i]!]!;
    return { ...column, values };
  });
  const { origin } = dataset;
  if (!origin) return { ...dataset, rows: count, columns };
  const { rowNumbers } = origin;
  const numbers = places.map((row) => rowNumbers?.[row] ?? row + 1);
  return { ...dataset, rows: count, columns, origin: { ...origin, rowNumbers: numbers } };
}
