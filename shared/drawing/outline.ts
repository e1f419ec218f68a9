/** Points on outlines and curves. */
import type { Point } from '../document/layout/geometry.ts';
import type { SceneNode } from './scene.ts';

export interface NodeOutline {
  readonly shape: 'ellipse' | 'hexagon' | 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function nodeOutline(node: SceneNode): NodeOutline {
  const round = node.isComposite ? 'hexagon' : 'ellipse';
  return { ...node, shape: node.kind === 'construct' ? round : 'rectangle' };
}

/** Half the length of a hexagon's level sides, as a share of half its width. */
const level = 0.76;

/** Corners of a hexagon that fills a square from -1 to 1, from the left one on. */
export const hexagon: readonly Point[] = [
  { x: -1, y: 0 },
  { x: -level, y: -1 },
  { x: level, y: -1 },
  { x: 1, y: 0 },
  { x: level, y: 1 },
  { x: -level, y: 1 },
];

/** Where the ray from the centre towards `target` leaves the outline, `gap` pixels further out. */
export function leave(outline: NodeOutline, target: Point, gap = 0): Point {
  const dx = target.x - outline.x;
  const dy = target.y - outline.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: outline.x, y: outline.y };
  const u = { x: dx / length, y: dy / length };
  const a = outline.width / 2;
  const b = outline.height / 2;
  const radius = radiusAt(outline.shape, Math.abs(u.x) / a, Math.abs(u.y) / b);
  return { x: outline.x + u.x * (radius + gap), y: outline.y + u.y * (radius + gap) };
}

/** From the centre to the outline, along a direction in half widths and half heights a pixel. */
function radiusAt(shape: NodeOutline['shape'], x: number, y: number): number {
  switch (shape) {
    case 'ellipse':
      return 1 / Math.hypot(x, y);
    case 'hexagon':
      return Math.min(1 / Math.max(y, 1e-9), 1 / (x + (1 - level) * y));
    case 'rectangle':
      return Math.min(1 / Math.max(x, 1e-9), 1 / Math.max(y, 1e-9));
  }
}

export interface Curve {
  readonly start: Point;
  readonly end: Point;
  readonly control?: Point;
}

/** The point at share `t` of a line or quadratic curve. */
export function pointAt({ start, end, control }: Curve, t: number): Point {
  if (!control) return { x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t };
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

/** Evenly spaced points, ends included. */
export function samples(curve: Curve, count: number): Point[] {
  return Array.from({ length: count }, (_, index) => pointAt(curve, index / (count - 1)));
}
