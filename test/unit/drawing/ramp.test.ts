/** Colours of scales: what is written on them can be read, and low and high differ for every kind of colour vision. */
import { describe, expect, it } from 'vitest';
import { rampOf, textOn } from '../../../shared/drawing/ramp.ts';
import { darkTheme, lightTheme } from '../../../shared/drawing/tokens.ts';

type Triple = readonly [number, number, number];
const themes = Object.entries({ light: lightTheme, dark: darkTheme });

function linear(hex: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function contrast(a: string, b: string): number {
  const [low, high] = [a, b]
    .map((hex) => linear(hex))
    .map(([r, g, blue]) => 0.2126 * r + 0.7152 * g + 0.0722 * blue)
    .sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const visions: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* (D65) of a colour as it is seen. */
function seen(hex: string, vision: readonly [Triple, Triple, Triple]): Triple {
  const light = linear(hex);
  const dot = (row: Triple, of: Triple) => row[0] * of[0] + row[1] * of[1] + row[2] * of[2];
  const rgb = vision.map((row) => Math.min(1, Math.max(0, dot(row, light)))) as unknown as Triple;
  const root = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = root(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = root(dot([0.2126729, 0.7151522, 0.072175], rgb));
  const z = root(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(themes)('in the %s theme', (_, theme) => {
  it.each(rampOf(11))('words on %s have a contrast of 4.5', (fill) => {
    expect(contrast(theme[fill], theme[textOn(fill)])).toBeGreaterThanOrEqual(4.5);
  });

  it('bars and what is filled for missing stand out by 3', () => {
    expect(contrast(theme.bar, theme.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.low4, theme.hairline)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.bar, theme.ink)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(visions))('low and high differ, and so do neighbours, with %s', (__, vision) => {
    const far = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    for (const count of [2, 3, 4, 5, 6, 7, 11]) {
      const colours = rampOf(count).map((name) => seen(theme[name], vision));
      for (let i = 1; i < count; i++) expect(far(colours[i - 1]!, colours[i]!)).toBeGreaterThan(7);
      for (let i = 0; i < Math.floor(count / 2); i++)
        expect(far(colours[i]!, colours[count - 1 - i]!)).toBeGreaterThan(14);
    }
  });
});

it('has as many different colours as answers, the neutral one in the middle', () => {
  for (let count = 1; count <= 11; count++) {
    expect(new Set(rampOf(count)).size).toBe(count);
    expect(rampOf(count)[(count - 1) / 2] === 'middle').toBe(count % 2 === 1);
  }
});
