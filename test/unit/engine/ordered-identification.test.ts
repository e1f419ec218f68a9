/** What ordered answers cannot determine is refused by name, whichever estimator is asked. */
import { expect, test } from 'vitest';
import type { EstimationSettings } from '../../../shared/engine/fit.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { randomOrderedInput } from '../../support/random-ordered-model.ts';
import { problemTexts } from '../../../shared/engine/model/parameter-ref.ts';
import { fitSyntax, simulated } from './engine-support.ts';

const raw = simulated(400, 11);
const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
const cut = (x: number): number => [1.8, 2.7, 3.4, 4.3].filter((bound) => x > bound).length;
const answers = {
  ...raw,
  ...Object.fromEntries(names.map((name) => [name, raw[name]!.map(cut)])),
  ...Object.fromEntries(names.map((name, i) => [`b${i + 1}`, raw[name]!.map((x) => (x > 3.3 ? 1 : 0))])),
  b: raw['y']!.map((y) => (y > 0 ? 1 : 0)),
  two: raw['z']!.map((_, i) => i % 2),
};

function refusal(syntax: string, settings: Partial<EstimationSettings>) {
  const fit = fitSyntax(syntax, answers, { estimator: 'WLSMV', ordered: ['*'], ...settings });
  const found = fit.problems.find(({ code }) => code === 'not-identified');
  return {
    code: found?.code,
    parameters: found && problemTexts(found),
    context: found?.values['context'],
    status: fit.status,
  };
}

const circle = 'A =~ x1 + x2 + x3\nB =~ x3 + x2 + x1\nx1 ~ B\nx4 ~~ x3';
const estimators = ['WLSMV', 'WLSM', 'DWLS', 'WLS', 'ULSMV', 'ULS'] as const;

test.each(estimators)('more parameters than thresholds and correlations end at once: %s', (estimator) => {
  for (const parameterization of ['delta', 'theta'] as const) {
    const { code, parameters, context } = refusal(circle, { estimator, parameterization });
    expect([code, context]).toEqual(['not-identified', 'negative-ordered']);
    expect(parameters).toContain('x1 ~ B');
    // Under theta this covariance of residuals moves with the scale of x3.
    if (parameterization === 'delta') expect(parameters).not.toContain('x4 ~~ x3');
  }
});

test.each([
  ['two items', 'f =~ x1 + x2', ['f =~ x2', 'f ~~ f']],
  ['one item', 'f =~ x1 + x2 + x3\ng =~ x4', ['g ~~ g']],
  ['one item without a residual', 'f =~ x1 + x2 + x3\ng =~ x4\nx4 ~~ 0*x4', ['g ~~ g']],
  ['a free scale', 'f =~ x1 + x2 + x3 + x4\nx2 ~*~ x2', ['f =~ x2', 'x2 ~*~ x2', 'x2 | t1']],
  ['a mean beside thresholds', 'f =~ x1 + x2 + x3 + x4\nx2 ~ 1', ['x2 ~1', 'x2 | t1', 'x2 | t4']],
  ['a latent mean beside thresholds', 'f =~ x1 + x2 + x3 + x4\nf ~ 1', ['f ~1', 'x1 | t1', 'x4 | t4']],
  ['a binary outcome and its mean', 'f =~ x1 + x2 + x3\nb ~ f\nb ~ 1', ['b ~1', 'b | t1']],
] as const)('delta: %s', (_, syntax, expected) => {
  const { code, parameters, status } = refusal(syntax, {});
  expect([code, status]).toEqual(['not-identified', 'failed']);
  expect(parameters).toEqual(expect.arrayContaining([...expected]));
  // Nothing but what moves together with these.
  expect(parameters).not.toContain('f =~ x3');
});

