/** What the pictures of a moderation share: a frame with axes, text and lines. */
import type { Point } from '../document/layout/geometry.ts';
import { formatDecimal } from '../language/format.ts';
import type { Colour, LineMark, Mark, Picture, TextMark } from './picture.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  /** Place of a value, in pixels. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const plotHeight = 232;
const margins = { left: 46, top: 14, bottom: 44 } as const;
const fontSize = 11;

/** `rightMargin`: room for words at the ends of lines. */
export function plotFrame(width: number, x: Range, y: Range, rightMargin: number): PlotFrame {
  const [left, right] = [margins.left, width - rightMargin];
  const [top, bottom] = [margins.top, plotHeight - margins.bottom];
  const place = (range: Range, start: number, end: number) => (value: number) =>
    start + ((value - range.from) / (range.to - range.from || 1)) * (end - start);
  return { width, height: plotHeight, left, right, top, bottom, x: place(x, left, right), y: place(y, bottom, top) };
}

/** The least and the greatest, with a little air. */
export function rangeOf(values: readonly number[], air = 0.06): Range {
  const from = Math.min(...values);
  const to = Math.max(...values);
  const room = (to - from || Math.abs(to) || 1) * air;
  return { from: from - room, to: to + room };
}

/** Two to six round numbers inside a range. */
export function ticksOf({ from, to }: Range): readonly number[] {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? power;
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}

export function writeTick(value: number, ticks: readonly number[]): string {
  const step = Math.abs((ticks[1] ?? value + 1) - (ticks[0] ?? value));
  return formatDecimal(value, step >= 1 ? 0 : step >= 0.1 ? 1 : 2);
}

type TextLook = Pick<TextMark, 'anchor' | 'isTurned'> & { readonly fill?: Colour };

export function plotText(x: number, y: number, text: string, { fill = 'soft', ...look }: TextLook = {}): TextMark {
  return { kind: 'text', text, x, y, size: fontSize, fill, ...look };
}

/** The course of a quantity. */
export function plotCourse(points: readonly Point[], stroke: Colour): LineMark {
  return { kind: 'line', points, stroke, strokeWidth: 1.8 };
}

export function plotRule(from: Point, to: Point, stroke: Colour, dash?: readonly number[]): LineMark {
  return { kind: 'line', points: [from, to], stroke, strokeWidth: 1, ...(dash ? { dash } : {}) };
}

export interface AxisWords {
  readonly x: string;
  readonly y: string;
}

/** Axes below and at the left, with ticks and titles. */
export function plotAxes(frame: PlotFrame, words: AxisWords, x: Range, y: Range): Mark[] {
  const { left, right, top, bottom } = frame;
  const xTicks = ticksOf(x);
  const yTicks = ticksOf(y);
  return [
    plotRule({ x: left, y: bottom }, { x: right, y: bottom }, 'faint'),
    plotRule({ x: left, y: top }, { x: left, y: bottom }, 'faint'),
    ...xTicks.map((tick) => plotText(frame.x(tick), bottom + 15, writeTick(tick, xTicks))),
    ...yTicks.map((tick) => plotText(left - 6, frame.y(tick) + 4, writeTick(tick, yTicks), { anchor: 'end' })),
    plotText((left + right) / 2, bottom + 35, words.x),
    plotText(12, (top + bottom) / 2, words.y, { isTurned: true }),
  ];
}

export function plotPicture({ width, height }: PlotFrame, title: string, shapes: readonly Mark[]): Picture {
  return { left: 0, top: 0, width, height, title, shapes };
}
