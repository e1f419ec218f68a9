import { describe, expect, test } from 'vitest';
import { fitCovariance, fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit, type Fit } from '../../../shared/engine/fit.ts';
import { problemSeverities } from '../../../shared/problem.ts';
import { en } from '../../../shared/language/en.ts';
import { parameterText, problemTexts } from '../../../shared/engine/model/parameter-ref.ts';
import { dataset, estimated, fitSyntax, simulated, spec } from './engine-support.ts';

const data = simulated();
const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f';

function only(fit: Fit): Fit['problems'][number] {
  expect(fit.status).toBe('failed');
  expect(fit.problems).toHaveLength(1);
  return fit.problems[0] as Fit['problems'][number];
}

describe('data', () => {
  test('constant column', () => {
    const found = only(fitSyntax(model, { ...data, x2: data['x2']?.map(() => 4.2) ?? [] }));
    expect(found).toMatchObject({ code: 'constant-column', variables: ['x2'] });
  });

  test('linearly dependent columns, and only those', () => {
    const sum = data['x1']?.map((x, i) => x + (data['x2']?.[i] ?? 0)) ?? [];
    const found = only(fitSyntax(`${model}\nf =~ x10`, { ...data, x10: sum }));
    expect(found).toMatchObject({ code: 'sample-covariance-not-positive-definite' });
    expect([...found.variables].sort()).toEqual(['x1', 'x10', 'x2']);
  });

  test('too few cases', () => {
    const few = Object.fromEntries(Object.entries(data).map(([name, values]) => [name, values.slice(0, 6)]));
    expect(only(fitSyntax(model, few))).toMatchObject({
      code: 'too-few-cases',
      values: { n: 6, columns: 6, needed: 7 },
    });
  });

  test('a column of text, with an example', () => {
    const columns = dataset(data).columns.map((column) =>
      column.name === 'x3' ? { ...column, kind: 'text' as const, categories: ['agree'] } : column,
    );
    const fit = fitModel({ spec: spec(model), dataset: { rows: 300, columns }, settings: defaultSettings });
    expect(only(fit)).toMatchObject({ code: 'non-numeric-column', variables: ['x3'], values: { example: 'agree' } });
  });

  test('everything wrong with the columns is said at once', () => {
    const none = new Float64Array(300).fill(NaN);
    const columns = dataset(data).columns.map((column) => {
      if (column.name === 'x3') return { ...column, kind: 'text' as const, categories: ['agree'] };
      if (column.name === 'x4') return { ...column, values: none };
      return column.name === 'x5' ? { ...column, values: none.map(() => 2) } : column;
    });
    const fit = fitModel({ spec: spec(model), dataset: { rows: 300, columns }, settings: defaultSettings });
    expect(fit.problems.map(({ code, variables }) => [code, ...variables])).toEqual([
      ['non-numeric-column', 'x3'],
      ['empty-column', 'x4'],
      ['constant-column', 'x5'],
    ]);
  });

  test('unknown column with what was probably meant', () => {
    const found = only(fitSyntax('f =~ x1 + X_2 + x3', data));
    expect(found).toMatchObject({ code: 'unknown-column', variables: ['X_2'], values: { suggestion: 'x2' } });
  });

  test('nothing measures it', () => {
    expect(only(fitSyntax('y ~ Attribution', data))).toMatchObject({
      code: 'construct-without-indicators',
      variables: ['Attribution'],
    });
  });

  test('incomplete cases are left out and counted, in the columns of the model only', () => {
    const holes = {
      ...data,
      x1: data['x1']?.map((x, i) => (i % 10 === 0 ? NaN : x)) ?? [],
      y: data['y']?.map(() => NaN) ?? [],
    };
    const fit = estimated(fitSyntax(model, holes));
    expect([fit.n, fit.nRows]).toEqual([270, 300]);
    expect(fit.problems[0]).toMatchObject({
      code: 'incomplete-cases-dropped',
      values: { count: 30, n: 270, rows: 300 },
    });
  });

  test('no data', () => {
    const fit = fitModel({ spec: spec(model), dataset: { rows: 0, columns: [] }, settings: defaultSettings });
    expect(only(fit).code).toBe('no-data');
  });
});

describe('model', () => {
  test('not identified names the parameters', () => {
    const found = only(fitSyntax('f =~ NA*x1 + x2 + x3\nf ~~ f\ng =~ x4 + x5 + x6', data));
    expect(found.code).toBe('not-identified');
    expect(problemTexts(found)).toContain('f ~~ f');
    expect(problemTexts(found)).not.toContain('g =~ x5');
  });

  test('more parameters than moments', () => {
    const found = only(fitSyntax('f =~ x1 + x2', data));
    expect(found).toMatchObject({ code: 'not-identified', values: { df: -1, npar: 4, context: 'negative' } });
  });

  test('c() must have one entry a group', () => {
    const found = only(fitSyntax('f =~ c(1, 1)*x1 + x2 + x3', data));
    expect(found).toMatchObject({
      code: 'group-modifiers-mismatch',
      parameters: [{ lhs: 'f', op: '=~', rhs: 'x1' }],
      values: { groups: 1 },
    });
  });

  test('a construct named like a column', () => {
    expect(only(fitSyntax('y =~ x1 + x2 + x3', data))).toMatchObject({ code: 'model-name-clash', variables: ['y'] });
  });

  test('unknown labels and contradictions', () => {
    expect(only(fitSyntax(`${model}\nab := a*b`, data))).toMatchObject({
      code: 'unknown-label',
      variables: ['a', 'b'],
    });
    const contradiction = 'f =~ x1 + a*x2 + b*x3\na == b\na == b + 1';
    expect(only(fitSyntax(contradiction, data)).code).toBe('constraints-contradictory');
  });
});