test.each([
  ['a free residual variance', 'f =~ x1 + x2 + x3 + x4\nx2 ~~ NA*x2', ['f =~ x2', 'x2 ~~ x2', 'x2 | t1']],
  ['a binary item with a free residual', 'f =~ x1 + x2 + x3 + b\nb ~~ NA*b', ['f =~ b', 'b ~~ b', 'b | t1']],
] as const)('theta: %s', (_, syntax, expected) => {
  const { code, parameters } = refusal(syntax, { parameterization: 'theta' });
  expect(code).toBe('not-identified');
  expect(parameters).toEqual(expect.arrayContaining([...expected]));
});

test('what another group determines is estimated, what it does not is refused', () => {
  const free = 'f =~ x1 + x2 + x3 + x4\nx2 ~*~ c(1, NA)*x2';
  expect(refusal(free, { group: 'two' }).parameters).toEqual(expect.arrayContaining(['x2 ~*~ x2']));
  expect(refusal(free, { group: 'two', groupEqual: ['loadings', 'thresholds'] }).code).toBeUndefined();
  // Of binary items the thresholds of the second group determine as many scales as there are items, and no mean besides.
  const binary = 'f =~ b1 + b2 + b3 + b4';
  const thresholds = refusal(binary, { group: 'two', groupEqual: ['thresholds'] });
  expect(thresholds.code).toBe('not-identified');
  expect(thresholds.parameters).toEqual(expect.arrayContaining(['f ~1', 'b1 ~*~ b1', 'b4 ~*~ b4']));
  expect(refusal(binary, { group: 'two', groupEqual: ['loadings', 'thresholds'] }).code).toBeUndefined();
});

test('numbers beside ordered items: intercepts and variances of numbers stay determined', () => {
  const mixed = fitSyntax('f =~ x1 + x2 + x3 + y', answers, { estimator: 'WLSMV', ordered: ['x1', 'x2', 'x3'] });
  expect(mixed.status).toBe('converged');
  const doubled = fitSyntax('f =~ x1 + x2 + x3 + y\nf ~ 1', answers, {
    estimator: 'WLSMV',
    ordered: ['x1', 'x2', 'x3'],
  });
  expect(doubled.problems[0]?.code).toBe('not-identified');
  expect(problemTexts(doubled.problems[0]!)).toEqual(expect.arrayContaining(['f ~1', 'y ~1', 'x1 | t1']));
});

test('a constraint or definition on a residual that is no parameter is refused by its label', () => {
  const labelled = 'f =~ x1 + x2 + x3 + x4\nx1 ~~ e*x1\nx2 ~~ c(u, v)*x2\n';
  const settings = { estimator: 'WLSMV', ordered: ['*'], group: 'two' } as const;
  for (const more of ['d := 2*e', 'e == 0.4', 'u > v']) {
    const { status, problems } = fitSyntax(labelled + more, answers, settings);
    const found = problems.find(({ code }) => code === 'ordered-variance-needed');
    expect([status, found?.severity], more).toEqual(['failed', 'error']);
    expect(problemTexts(found!)).toEqual([more.includes('e') ? 'x1 ~~ x1' : 'x2 ~~ x2']);
    expect(found?.values['labels']).toBe(more.includes('e') ? 'e' : 'u, v');
  }
  const unused = fitSyntax(labelled, answers, settings);
  expect(unused.status).toBe('converged');
  expect(unused.problems.find(({ code }) => code === 'ordered-variance-follows')?.variables).toEqual(['x1', 'x2']);
  // The same label on a number is that number's own.
  const shared = 'f =~ x1 + x2 + x3 + y\nx1 ~~ e*x1\ny ~~ e*y\nd := 2*e';
  const mixed = fitSyntax(shared, answers, { estimator: 'WLSMV', ordered: ['x1', 'x2', 'x3'] });
  expect(mixed.status).toBe('converged');
});

test('what rounding hides at the start is found at the result', () => {
  // x3 on two factors, one of which nothing but an ordered outcome measures: lavaan's Jacobian has rank 18 of 19 here.
  const fit = fitModel(randomOrderedInput(961)!);
  expect(problemTexts(fit.problems.find(({ code }) => code === 'not-identified')!)).toEqual(
    expect.arrayContaining(['A =~ x3', 'B =~ x3', 'x4 ~ B', 'A ~~ B']),
  );
});
