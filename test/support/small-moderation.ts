/** A moderation made by hand, whose figures all differ: Locus on Trust at levels of Cues, and on through Trust to Loyalty. */
import type { InteractionAnalysis } from '../../shared/engine/moderation-figures.ts';

const slope = (deviations: number, est: number) => ({
  est,
  se: 0.05 + est / 100,
  z: est / 0.05,
  pvalue: 0.01 + Math.abs(est) / 100,
  ciLower: est - 0.1,
  ciUpper: est + 0.1,
  moderatorValue: 3 + 2 * deviations,
  deviations,
});

const point = (y: number) => [
  { x: -1, y: -y },
  { x: 1, y },
];

export const smallModeration: InteractionAnalysis = {
  group: 1,
  outcome: 'Trust',
  predictor: 'Locus',
  moderator: 'Cues',
  moderatorMean: 3,
  moderatorSd: 2,
  slopes: [slope(-1, -0.4), slope(0, -0.3), slope(1, -0.2)],
  mediations: [
    {
      path: ['Locus', 'Trust', 'Loyalty'],
      stage: 'first',
      conditional: [slope(-1, -0.12), slope(0, -0.09), slope(1, -0.06)],
      index: { est: 0.024, se: 0.004, z: 3.75, pvalue: 0.0002, ciLower: 0.007, ciUpper: 0.023 },
      contrast: { est: 0.06, se: 0.016, z: 3.7, pvalue: 0.0003, ciLower: 0.028, ciUpper: 0.092 },
    },
  ],
  lines: [
    { moderatorValue: 1, deviations: -1, points: point(-0.4) },
    { moderatorValue: 3, deviations: 0, points: point(-0.3) },
    { moderatorValue: 5, deviations: 1, points: point(-0.2) },
  ],
  curve: [
    { moderatorValue: -3, est: -0.6, ciLower: -0.8, ciUpper: -0.4 },
    { moderatorValue: 9, est: 0, ciLower: -0.2, ciUpper: 0.2 },
  ],
};
