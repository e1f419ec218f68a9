/** Likelihood-ratio tests of nested models, and how fit indices differ. */
import type { EstimatedFit } from '../fit.ts';
import { chiSquareUpper } from '../numeric/chi-square.ts';
import { resolveSettings } from '../resolve-settings.ts';

/** A fit by the name it is compared under. */
export interface NamedFit {
  readonly name: string;
  readonly fit: EstimatedFit;
}

export interface Comparison {
  /** The less restricted model, then the more restricted one. */
  readonly models: readonly [string, string];
  readonly chisqDiff?: number;
  readonly dfDiff: number;
  readonly pvalue?: number;
  readonly method: 'standard' | 'satorra.bentler.2001' | 'none';
  /** Restricted minus less restricted; robust indices where both have them. */
  readonly cfiDiff?: number;
  readonly rmseaDiff?: number;
  readonly srmrDiff?: number;
  readonly aicDiff?: number;
  readonly bicDiff?: number;
}

/** Difference of an index, of its robust version where both fits have one. */
function difference(restricted: EstimatedFit, free: EstimatedFit, name: string): number | undefined {
  for (const key of [`${name}.robust`, name]) {
    const a = restricted.measures[key];
    const b = free.measures[key];
    if (a !== undefined && b !== undefined) return a - b;
  }
  return undefined;
}

/**
 * T = (T0 - T1) / c with c = (df0 c0 - df1 c1) / (df0 - df1) for tests scaled by their mean [satorra-bentler-2001],
 * T0 - T1 for plain ones. Undefined where the difference is no chi-square: adjusted tests, c not positive, equal df.
 */
function chiSquareDifference(
  restricted: EstimatedFit,
  free: EstimatedFit,
): { readonly chisq: number; readonly method: Comparison['method'] } | undefined {
  const measure = (fit: EstimatedFit, key: string): number => fit.measures[key] ?? NaN;
  const df = measure(restricted, 'df') - measure(free, 'df');
  const plain = measure(restricted, 'chisq') - measure(free, 'chisq');
  if (!(df > 0)) return undefined;
  const { test } = resolveSettings(restricted.settings);
  if (test === 'standard') return { chisq: plain, method: 'standard' };
  if (test !== 'satorra.bentler' && test !== 'yuan.bentler.mplus') return undefined;
  const factor = (fit: EstimatedFit): number =>
    measure(fit, 'df') === 0 ? 0 : measure(fit, 'df') * measure(fit, 'chisq.scaling.factor');
  const scale = (factor(restricted) - factor(free)) / df;
  return scale > 0 ? { chisq: plain / scale, method: 'satorra.bentler.2001' } : undefined;
}

/** Compares two fits to the same data, whichever is the restricted one. */
export function compareFits(a: NamedFit, b: NamedFit): Comparison {
  const isOrdered = (a.fit.measures['df'] ?? 0) <= (b.fit.measures['df'] ?? 0);
  const [free, restricted] = isOrdered ? [a, b] : [b, a];
  const dfDiff = (restricted.fit.measures['df'] ?? NaN) - (free.fit.measures['df'] ?? NaN);
  const test = chiSquareDifference(restricted.fit, free.fit);
  const optional = (key: string, value: number | undefined): object => (value === undefined ? {} : { [key]: value });
  return {
    models: [free.name, restricted.name],
    dfDiff,
    method: test?.method ?? 'none',
    ...optional('chisqDiff', test?.chisq),
    ...optional('pvalue', test && chiSquareUpper(Math.max(0, test.chisq), dfDiff)),
    ...optional('cfiDiff', difference(restricted.fit, free.fit, 'cfi')),
    ...optional('rmseaDiff', difference(restricted.fit, free.fit, 'rmsea')),
    ...optional('srmrDiff', difference(restricted.fit, free.fit, 'srmr')),
    ...optional('aicDiff', difference(restricted.fit, free.fit, 'aic')),
    ...optional('bicDiff', difference(restricted.fit, free.fit, 'bic')),
  };
}
