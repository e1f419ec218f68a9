/** Two means: t, Welch's t, Cohen's d. */
import { logGamma } from '../../numeric/gamma.ts';
import { noncentralityOfT, tTwoSided, tTwoSidedQuantile } from '../../numeric/student-t.ts';
import type { GroupMoments } from './group-moments.ts';

export interface MeanDifference {
  readonly t: number;
  readonly df: number;
  readonly pvalue: number;
  /** First minus second mean. */
  readonly difference: number;
  readonly se: number;
  readonly ci: readonly [lower: number, upper: number];
}

export interface EffectSize {
  readonly est: number;
  readonly ci: readonly [lower: number, upper: number];
  readonly hedgesG: number;
}

type Two = readonly [GroupMoments, GroupMoments];

function differenceOf([first, second]: Two, se: number, df: number, level: number): MeanDifference | undefined {
  if (!(se > 0) || !(df > 0)) return undefined;
  const difference = first.mean - second.mean;
  const t = difference / se;
  const reach = tTwoSidedQuantile(1 - level, df) * se;
  return { t, df, pvalue: tTwoSided(t, df), difference, se, ci: [difference - reach, difference + reach] };
}

const pooledVariance = ([first, second]: Two): number => (first.squares + second.squares) / (first.n + second.n - 2);

/** Student's t with the pooled variance; undefined where nothing varies within the groups. [student-1908] */
export function pooledT(groups: Two, level: number): MeanDifference | undefined {
  const [first, second] = groups;
  const se = Math.sqrt(pooledVariance(groups) * (1 / first.n + 1 / second.n));
  return differenceOf(groups, se, first.n + second.n - 2, level);
}

/** Welch's t with Satterthwaite's degrees of freedom; two members a group at least. [welch-1951] */
export function welchT(groups: Two, level: number): MeanDifference | undefined {
  const [a, b] = groups.map(({ variance, n }) => variance / n) as [number, number];
  const [first, second] = groups;
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  return differenceOf(groups, Math.sqrt(a + b), df, level);
}

/**
 * d = difference / pooled standard deviation; the interval holds the noncentralities of t under which the t found is not
 * extreme; g = d Gamma(df/2) / (sqrt(df/2) Gamma((df-1)/2)). [steiger-fouladi-1997] [hedges-1981]. Golden: survey.json
 */
export function cohenD(groups: Two, level: number): EffectSize | undefined {
  const [first, second] = groups;
  const df = first.n + second.n - 2;
  const sd = Math.sqrt(pooledVariance(groups));
  if (!(sd > 0)) return undefined;
  const est = (first.mean - second.mean) / sd;
  const root = Math.sqrt((first.n * second.n) / (first.n + second.n));
  const end = (p: number): number => noncentralityOfT(est * root, df, p) / root;
  const correction = Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  return { est, ci: [end((1 + level) / 2), end((1 - level) / 2)], hedgesG: est * correction };
}
