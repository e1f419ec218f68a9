/**
 * A picture as data: the drawing of a model, a plot of a moderation. Writers turn it into SVG text (`write-svg.ts`),
 * elements of a page (`renderer/kit/picture-view.tsx`) and whatever comes later; none of them reads SVG back.
 */
import type { Point } from '../document/layout/geometry.ts';
import type { ThemeTokens } from './tokens.ts';

/** A colour by its name: each writer has a theme. */
export type Colour = keyof ThemeTokens;

interface Stroke {
  readonly stroke: Colour;
  /** In pixels. */
  readonly strokeWidth: number;
}

interface LineStroke extends Stroke {
  /** Lengths of dashes and gaps in turn; solid without. */
  readonly dash?: readonly number[];
}

/** Without a stroke the outline is not drawn. */
interface Area extends Partial<Stroke> {
  readonly fill: Colour;
  /** From 0, not seen, to 1; opaque without. */
  readonly opacity?: number;
}

/** From point to point, straight and open. */
export interface LineMark extends LineStroke {
  readonly kind: 'line';
  readonly points: readonly Point[];
}

/** A quadratic curve. */
export interface CurveMark extends LineStroke {
  readonly kind: 'curve';
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** Closed, with straight sides. */
export interface PolygonMark extends Area {
  readonly kind: 'polygon';
  readonly points: readonly Point[];
}

/** (x, y) is the corner at the top left. */
export interface RectangleMark extends Area {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of its corners. */
  readonly radius?: number;
}

/** (x, y) is the centre. */
export interface EllipseMark extends Area {
  readonly kind: 'ellipse';
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

/** One line of text; (x, y) is on its baseline. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of the type in pixels. */
  readonly size: number;
  readonly fill: Colour;
  readonly isStrong?: true;
  /** Which part of the text (x, y) is: its middle, if nothing is said. */
  readonly anchor?: 'start' | 'end';
  /** Read from below upwards. */
  readonly isTurned?: true;
}

export type Mark = LineMark | CurveMark | PolygonMark | RectangleMark | EllipseMark | TextMark;

/** A mark, or some that make one thing: an arrow with its head, a node with its words. */
export type Shape = Mark | { readonly kind: 'group'; readonly marks: readonly Mark[] };

/** Shapes in the order in which they are painted, within the rectangle that starts at (left, top). */
export interface Picture {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What screen readers say; '' where words beside the picture say it. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}
