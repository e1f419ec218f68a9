/** How many cases take part, how many of them are incomplete, how many were left out and why. */
import { describe, expect, it } from 'vitest';
import { reportOfCovariances, reportOfModel } from '../../support/report-of-model.ts';
import { simulated } from '../engine/engine-support.ts';

const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f + z\n';
const indicators = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];

/** 200 cases: 7 without x1, 3 without z, 2 without any indicator and z. */
function withHoles(): Record<string, number[]> {
  const columns = simulated(200);
  const erase = (name: string, from: number, to: number): void => void columns[name]!.fill(NaN, from, to);
  erase('x1', 0, 7);
  erase('z', 10, 13);
  for (const name of [...indicators, 'z']) erase(name, 20, 22);
  return columns;
}

describe('the sample section', () => {
  it('tells of complete answers', () => {
    const { words } = reportOfModel(model, simulated(200));
    expect(words).toContain('holds 200 cases. All of them answered every question the model uses, so N = 200.');
  });

  it('tells listwise deletion', () => {
    const { words, fit } = reportOfModel(model, withHoles());
    expect(fit.groups).toEqual([{ label: '', n: 188, incomplete: 0 }]);
    expect(words).toContain('12 cases with a missing answer');
    expect(words).toContain('The N = 188 cases that take part are complete.');
  });

  it('tells full information: fixed covariates leave cases out, incomplete ones take part', () => {
    const { words, fit } = reportOfModel(model, withHoles(), { missing: 'fiml' });
    expect(fit.groups).toEqual([{ label: '', n: 195, incomplete: 7 }]);
    expect(words).toContain('5 cases were left out because an observed predictor is missing.');
    expect(words).toContain('N = 195 cases take part; 7 of them are incomplete');
    expect(words).not.toContain('listwise');
    expect(words).not.toContain('answered every question');
  });

  it.each(['fiml.x', 'two.stage'] as const)('tells %s: only empty cases are left out', (missing) => {
    const { words } = reportOfModel(model, withHoles(), { missing, fixedX: false });
    expect(words).toContain('2 cases without any answer to the variables of the model were left out.');
    expect(words).toContain('N = 198 cases take part; 10 of them are incomplete');
    expect(words).not.toContain('listwise');
  });

  it('tells pairwise estimation of ordered answers', () => {
    const columns = withHoles();
    for (const name of indicators) columns[name] = columns[name]!.map((x) => (Number.isNaN(x) ? x : x > 3.5 ? 2 : 1));
    const { words } = reportOfModel(model, columns, { estimator: 'WLSMV', ordered: indicators, missing: 'pairwise' });
    expect(words).toContain('5 cases were left out because they lack a covariate or answered none');
    expect(words).toContain('N = 195 cases take part; 7 of them are incomplete');
    expect(words).not.toContain('listwise');
  });

  it('tells of cases without a group', () => {
    const columns = { ...simulated(200), h: Array.from({ length: 200 }, (_, i) => (i < 4 ? NaN : i % 2)) };
    const { words } = reportOfModel(model, columns, { group: 'h' });
    expect(words).toContain('holds 200 cases. 4 cases without a value of h belong to no group and were left out.');
    expect(words).toContain('The N = 196 cases that take part are complete.');
  });

  it('tells that covariances were given', () => {
    const cov = Float64Array.of(1, 0.5, 0.4, 0.5, 1, 0.45, 0.4, 0.45, 1);
    const input = { names: ['x1', 'x2', 'x3'], groups: [{ label: '', cov, n: 120 }] };
    const { words, fit } = reportOfCovariances('f =~ x1 + x2 + x3', input);
    expect(fit.groups).toEqual([{ label: '', n: 120 }]);
    expect(words).toContain('The model was estimated from a covariance matrix of N = 120 cases.');
    expect(words).toContain('covariances were given in place of answers');
  });

  it('says it in Chinese', () => {
    const { words } = reportOfModel(model, withHoles(), { missing: 'fiml' }, { language: 'zh-CN' });
    expect(words).toContain('N = 195 个个案参与估计，其中 7 个不完整');
    expect(words).not.toMatch(/列表法|均无缺失/);
  });
});
