/** Numbers placed where every thread can read them, so that handing a data set over copies nothing. */
import type { Dataset } from '../dataset.ts';

/** The same data over one SharedArrayBuffer; unchanged where shared memory is not available. */
export function shareDataset(dataset: Dataset): Dataset {
  if (typeof SharedArrayBuffer === 'undefined') return dataset;
  const { rows, columns } = dataset;
  const buffer = new SharedArrayBuffer(rows * columns.length * Float64Array.BYTES_PER_ELEMENT);
  return {
    ...dataset,
    columns: columns.map((column, index) => {
      const values = new Float64Array(buffer, index * rows * Float64Array.BYTES_PER_ELEMENT, rows);
      values.set(column.values);
      return { ...column, values };
    }),
  };
}

/** Whole numbers, likewise. */
export function shareNumbers(numbers: ArrayLike<number>): Int32Array {
  if (typeof SharedArrayBuffer === 'undefined') return Int32Array.from(numbers);
  const shared = new Int32Array(new SharedArrayBuffer(numbers.length * Int32Array.BYTES_PER_ELEMENT));
  shared.set(numbers);
  return shared;
}
