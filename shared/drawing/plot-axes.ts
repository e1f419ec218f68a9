/** What plots share: a frame with axes, text and lines. */
import { shortenText } from '../document/layout/fit-text.ts';
import type { Point } from '../document/layout/geometry.ts';
import { textWidth } from '../document/layout/text-width.ts';
import { formatDecimal, formatInteger, formatPower } from '../language/format.ts';
import type { Colour, LineMark, Mark, Picture, TextMark } from './picture.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly value: number;
  readonly text: string;
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
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

export interface FrameLook {
  /** For words at the ends of lines. */
  readonly rightMargin?: number;
  /** For what stands above, such as a legend. */
  readonly topMargin?: number;
  /** Between the axes' ends. */
  readonly plotHeight?: number;
  /** Whole numbers below, about so many where they have room. */
  readonly wholeX?: number;
  /** Round numbers, where nothing else is said. */
  readonly xTicks?: readonly Tick[];
  readonly yTicks?: readonly Tick[];
}

export const plotFontSize = 11;
const usualHeight = 174;
const margins = { left: 46, right: 16, top: 14, bottom: 44 } as const;
/** Of the title of the vertical axis with its air. */
const titleRoom = 20;
const tickGap = 6;

/** A frame whose margins hold the numbers at its axes. */
export function plotFrame(width: number, x: Range, y: Range, look: FrameLook = {}): PlotFrame {
  const yTicks = look.yTicks ?? numberTicks(y);
  const left = Math.max(margins.left, titleRoom + widest(yTicks) + tickGap);
  const wanted = width - Math.max(look.rightMargin ?? 0, margins.right);
  const xTicks = look.xTicks ?? ticksInRoom(x, wanted - left, look.wholeX);
  const place = (range: Range, start: number, end: number) => (value: number) =>
    start + ((value - range.from) / (range.to - range.from || 1)) * (end - start);
  // The last number may reach over the end of its axis.
  const last = xTicks.at(-1);
  const over = last ? place(x, left, wanted)(last.value) + textWidth(last.text, plotFontSize) / 2 + 2 - width : 0;
  const right = wanted - Math.max(0, over);
  const top = look.topMargin ?? margins.top;
  const bottom = top + (look.plotHeight ?? usualHeight);
  const height = bottom + margins.bottom;
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: place(x, left, right),
    y: place(y, bottom, top),
    xTicks,
    yTicks,
  };
}

function widest(ticks: readonly Tick[]): number {
  return ticks.reduce((most, { text }) => Math.max(most, textWidth(text, plotFontSize)), 0);
}

/** The least and the greatest, with a little air. */
export function rangeOf(values: readonly number[], air = 0.06): Range {
  let [from, to] = [Infinity, -Infinity];
  for (const value of values) {
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  const room = (to - from || Math.abs(to) || 1) * air;
  return { from: from - room, to: to + room };
}

/** Round numbers inside a range, about `most` and never more than one above it; `leastStep` 1 for whole numbers only. */
export function numberTicks({ from, to }: Range, most = 5, leastStep = 0): readonly Tick[] {
  const rough = Math.max((to - from) / most, leastStep);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough * (1 - 1e-9)) ?? power;
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const value = (first + index) * step;
    return { value, text: writeTick(value, step) };
  });
}

/** As many as have room beside each other. */
function ticksInRoom(range: Range, room: number, whole?: number): readonly Tick[] {
  const leastStep = whole === undefined ? 0 : 1;
  for (let most = whole ?? 5; most > 1; most--) {
    const ticks = numberTicks(range, most, leastStep);
    const step = (((ticks[1]?.value ?? Infinity) - (ticks[0]?.value ?? 0)) / (range.to - range.from)) * room;
    if (widest(ticks) + tickGap <= step) return ticks;
  }
  return numberTicks(range, 1, leastStep);
}

function writeTick(value: number, step: number): string {
  const digits = -Math.floor(Math.log10(step) + 1e-9);
  if (digits > 4 || Math.abs(value) >= 1e7) {
    const first = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    return value === 0 ? formatDecimal(0, 0) : formatPower(value, Math.max(0, first + digits));
  }
  // Numbers of four digits may be years.
  return digits > 0 || Math.abs(value) < 1e4 ? formatDecimal(value, Math.max(0, digits)) : formatInteger(value);
}

type TextLook = Pick<TextMark, 'anchor' | 'isTurned' | 'isStrong'> & { readonly fill?: Colour };

export function plotText(x: number, y: number, text: string, { fill = 'soft', ...look }: TextLook = {}): TextMark {
  return { kind: 'text', text, x, y, size: plotFontSize, fill, ...look };
}

/** The course of a quantity. */
export function plotCourse(points: readonly Point[], stroke: Colour, dash?: readonly number[]): LineMark {
  return { kind: 'line', points, stroke, strokeWidth: 1.8, ...(dash ? { dash } : {}) };
}

export function plotRule(from: Point, to: Point, stroke: Colour, dash?: readonly number[]): LineMark {
  return { kind: 'line', points: [from, to], stroke, strokeWidth: 1, ...(dash ? { dash } : {}) };
}

export interface AxisWords {
  readonly x: string;
  readonly y: string;
}

/** Axes below and at the left, with ticks and titles; titles longer than the picture are cut. */
export function plotAxes(frame: PlotFrame, words: AxisWords): Mark[] {
  const { left, right, top, bottom, width, height, xTicks, yTicks } = frame;
  const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
  const xTitle = shortenText(words.x, plotFontSize, 2 * Math.min(middle, width - middle) - 4);
  const yTitle = shortenText(words.y, plotFontSize, 2 * Math.min(centre, height - centre) - 4);
  return [
    plotRule({ x: left, y: bottom }, { x: right, y: bottom }, 'faint'),
    plotRule({ x: left, y: top }, { x: left, y: bottom }, 'faint'),
    ...xTicks.map(({ value, text }) => plotText(frame.x(value), bottom + 15, text)),
    ...yTicks.map(({ value, text }) => plotText(left - tickGap, frame.y(value) + 4, text, { anchor: 'end' })),
    plotText(middle, bottom + 35, xTitle),
    plotText(12, centre, yTitle, { isTurned: true }),
  ];
}

/** Heights moved apart so that words do not cover each other nor pass `lowest`; their order is kept. */
export function spreadHeights(heights: readonly number[], lowest: number): readonly number[] {
  const lineHeight = 15;
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!);
  const placed = heights.slice();
  for (let k = 1; k < order.length; k++)
    placed[order[k]!] = Math.max(placed[order[k]!]!, placed[order[k - 1]!]! + lineHeight);
  let floor = lowest;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, floor);
    floor = placed[index]! - lineHeight;
  }
  return placed;
}

export function plotPicture({ width, height }: PlotFrame, title: string, shapes: readonly Mark[]): Picture {
  return { left: 0, top: 0, width, height, title, shapes };
}
