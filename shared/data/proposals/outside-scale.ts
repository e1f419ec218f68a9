/** Numbers that stand outside the scale of a column and of those it belongs with: codes for no answer, typing errors. */
import type { Column, Dataset } from '../../dataset.ts';
import { listedItems, type Proposal } from './proposal.ts';

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
/** Above this share zero, or negative numbers, are answers. */
const answerShare = 0.04;
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

function countsOf({ values }: Column): ReadonlyMap<number, number> | undefined {
  tally.fill(0);
  let different = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value) || value < -smallest || value > largest) return undefined;
    if (tally[value + smallest]!++ === 0 && ++different > mostValues) return undefined;
  }
  const counts = new Map<number, number>();
  tally.forEach((count, index) => {
    if (count > 0) counts.set(index - smallest, count);
  });
  return counts;
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
  while (counts.has(high + 1) && high < highestAnswer) high += 1;
  if (low === high) return undefined;
  return { column, counts, family: familyOf(column.name), low, high };
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
    const high = Math.max(...members.map((one) => one.high));
    const low = isZeroAnAnswer(pooled, n, high) ? 0 : Math.max(1, Math.min(...members.map((one) => one.low)));
    return { low, high, members, pooled, n };
  });
}

/** From 0 to 10, or so often that it must be one. */
function isZeroAnAnswer(pooled: ReadonlyMap<number, number>, n: number, high: number): boolean {
  const zeros = pooled.get(0) ?? 0;
  return zeros > 0 && (high >= 9 || high <= 2 || zeros > answerShare * n);
}

interface Outside {
  readonly name: string;
  readonly codes: readonly number[];
  readonly errors: readonly number[];
}

function outsideOf({ low, high, members, pooled, n }: Scale): Outside[] {
  const negatives = [...pooled]
    .filter(([value]) => value < 0 && value >= -3)
    .reduce((sum, [, count]) => sum + count, 0);
  const isBipolar = negatives > 0.15 * n;
  const isOutside = (value: number): boolean =>
    value >= high + leastGap || (value < 0 && !isBipolar) || (value === 0 && low > 0);
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

/** Proposals `missing-code` and `out-of-range`: what accepting them declares to be no answer. */
export function proposeOutsideScale(dataset: Dataset, lineOf: (row: number) => number): readonly Proposal[] {
  const scales = scalesOf(dataset.columns.map(ratingColumn).filter((one) => one !== undefined));
  const outside = scales.flatMap(outsideOf);
  const byName = new Map(dataset.columns.map((column) => [column.name, column]));
  return (['missing-code', 'out-of-range'] as const).flatMap((kind) => {
    const own = outside.map(({ name, codes, errors }) => ({ name, values: kind === 'missing-code' ? codes : errors }));
    const found = own.filter(({ values }) => values.length > 0);
    if (found.length === 0) return [];
    const values = [...new Set(found.flatMap((one) => one.values))].sort((a, b) => a - b);
    const columns = found.map(({ name }) => name);
    const isFound = new Set(values);
    const rows = new Set<number>();
    let count = 0;
    for (const name of columns) {
      byName.get(name)!.values.forEach((value, row) => {
        if (!isFound.has(value)) return;
        count += 1;
        if (rows.size < listedItems) rows.add(row);
      });
    }
    const lines = [...rows].sort((a, b) => a - b).map(lineOf);
    return [{ kind, columns, values, rows: lines, count, steps: [{ kind: 'missing-codes', columns, codes: values }] }];
  });
}
