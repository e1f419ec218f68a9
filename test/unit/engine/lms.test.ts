import { describe, expect, it } from 'vitest';
import { fitSyntax, dataset, estimated, estimateOf, spec } from './engine-support.ts';
import { defaultSettings, type EstimationSettings, type Fit } from '../../../shared/engine/fit.ts';
import { fitLms } from '../../../shared/engine/lms/fit-lms.ts';
import { hermiteRule } from '../../../shared/engine/lms/lms-moments.ts';
import { normalQuantile } from '../../../shared/numeric/normal.ts';
import { seededStream } from '../../../shared/numeric/random.ts';

/** A and B with three indicators each, Y with two and an observed moderator z; Y = .4 A + .3 B + .3 AB. */
function moderated(n = 250, seed = 11): Record<string, number[]> {
  const random = seededStream(seed);
  const normal = (): number => normalQuantile(random());
  const columns: Record<string, number[]> = {};
  const put = (name: string, value: number): void => void (columns[name] ??= []).push(value);
  for (let row = 0; row < n; row++) {
    const a = normal();
    const b = 0.3 * a + normal();
    const z = 0.3 * a + normal();
    const y = 0.4 * a + 0.3 * b + 0.3 * a * b + 0.2 * a * z + 0.6 * normal();
    [1, 0.8, 0.9].forEach((loading, i) => put(`a${i + 1}`, 2 + loading * a + 0.6 * normal()));
    [1, 0.9, 0.7].forEach((loading, i) => put(`b${i + 1}`, 3 + loading * b + 0.6 * normal()));
    [1, 0.9].forEach((loading, i) => put(`y${i + 1}`, 4 + loading * y + 0.5 * normal()));
    put('z', z);
    put('g', row % 2);
  }
  return columns;
}

const measurement = 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nY =~ y1 + y2\n';
const columns = moderated();

function fit(paths: string, settings: Partial<EstimationSettings> = {}, data = columns): Fit {
  const input = { spec: spec(measurement + paths), dataset: dataset(data) };
  return fitLms({ ...input, settings: { ...defaultSettings, ...settings } });
}

