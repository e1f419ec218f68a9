import { expect, test } from 'vitest';
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  noncentralChiSquareCdf,
  noncentralChiSquareUpper,
  noncentralityFor,
} from '../../../shared/numeric/chi-square.ts';
import { normalCdf, normalQuantile, normalTwoSided, normalUpper } from '../../../shared/numeric/normal.ts';
import golden from './distributions.json' with { type: 'json' };
import extremes from './noncentral-extremes.json' with { type: 'json' };

/** R prints 15 digits, and subnormal numbers carry fewer. */
function expectRelative(actual: number, expected: number, tolerance: number, what: unknown) {
  if (Math.abs(expected) < 1e-290) expect(actual).toBeLessThan(1e-285);
  else expect(Math.abs(actual / expected - 1), `${JSON.stringify(what)}: ${actual}`).toBeLessThanOrEqual(tolerance);
}

test('normal tails hold 1e-10 relative', () => {
  for (const row of golden.normal) {
    expectRelative(normalCdf(row.z), row.lower, 1e-10, row);
    expectRelative(normalUpper(row.z), row.upper, 1e-10, row);
    if (row.z > 0) expectRelative(normalTwoSided(row.z), 2 * row.upper, 1e-10, row);
  }
});

test('normal quantiles hold 1e-10 relative', () => {
  for (const row of golden.normalQuantile) {
    if (row.z === 0) expect(normalQuantile(row.p)).toBe(0);
    else expectRelative(normalQuantile(row.p), row.z, 1e-10, row);
  }
});

test('chi-square tails hold 1e-10 relative, however deep', () => {
  for (const row of golden.chiSquare) {
    expectRelative(chiSquareCdf(row.x, row.df), row.lower, 1e-10, row);
    expectRelative(chiSquareUpper(row.x, row.df), row.upper, 1e-10, row);
  }
  expect(chiSquareUpper(400, 24)).toBeCloseTo(7.511277374507627e-70, 80);
});

test('chi-square quantiles hold 1e-10 relative', () => {
  for (const row of golden.chiSquareQuantile) expectRelative(chiSquareQuantile(row.p, row.df), row.x, 1e-10, row);
});

test('noncentral chi-square holds 1e-8 relative where R does', () => {
  // R's upper tail is one minus the lower: below 1e-4 it has fewer digits than ours.
  for (const row of golden.noncentral) {
    expectRelative(noncentralChiSquareCdf(row.x, row.df, row.lambda), row.lower, 1e-8, row);
    if (row.upper > 1e-4) expectRelative(noncentralChiSquareUpper(row.x, row.df, row.lambda), row.upper, 1e-8, row);
  }
});

test('deep upper tails of the noncentral chi-square, by sums in 60-digit arithmetic', () => {
  expectRelative(noncentralChiSquareUpper(1500, 2, 61.3), 1.3129880613233480234e-209, 1e-10, 'df 2');
  expectRelative(noncentralChiSquareUpper(1500, 24, 1200), 8.0006823475593228059e-5, 1e-10, 'df 24');
  expectRelative(noncentralChiSquareUpper(400, 24, 10), 4.1797956455229016025e-55, 1e-10, 'lambda 10');
});

test('the noncentrality found gives back the probability', () => {
  for (const x of [30, 85.306, 400]) {
    for (const p of [0.95, 0.05]) {
      const lambda = noncentralityFor(x, 24, p);
      if (lambda > 0) expect(noncentralChiSquareCdf(x, 24, lambda)).toBeCloseTo(p, 11);
      else expect(chiSquareCdf(x, 24)).toBeLessThanOrEqual(p);
    }
  }
});

test('noncentral chi-square with df to 10,000 and values to 1e6, in milliseconds each', () => {
  expect(extremes.length).toBeGreaterThan(100);
  const started = process.cpuUsage();
  for (const row of extremes) {
    const lower = noncentralChiSquareCdf(row.x, row.df, row.lambda);
    expectRelative(lower, row.lower, 1e-8, row);
    expect(noncentralChiSquareUpper(row.x, row.df, row.lambda) + lower).toBeCloseTo(1, 14);
    // R's and our own way back: the noncentrality of which this is the probability.
    const lambda = noncentralityFor(row.x, row.df, row.lower);
    if (row.lambda > 0.01) expectRelative(lambda + row.df, row.lambda + row.df, 1e-6, row);
  }
  // About 2 ms each on a slow machine: what matters is that none takes seconds.
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000 / extremes.length).toBeLessThan(60);
});

test('no chi-square without degrees of freedom, whatever else is asked', () => {
  for (const df of [0, -1, -3, -0.5, NaN]) {
    for (const x of [0.5, 30, 1e6]) {
      expect(noncentralChiSquareCdf(x, df, 3)).toBeNaN();
      expect(noncentralChiSquareUpper(x, df, 3)).toBeNaN();
      expect(noncentralityFor(x, df, 0.05)).toBeNaN();
      expect(chiSquareQuantile(0.5, df)).toBeNaN();
      expect(chiSquareUpper(x, df)).toBeNaN();
    }
  }
  expect(noncentralChiSquareUpper(NaN, 3, 1)).toBeNaN();
  expect(noncentralChiSquareUpper(3, 3, Infinity)).toBeNaN();
});

test('tails that a double cannot hold are 0 and 1 at once', () => {
  for (const [x, df, lambda] of [
    [1e-8, 5, 1e6],
    [1, 1, 1e5],
    [1e12, 2, 1e6],
    [1e300, 10, 3],
  ] as const) {
    const isBelow = x < df + lambda;
    expect(noncentralChiSquareCdf(x, df, lambda)).toBe(isBelow ? 0 : 1);
    expect(noncentralChiSquareUpper(x, df, lambda)).toBe(isBelow ? 1 : 0);
  }
});
