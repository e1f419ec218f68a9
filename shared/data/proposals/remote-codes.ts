/** Codes for no answer in columns of many numbers: age, income, minutes, sliders from 0 to 100. */
import type { Column } from '../../dataset.ts';

/** Numbers that no measurement is likely to give by itself. */
const negativeCodes = new Set([-1, -2, -3, -6, -7, -8, -9]);
const farCodes = new Set([
  -66, -77, -88, -97, -98, -99, -666, -777, -888, -997, -998, -999, -9999,
  66, 77, 88, 97, 98, 99, 666, 777, 888, 997, 998, 999, 7777, 8888, 9997, 9998, 9999,
]); // prettier-ignore

/** A small negative code stands at least this far below whole numbers none of which is negative: money may be owed. */
const leastGap = 2;
/** Standard deviations of the other numbers that several equal codes stand beyond all of them. */
const farDeviations = 2.5;
/** More numbers that look like codes are numbers. */
const mostShare = 0.4;

interface Others {
  readonly n: number;
  readonly lowest: number;
  readonly highest: number;
  readonly sd: number;
  readonly isWhole: boolean;
}

function othersOf(values: Float64Array, isCode: (value: number) => boolean): Others {
  let [n, mean, squares, lowest, highest] = [0, 0, 0, Infinity, -Infinity];
  let isWhole = true;
  for (const value of values) {
    if (Number.isNaN(value) || isCode(value)) continue;
    n += 1;
    isWhole &&= Number.isInteger(value);
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    const delta = value - mean;
    mean += delta / n;
    squares += delta * (value - mean);
  }
  return { n, lowest, highest, sd: Math.sqrt(squares / (n - 1)), isWhole };
}

/** Ascending; none where the numbers themselves are of the codes' size. Codes among the other numbers are numbers. */
export function remoteCodes({ values }: Column): readonly number[] {
  const counts = new Map<number, number>();
  const isCode = (value: number): boolean => negativeCodes.has(value) || farCodes.has(value);
  for (const value of values) if (isCode(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size === 0) return [];
  const { n, lowest, highest, sd, isWhole } = othersOf(values, isCode);
  const range = highest - lowest;
  const codes = [...counts].flatMap(([code, count]) => {
    const gap = Math.max(code - highest, lowest - code);
    const isBelow = code < 0 && isWhole && lowest >= 0 && gap >= leastGap;
    const isFar = farCodes.has(code) && (gap > range || (count > 1 && gap > farDeviations * sd));
    return isBelow || isFar ? [code] : [];
  });
  const total = codes.reduce((sum, code) => sum + counts.get(code)!, 0);
  return range > 0 && total <= mostShare * (n + total) ? codes.sort((a, b) => a - b) : [];
}
