/** Ranks with ties. */
import { countRuns } from './frequencies.ts';

/** For each number what `of` gives for its run of ties. @param of the run's number and places, from 1 */
function byRun(values: Float64Array, of: (run: number, from: number, to: number) => number): Float64Array {
  const found = new Map<number, number>();
  let before = 0;
  countRuns(values.slice().sort()).forEach(([value, count], run) => {
    found.set(value, of(run, before + 1, before + count));
    before += count;
  });
  return values.map((value) => found.get(value)!);
}

/** Mid-ranks from 1: tied numbers share the mean of their places. Cost: n log n. */
export function midRanks(values: Float64Array): Float64Array {
  return byRun(values, (_, from, to) => (from + to) / 2);
}

/** Ranks from 0 without gaps: equal numbers have the same. Cost: n log n. */
export function denseRanks(values: Float64Array): Float64Array {
  return byRun(values, (run) => run);
}
