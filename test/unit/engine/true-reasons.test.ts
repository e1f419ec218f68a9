/** Refusals give the reason that holds: what is wrong with the text, the weights, the matrix, the bounds. */
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../shared/dataset.ts';
import { fitCovariance, fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings, type Fit } from '../../../shared/engine/fit.ts';
import { dataset, estimated, fitSyntax, simulated, spec } from './engine-support.ts';

const data = simulated(200);
const one = 'f =~ x1 + x2 + x3';

function refusal(fit: Fit) {
  expect(fit.status).toBe('failed');
  return fit.problems[0];
}

test.each(['-', '--', '?', 'NULL', 'missing', 'n.v.'])('the example of a text column is the culprit: %s', (culprit) => {
  const columns: readonly Column[] = dataset(data).columns.map((column) =>
    column.name === 'x2'
      ? {
          name: 'x2',
          kind: 'text',
          values: new Float64Array(200),
          categories: ['1.5', '3,25', '-4', '1e-3', culprit, '2'],
        }
      : column,
  );
  const fit = fitModel({ spec: spec(one), dataset: { rows: 200, columns }, settings: defaultSettings });
  expect(refusal(fit)).toMatchObject({ code: 'non-numeric-column', variables: ['x2'], values: { example: culprit } });
});

describe('weights of WLS', () => {
  const groups = (data['x1'] ?? []).map((_, row) => row % 2);

  test('that are singular though cases suffice name the two-valued column', () => {
    const fit = fitSyntax(`${one}\nf ~ g`, { ...data, g: groups }, { estimator: 'WLS', fixedX: false });
    expect(refusal(fit)).toMatchObject({ code: 'weights-singular', variables: ['g'], values: { n: 200, columns: 10 } });
  });

  test('that want more cases still say so', () => {
    const few = Object.fromEntries(Object.entries(data).map(([name, values]) => [name, values.slice(0, 6)]));
    expect(refusal(fitSyntax(one, few, { estimator: 'WLS' }))).toMatchObject({
      code: 'too-few-cases',
      values: { n: 6, needed: 7, context: 'weights' },
    });
  });
});

test.each([
  [{ estimator: 'MLR' }, { estimator: 'MLR', context: 'raw' }],
  [{ estimator: 'MLM' }, { estimator: 'MLM', context: 'raw' }],
  [{ se: 'robust.sem' }, { name: 'robust.sem', context: 'raw-se' }],
  [{ test: 'satorra.bentler' }, { name: 'satorra.bentler', context: 'raw-test' }],
] as const)('a covariance matrix cannot give %j', (settings: Partial<EstimationSettings>, values) => {
  const cov = Float64Array.of(1, 0.5, 0.4, 0.5, 1, 0.45, 0.4, 0.45, 1);
  const covariance = { names: ['x1', 'x2', 'x3'], groups: [{ label: '', n: 100, cov }] };
  const fit = fitCovariance({ spec: spec(one), covariance, settings: { ...defaultSettings, ...settings } });
  expect(refusal(fit)).toMatchObject({ code: 'estimator-unsuitable', values });
  estimated(fitCovariance({ spec: spec(one), covariance, settings: defaultSettings }));
});

describe('inequalities over several labels', () => {
  const model = 'f =~ x1 + a*x2 + b*x3\n';

  test.each([
    ['a + b > 5\na + b < 4', ['a + b > 5', 'a + b < 4']],
    ['2*a + 2*b > 10\n-3*a - 3*b > -12', ['2*a + 2*b > 10', '-3*a - 3*b > -12']],
    ['a - b > 1\nb - a > 0', ['a - b > 1', 'b - a > 0']],
  ])('that contradict each other: %s', (constraints, parameters) => {
    const found = refusal(fitSyntax(model + constraints, data));
    expect(found?.code).toBe('constraints-contradictory');
    expect(found?.quoted).toHaveLength(parameters.length);
    expect(found?.parameters.map(({ rhs }) => rhs)).toEqual(['x2', 'x3']);
  });

  test('that leave room are obeyed', () => {
    const fit = estimated(fitSyntax(`${model}a + b > 0.5\na + b < 40\na - b < 3`, data));
    expect(fit.problems).toEqual([]);
  });
});

describe('full information beside a statistic of complete answers', () => {
  const holes = { ...data, x1: (data['x1'] ?? []).map((x, row) => (row < 7 ? NaN : x)) };

  test.each([{ test: 'satorra.bentler' }, { test: 'scaled.shifted' }, { se: 'robust.sem' }] as const)(
    'says why cases were left out: %j',
    (settings) => {
      const [why, dropped] = estimated(fitSyntax(one, holes, { missing: 'fiml', ...settings })).problems;
      expect(why).toMatchObject({ code: 'full-information-not-used', values: { name: Object.values(settings)[0] } });
      expect(dropped).toMatchObject({ code: 'incomplete-cases-dropped', values: { count: 7 } });
    },
  );

  test('says nothing where no answer is missing, or full information is used', () => {
    expect(estimated(fitSyntax(one, data, { missing: 'fiml', test: 'satorra.bentler' })).problems).toEqual([]);
    expect(estimated(fitSyntax(one, holes, { missing: 'fiml' })).problems).toEqual([]);
  });
});
