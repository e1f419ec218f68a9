/** What plots of columns show, against R: bins of histograms, normal quantile plots. */
import { describe, expect, it } from 'vitest';
import { binAnswers } from '../../../shared/engine/describe/bin-answers.ts';
import { mostPoints, normalQuantiles } from '../../../shared/engine/describe/normal-quantiles.ts';
import golden from './plots.json' with { type: 'json' };

function expectNear(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) =>
    expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-9 * (1 + Math.abs(expected[i]!))),
  );
}

describe('bins', () => {
  it.each(Object.entries(golden.bins))('of %s numbers', (_, { x, breaks, counts, mean, sd }) => {
    const found = binAnswers(Float64Array.from([NaN, ...x]))!;
    expect(found).toMatchObject({ isByValue: false, n: x.length });
    expect(found.bins.map(({ count }) => count)).toEqual(counts);
    expectNear([found.bins[0]!.from, ...found.bins.map(({ to }) => to)], breaks);
    expectNear([found.mean, found.sd], [mean, sd]);
  });

  it('are whole numbers where few are possible, also those that nobody gave', () => {
    const found = binAnswers(Float64Array.of(1, 2, 2, 5, NaN, 5, 5))!;
    expect(found.isByValue).toBe(true);
    expect(found.bins.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0.5, 1.5, 1],
      [1.5, 2.5, 2],
      [2.5, 3.5, 0],
      [3.5, 4.5, 0],
      [4.5, 5.5, 3],
    ]);
  });

  it('hold equally many whole numbers', () => {
    // IQR 50 of 101 numbers: 100 / (100 * 101^(-1/3)) = 4.66 bins, so five of 21 numbers from 0 on.
    const found = binAnswers(Float64Array.from({ length: 101 }, (_, i) => i))!;
    expect(found.bins.map(({ from, to, count }) => [from, to, count])).toEqual([
      [-0.5, 20.5, 21],
      [20.5, 41.5, 21],
      [41.5, 62.5, 21],
      [62.5, 83.5, 21],
      [83.5, 104.5, 17],
    ]);
  });

  it('are at most forty', () => {
    const far = Float64Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1e6 : i / 1000));
    expect(binAnswers(far)!.bins).toHaveLength(40);
    expect(binAnswers(far.map((x) => Math.round(x * 1000)))!.bins.length).toBeLessThanOrEqual(40);
  });

  it('need numbers that vary', () => {
    expect(binAnswers(Float64Array.of(3, 3, 3))).toBeUndefined();
    expect(binAnswers(Float64Array.of(NaN, NaN))).toBeUndefined();
    expect(binAnswers(new Float64Array(0))).toBeUndefined();
    expect(binAnswers(Float64Array.of(3))).toBeUndefined();
  });
});

describe('normal quantile plot', () => {
  it.each(Object.entries(golden.quantiles))('of %s numbers', (_, { x, theoretical, sample, slope, intercept }) => {
    const { points, line, n } = normalQuantiles(Float64Array.from([...x, NaN]))!;
    expect(n).toBe(x.length);
    expectNear(
      points.map((point) => point.theoretical),
      theoretical,
    );
    expectNear(
      points.map((point) => point.sample),
      sample,
    );
    expectNear([line.slope, line.intercept], [slope, intercept]);
  });

  it('keeps both ends and the tails of many numbers, and the quantiles of what it keeps', () => {
    const many = Float64Array.from({ length: 20_000 }, (_, i) => i);
    const { points } = normalQuantiles(many)!;
    expect(points.length).toBeLessThanOrEqual(mostPoints);
    expect(points.length).toBeGreaterThan(mostPoints * 0.8);
    const kept = points.map(({ sample }) => sample);
    expect(kept.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(kept.slice(-4)).toEqual([19_996, 19_997, 19_998, 19_999]);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    // qnorm(0.5 / 20000)
    expect(points[0]!.theoretical).toBeCloseTo(-4.055627, 5);
    for (let i = 1; i < points.length; i++)
      expect(points[i]!.theoretical - points[i - 1]!.theoretical).toBeLessThan(0.35);
  });

  it('takes mean and standard deviation where the quartiles are equal', () => {
    const { line } = normalQuantiles(Float64Array.of(1, 3, 3, 3, 3, 3, 3, 8))!;
    expect(line.intercept).toBeCloseTo(27 / 8, 12);
    // Squares about 27/8: (361 + 6 * 9 + 1369) / 64 = 27.875.
    expect(line.slope).toBeCloseTo(Math.sqrt(27.875 / 7), 12);
  });

  it('needs numbers that vary', () => {
    expect(normalQuantiles(Float64Array.of(2, 2))).toBeUndefined();
    expect(normalQuantiles(Float64Array.of(NaN))).toBeUndefined();
  });
});
