/** Numbers that stand outside the scale of a column and of those it belongs with: codes for no answer, typing errors. */
import type { Column, Dataset } from '../../dataset.ts';
import { listedItems, type Proposal } from './proposal.ts';
import { remoteCodes } from './remote-codes.ts';

/** Numbers that questionnaires and platforms use for "no answer", skipped and not asked. */
const knownCodes: ReadonlySet<number> = new Set([
  -1, -2, -3, -6, -7, -8, -9, -66, -77, -88, -97, -98, -99, -666, -777, -888, -997, -998, -999, -9999,
  0, 7, 8, 9, 66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 997, 998, 999, 9997, 9998, 9999,
]); // prettier-ignore

/** Different numbers that a rating column may have, codes included. */
const mostValues = 20;
/** Highest answer of a rating scale. */
const highestAnswer = 11;
/** A number stands at least this far above the scale to be none of its answers. */
const leastGap = 2;
/** Columns on one scale, for unknown numbers outside it to be errors. */
const fewestColumns = 3;
/** Share of a column's cells that may hold numbers of no rating. */
const oddShare = 0.03;
/** Above this share zero, or negative numbers, are answers. */
const answerShare = 0.04;
/** Above this share zero is an answer, whatever the others are. */
const mostZeros = 0.2;
/** Above this share numbers far off are answers too. */
const mostOutside = 0.4;

interface RatingColumn {
  readonly column: Column;
  readonly counts: ReadonlyMap<number, number>;
  readonly family: string;
  readonly low: number;
  readonly high: number;
}

/** Whole numbers that a rating column may hold: `-smallest` to `largest`. */
const smallest = 9999;
const largest = 9999;
const tally = new Int32Array(smallest + largest + 1);

/** A few numbers that are none of a rating's, such as 2.5 or 300000, do not keep the others from being looked at. */
function countsOf({ values }: Column): ReadonlyMap<number, number> | undefined {
  const seen: number[] = [];
  const odd = countInto(tally, seen, values);
  const counts =
    odd && new Map([...seen.sort((a, b) => a - b).map((value) => [value, tally[value + smallest]!] as const), ...odd]);
  // Wiped number by number: a table may have thousands of columns of a few rows.
  for (const value of seen) tally[value + smallest] = 0;
  return counts;
}

/** Counts whole numbers, `seen` once each; those that are none of a rating's are returned, undefined where all are too many. */
function countInto(
  counts: Int32Array,
  seen: number[],
  values: Column['values'],
): ReadonlyMap<number, number> | undefined {
  const odd = new Map<number, number>();
  const mostOdd = Math.max(2, oddShare * values.length);
  let oddCells = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value) || value < -smallest || value > largest) {
      if (++oddCells > mostOdd || odd.size > mostValues) return undefined;
      odd.set(value, (odd.get(value) ?? 0) + 1);
    } else if (counts[value + smallest]!++ === 0 && seen.push(value) > mostValues) return undefined;
  }
  return odd;
}

/** Names without the number at their end belong together. */
export function familyOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\d+[)\]]?$/u, '')
    .replace(/[\s\p{P}]+$/u, '');
}

/** The run of whole numbers without a gap around the most frequent answer, between 0 and `highestAnswer`. */
function ratingColumn(column: Column): RatingColumn | undefined {
  if (column.kind === 'text') return undefined;
  const counts = countsOf(column);
  if (!counts || counts.size < 2) return undefined;
  const answers = [...counts].filter(([value]) => value >= 0 && value <= highestAnswer);
  const [mode] = answers.sort((a, b) => b[1] - a[1])[0] ?? [];
  if (mode === undefined) return undefined;
  let [low, high] = [mode, mode];
  while (counts.has(low - 1) && low > 0) low -= 1;
  const total = answers.reduce((sum, [, count]) => sum + count, 0);
  high = topOf(counts, high, total);
  if (low === high) return undefined;
  return { column, counts, family: familyOf(column.name), low, high };
}

/** Upwards without a gap; over one number that nobody chose where answers plainly go on behind it. */
function topOf(counts: ReadonlyMap<number, number>, from: number, total: number): number {
  let high = from;
  for (;;) {
    if (high >= highestAnswer) return high;
    const beyond = counts.get(high + 2) ?? 0;
    const goesOn = beyond > 0 && (counts.has(high + 3) ? beyond > 0.05 * total : beyond > 0.15 * total);
    if (counts.has(high + 1)) high += 1;
    else if (goesOn && high + 2 <= highestAnswer) high += 2;
    else return high;
  }
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly members: readonly RatingColumn[];
  readonly pooled: ReadonlyMap<number, number>;
  readonly n: number;
}

/** Columns that belong together by their names share a scale, and so do all with the same one. */
function scalesOf(columns: readonly RatingColumn[]): Scale[] {
  const families = new Map<string, RatingColumn[]>();
  for (const one of columns) {
    const family = families.get(one.family);
    if (family) family.push(one);
    else families.set(one.family, [one]);
  }
  const scales = new Map<string, RatingColumn[]>();
  for (const members of families.values()) {
    const low = Math.min(...members.map((one) => one.low));
    const high = Math.max(...members.map((one) => one.high));
    // Zero alone below 1 is looked at with all columns together.
    const key = `${String(Math.max(1, low))} ${String(high)}`;
    scales.set(key, (scales.get(key) ?? []).concat(members));
  }
  return [...scales.values()].map((members) => {
    const pooled = new Map<number, number>();
    for (const { counts } of members)
      for (const [value, count] of counts) pooled.set(value, (pooled.get(value) ?? 0) + count);
    const n = [...pooled.values()].reduce((sum, count) => sum + count, 0);
    const high = withoutCodes(pooled, n, Math.max(...members.map((one) => one.high)));
    const isZeroIn =
      isZeroAnAnswer(pooled, n, high) && !(members.length >= fewestColumns && isZeroApart(pooled, n, high));
    const low = isZeroIn ? 0 : Math.max(1, Math.min(...members.map((one) => one.low)));
    return { low, high, members, pooled, n };
  });
}

