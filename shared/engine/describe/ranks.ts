/** Ranks with ties. */

/** Places of the numbers, smallest number first. */
export function orderOf(values: Float64Array): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
}

/** Mid-ranks from 1: tied numbers share the mean of their places. Cost: n log n. */
export function midRanks(values: Float64Array): Float64Array {
  const order = orderOf(values);
  const n = order.length;
  const ranks = new Float64Array(n);
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
