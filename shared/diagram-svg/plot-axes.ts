/** What the pictures of a moderation share: a frame with axes, text and paths as SVG. */
import { formatDecimal } from '../language/format.ts';
import { svgFontFamily } from './render-svg.ts';
import { lightTheme as colour } from './tokens.ts';
import { attributes, element, escapeText, number } from './xml.ts';

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

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
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

export function text(
  x: number,
  y: number,
  words: string,
  options: { readonly anchor?: 'start' | 'middle' | 'end'; readonly fill?: string; readonly turned?: true } = {},
): string {
  const { anchor = 'middle', fill = colour.soft } = options;
  const turn: Record<string, string> = options.turned ? { transform: `rotate(-90 ${number(x)} ${number(y)})` } : {};
  const given = attributes({ x, y, fill, 'font-size': fontSize, 'text-anchor': anchor, ...turn });
  return `<text${given}>${escapeText(words)}</text>`;
}

export function polyline(points: readonly PlotPoint[], stroke: string, width = 1.8): string {
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${number(x)} ${number(y)}`).join(' ');
  return element('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' });
}

export function line(a: PlotPoint, b: PlotPoint, stroke: string, dash?: string): string {
  const d = `M${number(a.x)} ${number(a.y)} L${number(b.x)} ${number(b.y)}`;
  const look = { fill: 'none', stroke, 'stroke-width': 1 };
  return element('path', { d, ...look, ...(dash ? { 'stroke-dasharray': dash } : {}) });
}

export interface AxisWords {
  readonly x: string;
  readonly y: string;
}

/** Axes below and at the left, with ticks and titles. */
export function axes(frame: PlotFrame, words: AxisWords, x: Range, y: Range): string[] {
  const { left, right, top, bottom } = frame;
  const xTicks = ticksOf(x);
  const yTicks = ticksOf(y);
  return [
    line({ x: left, y: bottom }, { x: right, y: bottom }, colour.faint),
    line({ x: left, y: top }, { x: left, y: bottom }, colour.faint),
    ...xTicks.map((tick) => text(frame.x(tick), bottom + 15, writeTick(tick, xTicks))),
    ...yTicks.map((tick) => text(left - 6, frame.y(tick) + 4, writeTick(tick, yTicks), { anchor: 'end' })),
    text((left + right) / 2, bottom + 35, words.x),
    text(12, (top + bottom) / 2, words.y, { turned: true }),
  ];
}

export function plotSvg(frame: PlotFrame, title: string, parts: readonly string[]): string {
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${number(frame.width)} ${number(frame.height)}`,
    width: frame.width,
    height: frame.height,
    role: 'img',
    'font-family': svgFontFamily,
  });
  return `<svg${root}>\n<title>${escapeText(title)}</title>\n${parts.join('\n')}\n</svg>\n`;
}
