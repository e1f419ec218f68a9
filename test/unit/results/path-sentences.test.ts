/** A path in words: never a claim without its figures, and none that its interval does not make. */
import { describe, expect, it } from 'vitest';
import type { ShownFigures } from '../../../shared/document/shown/shown-figures.ts';
import { evidence, pathSentences } from '../../../shared/results/path-sentences.ts';
import type { PathRow } from '../../../shared/results/effect-lines.ts';
import { row, t } from '../../support/small-fit.ts';

const figures: ShownFigures = {
  stdInterval: [0.2, 0.4],
  pvalue: 0.012,
  isClear: true,
  isBootstrapped: false,
  isDisputed: false,
};
const path = (more: Partial<PathRow> = {}): PathRow => ({
  id: 'p1',
  hypothesis: '',
  judged: [],
  from: 'X',
  to: 'Y',
  estimate: row('Y', '~', 'X', { stdAll: 0.3 }),
  figures,
  rsquare: undefined,
  ...more,
});
const words = (more?: Partial<PathRow>) =>
  pathSentences(path(more), '95%', t).map((text) => text.replaceAll('\u00a0', ' '));
const shown = '95% CI of β [.20, .40], p = .012';

describe('a path in words', () => {
  it('says by how much and which way, with interval and p', () => {
    expect(words()).toEqual([`One standard deviation more X goes with 0.30 standard deviations more Y (${shown}).`]);
    expect(words({ estimate: row('Y', '~', 'X', { stdAll: -0.3 }) })).toEqual([
      `One standard deviation more X goes with 0.30 standard deviations less Y (${shown}).`,
    ]);
  });

  it('claims no sign where the interval holds zero', () => {
    expect(words({ figures: { ...figures, isClear: false } })).toEqual([
      `The sign of this effect is not established: the interval includes zero (β = .30, ${shown}).`,
    ]);
  });

  it('says that p would have it otherwise', () => {
    expect(words({ figures: { ...figures, isDisputed: true } })[1]).toBe(
      'The 95% CI decides here; p alone would say otherwise about X → Y.',
    );
  });

  it('says what is explained of the outcome, where that is known', () => {
    expect(words({ rsquare: 0.16 })[1]).toBe('All predictors together explain 16% of the variance of Y.');
  });

  it('is silent without a standardised estimate, and says what is fixed', () => {
    expect(words({ estimate: undefined, figures: undefined })).toEqual([]);
    expect(words({ estimate: row('Y', '~', 'X', { stdAll: undefined }) })).toEqual([]);
    expect(words({ estimate: row('Y', '~', 'X', { free: false }) })).toEqual([
      'The model fixes this coefficient; it is not estimated.',
    ]);
  });

  it('gives what evidence there is', () => {
    const bare = { isBootstrapped: false, isDisputed: false };
    const told = (own: ShownFigures | undefined) => evidence(own, '90%', t).replaceAll('\u00a0', ' ');
    expect(told({ ...bare, pvalue: 0.0001 })).toBe('p < .001');
    expect(told({ ...bare, stdInterval: [-0.1, 0.2] })).toBe('90% CI of β [−.10, .20]');
    expect(told(bare)).toBe('standard error not available');
    expect(told(undefined)).toBe('standard error not available');
    expect(evidence({ ...bare, pvalue: 0.5 }, '95%', t)).toBe('p\u00a0=\u00a0.500');
  });
});

describe('a product in words', () => {
  const product = (stdAll: number, slopes?: { readonly low: number; readonly high: number }) =>
    words({
      from: 'X × M',
      estimate: row('Y', '~', 'X:M', { stdAll }),
      moderation: { predictor: 'X', moderator: 'M', ...(slopes ? { slopes } : {}) },
    })[0];

  it('says which way the slope goes where slopes are not known', () => {
    expect(product(0.1)).toBe(`The higher M, the higher the slope of X on Y (β of X × M = .10, ${shown}).`);
    expect(product(-0.1)).toBe(`The higher M, the lower the slope of X on Y (β of X × M = −.10, ${shown}).`);
    expect(product(0)).toMatch(/^The higher M, the higher/);
  });

  it('says what becomes of the effect where slopes are known', () => {
    const ends = (low: string, high: string) =>
      `unstandardised slope ${low} at −1 SD, ${high} at +1 SD (β of X × M = .10, ${shown}).`;
    expect(product(0.1, { low: 0.1, high: 0.3 })).toBe(
      `The higher M, the stronger the positive effect of X on Y: ${ends('0.10', '0.30')}`,
    );
    expect(product(0.1, { low: -0.2, high: 0.4 })).toBe(
      `The effect of X on Y changes its sign as M rises: ${ends('−0.20', '0.40')}`,
    );
    expect(product(0.1, { low: 0.3, high: 0.1 })).toContain('the weaker the positive effect');
    expect(product(0.1, { low: -0.3, high: -0.1 })).toContain('the weaker the negative effect');
    expect(product(0.1, { low: -0.1, high: -0.3 })).toContain('the stronger the negative effect');
    expect(product(0.1, { low: 0, high: 0.3 })).toContain('the stronger the positive effect');
    expect(product(0.1, { low: 0, high: -0.3 })).toContain('the stronger the negative effect');
  });
});
