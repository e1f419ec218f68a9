/** Sizes of drawn things in pixels, and the grid they stand on. Layout, canvas and printed figure share them. */
import { limits } from '../limits.ts';

export const grid = 8;

export const constructSize = { width: 128, height: 68 } as const;
export const observedSize = { width: 120, height: 36 } as const;
export const indicatorSize = { width: 48, height: 20 } as const;

/** From a construct's centre to the centres of its indicators. */
export const fanDistance = { horizontal: 134, vertical: 112 } as const;
/** Between centres of neighbouring indicators: stacked (left, right) and in a row (top, bottom). */
export const fanStep = { stacked: 30, row: 60 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxAround(centre: Point, width: number, height: number): Box {
  return {
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    right: centre.x + width / 2,
    bottom: centre.y + height / 2,
  };
}

export function unite(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Area the two boxes share; 0 when they do not meet. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The nearest place on the grid, within what a document can hold. */
export function snap(value: number): number {
  const within = Math.max(-limits.coordinate, Math.min(limits.coordinate, value));
  // + 0: never minus zero, which JSON does not keep.
  return Math.round(within / grid) * grid + 0;
}
