import { expect, it } from 'vitest';
import {
  formatBounded,
  formatCoefficient,
  formatDecimal,
  formatDf,
  formatEstimate,
  formatIndex,
  formatInteger,
  formatInterval,
  formatP,
  formatPRelation,
  formatPercent,
  formatPower,
  formatStatistic,
  stars,
} from '../../../shared/language/format.ts';

it('writes coefficients without the zero, with a true minus', () => {
  expect(formatCoefficient(0.6189)).toBe('.62');
  expect(formatCoefficient(-0.311)).toBe('−.31');
  expect(formatCoefficient(1.0449)).toBe('1.04');
  expect(formatCoefficient(-1.2)).toBe('−1.20');
  expect(formatCoefficient(0.999)).toBe('1.00');
  expect(formatCoefficient(-0.001)).toBe('.00');
  expect(formatCoefficient(0)).toBe('.00');
});

it('writes a dash where there is no number', () => {
  for (const value of [undefined, NaN, Infinity]) {
    expect(formatDecimal(value)).toBe('–');
    expect(formatCoefficient(value)).toBe('–');
    expect(formatP(value)).toBe('–');
    expect(formatInteger(value)).toBe('–');
  }
  expect(formatInterval(undefined, 1)).toBe('–');
});

it('writes raw estimates with the zero and small ones longer', () => {
  expect(formatEstimate(0.306)).toBe('0.31');
  expect(formatEstimate(-12.345)).toBe('−12.35');
  expect(formatEstimate(0.0041)).toBe('0.004');
  expect(formatEstimate(0)).toBe('0.00');
});

it('writes p as APA does, never .050 for what is significant', () => {
  expect(formatP(0.0004)).toBe('< .001');
  expect(formatP(0.0041)).toBe('.004');
  expect(formatP(0.58)).toBe('.580');
  expect(formatP(0.9996)).toBe('> .999');
  expect(formatP(0.04971)).toBe('.0497');
  expect(formatP(0.049999)).toBe('< .050');
  expect(formatP(0.05)).toBe('.050');
  expect(formatPRelation(0.0004)).toBe('< .001');
  expect(formatPRelation(0.58)).toBe('= .580');
});

it('gives stars below the levels, not at them', () => {
  expect([0.0009, 0.001, 0.0099, 0.01, 0.0499, 0.05, undefined, NaN].map(stars)).toEqual([
    '***',
    '**',
    '**',
    '*',
    '*',
    '',
    '',
    '',
  ]);
});

it('writes intervals, and keeps the sign of an end that rounds to zero', () => {
  expect(formatInterval(-0.4234, -0.2)).toBe('[−.42, −.20]');
  expect(formatInterval(-0.17, -0.0017)).toBe('[−.17, −.00]');
  expect(formatInterval(0, 0.028, formatIndex)).toBe('[.000, .028]');
});

it('numbers far from one have a power of ten', () => {
  expect(formatPower(2.5e6, 1)).toBe('2.5e6');
  expect(formatPower(-3e-8, 0)).toBe('\u22123e\u22128');
  expect(formatPower(299_798_029_233, 2)).toBe('3.00e11');
});

it('writes fit numbers', () => {
  expect(formatIndex(0.98104)).toBe('.981');
  expect(formatIndex(1)).toBe('1.000');
  expect(formatStatistic(21_077.8673)).toBe('21,077.87');
  expect(formatStatistic(-10_482.93)).toBe('−10,482.93');
  expect(formatStatistic(85.3055)).toBe('85.31');
  expect(formatInteger(1_234_567)).toBe('1,234,567');
  expect(formatDf(24)).toBe('24');
  expect(formatDf(24.5)).toBe('24.50');
  expect(formatPercent(0.4575)).toBe('46%');
  expect(formatPercent(0.4575, 1)).toBe('45.8%');
  expect(formatBounded(0.95, 2)).toBe('.95');
});