describe('fitLms', () => {
  const base = estimated(fit('Y ~ a*A + B + m*A:B\nratio := m/a'));

  it('finds the interaction that was simulated, and shows no row of the product itself', () => {
    expect(estimateOf(base, 'Y', '~', 'A:B').est).toBeCloseTo(0.3, 0);
    expect(base.estimates.filter(({ lhs, rhs }) => lhs.includes(':') || rhs.includes(':'))).toHaveLength(1);
    expect(base.measures['lrt.df']?.plain).toBe(1);
    expect(base.measures['lrt.pvalue']!.plain!).toBeLessThan(0.01);
  });

  it('compares with the model without the product as it is estimated alone', () => {
    const alone = estimated(fitSyntax(`${measurement}Y ~ A + B`, columns, { meanstructure: true }));
    expect(base.measures['linear.logl']?.plain).toBeCloseTo(alone.measures.logl!.plain!, 6);
    expect(base.measures['linear.aic']?.plain).toBeCloseTo(alone.measures.aic!.plain!, 6);
    expect(base.measures['lrt.chisq']?.plain).toBeCloseTo(
      2 * (base.measures.logl!.plain! - alone.measures.logl!.plain!),
      6,
    );
  });

  it('tells the slopes at both values of a moderator that has two, without a region between them', () => {
    const [analysis] = estimated(fit('Y ~ A + g + A:g')).interactions ?? [];
    expect(analysis!.slopes.map(({ moderatorValue }) => moderatorValue)).toEqual([0, 1]);
    expect(analysis!.slopes.every(({ deviations }) => deviations === undefined)).toBe(true);
    expect(analysis).not.toHaveProperty('johnsonNeyman');
    expect(analysis!.curve).toEqual([]);
  });

  it('does not depend on the number of nodes', () => {
    const finer = estimated(fit('Y ~ A + B + A:B', { nodes: 70 }));
    expect(finer.measures.logl?.plain).toBeCloseTo(base.measures.logl!.plain!, 4);
    expect(estimateOf(finer, 'Y', '~', 'A:B').est).toBeCloseTo(estimateOf(base, 'Y', '~', 'A:B').est, 4);
  });

  it('does not depend on the order of factors or on the scale of the data', () => {
    const turned = estimated(fit('Y ~ B + A + B:A'));
    expect(estimateOf(turned, 'Y', '~', 'B:A').est).toBeCloseTo(estimateOf(base, 'Y', '~', 'A:B').est, 5);
    const scaled = Object.fromEntries(Object.entries(columns).map(([k, v]) => [k, v.map((x) => 1000 * x - 7)]));
    const large = estimated(fit('Y ~ A + B + A:B', {}, scaled));
    expect(estimateOf(large, 'Y', '~', 'A:B').est * 1000).toBeCloseTo(estimateOf(base, 'Y', '~', 'A:B').est, 5);
    expect(estimateOf(large, 'Y', '~', 'A:B').stdAll).toBeCloseTo(estimateOf(base, 'Y', '~', 'A:B').stdAll!, 5);
    expect(estimateOf(large, 'Y', '~', 'A:B').stdAllSe).toBeCloseTo(estimateOf(base, 'Y', '~', 'A:B').stdAllSe!, 5);
  });

  it('standardises the product by its factors', () => {
    const free = estimated(fit('Y ~ A + B + A:B', { stdLv: true }));
    const variance = 1 / (1 - base.rsquare.find(({ name }) => name === 'Y')!.value);
    // With variances of A, B and the residual of Y at 1, Y itself has this variance.
    expect(estimateOf(free, 'Y', '~', 'A:B').est / Math.sqrt(variance)).toBeCloseTo(
      estimateOf(base, 'Y', '~', 'A:B').stdAll!,
      5,
    );
    expect(free.measures.logl?.plain).toBeCloseTo(base.measures.logl!.plain!, 4);
  });

  it('gives defined quantities delta-method standard errors', () => {
    const ratio = estimateOf(base, 'ratio', ':=', 'm/a');
    expect(ratio.est).toBeCloseTo(estimateOf(base, 'Y', '~', 'A:B').est / estimateOf(base, 'Y', '~', 'A').est, 10);
    expect(ratio.se).toBeGreaterThan(0);
    expect(ratio.stdAll).toBeDefined();
  });

  it('tells slopes at the moderator as the model implies it', () => {
    const [analysis] = base.interactions ?? [];
    expect(analysis).toMatchObject({ outcome: 'Y', predictor: 'A', moderator: 'B' });
    expect(analysis!.moderatorMean).toBeCloseTo(0, 12);
    expect(analysis!.moderatorSd ** 2).toBeCloseTo(estimateOf(base, 'B', '~~', 'B').est, 9);
    const slope = estimateOf(base, 'Y', '~', 'A').est + estimateOf(base, 'Y', '~', 'A:B').est * analysis!.moderatorSd;
    expect(analysis!.slopes[2]!.est).toBeCloseTo(slope, 9);
    expect(analysis!.slopes[1]!.se).toBeCloseTo(estimateOf(base, 'Y', '~', 'A').se!, 9);
  });

  it('obeys equal labels, fixed values and nonlinear constraints', () => {
    const equal = estimated(fit('Y ~ e*A + B + e*A:B'));
    expect(estimateOf(equal, 'Y', '~', 'A:B').est).toBeCloseTo(estimateOf(equal, 'Y', '~', 'A').est, 12);
    const fixed = estimated(fit('Y ~ A + B + 0.25*A:B'));
    expect(fixed.npar).toBe(base.npar - 1);
    expect(fixed.measures.logl!.plain!).toBeLessThan(base.measures.logl!.plain!);
    const curved = estimated(fit('Y ~ a*A + b*B + m*A:B\nm == a*b'));
    const value = (rhs: string): number => estimateOf(curved, 'Y', '~', rhs).est;
    expect(value('A:B')).toBeCloseTo(value('A') * value('B'), 7);
    expect(curved.status).toBe('converged');
  });

  it.each([
    { setting: 'estimator', settings: { estimator: 'MLR' }, usual: 'ML' },
    { setting: 'likelihood', settings: { likelihood: 'wishart' }, usual: 'normal' },
    { setting: 'information', settings: { information: 'expected' }, usual: 'observed' },
    { setting: 'missing', settings: { missing: 'fiml' }, usual: 'listwise' },
    { setting: 'se', settings: { se: 'robust.huber.white' }, usual: 'standard' },
    { setting: 'test', settings: { test: 'satorra.bentler' }, usual: 'standard' },
    { setting: 'bounds', settings: { bounds: 'standard' }, usual: 'none' },
    { setting: 'ordered', settings: { ordered: ['g', 'a1'] }, usual: '' },
  ] as const)('refuses $setting rather than ignoring it', ({ setting, settings, usual }) => {
    const { status, problems } = fit('Y ~ A + B + A:B', settings);
    expect(status).toBe('failed');
    expect(problems).toMatchObject([{ code: 'setting-not-for-products', values: { setting, usual } }]);
  });

  it('refuses thresholds in the model', () => {
    const { problems } = fit('Y ~ A + B + A:B\na1 | t1');
    expect(problems).toMatchObject([{ code: 'setting-not-for-products', values: { setting: 'ordered', value: 'a1' } }]);
  });

  it('estimates groups together', () => {
    const both = estimated(fit('Y ~ A + B + A:B', { group: 'g' }));
    const half = (value: number): Record<string, number[]> =>
      Object.fromEntries(Object.entries(columns).map(([k, v]) => [k, v.filter((_, i) => columns['g']![i] === value)]));
    const parts = [0, 1].map((value) => estimated(fit('Y ~ A + B + A:B', {}, half(value))).measures.logl!.plain!);
    expect(both.measures.logl?.plain).toBeCloseTo(parts[0]! + parts[1]!, 3);
    expect(both.npar).toBe(2 * base.npar);
  });

  it('takes an observed variable as the other factor, and products of observed variables as columns', () => {
    const mixed = estimated(fit('Y ~ A + B + z + A:z'));
    expect(estimateOf(mixed, 'Y', '~', 'A:z').est).toBeGreaterThan(0.1);
    expect(estimateOf(mixed, 'A', '~~', 'z').free).toBe(true);
    const columnsToo = estimated(fit('Y ~ A + B + A:B + z + z:g + g'));
    expect(estimateOf(columnsToo, 'Y', '~', 'z:g').free).toBe(true);
  });

  it('leaves incomplete cases out and says so', () => {
    const holes = { ...columns, b2: columns['b2']!.map((x, i) => (i < 5 ? NaN : x)) };
    const found = estimated(fit('Y ~ A + B + A:B', {}, holes));
    expect([found.n, found.nRows]).toEqual([245, 250]);
    expect(found.problems.map(({ code }) => code)).toContain('incomplete-cases-dropped');
  });

  it.each([
    ['Y ~ A + B\na1 ~ Y:Y', 'interaction-impossible', 'endogenous'],
    ['Y ~ A + Q + B + Q:Q\nQ =~ z', 'interaction-impossible', 'exact'],
    ['Y ~ A + B + A:B\nA:B ~~ A', 'interaction-impossible', 'own'],
    ['Y ~ A + B', 'not-available', undefined],
    ['Y ~ A + B + A:Nobody', 'unknown-column', undefined],
  ])('refuses %s', (paths, code, context) => {
    const found = fit(paths);
    expect(found.status).toBe('failed');
    expect(found.problems[0]?.code).toBe(code);
    expect(found.problems[0]?.values['context']).toBe(context);
  });

  it('stops when it is told to', () => {
    const input = { spec: spec(`${measurement}Y ~ A + B + A:B`), dataset: dataset(columns), settings: defaultSettings };
    const found = fitLms(input, { isCancelled: () => true });
    expect(found.problems.map(({ code }) => code)).toEqual(['cancelled']);
  });
});

describe('hermiteRule', () => {
  it('integrates powers of a standard normal variable', () => {
    const { nodes, weights } = hermiteRule(7);
    const moment = (power: number): number => nodes.reduce((sum, x, i) => sum + weights[i]! * x ** power, 0);
    [1, 0, 1, 0, 3, 0, 15, 0, 105].forEach((value, power) => expect(moment(power)).toBeCloseTo(value, 9));
  });
});
