/** A fit says how it was made: what was done with missing answers, what is ordered, fixed, a product, and of which unit. */
import { describe, expect, it } from 'vitest';
import { fitCovariance, fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimationSettings } from '../../../shared/engine/fit.ts';
import { version } from '../../../shared/version.ts';
import { dataset, estimated, simulated, spec } from './engine-support.ts';

const factors = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\n';
const complete: Record<string, number[]> = { ...simulated(300), x7: simulated(300, 8)['x1']! };
const withGaps = { ...complete, x1: complete['x1']!.map((value, row) => (row % 9 === 0 ? NaN : value)) };
const cut = (values: readonly number[]) => values.map((value) => (value < -0.5 ? 1 : value < 0.5 ? 2 : 3));
const ordered = Object.fromEntries(Object.entries(complete).map(([name, values]) => [name, cut(values)]));

function methodOf(
  syntax: string,
  settings: Partial<EstimationSettings> = {},
  data: Readonly<Record<string, readonly number[]>> = complete,
) {
  const all = { ...defaultSettings, ...settings };
  return estimated(fitModel({ spec: spec(syntax), dataset: dataset(data), settings: all })).method;
}

describe('how a fit was made', () => {
  it.each([
    ['of complete cases', {}, complete, { missing: 'listwise', discrepancy: 'ML', se: 'standard', test: 'standard' }],
    ['by the likelihood of incomplete cases', { missing: 'fiml' }, withGaps, { missing: 'likelihood', discrepancy: 'FIML', information: 'observed' }],
    ['in two stages', { missing: 'two.stage' }, withGaps, { missing: 'two-stage', discrepancy: 'ML', se: 'robust.sem' }],
    ['of complete cases, where the test needs them', { missing: 'fiml', estimator: 'ML', test: 'satorra.bentler' }, withGaps, { missing: 'listwise' }],
    ['robustly', { estimator: 'MLR' }, complete, { se: 'robust.huber.white', test: 'yuan.bentler.mplus' }],
  ] as const)('%s', (_, settings, data, expected) => {
    const common = { family: 'covariance', ordered: [], fixedPredictors: [], scale: 'marker' };
    expect(methodOf(factors, settings, data)).toMatchObject({ ...common, ...expected });
  }); // prettier-ignore

  it('of ordered items, by pairs of answers where that is asked', () => {
    const items = ['x1', 'x2', 'x3'];
    const settings = { estimator: 'WLSMV', ordered: items } as const;
    const expected = { ordered: items, missing: 'listwise', discrepancy: 'DWLS' };
    expect(methodOf('f =~ x1 + x2 + x3 + x4\n', settings, { ...ordered, x4: complete['x4']! })).toMatchObject(expected);
    const pairs = methodOf('f =~ x1 + x2 + x3\n', { ...settings, missing: 'pairwise' }, ordered);
    expect(pairs).toMatchObject({ ordered: items, missing: 'pairwise' });
  });

  it('with predictors whose moments are those of the sample, or are estimated', () => {
    const regressed = `${factors}g ~ f + x7\n`;
    expect(methodOf(regressed).fixedPredictors).toEqual(['x7']);
    expect(methodOf(regressed, { fixedX: false }).fixedPredictors).toEqual([]);
  });

  it.each([
    ['stdlv', factors, { stdLv: true }],
    ['effect', factors, { effectCoding: true }],
    ['own', 'f =~ NA*x1 + x2 + x3\nf ~~ 1*f\n', {}],
    ['none', 'x1 ~ x2\n', {}],
  ] as const)('with units of the kind %s', (scale, syntax, settings) => {
    expect(methodOf(syntax, settings).scale).toBe(scale);
  });

  it('of products by their indicators, or by LMS', () => {
    const moderated = `${factors}x7 ~ f + g + f:g\n`;
    const indicators = methodOf(moderated, { interaction: 'dmc' });
    expect(indicators).toMatchObject({ family: 'covariance', products: 'dmc' });
    expect(methodOf(moderated, { interaction: 'lms' })).toMatchObject({
      family: 'lms',
      missing: 'listwise',
      products: 'lms',
    });
  });

  it('says what would make the same figures again', () => {
    const hash = `sha256:${'0a'.repeat(32)}`;
    const own = { spec: spec(factors), dataset: { ...dataset(complete), hash } };
    const methodUnder = (settings: Partial<EstimationSettings>) =>
      estimated(fitModel({ ...own, settings: { ...defaultSettings, ...settings } })).method;
    expect(methodUnder({})).toMatchObject({ engine: version, data: hash });
    expect(methodUnder({})).not.toHaveProperty('seed');
    expect(methodUnder({ bootstrap: 20, seed: 7 }).seed).toBe(7);
    const moderated = { ...own, spec: spec(`${factors}x7 ~ f + g + f:g\n`) };
    for (const interaction of ['dmc', 'lms'] as const) {
      const fit = fitModel({ ...moderated, settings: { ...defaultSettings, interaction } });
      expect(estimated(fit).method).toMatchObject({ engine: version, data: hash, products: interaction });
    }
    expect(methodOf(factors)).not.toHaveProperty('data');
  });

  it('of covariances in place of cases', () => {
    const covariance = {
      names: ['x1', 'x2', 'x3'],
      groups: [{ label: '', n: 200, cov: Float64Array.of(1, 0.5, 0.4, 0.5, 1, 0.3, 0.4, 0.3, 1) }],
    };
    const fit = estimated(fitCovariance({ spec: spec('f =~ x1 + x2 + x3\n'), covariance, settings: defaultSettings }));
    expect(fit.method.missing).toBe('covariances');
  });
});
