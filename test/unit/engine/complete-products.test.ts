/** Products in models to which nothing is added: written in full they are the models of `sem` defaults. */
import { describe, expect, it } from 'vitest';
import type { EstimationSettings } from '../../../shared/engine/fit.ts';
import { dataset, estimated, fitSyntax, simulated, spec } from './engine-support.ts';
import { fitModel } from '../../../shared/engine/estimate.ts';
import { defaultSettings, type EstimatedFit } from '../../../shared/engine/fit.ts';

const data = { ...simulated(200), w: simulated(200, 3)['z']!, m: simulated(200, 3)['y']! };

const errors = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name} ~~ ${name}`)
    .join('\n');
const means = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name} ~ 1`)
    .join('\n');

const measured = 'F =~ x1 + x2 + x3\nG =~ x4 + x5 + x6\n';
const measuredWhole = `F =~ 1*x1 + x2 + x3\nG =~ 1*x4 + x5 + x6\n${errors('x1 x2 x3 x4 x5 x6 F G')}\n`;
const only = 'F =~ x1 + x2 + x3\n';
const onlyWhole = `F =~ 1*x1 + x2 + x3\n${errors('x1 x2 x3 F')}\n`;

/** Name of the model, the text for `sem`, the same with everything that can be written, settings. */
const models: readonly (readonly [string, string, string, Partial<EstimationSettings>])[] = [
  ['two constructs', `${measured}y ~ F + G + F:G`, `${measuredWhole}F ~~ G\ny ~~ y\ny ~ F + G + F:G`, {}],
  [
    'means are written',
    `${measured}y ~ F + G + F:G\ny ~ 1`,
    `${measuredWhole}F ~~ G\ny ~~ y\ny ~ F + G + F:G\n${means('x1 x2 x3 x4 x5 x6 y')}`,
    {},
  ],
  [
    'residual centring, all pairs',
    `${measured}y ~ F + G + F:G`,
    `${measuredWhole}F ~~ G\ny ~~ y\ny ~ F + G + F:G`,
    { interaction: 'rc', pairs: 'all' },
  ],
  [
    'unit variances',
    `${measured}y ~ F + G + F:G`,
    `F =~ x1 + x2 + x3\nG =~ x4 + x5 + x6\n${errors('x1 x2 x3 x4 x5 x6 y')}\nF ~~ G\ny ~ F + G + F:G`,
    { stdLv: true },
  ],
  [
    'a product and a square',
    `${measured}y ~ F + G + F:G + F:F`,
    `${measuredWhole}F ~~ G\ny ~~ y\ny ~ F + G + F:G + F:F`,
    {},
  ],
  ['an explained factor', `${measured}G ~ F\ny ~ F + G + F:G`, `${measuredWhole}G ~ F\ny ~~ y\ny ~ F + G + F:G`, {}],
  ['a construct and a column', `${only}y ~ F + z + F:z`, `${onlyWhole}y ~~ y\ny ~ F + z + F:z`, {}],
  [
    'a construct, a column and means',
    `${only}y ~ F + z + F:z + w\ny ~ 1`,
    `${onlyWhole}y ~~ y\ny ~ F + z + F:z + w\n${means('x1 x2 x3 y')}`,
    {},
  ],
  ['two columns', 'y ~ z + w + z:w', 'y ~~ y\ny ~ z + w + z:w', {}],
  [
    'two columns that are random',
    'y ~ z + w + z:w',
    'y ~~ y\ny ~ z + w + z:w\nz ~~ z\nw ~~ w\nz ~~ w',
    { fixedX: false },
  ],
  ['an explained column', 'm ~ z\ny ~ m + w + m:w', 'm ~ z\nm ~~ m\ny ~~ y\ny ~ m + w + m:w', {}],
  [
    'an explained column and means',
    'm ~ z\ny ~ m + w + m:w\ny ~ 1',
    `m ~ z\nm ~~ m\ny ~~ y\ny ~ m + w + m:w\n${means('m y')}`,
    {},
  ],
];

function expectSame(one: EstimatedFit, other: EstimatedFit, digits: number): void {
  expect(other.measures.df?.plain).toBe(one.measures.df?.plain);
  expect(other.measures.npar?.plain).toBe(one.measures.npar?.plain);
  expect(other.measures.logl?.plain).toBeCloseTo(one.measures.logl!.plain!, digits);
  for (const { lhs, op, rhs, est, se } of one.estimates) {
    const found = other.estimates.find(
      (row) =>
        row.op === op && ((row.lhs === lhs && row.rhs === rhs) || (op === '~~' && row.lhs === rhs && row.rhs === lhs)),
    );
    // What is 0 may be left out.
    expect(found?.est ?? 0, `${lhs} ${op} ${rhs}`).toBeCloseTo(est, digits);
    expect(found?.se ?? 0, `${lhs} ${op} ${rhs}`).toBeCloseTo(se ?? 0, digits);
  }
}

describe('products where nothing is added to a model', () => {
  it.each(models)('%s', (_, text, whole, settings) => {
    const one = estimated(fitSyntax(text, data, settings));
    const other = estimated(fitSyntax(whole, data, { ...settings, defaults: 'lavaan' }));
    expect(one.status).toBe('converged');
    expectSame(one, other, 6);
  });

  it('LMS, with a construct and a column', () => {
    const fit = (text: string, defaults: 'sem' | 'lavaan'): EstimatedFit =>
      estimated(
        fitModel({
          spec: spec(text),
          dataset: dataset(data),
          settings: { ...defaultSettings, interaction: 'lms', defaults },
        }),
      );
    const one = fit(`${only}y ~ F + z + F:z`, 'sem');
    expectSame(one, fit(`${onlyWhole}y ~~ y\ny ~ F + z + F:z`, 'lavaan'), 4);
  });

  it('leaves to the author what the author can write', () => {
    const fit = estimated(
      fitSyntax(`${measuredWhole}y ~~ y\ny ~ F + G + F:G`, data, { defaults: 'lavaan', interaction: 'dmc' }),
    );
    expect(fit.estimates.filter(({ lhs, op, rhs }) => op === '~~' && lhs === 'F' && rhs === 'G')).toEqual([]);
  });
});
