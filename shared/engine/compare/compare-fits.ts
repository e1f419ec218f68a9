/** Likelihood-ratio tests of nested models, and how fit indices differ. */
import { problem, type Problem } from '../../problem.ts';
import type { EstimatedFit, EstimationSettings } from '../fit.ts';
import type { IndexId, IndexValues } from '../indices/registry.ts';
import { commonVersion, measureOf } from '../fit-versions.ts';
import type { FitControl } from '../sem/fit-moments.ts';
import { familyOf } from '../sem/inference/families.ts';
import { correctedTest } from '../sem/inference/scaled-tests.ts';
import type { Solution } from '../sem/inference/solution.ts';
import { chiSquareUpper } from '../../numeric/chi-square.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import { differenceTraces } from './adjusted-difference.ts';
import { isNested } from './is-nested.ts';
import { atRestrictedPoint } from './restricted-point.ts';

/** A fit by the name it is compared under. */
export interface NamedFit {
  readonly name: string;
  readonly fit: EstimatedFit;
  readonly solution: Solution;
}

/** How chi-squares scaled by their means are subtracted: the plain formula, or the one that is always positive. */
export const differenceMethods = ['sb2001', 'sb2010'] as const;
export type DifferenceMethod = (typeof differenceMethods)[number];

export interface Comparison {
  /** The less restricted model, then the more restricted one. */
  readonly models: readonly [string, string];
  readonly chisqDiff?: number;
  /** Of the test; not a whole number for mean- and variance-adjusted tests. */
  readonly dfDiff: number;
  readonly pvalue?: number;
  readonly method: 'standard' | 'satorra.bentler.2001' | 'satorra.bentler.2010' | 'satorra.2000' | 'none';
  /** Restricted minus less restricted; CFI and RMSEA in the best version that all the fits have. */
  readonly cfiDiff?: number;
  readonly rmseaDiff?: number;
  readonly srmrDiff?: number;
  readonly aicDiff?: number;
  readonly bicDiff?: number;
  /** Why there is no test. */
  readonly problems: readonly Problem[];
}

interface Difference {
  readonly chisq: number;
  readonly df: number;
  readonly method: Comparison['method'];
}

/** Difference of an index in the best version that every fit of the set has. */
function difference(
  restricted: EstimatedFit,
  free: EstimatedFit,
  name: IndexId,
  set: readonly IndexValues[],
): number | undefined {
  const version = commonVersion(set, name);
  const [a, b] = [restricted, free].map(({ measures }) => measureOf(measures, name, version));
  return a === undefined || b === undefined ? undefined : a - b;
}

type IndexDifferences = Pick<Comparison, 'cfiDiff' | 'rmseaDiff' | 'srmrDiff' | 'aicDiff' | 'bicDiff'>;

/** `set` holds the measures of all fits whose indices stand side by side, these two among them. */
export function indexDifferences(
  restricted: EstimatedFit,
  free: EstimatedFit,
  set: readonly IndexValues[],
): IndexDifferences {
  const of = (key: keyof IndexDifferences, name: IndexId): IndexDifferences => {
    const value = difference(restricted, free, name, set);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    ...of('cfiDiff', 'cfi'),
    ...of('rmseaDiff', 'rmsea'),
    ...of('srmrDiff', 'srmr'),
    ...of('aicDiff', 'aic'),
    ...of('bicDiff', 'bic'),
  };
}

const measure = (fit: EstimatedFit, id: IndexId): number => measureOf(fit.measures, id) ?? NaN;

/** -2 log-likelihood more of the restricted model: the difference of chi-squares, also where neither can be had. */
function plainDifference(free: EstimatedFit, restricted: EstimatedFit): number {
  const chisq = measure(restricted, 'chisq') - measure(free, 'chisq');
  return Number.isNaN(chisq) ? 2 * (measure(free, 'logl') - measure(restricted, 'logl')) : chisq;
}

/**
 * df c, the mean of chi-square under its model. Where there is no chi-square, that less the saturated model's part, which
 * the difference of two models does not contain.
 */
function meanOf(fit: EstimatedFit, hasTest: boolean): number {
  if (!hasTest) return -measure(fit, 'scaling.factor.h0') * measure(fit, 'npar');
  const df = measure(fit, 'df');
  return df === 0 ? 0 : df * (fit.measures['chisq.scaling.factor']?.scaled ?? NaN);
}

/** The same of the less restricted model, at the restricted estimates. */
function meanAtRestricted(free: NamedFit, restricted: NamedFit): number {
  if (free.solution.df === 0) return 0;
  const moved = atRestrictedPoint(free.solution, restricted.solution);
  return moved ? free.solution.df * (familyOf(moved).tests(moved).model.scaled?.factor ?? NaN) : NaN;
}

/**
 * T = (T0 - T1) / c, c = (df0 c0 - df1 c1) / (df0 - df1) [satorra-bentler-2001]; with c1 at the restricted estimates c is
 * positive [satorra-bentler-2010].
 */
