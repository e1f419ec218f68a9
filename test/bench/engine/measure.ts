/** Medians of repeated runs. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export interface Effort {
  /** Runs wanted, the first fifth of them to warm up. */
  readonly runs: number;
  /** No new run begins after this many milliseconds. */
  readonly limit: number;
}

/** Median time of a run in milliseconds. */
export async function measure(work: () => unknown, { runs, limit }: Effort): Promise<number> {
  const times: number[] = [];
  const began = performance.now();
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    const ended = performance.now();
    times.push(ended - started);
    if (ended - began > limit) break;
  }
  return median(times.slice(Math.floor(times.length / 5)));
}

/** Least squares slope of log y on log x: the power with which y grows. */
export function fittedExponent(points: readonly { readonly x: number; readonly y: number }[]): number {
  const u = points.map(({ x }) => Math.log(x));
  const v = points.map(({ y }) => Math.log(y));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mu, mv] = [mean(u), mean(v)];
  const cross = u.reduce((sum, value, i) => sum + (value - mu) * (v[i]! - mv), 0);
  return cross / u.reduce((sum, value) => sum + (value - mu) ** 2, 0);
}
