import { expect, test } from 'vitest';
import type { InteractionAnalysis } from '../../../shared/engine/moderation-figures.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { regionsSentence } from '../../../shared/results/moderation-words.ts';

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
