import { describe, expect, test } from 'vitest';
import { fitCovariance, fitModel, prepareMoments } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { SampleMoments } from '../../../shared/engine/sample/sample-moments.ts';
import { dataset, estimated, estimateOf, fitSyntax, simulated, spec } from './engine-support.ts';
import { flatIndices } from '../../support/flat-indices.ts';

const data = simulated();
const model =
  'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ a*f + z\ny ~ b*g + c*f\nindirect := a*b\ntotal := c + indirect';

describe('a fit', () => {
  const fit = estimated(fitSyntax(model, data));

  test('crosses process borders unchanged', () => {
    expect(JSON.parse(JSON.stringify(fit))).toEqual(fit);
    expect(structuredClone(fit)).toEqual(fit);
  });

  test('recovers the values the data were made from, within four standard errors', () => {
    const truth: readonly [string, string, string, number][] = [
      ['f', '=~', 'x2', 0.8], ['f', '=~', 'x3', 0.7], ['g', '=~', 'x5', 0.9], ['g', '=~', 'x6', 0.6],
      ['g', '~', 'f', 0.5], ['g', '~', 'z', 0.3], ['y', '~', 'g', 0.4], ['y', '~', 'f', 0.2], ['x1', '~~', 'x1', 0.49],
    ]; // prettier-ignore
    for (const [lhs, op, rhs, value] of truth) {
      const row = estimateOf(fit, lhs, op, rhs);
      expect(Math.abs(row.est - value), `${lhs} ${op} ${rhs}`).toBeLessThan(4 * (row.se ?? 0));
    }
  });

  test('defined quantities: value and delta-method error', () => {
    const a = estimateOf(fit, 'g', '~', 'f');
    const b = estimateOf(fit, 'y', '~', 'g');
    const indirect = estimateOf(fit, 'indirect', ':=', 'a*b');
    expect(indirect.est).toBeCloseTo(a.est * b.est, 12);
    expect(indirect.stdAll).toBeCloseTo((a.stdAll ?? 0) * (b.stdAll ?? 0), 12);
    expect(indirect.group).toBe(0);
    expect(indirect.se).toBeGreaterThan(0);
    expect(estimateOf(fit, 'total', ':=', 'c + indirect').est).toBeCloseTo(
      indirect.est + estimateOf(fit, 'y', '~', 'f').est,
      12,
    );
  });

  test('R2 is one minus the standardised residual variance', () => {
    for (const { name, value } of fit.rsquare) {
      expect(value, name).toBeCloseTo(1 - (estimateOf(fit, name, '~~', name).stdAll ?? NaN), 10);
    }
    expect(fit.rsquare.map(({ name }) => name).sort()).toEqual(['g', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'y']);
  });

  test('fixed parameters have no error, free ones have all', () => {
    expect(estimateOf(fit, 'f', '=~', 'x1')).toMatchObject({ free: false, est: 1 });
    expect(estimateOf(fit, 'f', '=~', 'x1').se).toBeUndefined();
    for (const row of fit.estimates.filter(({ free }) => free)) {
      expect(row).toMatchObject({ se: expect.any(Number), z: expect.any(Number), stdAllSe: expect.any(Number) });
      expect((row.ciUpper ?? 0) - row.est).toBeCloseTo(1.959963984540054 * (row.se ?? 0), 10);
    }
  });

  test('moments of fixed covariates are the data’s', () => {
    const at = fit.sample[0]?.names.indexOf('z') ?? -1;
    expect(estimateOf(fit, 'z', '~~', 'z').est).toBe(fit.sample[0]?.cov[at]?.[at]);
  });
});

test('a saturated model fits exactly', () => {
  const measures = flatIndices(estimated(fitSyntax('y ~ x1 + z\nx1 ~ z', data)).measures);
  expect(measures).toMatchObject({ df: 0, cfi: 1, tli: 1, rmsea: 0 });
  expect(measures['chisq']).toBeLessThan(1e-8);
  expect(measures['pvalue']).toBeUndefined();
});

test('a regression equals least squares', () => {
  const fit = estimated(fitSyntax('y ~ z', data));
  const [x = [], y = []] = [data['z'], data['y']];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sxy = x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] ?? 0) - my), 0);
  const sxx = x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
  expect(estimateOf(fit, 'y', '~', 'z').est).toBeCloseTo(sxy / sxx, 10);
});

test('equal labels make equal estimates and one parameter fewer', () => {
  const free = estimated(fitSyntax('f =~ x1 + x2 + x3 + x4', data));
  const equal = estimated(fitSyntax('f =~ x1 + a*x2 + a*x3 + x4', data));
  const byName = estimated(fitSyntax('f =~ x1 + x2 + equal("f=~x2")*x3 + x4', data));
  expect(equal.npar).toBe(free.npar - 1);
  expect(estimateOf(equal, 'f', '=~', 'x2').est).toBe(estimateOf(equal, 'f', '=~', 'x3').est);
  expect(byName.measures.chisq?.plain).toBeCloseTo(equal.measures.chisq?.plain ?? NaN, 8);
});

test('linear constraints hold exactly', () => {
  const fit = estimated(fitSyntax('f =~ x1 + a*x2 + b*x3 + c*x4\na + b == 2*c + 0.1\nb == 0.7', data));
  const [a, b, c] = ['x2', 'x3', 'x4'].map((name) => estimateOf(fit, 'f', '=~', name).est);
  expect((a ?? 0) + (b ?? 0)).toBeCloseTo(2 * (c ?? 0) + 0.1, 12);
  expect(b).toBeCloseTo(0.7, 12);
});

