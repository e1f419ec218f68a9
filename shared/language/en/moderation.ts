/** Moderation in words: window and report. */
export const moderation = {
  'moderation.level.low': 'low (−{{size}} SD)',
  'moderation.level.mean': 'mean',
  'moderation.level.high': 'high (+{{size}} SD)',
  'moderation.axis-deviations': '{{variable}} (standard deviations)',
  'moderation.axis-slope': 'effect on {{outcome}}',
  'moderation.slopes-title': '{{outcome}} over {{predictor}} at levels of {{moderator}}',
  'moderation.regions-title': 'Effect of {{predictor}} on {{outcome}} over {{moderator}}',
  'moderation.region.nowhere':
    'Between {{from}} and {{to}} standard deviations of {{moderator}} the effect of {{predictor}} on {{outcome}} nowhere differs from zero ({{level}} intervals).',
  'moderation.region.everywhere-positive':
    'The effect of {{predictor}} on {{outcome}} is positive over the whole range of {{moderator}}, from {{from}} to {{to}} standard deviations ({{level}} intervals).',
  'moderation.region.everywhere-negative':
    'The effect of {{predictor}} on {{outcome}} is negative over the whole range of {{moderator}}, from {{from}} to {{to}} standard deviations ({{level}} intervals).',
  'moderation.region.parts':
    'By the Johnson-Neyman technique the effect of {{predictor}} on {{outcome}} differs from zero ({{level}} intervals) where {{moderator}} lies {{parts}}; elsewhere within {{from}} to {{to}} standard deviations it does not.',
  'moderation.region.negative': 'from {{from}} to {{to}} standard deviations (negative)',
  'moderation.region.positive': 'from {{from}} to {{to}} standard deviations (positive)',
  'moderation.region.separator': ' and ',
  'moderation.region.sentences': '{{first}} {{next}}',
  'moderation.region.estimator':
    'The region follows from the standard errors of the estimator and the intervals of single slopes from the bootstrap: near its ends the two can differ.',
  'moderation.observed.nowhere':
    'Within the answers to {{moderator}}, {{from}} to {{to}}, the effect nowhere differs from zero.',
  'moderation.observed.everywhere-positive':
    'Within the answers to {{moderator}}, {{from}} to {{to}}, the effect is positive throughout.',
  'moderation.observed.everywhere-negative':
    'Within the answers to {{moderator}}, {{from}} to {{to}}, the effect is negative throughout.',
  'moderation.observed.parts':
    'In the units of {{moderator}}, whose answers lie between {{from}} and {{to}}, the effect differs from zero {{parts}}.',
  'moderation.observed.negative': 'from {{from}} to {{to}} (negative)',
  'moderation.observed.positive': 'from {{from}} to {{to}} (positive)',
  'moderation.index': 'Index of moderated mediation',
  'moderation.contrast': 'Difference, high − low',
  'results.moderation.title': 'Moderation: {{predictor}} × {{moderator}}',
  'results.moderation.caption': 'B, {{level}} interval',
  'results.moderation.caption-bootstrap': 'B, {{level}} bootstrap interval, {{done}} replicates',
  'results.picture.save': 'Save this picture',
  'results.picture.svg': 'SVG',
  'results.picture.png': 'PNG, {{dpi}} dpi',
} as const;
