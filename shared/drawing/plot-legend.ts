/** Legends of plots: samples with their words, in as many lines as they need. */
import { shortenText } from '../document/layout/fit-text.ts';
import { textWidth } from '../document/layout/text-width.ts';
import { plotFontSize, plotText } from './plot-axes.ts';
import type { Colour, LineMark, Mark } from './picture.ts';

export interface LegendEntry {
  readonly label: string;
  /** Drawn within a box of `sampleWidth` pixels that begins at x, about the height y; without one only words. */
  readonly sample?: (x: number, y: number) => readonly Mark[];
}

export const sampleWidth = 20;
const gaps = { sample: 6, entry: 16 } as const;
const lineHeight = 18;

/** @returns the marks and the height they take, 0 without entries */
export function plotLegend(entries: readonly LegendEntry[], place: { left: number; right: number; top: number }) {
  const { left, right, top } = place;
  let [x, line] = [left, 0];
  const marks = entries.flatMap(({ label, sample }): readonly Mark[] => {
    const room = sample ? sampleWidth + gaps.sample : 0;
    const text = shortenText(label, plotFontSize, right - left - room);
    const width = room + textWidth(text, plotFontSize);
    if (x > left && x + width > right) [x, line] = [left, line + 1];
    const start = x;
    x += width + gaps.entry;
    const middle = top + lineHeight * (line + 0.5);
    return [...(sample?.(start, middle) ?? []), plotText(start + room, middle + 4, text, { anchor: 'start' })];
  });
  return { marks, height: entries.length === 0 ? 0 : (line + 1) * lineHeight };
}

/** The sample of an area. */
export function areaSample(fill: Colour): (x: number, y: number) => readonly Mark[] {
  return (x, y) => [{ kind: 'rectangle', x, y: y - 6, width: sampleWidth, height: 12, fill }];
}

/** The sample of a line. */
export function lineSample(
  look: Pick<LineMark, 'stroke' | 'strokeWidth' | 'dash'>,
): (x: number, y: number) => LineMark[] {
  return (x, y) => [
    {
      kind: 'line',
      points: [
        { x, y },
        { x: x + sampleWidth, y },
      ],
      ...look,
    },
  ];
}