/** 8 and 9 are codes above seven points where hardly anybody has them and many have the answers below. */
function withoutCodes(pooled: ReadonlyMap<number, number>, n: number, high: number): number {
  const share = (value: number): number => (pooled.get(value) ?? 0) / n;
  const codes = Math.max(share(8), share(9));
  return high === 9 && share(8) + share(9) <= 0.04 && share(7) >= 4 * codes ? 7 : high;
}

/** From 0 to 10, or so often that it must be one. */
function isZeroAnAnswer(pooled: ReadonlyMap<number, number>, n: number, high: number): boolean {
  const zeros = pooled.get(0) ?? 0;
  return zeros > 0 && (high >= 9 || high <= 2 || zeros > answerShare * n);
}

/**
 * Zero beside five or seven points, more frequent than 1, which is rarer than 2: hardly a scale of six or eight points, in
 * which answers get rarer towards the end.
 */
function isZeroApart(pooled: ReadonlyMap<number, number>, n: number, high: number): boolean {
  const share = (value: number): number => (pooled.get(value) ?? 0) / n;
  return (high === 5 || high === 7) && share(0) <= mostZeros && share(0) >= 1.5 * share(1) && share(1) < share(2);
}

interface Outside {
  readonly name: string;
  readonly codes: readonly number[];
  readonly errors: readonly number[];
}

/** The lowest answer of a scale from -3 to 3 or the like, whose numbers go on through 0; 0 where it is none. */
function bipolarLow(pooled: ReadonlyMap<number, number>, n: number): number {
  const share = (value: number): number => (pooled.get(value) ?? 0) / n;
  if (share(0) < answerShare || share(-1) < answerShare) return 0;
  let low = -1;
  while (low > -5 && share(low - 1) > 0.01) low -= 1;
  return low;
}

function outsideOf({ low, high, members, pooled, n }: Scale): Outside[] {
  const lowest = bipolarLow(pooled, n);
  const isOutside = (value: number): boolean =>
    value >= high + leastGap ||
    (high === 7 && value === 8 && pooled.has(9)) ||
    (value < 0 && value < lowest) ||
    (value === 0 && low > 0 && lowest === 0);
  const outside = [...pooled].filter(([value]) => isOutside(value));
  const share = outside.reduce((sum, [, count]) => sum + count, 0) / n;
  if (outside.length === 0 || share > mostOutside) return [];
  const isKnown = (value: number): boolean => knownCodes.has(value);
  // Of a column alone only what is known by name is said; counts of children are no scale.
  const isFamily = members.length >= fewestColumns && high >= 3;
  return members.map(({ column, counts }) => {
    const own = [...counts.keys()].filter(isOutside).sort((a, b) => a - b);
    const codes = own.filter(
      (value) => isKnown(value) && (value !== 0 || isFamily) && (value < 0 || value >= 66 || isFamily || high >= 3),
    );
    return { name: column.name, codes, errors: isFamily ? own.filter((value) => !codes.includes(value)) : [] };
  });
}

/**
 * Proposals `missing-code` and `out-of-range`: what accepting them declares to be no answer. Columns of one scale share
 * their codes, and scales with the same codes a proposal: what is a code beside five points may be an answer of ten. A
 * column of many numbers stands for itself.
 */
export function proposeOutsideScale(dataset: Dataset, lineOf: (row: number) => number): readonly Proposal[] {
  const ratings: RatingColumn[] = [];
  const others: Column[] = [];
  for (const column of dataset.columns) {
    const rating = ratingColumn(column);
    if (rating) ratings.push(rating);
    else if (column.kind === 'numeric') others.push(column);
  }
  const scales = [
    ...scalesOf(ratings).map(outsideOf),
    ...others.map((column): Outside[] => [{ name: column.name, codes: remoteCodes(column), errors: [] }]),
  ];
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  return (['missing-code', 'out-of-range'] as const).flatMap((kind) => {
    const columnsByCodes = new Map<string, { readonly codes: readonly number[]; readonly columns: string[] }>();
    for (const scale of scales) {
      const own = scale.map(({ name, codes, errors }) => ({ name, values: kind === 'missing-code' ? codes : errors }));
      const found = own.filter(({ values }) => values.length > 0);
      const codes = [...new Set(found.flatMap((one) => one.values))].sort((a, b) => a - b);
      if (codes.length === 0) continue;
      const group = columnsByCodes.get(codes.join()) ?? { codes, columns: [] };
      for (const { name } of found) group.columns.push(name);
      columnsByCodes.set(codes.join(), group);
    }
    return [...columnsByCodes.values()].map(({ codes, columns }): Proposal => {
      const { count, rows } = cellsWith(
        new Set(codes),
        columns.map((name) => byName.get(name)!),
      );
      const steps = [{ kind: 'missing-codes', columns, codes } as const];
      return { kind, columns, values: codes, rows: rows.map(lineOf), count, steps };
    });
  });
}

/** How many cells hold these numbers, and the first rows that do. */
function cellsWith(codes: ReadonlySet<number>, columns: readonly Column[]): { count: number; rows: readonly number[] } {
  const rows = new Set<number>();
  let count = 0;
  for (const { values } of columns) {
    values.forEach((value, row) => {
      if (!codes.has(value)) return;
      count += 1;
      if (rows.size < listedItems) rows.add(row);
    });
  }
  return { count, rows: [...rows].sort((a, b) => a - b) };
}
