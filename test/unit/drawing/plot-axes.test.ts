import { describe, expect, it } from 'vitest';
import { numberTicks, plotFrame, rangeOf, spreadHeights } from '../../../shared/drawing/plot-axes.ts';

const texts = (from: number, to: number, most?: number, least?: number) =>
  numberTicks({ from, to }, most, least).map(({ text }) => text);

describe('numbers at an axis', () => {
  it('are round and tell each other apart', () => {
    expect(texts(0, 1)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect(texts(-3.1, 3.1)).toEqual(['−2', '0', '2']);
    expect(texts(0, 0.004)).toEqual(['0.000', '0.001', '0.002', '0.003', '0.004']);
    expect(texts(0, 42_000)).toEqual(['0', '10,000', '20,000', '30,000', '40,000']);
    // Perhaps years.
    expect(texts(1980, 2010)).toEqual(['1980', '1990', '2000', '2010']);
  });

  it('have powers of ten where they are far from one', () => {
    expect(texts(2.95e11, 3.05e11)).toEqual(['2.96e11', '2.98e11', '3.00e11', '3.02e11', '3.04e11']);
    expect(texts(-4e-8, 4e-8)).toEqual(['−4e−8', '−2e−8', '0', '2e−8', '4e−8']);
  });

  it('are whole where counts are', () => {
    expect(texts(0, 2.1, 5, 1)).toEqual(['0', '1', '2']);
  });

  it('are as many as have room beside each other, the last inside the picture', () => {
    const frame = plotFrame(150, { from: 0, to: 1_000_000 }, { from: 0, to: 1 });
    expect(frame.xTicks.length).toBeLessThan(4);
    const last = frame.xTicks.at(-1)!;
    expect(frame.x(last.value)).toBeLessThan(150);
  });

  it('get the room they need at the left', () => {
    const narrow = plotFrame(400, { from: 0, to: 1 }, { from: 0, to: 5 });
    const wide = plotFrame(400, { from: 0, to: 1 }, { from: 0, to: 5_000_000 });
    expect(narrow.left).toBe(46);
    // 20 for the title, '5,000,000': seven digits of 0.6 and two commas of 0.34 at 11 pixels, 6 of air.
    expect(wide.left).toBeCloseTo(20 + (7 * 0.6 + 2 * 0.34) * 11 + 6, 6);
    expect(wide.x(0)).toBe(wide.left);
    expect(wide.x(1)).toBe(wide.right);
    expect(wide.y(0)).toBe(wide.bottom);
  });
});

it('a range of many numbers is found', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => i);
  expect(rangeOf(many, 0)).toEqual({ from: 0, to: 299_999 });
  expect(rangeOf([0, 10], 0.1)).toEqual({ from: -1, to: 11 });
});

describe('words at the ends of lines', () => {
  it('stay where they have room', () => {
    expect(spreadHeights([100, 20, 60], 200)).toEqual([100, 20, 60]);
  });
  it('are moved down, and up again from the lowest place, in their order', () => {
    expect(spreadHeights([50, 52, 51], 200)).toEqual([50, 80, 65]);
    expect(spreadHeights([198, 199, 100], 200)).toEqual([185, 200, 100]);
  });
});
