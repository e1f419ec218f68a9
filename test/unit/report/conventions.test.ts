/** What the report says of method, test, convention, scale and predictors holds for the fit at hand. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../support/read-report.ts';
import { reportOfModel } from '../../support/report-of-model.ts';
import { simulated } from '../engine/engine-support.ts';

const model = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ng ~ f\n';
const data = simulated(200);

describe('LMS', () => {
  const moderated = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\ny ~ f + g + f:g\n';

  it('is called so, with its nodes, and without a test or a convention of chi-square', () => {
    const { words, fit } = reportOfModel(moderated, data, { interaction: 'lms', nodes: 12 });
    expect(words).toContain(`with ${fit.measures.nodes?.plain} quadrature nodes a dimension`);
    expect(words).toContain('standard errors from the observed information');
    expect(words).not.toMatch(/Standard χ²|N × F|AMOS/);
  });

  it('says it in Chinese', () => {
    const { words } = reportOfModel(moderated, data, { interaction: 'lms', nodes: 8 }, { language: 'zh-CN' });
    expect(words).toContain('潜调节结构方程法');
    expect(words).not.toMatch(/标准 χ²|AMOS/);
  });
});

describe('least squares without a correction', () => {
  it.each(['ULS', 'DWLS'] as const)('%s has no p, no interval and no verdict', (estimator) => {
    const { words, cells, table } = reportOfModel(model, data, { estimator });
    expect(words).toContain(`Under ${estimator} this statistic does not follow a χ² distribution`);
    expect(words).toMatch(/χ²\(8\) = [\d.]+ without p;/);
    expect(words).not.toMatch(/meet the cut-offs|fall short/);
    expect(cells('fit-indices').map(([name]) => name)).not.toContain('p');
    expect(
      cells('fit-indices')
        .find(([name]) => name === 'CFI')
        ?.slice(2),
    ).toEqual([]);
    expect(cells('fit-indices').some(([name]) => name?.includes('CI of RMSEA'))).toBe(false);
    expect(textOf(table('fit-indices').note!)).toContain('uncorrected χ² does not follow');
  });

  it('a corrected test is judged, the plain column has no p', () => {
    const { words, cells } = reportOfModel(model, data, { estimator: 'ULS', test: 'satorra.bentler' });
    expect(words).toMatch(/Scaled χ²\(8\) = [\d.]+, p/);
    const [, plain, scaled] = cells('fit-indices').find(([name]) => name === 'p')!;
    expect([plain, scaled === '']).toEqual(['', false]);
  });

  it('ML is tested as before', () => {
    expect(reportOfModel(model, data).words).toMatch(/χ²\(8\) = [\d.]+, p .*CI \[.*cut-offs of Hu and Bentler/s);
  });
});

describe('the scale', () => {
  it.each([
    [{}, 'unit of its first indicator'],
    [{ effectCoding: true }, 'average 1 (effect coding)'],
    [{ stdLv: true }, 'Each construct has variance 1'],
  ] as const)('with %o', (settings, sentence) => {
    const { words } = reportOfModel(model, data, settings);
    expect(words).toContain(sentence);
    expect(words.split('Scale: ')).toHaveLength(2);
  });

  it('is what the author fixed, and nothing where there are no constructs', () => {
    const own = reportOfModel('f =~ NA*x1 + x2 + x3\nf ~~ 1*f', data);
    expect(own.words).toContain('that are fixed in the model');
    expect(reportOfModel('y ~ x1 + z', data).words).not.toContain('Scale: ');
  });
});

describe('fixed predictors', () => {
  const sentence = 'taken as they are in the sample';
  it('are told of where there are some', () => {
    expect(reportOfModel('y ~ x1 + z', data).words).toContain(sentence);
    expect(reportOfModel('y ~ x1 + z', data, { fixedX: false }).words).not.toContain(sentence);
  });

  it('are not told of where the only fixed covariance is one between constructs', () => {
    expect(reportOfModel(`${model}f ~~ 0.5*f\n`, data).words).not.toContain(sentence);
    expect(reportOfModel('f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nf ~~ 0*g', data).words).not.toContain(sentence);
  });
});

it('the convention is that of the likelihood in use, by number for one group only', () => {
  const columns = { ...data, h: data['z']!.map((z) => (z > 0 ? 1 : 0)) };
  expect(reportOfModel(model, columns, { group: 'h' }).words).toContain('one case less in each group');
  const incomplete = { ...data, x1: data['x1']!.map((x, i) => (i < 5 ? NaN : x)) };
  const { words } = reportOfModel(model, incomplete, { likelihood: 'wishart', missing: 'two.stage' });
  expect(words).toContain('Sample covariances divide by N and');
});
