import { describe, expect, it } from 'vitest';
import { drawPower, mostPowerLines } from '../../../shared/drawing/plot-power.ts';
import { marksOf, writtenIn } from '../../support/marks-of.ts';

const plot = { width: 500, title: 'Power', axes: { x: 'Sample size', y: 'Power' }, symbol: 'n' };
const points = [
  { n: 100, power: 0.5, interval: [0.4, 0.6] },
  { n: 200, power: 0.75, interval: [0.66, 0.82] },
  { n: 300, power: 0.9, interval: [0.83, 0.94] },
] as const;
// 20 for the title, '100%' in 11 pixels, 6 of air.
const left = 20 + (3 * 0.6 + 0.72) * 11 + 6;
const [right, top, bottom] = [484, 14, 214];
const x = (n: number) => left + ((n - 100) / 200) * (right - left);
const y = (power: number) => bottom - power * (bottom - top);

describe('one line', () => {
  const picture = drawPower({ lines: [{ name: 'b1', points, smallest: 220 }], target: 0.8 }, plot)!;
  const places = (all: readonly (readonly [number, number])[]) =>
    all.map(([n, power]) => ({ x: expect.closeTo(x(n), 6), y: expect.closeTo(y(power), 6) }));

  it('goes through its points within its band', () => {
    const course = marksOf(picture, 'line').find((line) => line.points.length === 3)!;
    expect(course.points).toEqual(places(points.map(({ n, power }) => [n, power])));
    expect(marksOf(picture, 'polygon').map((band) => band.points)).toEqual([
      places([
        [100, 0.6],
        [200, 0.82],
        [300, 0.94],
        [300, 0.83],
        [200, 0.66],
        [100, 0.4],
      ]),
    ]);
  });

  it('marks the target and the smallest sample that reaches it, and needs no name', () => {
    const target = marksOf(picture, 'line').find(({ stroke }) => stroke === 'soft')!;
    expect(target.points).toEqual(
      places([
        [100, 0.8],
        [300, 0.8],
      ]),
    );
    expect(marksOf(picture, 'ellipse')).toMatchObject([{ x: expect.closeTo(x(220), 6), y: expect.closeTo(y(0.8), 6) }]);
    const written = writtenIn(picture);
    expect(written).toEqual(expect.arrayContaining(['n = 220', '0%', '80%', '100%', 'Sample size', 'Power']));
    expect(written).not.toContain('b1');
  });
});

it('a target beside a round number takes its place', () => {
  const written = writtenIn(drawPower({ lines: [{ name: '', points }], target: 0.825 }, plot)!);
  expect(written).toContain('82.5%');
  expect(written).not.toContain('80%');
});

it('several lines have names at their ends that do not touch, with their smallest samples', () => {
  const lines = ['b1', 'b2', 'b3'].map((name, i) => ({
    name,
    points: points.map(({ n, power }) => ({ n, power: power - i * 0.001 })),
    ...(i === 1 ? { smallest: 240 } : {}),
  }));
  const picture = drawPower({ lines, target: 0.8 }, plot)!;
  const names = marksOf(picture, 'text').filter(({ anchor }) => anchor === 'start');
  expect(names.map(({ text }) => text)).toEqual(['b1', 'b2 (n = 240)', 'b3']);
  expect(names[1]!.y - names[0]!.y).toBeGreaterThanOrEqual(15);
  expect(names[2]!.y - names[1]!.y).toBeGreaterThanOrEqual(15);
  expect(marksOf(picture, 'polygon')).toEqual([]);
  const looks = marksOf(picture, 'line').filter((line) => line.points.length === 3);
  expect(new Set(looks.map(({ dash }) => String(dash))).size).toBe(3);
});

it('nothing is drawn without points or of more lines than can be told apart', () => {
  expect(drawPower({ lines: [], target: 0.8 }, plot)).toBeUndefined();
  expect(drawPower({ lines: [{ name: 'b', points: [] }], target: 0.8 }, plot)).toBeUndefined();
  const many = Array.from({ length: mostPowerLines + 1 }, () => ({ name: 'b', points }));
  expect(drawPower({ lines: many, target: 0.8 }, plot)).toBeUndefined();
});

it('a single sample size is a dot', () => {
  const picture = drawPower({ lines: [{ name: 'b', points: points.slice(0, 1) }], target: 0.8 }, plot)!;
  expect(marksOf(picture, 'ellipse')).toMatchObject([{ y: y(0.5) }]);
  expect(writtenIn(picture)).toEqual(expect.arrayContaining(['100']));
  expect(writtenIn(picture)).not.toContain('99');
});
