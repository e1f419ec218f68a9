/** Groups compared by ranks. */
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { normalTwoSided } from '../../numeric/normal.ts';
import { countRuns } from '../describe/frequencies.ts';
import { midRanks } from '../describe/ranks.ts';

export interface MannWhitney {
  /** Of the first group. */
  readonly u: number;
  readonly z: number;
  readonly pvalue: number;
  readonly rankBiserial: number;
}

export interface KruskalWallis {
  readonly chisq: number;
  readonly df: number;
  readonly pvalue: number;
  readonly epsilon2: number;
}

interface Ranked {
  readonly n: number;
  /** Of each group. */
  readonly sums: readonly number[];
  /** sum of t^3 - t over ties. */
  readonly ties: number;
}

function rank(groups: readonly Float64Array[]): Ranked {
  const n = groups.reduce((sum, { length }) => sum + length, 0);
  const all = new Float64Array(n);
  let at = 0;
  for (const group of groups) {
    all.set(group, at);
    at += group.length;
  }
  const ranks = midRanks(all);
  at = 0;
  const sums = groups.map(({ length }) => {
    const sum = ranks.subarray(at, at + length).reduce((a, b) => a + b, 0);
    at += length;
    return sum;
  });
  const ties = countRuns(all.sort()).reduce((sum, [, t]) => sum + (t ** 3 - t), 0);
  return { n, sums, ties };
}

/**
 * U of the first group with z corrected for ties, without correction for continuity; rank-biserial correlation
 * 2 U / (n1 n2) - 1. Undefined where all numbers are equal. [mann-whitney-1947]. Golden: survey.json
 */
export function mannWhitney(first: Float64Array, second: Float64Array): MannWhitney | undefined {
  const { n, sums, ties } = rank([first, second]);
  const [n1, n2] = [first.length, second.length];
  const u = sums[0]! - (n1 * (n1 + 1)) / 2;
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return undefined;
  const z = (u - (n1 * n2) / 2) / Math.sqrt(variance);
  return { u, z, pvalue: normalTwoSided(z), rankBiserial: (2 * u) / (n1 * n2) - 1 };
}

/** H corrected for ties; epsilon2 = H / (n - 1). Undefined where all numbers are equal. [kruskal-wallis-1952] [tomczak-2014] */
export function kruskalWallis(groups: readonly Float64Array[]): KruskalWallis | undefined {
  const { n, sums, ties } = rank(groups);
  const df = groups.length - 1;
  const correction = 1 - ties / (n ** 3 - n);
  if (df < 1 || !(correction > 0)) return undefined;
  // About the mean rank, so that nothing cancels.
  const between = groups.reduce((sum, { length }, j) => sum + length * (sums[j]! / length - (n + 1) / 2) ** 2, 0);
  const chisq = (12 * between) / (n * (n + 1)) / correction;
  return { chisq, df, pvalue: chiSquareUpper(chisq, df), epsilon2: chisq / (n - 1) };
}
