/** A picture in SVG's words, for every writer of SVG: which element a mark is, and its attributes by SVG's names. */
import type { Point } from '../document/layout/geometry.ts';
import type { Mark, Picture, TextMark } from './picture.ts';
import type { ThemeTokens } from './tokens.ts';
import { number } from './xml.ts';

/** Colours as CSS writes them. */
export type ColourTable = Readonly<Record<keyof ThemeTokens, string>>;

export interface SvgElement {
  readonly name: 'path' | 'polygon' | 'rect' | 'ellipse' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
}

export const fontFamily = "Inter, 'Noto Sans SC', 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

/** Of the `svg` element. */
export function rootAttributes({ left, top, width, height }: Picture): Readonly<Record<string, string>> {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [left, top, width, height].map(number).join(' '),
    width: number(width),
    height: number(height),
    role: 'img',
    'font-family': fontFamily,
    'text-anchor': 'middle',
  };
}

export function svgElement(mark: Mark, colours: ColourTable): SvgElement {
  switch (mark.kind) {
    case 'line': {
      const d = mark.points.map((at, index) => `${index === 0 ? 'M' : 'L'}${place(at)}`).join(' ');
      return { name: 'path', attributes: { d, fill: 'none', ...strokeOf(mark, colours), ...joinOf(mark.points) } };
    }
    case 'curve': {
      const d = `M${place(mark.from)} Q${place(mark.control)} ${place(mark.to)}`;
      return { name: 'path', attributes: { d, fill: 'none', ...strokeOf(mark, colours) } };
    }
    case 'polygon':
      return { name: 'polygon', attributes: { points: mark.points.map(place).join(' '), ...areaOf(mark, colours) } };
    case 'rectangle': {
      const { x, y, width, height, radius } = mark;
      const sides = numbers({ x, y, width, height, ...(radius === undefined ? {} : { rx: radius }) });
      return { name: 'rect', attributes: { ...sides, ...areaOf(mark, colours) } };
    }
    case 'ellipse': {
      const { x: cx, y: cy, radiusX: rx, radiusY: ry } = mark;
      const [name, radii] = rx === ry ? (['circle', { r: rx }] as const) : (['ellipse', { rx, ry }] as const);
      return { name, attributes: { ...numbers({ cx, cy, ...radii }), ...areaOf(mark, colours) } };
    }
    case 'text':
      return { name: 'text', attributes: textAttributes(mark, colours), text: mark.text };
  }
}

function textAttributes({ x, y, size, isStrong, fill, anchor, isTurned }: TextMark, colours: ColourTable) {
  return {
    ...numbers({ x, y, 'font-size': size, ...(isStrong ? { 'font-weight': 600 } : {}) }),
    fill: colours[fill],
    ...(anchor ? { 'text-anchor': anchor } : {}),
    ...(isTurned ? { transform: `rotate(-90 ${number(x)} ${number(y)})` } : {}),
  };
}

type Painted = Exclude<Mark, TextMark>;

function strokeOf(mark: Painted, colours: ColourTable): Record<string, string> {
  const { stroke, strokeWidth } = mark;
  return {
    ...(stroke ? { stroke: colours[stroke] } : {}),
    ...(strokeWidth === undefined ? {} : { 'stroke-width': number(strokeWidth) }),
    ...('dash' in mark && mark.dash ? { 'stroke-dasharray': mark.dash.join(' ') } : {}),
  };
}

function areaOf(mark: Extract<Mark, { readonly opacity?: number }>, colours: ColourTable): Record<string, string> {
  const opacity = mark.opacity === undefined ? {} : numbers({ opacity: mark.opacity });
  return { fill: colours[mark.fill], ...strokeOf(mark, colours), ...opacity };
}

/** Lines of many points bend without spikes. */
function joinOf(points: readonly Point[]): Record<string, string> {
  return points.length > 2 ? { 'stroke-linejoin': 'round' } : {};
}

function numbers(values: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, number(value)]));
}

function place({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}
