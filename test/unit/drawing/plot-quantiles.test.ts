import { expect, it } from 'vitest';
import { drawQuantiles } from '../../../shared/drawing/plot-quantiles.ts';
import { normalQuantiles } from '../../../shared/engine/describe/normal-quantiles.ts';
import { marksOf, writtenIn } from '../../support/marks-of.ts';

const plot = { width: 400, title: 'Q-Q', axes: { x: 'Normal', y: 'Income' } };

it('puts a dot at each pair and a straight line where normal numbers would lie', () => {
  const points = [-1, 0, 1].map((z) => ({ theoretical: z, sample: 10 + 4 * z }));
  const picture = drawQuantiles({ points, n: 3, line: { intercept: 10, slope: 4 } }, plot)!;
  const dots = marksOf(picture, 'ellipse');
  // -1 to 1 and 6 to 14 with 6 % of air to each side: -1.12 to 1.12.
  const [left, right, top, bottom] = [46, 384, 14, 234];
  const share = (z: number) => (z + 1.12) / 2.24;
  [-1, 0, 1].forEach((z, i) => {
    expect(dots[i]!.x).toBeCloseTo(left + share(z) * (right - left), 6);
    expect(dots[i]!.y).toBeCloseTo(bottom - share(z) * (bottom - top), 6);
  });
  const line = marksOf(picture, 'line').find(({ stroke }) => stroke === 'ink')!;
  expect(line.points[0]).toEqual({ x: expect.closeTo(left, 6), y: expect.closeTo(bottom, 6) });
  expect(line.points[1]).toEqual({ x: expect.closeTo(right, 6), y: expect.closeTo(top, 6) });
  expect(writtenIn(picture)).toEqual(expect.arrayContaining(['Normal', 'Income', '0.0', '10']));
});

it('ends a steep line at the frame', () => {
  const points = [-1, 0, 1].map((z) => ({ theoretical: z, sample: z }));
  const picture = drawQuantiles({ points, n: 3, line: { intercept: 0, slope: 5 } }, plot)!;
  const line = marksOf(picture, 'line').find(({ stroke }) => stroke === 'ink')!;
  expect(line.points.map(({ y }) => y)).toEqual([expect.closeTo(234, 6), expect.closeTo(14, 6)]);
});

it('stays small for many numbers, and is absent without any', () => {
  const many = normalQuantiles(Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i)))!;
  expect(marksOf(drawQuantiles(many, plot)!, 'ellipse').length).toBeLessThanOrEqual(500);
  expect(drawQuantiles({ points: [], n: 0, line: { intercept: 0, slope: 1 } }, plot)).toBeUndefined();
});
