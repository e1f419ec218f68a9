/** Agreement inside groups: intraclass correlations and r_wg. */
import { varianceOf } from '../describe/column-figures.ts';
import { quantileOf } from '../describe/quantile.ts';
import { anova, type FTest } from './analysis-of-variance.ts';
import { momentsOfGroup } from './group-moments.ts';

export interface Intraclass extends FTest {
  /** Mean size of the groups, and the size that unequal groups count as. */
  readonly groupSize: number;
  readonly k0: number;
  readonly icc1: number;
  readonly icc1K0: number;
  readonly icc2: number;
}

/**
 * ICC(1) = (MSb - MSw) / (MSb + (k - 1) MSw) with k the mean group size, and with k0 = (n - sum n_j^2 / n) / (groups - 1);
 * ICC(2) = (MSb - MSw) / MSb. @param groups scores of each group, none empty. [bliese-2000]. Golden: survey.json
 */
export function intraclass(groups: readonly Float64Array[]): Intraclass | undefined {
  const found = anova(groups.map(momentsOfGroup));
  if (!found) return undefined;
  const { f, df1, df2, pvalue, ssBetween, ssWithin } = found;
  const [between, within] = [ssBetween / df1, ssWithin / df2];
  const n = df1 + df2 + 1;
  const groupSize = n / groups.length;
  const k0 = (n - groups.reduce((sum, { length }) => sum + length ** 2, 0) / n) / df1;
  const icc = (k: number): number => (between - within) / (between + (k - 1) * within);
  return {
    f,
    df1,
    df2,
    pvalue,
    groupSize,
    k0,
    icc1: icc(groupSize),
    icc1K0: icc(k0),
    icc2: (between - within) / between,
  };
}

/**
 * Agreement of one group on J items against a uniform null with variance E: J (1 - s/E) / (J (1 - s/E) + s/E), s the mean
 * item variance, cut at E; of one item 1 - s/E. @param items answers of the group's members, an item each; two members at
 * least. [james-1984]
 */
export function rwg(items: readonly Float64Array[], expectedVariance: number): number {
  const s = items.reduce((sum, item) => sum + varianceOf(item), 0) / items.length;
  const ratio = Math.min(1, s / expectedVariance);
  const agreed = items.length * (1 - ratio);
  return agreed / (agreed + ratio);
}

/** Variance of a uniform distribution over the whole numbers from the scale's minimum to its maximum. */
export function uniformVariance([minimum, maximum]: readonly [number, number]): number {
  return ((maximum - minimum + 1) ** 2 - 1) / 12;
}

/** The middle of some numbers. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(Float64Array.from(values).sort(), 0.5, 7);
}
