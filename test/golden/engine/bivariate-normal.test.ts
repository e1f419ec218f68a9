import { expect, test } from 'vitest';
import { bivariateNormalCdf } from '../../../shared/numeric/bivariate-normal.ts';
import { smallRectangle } from '../../../shared/numeric/small-rectangle.ts';
import golden from './bivariate-normal.json' with { type: 'json' };

test('the distribution function holds 1e-15 at every correlation', () => {
  expect(golden.cdf.length).toBeGreaterThan(50);
  for (const { h, k, r, p } of golden.cdf) {
    expect(Math.abs(bivariateNormalCdf(h, k, r) - p), `${h} ${k} ${r}`).toBeLessThanOrEqual(1e-15);
    expect(Math.abs(bivariateNormalCdf(k, h, r) - p), `${k} ${h} ${r}`).toBeLessThanOrEqual(1e-15);
  }
});

test('limits of the distribution function', () => {
  expect(bivariateNormalCdf(Infinity, Infinity, 0.4)).toBe(1);
  expect(bivariateNormalCdf(-Infinity, 3, 0.4)).toBe(0);
  expect(bivariateNormalCdf(Infinity, 0, -0.7)).toBe(0.5);
  expect(bivariateNormalCdf(0, 1, 1)).toBe(0.5);
  expect(bivariateNormalCdf(-1, 0.5, -1)).toBe(0);
  expect(bivariateNormalCdf(0, 0, 0.5)).toBeCloseTo(1 / 3, 15);
});

test('rectangles far from the diagonal hold 1e-10 relative', () => {
  const open = (x: number): number => (Math.abs(x) === 14 ? x * Infinity : x);
  for (const { h0, h1, k0, k1, r, p } of golden.small) {
    const own = smallRectangle(open(h0), open(h1), open(k0), open(k1), r);
    expect(Math.abs(own / p - 1), `${h0} ${h1} ${k0} ${k1} ${r}: ${own}`).toBeLessThanOrEqual(1e-10);
  }
});
