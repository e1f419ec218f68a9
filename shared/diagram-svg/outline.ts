/** Points on outlines and curves. */
import type { SceneNode, ScenePoint } from './scene.ts';

export interface Outline {
  readonly shape: 'ellipse' | 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function outlineOf(node: SceneNode): Outline {
  return { ...node, shape: node.kind === 'construct' ? 'ellipse' : 'rectangle' };
}

/** Where the ray from the centre towards `target` leaves the outline, `gap` pixels further out. */
export function leave(outline: Outline, target: ScenePoint, gap = 0): ScenePoint {
  const dx = target.x - outline.x;
  const dy = target.y - outline.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return { x: outline.x, y: outline.y };
  const u = { x: dx / length, y: dy / length };
  const a = outline.width / 2;
  const b = outline.height / 2;
  const radius =
    outline.shape === 'ellipse'
      ? 1 / Math.hypot(u.x / a, u.y / b)
      : Math.min(a / Math.max(Math.abs(u.x), 1e-9), b / Math.max(Math.abs(u.y), 1e-9));
  return { x: outline.x + u.x * (radius + gap), y: outline.y + u.y * (radius + gap) };
}

export interface Curve {
  readonly start: ScenePoint;
  readonly end: ScenePoint;
  readonly control?: ScenePoint;
}

/** The point at share `t` of a line or quadratic curve. */
export function pointAt({ start, end, control }: Curve, t: number): ScenePoint {
  if (!control) return { x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t };
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

/** Evenly spaced points, ends included. */
export function samples(curve: Curve, count: number): ScenePoint[] {
  return Array.from({ length: count }, (_, index) => pointAt(curve, index / (count - 1)));
}