test('a covariance matrix gives what the data give', () => {
  const fromData = estimated(fitSyntax(model, data, { meanstructure: true }));
  const names = fromData.sample[0]?.names ?? [];
  const n = fromData.n;
  const cov = Float64Array.from(fromData.sample[0]?.cov.flat() ?? [], (x) => ((x ?? NaN) * n) / (n - 1));
  const mean = Float64Array.from(fromData.sample[0]?.mean ?? []);
  const settings = { ...defaultSettings, meanstructure: true };
  const fromMoments = estimated(
    fitCovariance({ spec: spec(model), covariance: { names, groups: [{ label: '', cov, mean, n }] }, settings }),
  );
  fromData.estimates.forEach((row, i) => expect(fromMoments.estimates[i]?.est).toBeCloseTo(row.est, 8));
});

test('a mean structure without means is refused, not invented', () => {
  const names = ['x1', 'x2', 'x3'];
  const cov = Float64Array.from([1, 0.4, 0.4, 0.4, 1, 0.4, 0.4, 0.4, 1]);
  const settings = { ...defaultSettings, meanstructure: true };
  const fit = fitCovariance({
    spec: spec('f =~ x1 + x2 + x3'),
    covariance: { names, groups: [{ label: '', cov, n: 100 }] },
    settings,
  });
  expect(fit.problems).toMatchObject([{ code: 'means-missing' }]);
});

test('moments of the same columns are computed once', () => {
  const table = dataset(data);
  const first = prepareMoments(table, ['x1', 'x2'], defaultSettings);
  expect(prepareMoments(table, ['x1', 'x2'], defaultSettings)).toBe(first);
  expect(prepareMoments(table, ['x1', 'x3'], defaultSettings)).not.toBe(first);
  expect(prepareMoments(table, ['x1', 'x2'], { ...defaultSettings, likelihood: 'wishart' })).not.toBe(first);
});

test('latent variables without a fixed loading point the way of most of their indicators', () => {
  const turned = { ...data, x2: data['x2']?.map((x) => -x) ?? [], x3: data['x3']?.map((x) => -x) ?? [] };
  const fit = estimated(fitSyntax('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f', turned, { stdLv: true }));
  expect(estimateOf(fit, 'f', '=~', 'x2').est).toBeGreaterThan(0);
  expect(estimateOf(fit, 'g', '~', 'f').est).toBeLessThan(0);
});

test('columns may have any names', () => {
  const renamed = {
    '信任 1': data['x1'] ?? [],
    'x-2 (a)': data['x2'] ?? [],
    '3': data['x3'] ?? [],
    'a:b': data['x4'] ?? [],
  };
  const fit = estimated(fitSyntax('信任 =~ `信任 1` + `x-2 (a)` + `3` + `a:b`', renamed));
  const plain = estimated(fitSyntax('f =~ x1 + x2 + x3 + x4', data));
  expect(fit.measures.chisq?.plain).toBe(plain.measures.chisq?.plain);
});

test('progress is told and estimation can be watched', () => {
  const shares: number[] = [];
  const settings = defaultSettings;
  fitModel({ spec: spec(model), dataset: dataset(data), settings }, { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('covariances of several groups need no means unless the model speaks of them', () => {
  const columns = { ...data, team: data['x1']!.map((_, row) => row % 2) };
  const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
  const moments = prepareMoments(dataset(columns), names, { ...defaultSettings, group: 'team' });
  const [one, two] = moments.ok ? moments.value : [];
  const group = ({ cov, n }: SampleMoments, label: string) => ({ label, cov: cov.map((x) => (x * n) / (n - 1)), n });
  const covariance = { names: one!.names, groups: [group(one!, '0'), group(two!, '1')] };
  const settings = { ...defaultSettings, groupEqual: ['loadings'] as const };
  const cfa = spec('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6');
  const without = estimated(fitCovariance({ spec: cfa, covariance, settings }));
  const whole = estimated(fitModel({ spec: cfa, dataset: dataset(columns), settings: { ...settings, group: 'team' } }));
  // Means are saturated: the same fit without their twelve parameters.
  expect(without.measures.chisq?.plain).toBeCloseTo(whole.measures.chisq!.plain!, 6);
  expect(without.measures.df?.plain).toBe(whole.measures.df?.plain);
  expect(whole.npar - without.npar).toBe(12);
  const asked = fitCovariance({ spec: cfa, covariance, settings: { ...settings, meanstructure: true } });
  expect(asked).toMatchObject({ status: 'failed', problems: [{ code: 'means-missing' }] });
});

test('rows that belong to no group are counted', () => {
  const team = data['x1']!.map((_, row) => (row < 7 ? NaN : row % 2));
  const fit = estimated(fitSyntax('f =~ x1 + x2 + x3', { ...data, team }, { group: 'team' }));
  expect(fit.problems).toMatchObject([
    { code: 'cases-without-group-dropped', variables: ['team'], values: { count: 7, rows: 300, n: 293 } },
  ]);
});

test('implied moments of ordered items stand on the scale of the sample, in both parameterisations', () => {
  const rated = Object.fromEntries(
    Object.entries(data).map(([name, values]) => [name, values.map((x) => Math.max(1, Math.min(4, Math.round(x))))]),
  );
  const fits = (['delta', 'theta'] as const).map((parameterization) =>
    estimated(fitSyntax('f =~ x1 + x2 + x3 + x4', rated, { estimator: 'WLSMV', ordered: ['*'], parameterization })),
  );
  const [delta, theta] = fits.map(({ implied }) => implied[0]!.cov);
  delta!.forEach((row, i) => row.forEach((value, j) => expect(theta![i]![j]).toBeCloseTo(value, 5)));
  expect(theta!.every((row, i) => Math.abs(row[i]! - 1) < 1e-9)).toBe(true);
});
