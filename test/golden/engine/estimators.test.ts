import { expect, test } from 'vitest';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { fitEstimatorCase, type EstimatorCase, type EstimatorRow } from './estimator-case.ts';
import estimatorCases from './estimators.json' with { type: 'json' };

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
  return { estimates: 1e-5, errors: 1e-4, measures: 1e-5 };
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

/** lavaan counts moments of the means in these; ours are on covariances only, as in the literature. */
const covarianceOnly = ['gfi', 'agfi', 'pgfi'];

test.each(cases)('$id: fit measures as lavaan', ({ given }) => {
  const { measures } = fitted(given);
  const { measures: tolerance } = toleranceOf(given);
  const hasMeans = given.parameters.some(({ op }) => op === '~1');
  for (const [key, value] of Object.entries(given.fit)) {
    if (typeof value !== 'number' || (hasMeans && covarianceOnly.includes(key))) continue;
    // lavaan's root finding for the interval stops at about 1e-4.
    const isRoot = key.includes('.ci.') || key.includes('pvalue');
    expectClose(
      measures[key],
      value,
      isRoot ? Math.max(2e-4, tolerance) : tolerance,
      Math.max(1e-5, tolerance / 10),
      key,
    );
  }
});

test.each(cases)('$id: explained variances as lavaan', ({ given }) => {
  const { rsquare } = fitted(given);
  given.rsquare.forEach((values, g) => {
    for (const [name, value] of Object.entries(values)) {
      const own = rsquare.find((one) => one.name === name && one.group === g + 1);
      expectClose(own?.value, value, 1e-4, 1e-5, `R2 of ${name} in group ${g + 1}`);
    }
  });
});