function scaledDifference(
  free: NamedFit,
  restricted: NamedFit,
  plain: number,
  df: number,
  method: DifferenceMethod,
): Difference | Problem {
  const isPositive = method === 'sb2010';
  const hasTest = [free, restricted].every(({ fit }) => fit.measures.chisq !== undefined);
  const less = isPositive ? meanAtRestricted(free, restricted) : meanOf(free.fit, hasTest);
  const scale = (meanOf(restricted.fit, hasTest) - less) / df;
  const names = { first: free.name, second: restricted.name };
  if (!(scale > 0)) return problem('difference-not-positive', { values: names });
  return { chisq: plain / scale, df, method: isPositive ? 'satorra.bentler.2010' : 'satorra.bentler.2001' };
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

/** Settings that decide what the data are, and what is minimised and tested. */
const decisive = ['estimator', 'missing', 'group', 'interaction', 'pairs'] as const;

function isSameMeasure(a: EstimationSettings, b: EstimationSettings): boolean {
  const [one, other] = [resolveSettings(a), resolveSettings(b)];
  return (
    decisive.every((key) => a[key] === b[key]) &&
    sameNames(a.ordered, b.ordered) &&
    one.likelihood === other.likelihood &&
    one.test === other.test
  );
}

/** What speaks against a comparison of chi-squares. */
function findMismatch(free: NamedFit, restricted: NamedFit, df: number): Problem | undefined {
  const names = { first: free.name, second: restricted.name };
  const [a, b] = [free.solution.prepared, restricted.solution.prepared];
  const isSame =
    free.fit.n === restricted.fit.n &&
    sameNames(a.table.observed, b.table.observed) &&
    a.table.groupCount === b.table.groupCount &&
    isSameMeasure(a.settings, b.settings);
  if (!isSame) return problem('comparison-different-data', { values: names });
  return df > 0 ? undefined : problem('comparison-same-df', { values: { ...names, df: measure(free.fit, 'df') } });
}

/** The test of the difference, as the estimator's own test is corrected. */
function chiSquareDifference(free: NamedFit, restricted: NamedFit, method: DifferenceMethod): Difference | Problem {
  const df = measure(restricted.fit, 'df') - measure(free.fit, 'df');
  const plain = plainDifference(free.fit, restricted.fit);
  const mismatch = findMismatch(free, restricted, df);
  if (mismatch) return mismatch;
  const { test } = resolveSettings(restricted.fit.settings);
  if (test === 'standard') return { chisq: plain, df, method: 'standard' };
  if (test === 'satorra.bentler' || test === 'yuan.bentler.mplus')
    return scaledDifference(free, restricted, plain, df, method);
  const { scaled } = correctedTest(test, plain, df, differenceTraces(free.solution, restricted.solution));
  if (scaled) return { chisq: scaled.chisq, df: scaled.df, method: 'satorra.2000' };
  return problem('difference-not-positive', { values: { first: free.name, second: restricted.name } });
}

/**
 * Compares two fits to the same data, whichever is the restricted one. Tests adjusted in mean and variance by the
 * restrictions themselves [satorra-2000]. Fits to different answers have no differences at all. Notes comparison-different-data, comparison-same-df, difference-not-positive.
 */
export function compareFits(a: NamedFit, b: NamedFit, method: DifferenceMethod = 'sb2001'): Comparison {
  const isOrdered = measure(a.fit, 'df') <= measure(b.fit, 'df');
  const [free, restricted] = isOrdered ? [a, b] : [b, a];
  const found = chiSquareDifference(free, restricted, method);
  const test = 'code' in found ? undefined : found;
  // Indices of different answers measure different things.
  const isComparable = !('code' in found) || found.code !== 'comparison-different-data';
  const set = [restricted.fit.measures, free.fit.measures];
  const optional = (key: string, value: number | undefined): object => (value === undefined ? {} : { [key]: value });
  return {
    models: [free.name, restricted.name],
    dfDiff: test?.df ?? measure(restricted.fit, 'df') - measure(free.fit, 'df'),
    method: test?.method ?? 'none',
    problems: 'code' in found ? [found] : [],
    ...optional('chisqDiff', test?.chisq),
    ...optional('pvalue', test && chiSquareUpper(Math.max(0, test.chisq), test.df)),
    ...(isComparable ? indexDifferences(restricted.fit, free.fit, set) : {}),
  };
}

/** A comparison without its test, and why. */
function withoutTest({ chisqDiff: _, pvalue: __, ...rest }: Comparison, why: Problem): Comparison {
  return { ...rest, method: 'none', problems: [...rest.problems, why] };
}

/**
 * The same of models that anyone has written: the test is left out where the freer model cannot become the other one.
 * Notes comparison-not-nested, and what `compareFits` notes. Costs one more estimation.
 */
export function compareCandidates(
  a: NamedFit,
  b: NamedFit,
  method: DifferenceMethod = 'sb2001',
  control: FitControl = {},
): Comparison {
  const comparison = compareFits(a, b, method);
  if (comparison.chisqDiff === undefined) return comparison;
  const [free, restricted] = comparison.models[0] === a.name ? [a, b] : [b, a];
  if (isNested(restricted.solution, free.solution, control) !== false) return comparison;
  return withoutTest(
    comparison,
    problem('comparison-not-nested', { values: { first: free.name, second: restricted.name } }),
  );
}
