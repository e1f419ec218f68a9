import { expect, test } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { fitEstimatorCase, type EstimatorCase, type EstimatorRow } from './estimator-case.ts';
import estimatorCases from './estimators.json' with { type: 'json' };
import { flatIndices } from '../../support/flat-indices.ts';

const cases = (estimatorCases as unknown as EstimatorCase[]).map((given) => ({ given, id: given.id }));
const fits = new Map<string, EstimatedFit>();

function fitted(given: EstimatorCase): EstimatedFit {
  const known = fits.get(given.id) ?? fitEstimatorCase(given);
  fits.set(given.id, known);
  return known;
}

interface Tolerance {
  readonly estimates: number;
  readonly errors: number;
  readonly measures: number;
}

/** Where algorithms differ (polychorics by a search, saturated models by EM) the reference itself holds fewer digits. */
function toleranceOf({ options }: EstimatorCase): Tolerance {
  if ('ordered' in options || 'missing' in options) return { estimates: 1e-4, errors: 1e-3, measures: 1e-4 };
  // lavaan weights groups by n and tests by n - 1 under the Wishart likelihood; here both are n - 1.
  if (options['likelihood'] === 'wishart' && 'group' in options) {
    return { estimates: 5e-4, errors: 1e-3, measures: 1e-4 };
  }
  return { estimates: 1e-5, errors: 1e-4, measures: 1e-5 };
}

/**
 * Figures that are compared. Not among them: residual summaries of ordered answers other than SRMR (it counts thresholds
 * in), the scaling factor of the likelihood under equalities (it divides by all parameters), the GFI family with means.
 */
const compared = [
  'npar', 'chisq', 'df', 'pvalue', 'baseline.chisq', 'baseline.df', 'cfi', 'tli', 'nnfi', 'rfi', 'nfi', 'pnfi', 'ifi', 'rni',
  'logl', 'unrestricted.logl', 'aic', 'bic', 'bic2', 'ntotal', 'rmsea', 'rmsea.ci.lower', 'rmsea.ci.upper', 'rmsea.pvalue',
  'srmr', 'chisq.scaled', 'df.scaled', 'pvalue.scaled', 'chisq.scaling.factor', 'baseline.chisq.scaled',
  'baseline.df.scaled', 'baseline.chisq.scaling.factor', 'cfi.scaled', 'tli.scaled', 'nnfi.scaled', 'nfi.scaled',
  'rfi.scaled', 'ifi.scaled', 'rni.scaled', 'pnfi.scaled', 'rmsea.scaled', 'cfi.robust', 'tli.robust', 'rni.robust',
  'rmsea.robust', 'rmsea.ci.lower.scaled', 'rmsea.ci.upper.scaled', 'rmsea.pvalue.scaled', 'rmsea.notclose.pvalue.scaled',
  'rmsea.ci.lower.robust', 'rmsea.ci.upper.robust', 'rmsea.pvalue.robust', 'rmsea.notclose.pvalue.robust',
  'rmsea.notclose.pvalue', 'mfi', 'ecvi', 'cn_05', 'cn_01',
]; // prettier-ignore

/**
 * Two stages: lavaan 0.6-14 corrects the independence model behind these by fourth moments of the answers given, a
 * missing product counted as zero, and not by the covariance of the first stage, as it does where independence is the
 * user's model (`two-stage-independence`).
 */
const ofCorrectedBaseline = [
  'baseline.chisq.scaled', 'baseline.chisq.scaling.factor', 'cfi.scaled', 'tli.scaled', 'nnfi.scaled', 'nfi.scaled',
  'rfi.scaled', 'ifi.scaled', 'rni.scaled', 'pnfi.scaled', 'cfi.robust', 'tli.robust', 'rni.robust',
]; // prettier-ignore

/** Likelihoods where covariates have gaps are those of `incomplete-cases.test.ts`: lavaan's are off by a constant. */
function isCompared(key: string, { options }: EstimatorCase): boolean {
  if (options['missing'] === 'fiml.x' && /^(unrestricted\.)?logl$|^[ab]ic2?$/.test(key)) return false;
  return compared.includes(key) && !(options['missing'] === 'two.stage' && ofCorrectedBaseline.includes(key));
}

function expectClose(actual: number | undefined, expected: number, relative: number, absolute: number, what: string) {
  const difference = Math.abs((actual ?? NaN) - expected);
  const allowed = Math.max(absolute, relative * Math.abs(expected));
  expect(difference, `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(allowed);
}

function findRow({ estimates }: EstimatedFit, row: EstimatorRow): EstimatedFit['estimates'][number] | undefined {
  return estimates.find(({ lhs, op, rhs, group }) => {
    if (op !== row.op) return false;
    if (op === ':=') return lhs === row.lhs;
    if (group !== (row.group ?? 1)) return false;
    return (lhs === row.lhs && rhs === row.rhs) || (op === '~~' && lhs === row.rhs && rhs === row.lhs);
  });
}

test.each(cases)('$id: estimates, standard errors and standardised solution as lavaan', ({ given }) => {
  const fit = fitted(given);
  const { estimates, errors } = toleranceOf(given);
  for (const row of given.parameters) {
    const name = `${row.lhs} ${row.op} ${row.rhs} of group ${row.group ?? 1}`;
    const own = findRow(fit, row);
    expect(own, name).toBeDefined();
    const se = row.se ?? 0;
    expectClose(own?.est, row.est, estimates, Math.max(1e-6, estimates * se), name);
    if (se > 0) expectClose(own?.se, se, errors, 1e-8, `SE of ${name}`);
    if (typeof row['std.all'] === 'number')
      expectClose(own?.stdAll, row['std.all'], estimates, 2e-5, `std.all of ${name}`);
    if (typeof row['std.lv'] === 'number') expectClose(own?.stdLv, row['std.lv'], estimates, 2e-5, `std.lv of ${name}`);
  }
});

test.each(cases)('$id: fit measures as lavaan', ({ given }) => {
  const measures = flatIndices(fitted(given).measures);
  const { measures: tolerance } = toleranceOf(given);
  for (const [key, value] of Object.entries(given.fit)) {
    if (typeof value !== 'number' || !isCompared(key, given)) continue;
    // lavaan's root finding for the interval stops at about 1e-4.
    const isRoot = key.includes('.ci.') || key.includes('pvalue');
    // Robust indices of incomplete cases start from a saturated model that lavaan finds by EM to a few digits.
    const isLoose = isRoot || (key.endsWith('.robust') && 'missing' in given.options);
    expectClose(
      measures[key],
      value,
      isLoose ? Math.max(1e-3, tolerance) : tolerance,
      isLoose ? 1e-3 : Math.max(1e-5, tolerance / 10),
      key,
    );
  }
});

test.each(cases)('$id: explained variances as lavaan', ({ given }) => {
  const { rsquare } = fitted(given);
  given.rsquare.forEach((values, g) => {
    for (const [name, value] of Object.entries(values)) {
      const own = rsquare.find((one) => one.name === name && one.group === g + 1);
      expectClose(own?.value, value, 2e-4, 1e-5, `R2 of ${name} in group ${g + 1}`);
    }
  });
});

test('two stages: the corrected baseline is the corrected independence model', () => {
  const named = (id: string) => cases.find((one) => one.id === id)!.given;
  const measures = flatIndices(fitted(named('two-stage-std-lv')).measures);
  const independence = named('two-stage-independence').fit;
  for (const key of ['chisq', 'chisq.scaled', 'chisq.scaling.factor', 'df'] as const) {
    expectClose(measures[`baseline.${key}`], independence[key] ?? NaN, 1e-4, 1e-6, key);
  }
});
