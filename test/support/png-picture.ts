/** What a PNG file of a picture must show, in every host. */
import { expect } from 'vitest';
import type { Picture, TextMark } from '../../shared/drawing/picture.ts';
import { readPng } from './read-png.ts';

const cell = 40;
/** In squares of 40 pixels: Latin, Chinese, a box like that of a missing character, nothing, Chinese twice. */
const texts = ['R', '信', '\u25a1', '', '任', '任'];

/** A bar of 40 by 20 stands below the texts, a turned text at the right. */
export const textPicture: Picture = {
  left: 0,
  top: 0,
  width: cell * texts.length + cell,
  height: 80,
  title: '',
  shapes: [
    ...texts.map((text, i): TextMark => ({ kind: 'text', text, x: (i + 0.5) * cell, y: 30, size: 24, fill: 'ink' })),
    { kind: 'text', text: '持续信任', x: cell * (texts.length + 0.5), y: 40, size: 16, fill: 'ink', isTurned: true },
    { kind: 'rectangle', x: 40, y: 50, width: 40, height: 20, fill: 'ink' },
  ],
};

export function expectTextPicture(file: Buffer, dpi: 300 | 600): void {
  const png = readPng(file);
  const scale = dpi / 96;
  expect([png.width, png.height]).toEqual([Math.round(280 * scale), 80 * scale]);
  const perMetre = Math.round(dpi / 0.0254);
  expect(png.perMetre).toEqual([perMetre, perMetre]);
  expect(png.chunks.slice(0, 2)).toEqual(['IHDR', 'pHYs']);
  const inkIn = (left: number, top: number, width: number, height: number): number[] => {
    const found: number[] = [];
    for (let y = Math.ceil(top * scale); y < Math.floor((top + height) * scale); y++)
      for (let x = Math.ceil(left * scale); x < Math.floor((left + width) * scale); x++) found.push(png.ink(x, y));
    return found;
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const differing = (a: number, b: number): number => {
    const [one, other] = [inkIn(a * cell, 0, cell, cell), inkIn(b * cell, 0, cell, cell)];
    return mean(one.map((value, i) => Math.abs(value - (other[i] ?? 0)))) / 255;
  };
  // White paper; a bar where it should be, and only there.
  expect(mean(inkIn(3 * cell, 0, cell, cell))).toBe(0);
  expect(mean(inkIn(41, 51, 38, 18))).toBeGreaterThan(200);
  expect(mean(inkIn(82, 51, 38, 18))).toBe(0);
  // Strokes of characters cover more than a box does; two characters differ, the same one twice does not.
  for (const place of [0, 1, 4]) expect(mean(inkIn(place * cell, 0, cell, cell)) / 255).toBeGreaterThan(0.04);
  expect(differing(1, 4)).toBeGreaterThan(0.05);
  expect(differing(1, 2)).toBeGreaterThan(0.05);
  expect(differing(4, 5)).toBeLessThan(0.02);
  // Turned text is higher than it is wide: four characters of 16 pixels.
  const column = (y: number) => mean(inkIn(6 * cell + 8, y, 24, 6));
  expect(column(12)).toBeGreaterThan(10);
  expect(column(62)).toBeGreaterThan(10);
}