function fitCorrelations(syntax: string, names: readonly string[], cov: readonly number[]): EstimatedFit {
  const covariance = { names, groups: [{ label: '', cov: Float64Array.from(cov), n: 200 }] };
  return estimated(fitCovariance({ spec: spec(syntax), covariance, settings: defaultSettings }));
}

describe('solution', () => {
  test('Heywood case: which variance', () => {
    const fit = fitCorrelations('f =~ x1 + x2 + x3', ['x1', 'x2', 'x3'], [1, 0.8, 0.8, 0.8, 1, 0.5, 0.8, 0.5, 1]);
    expect(fit.problems).toMatchObject([
      { code: 'heywood', variables: ['x1'], parameters: [{ lhs: 'x1', op: '~~', rhs: 'x1' }] },
    ]);
  });

  test('two factors that are one: latent covariances that cannot be', () => {
    const r = [1, 0.4, 0.6, 0.6, 0.4, 1, 0.6, 0.6, 0.6, 0.6, 1, 0.4, 0.6, 0.6, 0.4, 1];
    const fit = fitCorrelations('f =~ x1 + x2\ng =~ x3 + x4', ['x1', 'x2', 'x3', 'x4'], r);
    expect(fit.problems).toMatchObject([{ code: 'latent-covariance-not-positive-definite', variables: ['f', 'g'] }]);
  });

  test('residual covariances that cannot be', () => {
    const s = [0.7, -0.2, 0.5, 0.5, -0.2, 0.7, -0.5, -0.5, 0.5, -0.5, 1, 0.5, 0.5, -0.5, 0.5, 1];
    const syntax = 'f =~ 1*x1 + -1*x2 + x3 + x4\nx1 ~~ 0.2*x1 + 0.3*x2\nx2 ~~ 0.2*x2';
    const fit = fitCorrelations(syntax, ['x1', 'x2', 'x3', 'x4'], s);
    expect(fit.problems).toMatchObject([
      { code: 'residual-covariance-not-positive-definite', variables: ['x1', 'x2'] },
    ]);
  });

  test('latent covariances are warned of as soon as they cannot be, however little is missing', () => {
    // Eigenvalues 1 - r and 1 + r of two latent variables whose correlation is fixed.
    const r = [1, 0.5, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 0.5, 1];
    const codesAt = (correlation: number) =>
      fitCorrelations(
        `f =~ NA*x1 + x2\ng =~ NA*x3 + x4\nf ~~ 1*f\ng ~~ 1*g\nf ~~ ${correlation}*g`,
        ['x1', 'x2', 'x3', 'x4'],
        r,
      ).problems.map(({ code }) => code);
    expect(codesAt(1.001)).toContain('latent-covariance-not-positive-definite');
    expect(codesAt(0.999)).not.toContain('latent-covariance-not-positive-definite');
  });

  test('cancelling gives nothing but the word', () => {
    const fit = fitModel(
      { spec: spec(model), dataset: dataset(data), settings: defaultSettings },
      { isCancelled: () => true },
    );
    expect(only(fit).code).toBe('cancelled');
  });

  test('an active bound is reported', () => {
    const fit = estimated(fitSyntax('f =~ x1 + a*x2 + x3\ng =~ x4 + x5 + x6\na < 0.5', data));
    const parameters = [{ lhs: 'f', op: '=~', rhs: 'x2' }];
    expect(fit.problems).toMatchObject([{ code: 'bound-active', parameters, quoted: ['a < 0.5'] }]);
    expect(fit.estimates[1]?.est).toBeCloseTo(0.5, 8);
  });
});

test.each([
  ['a bound of the search', 'f =~ x1 + upper(0.5)*x2 + x3', ['f =~ x2']],
  ['a quantity of two labels', 'f =~ x1 + a*x2 + b*x3\nsum := a + b\nsum < 1', ['f =~ x2', 'f =~ x3']],
])('a note of an active bound names what it holds: %s', (_, syntax, names) => {
  const fit = estimated(fitSyntax(`${syntax}\ng =~ x4 + x5 + x6`, data));
  const note = fit.problems.find(({ code }) => code === 'bound-active');
  expect(note?.parameters.map(parameterText)).toEqual(names);
});

test('every code has its sentence and its remedy', () => {
  const keys = new Set(Object.keys(en));
  const isThere = (key: string) => keys.has(key) || keys.has(`${key}_other`);
  for (const code of Object.keys(problemSeverities)) {
    expect(isThere(`problem.${code}.message`), code).toBe(true);
    expect(isThere(`problem.${code}.remedy`), code).toBe(true);
  }
});
