/** Several means: analysis of variance, Welch's, and Levene's test of equal variances. */
import { fUpper } from '../../numeric/student-t.ts';
import { meanOf } from '../describe/column-figures.ts';
import { quantileOf } from '../describe/quantile.ts';
import { momentsOfGroup, type GroupMoments } from './group-moments.ts';

export interface FTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly pvalue: number;
}

export interface Anova extends FTest {
  readonly ssBetween: number;
  readonly ssWithin: number;
  readonly eta2: number;
  readonly omega2: number;
}

const total = (groups: readonly GroupMoments[]): number => groups.reduce((sum, { n }) => sum + n, 0);

/**
 * One-way analysis of variance; eta2 = SSb / SSt, omega2 = (SSb - df1 MSw) / (SSt + MSw), which may be negative.
 * Undefined where nothing varies within the groups, or there is nothing to compare. [fisher-1925] [hays-1963]
 */
export function anova(groups: readonly GroupMoments[]): Anova | undefined {
  const n = total(groups);
  const grand = groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const ssBetween = groups.reduce((sum, group) => sum + group.n * (group.mean - grand) ** 2, 0);
  const ssWithin = groups.reduce((sum, { squares }) => sum + squares, 0);
  const [df1, df2] = [groups.length - 1, n - groups.length];
  if (df1 < 1 || df2 < 1 || !(ssWithin > 0)) return undefined;
  const within = ssWithin / df2;
  const f = ssBetween / df1 / within;
  const whole = ssBetween + ssWithin;
  const sizes = { eta2: ssBetween / whole, omega2: (ssBetween - df1 * within) / (whole + within) };
  return { f, df1, df2, pvalue: fUpper(f, df1, df2), ssBetween, ssWithin, ...sizes };
}

/** Means compared without equal variances; undefined unless every group has two members and varies. [welch-1951] */
export function welchAnova(groups: readonly GroupMoments[]): FTest | undefined {
  if (groups.length < 2 || groups.some(({ n, variance }) => n < 2 || !(variance > 0))) return undefined;
  const weights = groups.map(({ n, variance }) => n / variance);
  const sum = weights.reduce((a, b) => a + b, 0);
  const centre = groups.reduce((a, { mean }, j) => a + weights[j]! * mean, 0) / sum;
  const df1 = groups.length - 1;
  const between = groups.reduce((a, { mean }, j) => a + weights[j]! * (mean - centre) ** 2, 0) / df1;
  const spread = groups.reduce((a, { n }, j) => a + (1 - weights[j]! / sum) ** 2 / (n - 1), 0);
  const k2 = groups.length ** 2 - 1;
  const f = between / (1 + (2 * (groups.length - 2) * spread) / k2);
  const df2 = k2 / (3 * spread);
  return { f, df1, df2, pvalue: fUpper(f, df1, df2) };
}

const centres = {
  mean: meanOf,
  median: (values: Float64Array) => quantileOf(values.slice().sort(), 0.5, 7),
} as const;

/** Analysis of variance of the distances from the groups' means, or medians. [levene-1960] [brown-forsythe-1974] */
export function levene(groups: readonly Float64Array[], centre: keyof typeof centres): FTest | undefined {
  const distances = groups.map((values) => {
    const middle = centres[centre](values);
    return momentsOfGroup(values.map((value) => Math.abs(value - middle)));
  });
  const found = anova(distances);
  return found && { f: found.f, df1: found.df1, df2: found.df2, pvalue: found.pvalue };
}
