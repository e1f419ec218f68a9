/** Order statistics without sorting. */

/** Ranges no longer than this are sorted by insertion. */
const shortRange = 12;

function insertionSort(values: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i <= to; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= from && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}

/** The middle one of the range's first, middle and last value. */
function medianOfThree(values: Float64Array, from: number, to: number): number {
  const a = values[from]!;
  const b = values[(from + to) >> 1]!;
  const c = values[to]!;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * The value that would stand at `rank` (0, 1, ... below `values.length`) if `values`, free of NaN, were sorted: Hoare's
 * selection [hoare-1961]. Reorders `values` so that nothing before `rank` is larger and nothing behind it smaller; linear
 * in their number on average.
 */
export function selectRank(values: Float64Array, rank: number): number {
  let from = 0;
  let to = values.length - 1;
  while (to - from > shortRange) {
    const pivot = medianOfThree(values, from, to);
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const swapped = values[i]!;
      values[i++] = values[j]!;
      values[j--] = swapped;
    }
    if (rank <= j) to = j;
    else if (rank >= i) from = i;
    else return pivot;
  }
  insertionSort(values, from, to);
  return values[rank]!;
}
