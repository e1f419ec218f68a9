/** How often each answer was given. */

export interface Frequency<V extends number | string = number | string> {
  readonly value: V;
  readonly count: number;
  /** Of all rows, of the answers, and of the answers up to this one. */
  readonly share: number;
  readonly validShare: number;
  readonly cumulativeShare: number;
}

/** Runs of equal numbers: each number with its count. @param sorted ascending */
export function countRuns(sorted: Float64Array): readonly (readonly [value: number, count: number])[] {
  const runs: [number, number][] = [];
  for (const value of sorted) {
    const last = runs.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

/** Shares of counted answers in the order given. @param rows those without an answer included */
export function frequenciesOf<V extends number | string>(
  counted: readonly (readonly [value: V, count: number])[],
  rows: number,
): readonly Frequency<V>[] {
  const answers = counted.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  return counted.map(([value, count]) => {
    before += count;
    return { value, count, share: count / rows, validShare: count / answers, cumulativeShare: before / answers };
  });
}
