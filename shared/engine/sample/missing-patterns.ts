/**
 * Cases with missing answers, grouped by which answers they have.
 *
 * The likelihood of incomplete normal data needs of each pattern only the number of its cases, their means and their
 * sums of products about them. A pattern seen once has no sums of products; whole patterns come first.
 */

/** Which case belongs to which pattern: what does not change when cases are counted differently (bootstrap). */
export interface PatternLayout {
  /** Columns of the data set in the model's order; nothing is copied from them but the answers used. */
  readonly columns: readonly Float64Array[];
  readonly p: number;
  /** Rows of the data set, pattern after pattern. */
  readonly rows: Int32Array;
  /** Answers of these rows, rows x p; missing ones hold 0. */
  readonly values: Float64Array;
  readonly patternCount: number;
  /** Pattern r has the cases `start[r]` to `start[r + 1] - 1`. */
  readonly start: Int32Array;
  /** patterns x p: the columns observed in the pattern, ascending, then the missing ones, ascending. */
  readonly order: Int32Array;
  readonly observedCount: Int32Array;
  /** Where the sums of products of a pattern with several rows stand; -1 for a pattern of one row. */
  readonly slot: Int32Array;
  readonly slotCount: number;
}

/** Sufficient statistics of each pattern under given case counts. */
export interface PatternMoments {
  readonly layout: PatternLayout;
  /** How often each case counts, in the order of `layout.rows`; 1 in the sample itself. */
  readonly counts: Float64Array;
  /** Cases a pattern. */
  readonly weight: Float64Array;
  /** patterns x p: means of the observed columns, 0 elsewhere. */
  readonly mean: Float64Array;
  /** slots x p x p: sums of products about the means, 0 where a column is missing. */
  readonly scatter: Float64Array;
}

/** Cases counted, over all patterns. */
export function countCases({ weight }: PatternMoments): number {
  return weight.reduce((sum, n) => sum + n, 0);
}

/** Rows sorted by pattern; keys of more observed columns first, so that complete cases lead. */
function sortRows(columns: readonly Float64Array[], rows: Int32Array): readonly (readonly number[])[] {
  const byPattern = new Map<string, { readonly rows: number[]; observed: number }>();
  const codes = new Array<string>(columns.length);
  for (const row of rows) {
    let observed = 0;
    columns.forEach((column, j) => {
      const isObserved = Number.isFinite(column[row]!);
      codes[j] = isObserved ? '1' : '0';
      if (isObserved) observed++;
    });
    if (observed === 0) continue;
    const key = codes.join('');
    const known = byPattern.get(key);
    if (known) known.rows.push(row);
    else byPattern.set(key, { rows: [row], observed });
  }
  return [...byPattern.values()].sort((a, b) => b.observed - a.observed).map((pattern) => pattern.rows);
}

/** Groups rows by pattern; rows without any answer are left out. `columns`: in the model's order. */
export function layOutPatterns(columns: readonly Float64Array[], rows: Int32Array): PatternLayout {
  const p = columns.length;
  const patterns = sortRows(columns, rows);
  const patternCount = patterns.length;
  const start = new Int32Array(patternCount + 1);
  const order = new Int32Array(patternCount * p);
  const observedCount = new Int32Array(patternCount);
  const slot = new Int32Array(patternCount).fill(-1);
  let slotCount = 0;
  patterns.forEach((own, r) => {
    const isObserved = columns.map((column) => Number.isFinite(column[own[0]!]!));
    const indices = [...columns.keys()];
    const observed = indices.filter((j) => isObserved[j]);
    order.set([...observed, ...indices.filter((j) => !isObserved[j])], r * p);
    observedCount[r] = observed.length;
    start[r + 1] = start[r]! + own.length;
    if (own.length > 1) slot[r] = slotCount++;
  });
  const sorted = Int32Array.from(patterns.flat());
  const values = new Float64Array(sorted.length * p);
  sorted.forEach((row, i) => {
    for (let j = 0; j < p; j++) {
      const value = columns[j]![row]!;
      values[i * p + j] = Number.isFinite(value) ? value : 0;
    }
  });
  return { columns, p, rows: sorted, values, patternCount, start, order, observedCount, slot, slotCount };
}

/** Storage for the statistics of a layout; filled by `countPatterns`. */
export function createPatternMoments(layout: PatternLayout): PatternMoments {
  const { p, patternCount, slotCount, rows } = layout;
  return {
    layout,
    counts: new Float64Array(rows.length).fill(1),
    weight: new Float64Array(patternCount),
    mean: new Float64Array(patternCount * p),
    scatter: new Float64Array(slotCount * p * p),
  };
}

/** Means and sums of products of pattern r under the counts; two passes, so that large means lose nothing. */
function countPattern(moments: PatternMoments, r: number, deviation: Float64Array): void {
  const { layout, counts, mean, scatter, weight } = moments;
  const { p, values, start, slot } = layout;
  const first = start[r]!;
  const last = start[r + 1]!;
  let n = 0;
  for (let i = first; i < last; i++) {
    const count = counts[i]!;
    n += count;
    for (let j = 0; j < p; j++) mean[r * p + j] = mean[r * p + j]! + count * values[i * p + j]!;
  }
  weight[r] = n;
  if (n === 0) return;
  for (let j = 0; j < p; j++) mean[r * p + j] = mean[r * p + j]! / n;
  if (slot[r]! < 0) return;
  const offset = slot[r]! * p * p;
  for (let i = first; i < last; i++) {
    const count = counts[i]!;
    if (count === 0) continue;
    for (let j = 0; j < p; j++) deviation[j] = values[i * p + j]! - mean[r * p + j]!;
    for (let j = 0; j < p; j++) {
      const x = count * deviation[j]!;
      const row = offset + j * p;
      for (let k = 0; k <= j; k++) scatter[row + k] = scatter[row + k]! + x * deviation[k]!;
    }
  }
  for (let j = 0; j < p; j++) {
    for (let k = 0; k < j; k++) scatter[offset + k * p + j] = scatter[offset + j * p + k]!;
  }
}

/** Recomputes the statistics after `counts` were changed. Cost O(cases p^2). */
export function countPatterns(moments: PatternMoments): void {
  moments.mean.fill(0);
  moments.scatter.fill(0);
  const deviation = new Float64Array(moments.layout.p);
  for (let r = 0; r < moments.layout.patternCount; r++) countPattern(moments, r, deviation);
}

/** Patterns of these columns and rows with every case counted once. */
export function patternMoments(columns: readonly Float64Array[], rows: Int32Array): PatternMoments {
  const moments = createPatternMoments(layOutPatterns(columns, rows));
  countPatterns(moments);
  return moments;
}

/** The cases as some of the columns show them; cases without an answer there fall away. */
export function selectColumns({ layout, counts }: PatternMoments, places: readonly number[]): PatternMoments {
  const columns = places.map((j) => layout.columns[j]!);
  // A case counted several times stands several times among the rows.
  const rows = Int32Array.from([...layout.rows].flatMap((row, i) => Array.from({ length: counts[i]! }, () => row)));
  return patternMoments(columns, rows);
}
