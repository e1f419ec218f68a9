import { describe, expect, test } from 'vitest';
import { fitCovariance, fitModel, parseSyntax, prepareModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type Fit } from '../../../shared/engine/fit.ts';
import type { ModelTerm } from '../../../shared/engine/model/model-spec.ts';
import { problemTexts } from '../../../shared/engine/model/parameter-ref.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import type { Problem } from '../../../shared/problem.ts';
import { dataset, estimated, fitSyntax, simulated, spec } from './engine-support.ts';

const data = simulated(120);

function only(problems: readonly Problem[]): Problem {
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

function refused(fit: Fit): Problem {
  expect(fit.status).toBe('failed');
  return only(fit.problems);
}

function unread(text: string): Problem {
  const parsed = parseSyntax(text);
  expect(parsed.ok).toBe(false);
  return only(parsed.problems);
}

/** x times a factor, about an offset. */
function rescaled(name: string, factor: number, offset = 0): Record<string, number[]> {
  return { ...data, [name]: (data[name] ?? []).map((x) => offset + factor * x) };
}

describe('one parameter written twice', () => {
  test.each([
    ['y ~ 1*z\ny ~ 2*z', 'y ~ z'],
    ['y ~ a*z\ny ~ b*z', 'y ~ z'],
    ['y ~ start(1)*z + start(2)*z', 'y ~ z'],
    ['y ~ 1*2*z', 'y ~ z'],
    ['y ~ NA*z\ny ~ 1*z', 'y ~ z'],
    ['y ~ 1\ny ~ 0*1\ny ~ 3*1', 'y ~1'],
    ['x1 ~~ a*x2\nx2 ~~ b*x1', 'x2 ~~ x1'],
    ['f =~ c(1, 2)*x1 + c(1, 3)*x1', 'f =~ x1'],
    ['f =~ c(1, 2)*x1 + c(1, 2, 3)*x1', 'f =~ x1'],
  ])('a contradiction names the parameter: %j', (text, name) => {
    const found = unread(text);
    expect(found).toMatchObject({ code: 'parameter-repeated', severity: 'error' });
    expect(problemTexts(found)).toEqual([name]);
  });

  test.each([
    ['f =~ x1 + x2\nf =~ a*x2', { rhs: 'x2', label: 'a' }],
    ['f =~ x1 + a*x2\nf =~ a*x2', { rhs: 'x2', label: 'a' }],
    ['f =~ x1 + a*start(0.5)*x2', { rhs: 'x2', label: 'a', start: 0.5 }],
    ['f =~ x1\nx1 ~~ x2\nx2 ~~ 0*x1', { lhs: 'x1', rhs: 'x2', fixed: 0 }],
    [
      'f =~ x1 + c(a, b)*x2 + c(1, 2)*x2',
      {
        byGroup: [
          { label: 'a', fixed: 1 },
          { label: 'b', fixed: 2 },
        ],
      },
    ],
  ])('what is only added joins: %j', (text, term) => {
    const { terms } = spec(text);
    expect(terms).toHaveLength(2);
    expect(terms[1]).toMatchObject(term);
  });

  test('a drawn model is checked as well', () => {
    const terms: ModelTerm[] = [
      { lhs: 'y', op: '~', rhs: 'z', fixed: 1 },
      { lhs: 'y', op: '~', rhs: 'z', fixed: 2 },
    ];
    const prepared = prepareModel({ terms, definitions: [], constraints: [] }, ['y', 'z'], defaultSettings);
    expect(only(prepared.problems).code).toBe('parameter-repeated');
  });
});

describe('names', () => {
  test.each(['f =~ x1 + NaN*x2', 'f =~ x1 + Inf*x2', 'f =~ x1 + -Inf*x2', 'f =~ c(1, NaN)*x1', 'y ~ start(NaN)*z'])(
    'not a number: %j',
    (text) => {
      expect(unread(text).code).toBe('syntax-error');
    },
  );

  test('what stands in quotes is a label all the same', () => {
    expect(spec('f =~ x1 + "NaN"*x2').terms[1]?.label).toBe('NaN');
  });

  test.each(['y ~ y', 'y ~ z + y', 'f =~ x1 + x2 + f'])('%j explains or measures itself', (text) => {
    const found = refused(fitSyntax(text, data));
    expect(found.code).toBe('self-regression');
    expect(describeProblem(found, createTranslate('en')).message).toMatch(/itself: (y ~ y|f =~ f)/);
  });

  test('of many unknown names the first are told, and how many more', () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `unheard_of_${i}`).join(' + ');
    const fit = fitSyntax(`y ~ ${names}`, data);
    expect(fit.problems.map(({ code }) => code)).toEqual(['construct-without-indicators', 'unknown-column']);
    expect(fit.problems[0]?.variables).toHaveLength(20);
    expect(fit.problems[1]?.values).toEqual({ context: 'more', more: 99_980 });
    expect(describeProblem(fit.problems[1] as Problem, createTranslate('en')).message).toContain('99980');
  });
});

