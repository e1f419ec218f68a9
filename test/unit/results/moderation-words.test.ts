/** A moderation in words and pictures. */
import { describe, expect, it, test } from 'vitest';
import type { Picture } from '../../../shared/drawing/picture.ts';
import type { InteractionAnalysis } from '../../../shared/engine/moderation-figures.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import {
  levelWords,
  moderationNames,
  regionsFigure,
  regionsSentence,
  slopesFigure,
} from '../../../shared/results/moderation-words.ts';
import { smallModeration } from '../../support/small-moderation.ts';

const slope = { est: -0.14, se: 0.06, ciLower: -0.26, ciUpper: -0.02, pvalue: 0.02, moderatorValue: 4, deviations: 1 };
const analysis: InteractionAnalysis = {
  group: 1,
  outcome: 'Trust',
  predictor: 'Locus',
  moderator: 'Cues',
  moderatorMean: 3,
  moderatorSd: 1,
  slopes: [slope],
  johnsonNeyman: {
    range: [0, 6],
    bounds: [4.01],
    significant: 'between',
    regions: [
      { from: 0, to: 4.01, slope: 'negative' },
      { from: 4.01, to: 6, slope: 'none' },
    ],
  },
  mediations: [],
  lines: [],
  curve: [],
};
const names = { predictor: 'Locus', moderator: 'Cues', outcome: 'Trust' };
const bootstrap = { est: -0.14, se: 0.08, ciLower: -0.28, ciUpper: 0.01 };

test.each([
  ['en', /1\.01/, /the intervals of single slopes from the bootstrap/],
  ['zh-CN', /1\.01/, /各水平斜率的区间则来自自助法/],
] as const)('a region says that slopes have intervals of a bootstrap: %s', (language, bound, remark) => {
  const t = createTranslate(language);
  const plain = regionsSentence(analysis, names, 0.95, t);
  expect(plain).toMatch(bound);
  expect(plain).not.toMatch(remark);
  const resampled = { ...analysis, slopes: [{ ...slope, bootstrap }] };
  expect(regionsSentence(resampled, names, 0.95, t)).toMatch(remark);
});

describe('where the effect differs from zero', () => {
  const t = createTranslate('en');
  type Regions = NonNullable<InteractionAnalysis['johnsonNeyman']>['regions'];
  const region = (from: number, to: number, slope: Regions[number]['slope']) => ({ from, to, slope });
  const sentence = (regions: Regions, observed?: Regions) =>
    regionsSentence(
      {
        ...smallModeration,
        johnsonNeyman: {
          ...{ range: [-3, 9], bounds: [], significant: 'outside', regions },
          ...(observed ? { observed: { range: [1, 6.5], regions: observed } } : {}),
        },
      },
      names,
      0.9,
      t,
    );

  it('is told in standard deviations, region by region', () => {
    expect(sentence([region(-3, 2, 'negative'), region(2, 6, 'none'), region(6, 9, 'positive')])).toBe(
      'By the Johnson-Neyman technique the effect of Locus on Trust differs from zero (90% intervals) where Cues lies from −3.00 to −0.50 standard deviations (negative) and from 1.50 to 3.00 standard deviations (positive); elsewhere within −3.00 to 3.00 standard deviations it does not.',
    );
  });

  it('is everywhere or nowhere', () => {
    const everywhere = (sign: string) =>
      `The effect of Locus on Trust is ${sign} over the whole range of Cues, from −3.00 to 3.00 standard deviations (90% intervals).`;
    expect(sentence([region(-3, 9, 'negative')])).toBe(everywhere('negative'));
    expect(sentence([region(-3, 9, 'positive')])).toBe(everywhere('positive'));
    expect(sentence([region(-3, 9, 'none')])).toBe(
      'Between −3.00 and 3.00 standard deviations of Cues the effect of Locus on Trust nowhere differs from zero (90% intervals).',
    );
  });

  it('is told in the units of an observed moderator too', () => {
    const none = [region(-3, 9, 'none')];
    expect(sentence(none, [region(1, 4, 'none'), region(4, 6.5, 'positive')])).toMatch(
      / In the units of Cues, whose answers lie between 1 and 6\.50, the effect differs from zero from 4 to 6\.50 \(positive\)\.$/,
    );
    expect(sentence(none, [region(1, 6.5, 'none')])).toMatch(
      /\. Within the answers to Cues, 1 to 6\.50, the effect nowhere/,
    );
    expect(sentence(none, [region(1, 6.5, 'negative')])).toMatch(/1 to 6\.50, the effect is negative throughout\.$/);
  });

  it('is not known without standard errors', () => {
    expect(regionsSentence(smallModeration, names, 0.95, t)).toBeUndefined();
  });

  it('is told with a word on the bootstrap as soon as one slope is from it', () => {
    const [first, ...others] = smallModeration.slopes;
    const { johnsonNeyman } = analysis;
    const one = { ...smallModeration, johnsonNeyman, slopes: [{ ...first!, bootstrap }, ...others] };
    expect(regionsSentence(one, names, 0.95, t)).toContain('the intervals of single slopes from the bootstrap');
  });
});

describe('levels and names', () => {
  const t = createTranslate('en');

  it.each([
    [{ deviations: -1 }, 'low (−1 SD)'],
    [{ deviations: 0 }, 'mean'],
    [{ deviations: 1.5 }, 'high (+1.5 SD)'],
    [{ moderatorValue: 2.5 }, '2.50'],
    [{}, '–'],
  ])('of %o: %s', (level, told) => {
    expect(levelWords(level, t)).toBe(told);
  });

  it('are the labels of the variables', () => {
    expect(moderationNames(smallModeration, (name) => `the ${name}`)).toEqual({
      predictor: 'the Locus',
      moderator: 'the Cues',
      outcome: 'the Trust',
    });
  });
});

describe('pictures', () => {
  const t = createTranslate('en');
  const marksOf = ({ shapes }: Picture) => shapes.flatMap((each) => (each.kind === 'group' ? each.marks : [each]));
  const textsOf = (picture: Picture | undefined) =>
    picture ? [picture.title, ...marksOf(picture).flatMap((each) => (each.kind === 'text' ? [each.text] : []))] : [];

  it('of slopes name the axes and say each slope with its stars at the end of its line', () => {
    const [first, second, third] = smallModeration.slopes;
    const slopes = [
      { ...first!, pvalue: 0.0001 },
      { ...second!, pvalue: 0.02 },
      { ...third!, ciLower: -0.5, ciUpper: 0.1 },
    ];
    const texts = textsOf(slopesFigure({ ...smallModeration, slopes }, names, 0.95, 600, t));
    expect(texts).toEqual(
      expect.arrayContaining([
        ...['Trust over Locus at levels of Cues', 'Locus (standard deviations)', 'Trust'],
        ...['low (−1 SD)  −0.40***', 'mean  −0.30*', 'high (+1 SD)  −0.20'],
      ]),
    );
    const unknown = textsOf(slopesFigure({ ...smallModeration, slopes: [] }, names, 0.95, 600, t));
    expect(unknown.filter((text) => /SD|mean/.test(text))).toEqual([]);
  });

  it('of the slope over the moderator name both axes', () => {
    expect(
      textsOf(regionsFigure({ ...smallModeration, johnsonNeyman: analysis.johnsonNeyman! }, names, 600, t)),
    ).toEqual(
      expect.arrayContaining(['Effect of Locus on Trust over Cues', 'Cues (standard deviations)', 'effect on Trust']),
    );
  });
});