test('thousands of columns and few cases: no table of columns by columns is made', () => {
  const count = 30_000;
  const wide = Object.fromEntries(Array.from({ length: count }, (_, i) => [`v${i}`, [i, i + 1, i * 2 + 3]]));
  const names = Object.keys(wide);
  const syntax = `v0 ~ ${names.slice(1).join(' + ')}`;
  const expected = { code: 'too-few-cases', values: { columns: count, needed: count + 1 } };
  expect(refused(fitModel({ spec: spec(syntax), dataset: dataset(wide), settings: defaultSettings }))).toMatchObject(
    expected,
  );
});

test('a covariance matrix of fewer cases than variables', () => {
  const covariance = {
    names: ['y', 'z'],
    groups: [{ label: '', cov: Float64Array.from([1, 0.2, 0.2, 1]), n: 2 }],
  };
  expect(refused(fitCovariance({ spec: spec('y ~ z'), covariance, settings: defaultSettings }))).toMatchObject({
    code: 'too-few-cases',
    values: { n: 2, columns: 2, needed: 3 },
  });
});

describe('no possible start', () => {
  test.each([
    ['y ~ z\ny ~~ 0*y', ['y'], 'variances'],
    ['y ~ z\ny ~~ v*y\nv == 0', ['y'], 'variances'],
    ['f =~ g + x1 + x2\ng =~ f + x3 + x4', ['f', 'g'], 'circle'],
  ])('%j', (text, variables, context) => {
    const found = refused(fitSyntax(text, data));
    expect(found).toMatchObject({ code: 'covariances-impossible', severity: 'error', variables, values: { context } });
    const { message, remedy } = describeProblem(found, createTranslate('en'));
    expect(message).toContain(variables.join(', '));
    expect(remedy).not.toBe('');
  });

  test('variances that nobody wrote where nothing is added: they are to be written, not removed', () => {
    const found = refused(fitSyntax('f =~ 1*x1 + x2 + x3\nx1 ~~ x1', data, { defaults: 'lavaan' }));
    expect(found).toMatchObject({
      code: 'covariances-impossible',
      variables: ['x2', 'x3', 'f'],
      values: { context: 'variances-absent' },
    });
    for (const language of ['en', 'zh-CN'] as const) {
      const { message, remedy } = describeProblem(found, createTranslate(language));
      expect(message).toContain('x2');
      expect(remedy).toContain('x2 ~~ x2');
      expect(remedy).toMatch(/kind of model|模型类型/);
    }
  });

  test('a fixed variance below zero that nothing can make up for', () => {
    expect(refused(fitSyntax('z ~~ -1*z', data))).toMatchObject({ code: 'covariances-impossible', variables: ['z'] });
  });
});

describe('bounds', () => {
  const model = 'f =~ x1 + a*x2 + b*x3';
  test.each([
    ['a > 5\na < 2', ['a > 5', 'a < 2']],
    ['a < 2\n3 < a', ['3 < a', 'a < 2']],
    ['a > 0\na > 5\n2*a < 4', ['a > 5', '2*a < 4']],
    ['a == b\na > 5\nb < 2', ['a > 5', 'b < 2']],
    ['a == 1\na > 5', ['a == 1', 'a > 5']],
    ['d := a + 1\nd > 6\na < 2', ['d > 6', 'a < 2']],
  ])('%j contradict each other', (bounds, quoted) => {
    const found = refused(fitSyntax(`${model}\nf =~ x4\n${bounds}`, data));
    expect(found).toMatchObject({ code: 'constraints-contradictory', quoted });
  });

  test('bounds that leave room do not', () => {
    const fit = estimated(fitSyntax(`${model}\nf =~ x4\na > 0\na < 5\na + b > 0`, data));
    expect(fit.status).toBe('converged');
  });
});

describe('scales', () => {
  test.each([
    [1e160, 0, 'large'],
    [1e308, 0, 'large'],
    [1e-160, 0, 'small'],
    [1e-4, 1e9, 'offset'],
  ])('times %d plus %d is not called constant or dependent', (factor, offset, context) => {
    const found = refused(fitSyntax('f =~ x1 + x2 + x3', rescaled('x2', factor, offset)));
    expect(found).toMatchObject({ code: 'scale-extreme', variables: ['x2'], values: { context } });
  });

  test.each([1e-30, 1e30])('times %d is estimated', (factor) => {
    const fit = estimated(fitSyntax('y ~ z', rescaled('y', factor)));
    const plain = estimated(fitSyntax('y ~ z', data));
    expect((fit.estimates[0]?.est ?? NaN) / factor).toBeCloseTo(plain.estimates[0]?.est ?? NaN, 10);
    expect(fit.estimates[0]?.z).toBeCloseTo(plain.estimates[0]?.z ?? NaN, 8);
  });

  test.each([0, 0.1, 1e300])('only what is the same for everyone is constant: %d', (value) => {
    const found = refused(fitSyntax('f =~ x1 + x2 + x3', { ...data, x2: data['x2']?.map(() => value) ?? [] }));
    expect(found).toMatchObject({ code: 'constant-column', variables: ['x2'] });
  });
});
