/** Where new constructs stand before anyone moves them. */
import { constructSize, fanDistance, indicatorSize, snap, type Point } from './geometry.ts';
import type { Diagram } from '../types.ts';

/** Room for a construct with indicators on one side, and air around it. */
const cell = { width: constructSize.width + fanDistance.horizontal + indicatorSize.width + 64, height: 240 } as const;

/**
 * `count` places below everything drawn, in about as many rows as columns: arrows between them seldom meet a third.
 */
export function freePlaces(diagram: Diagram, count: number): Point[] {
  const bottoms = diagram.nodes.map((node) => node.y);
  const lefts = diagram.nodes.map((node) => node.x);
  const top = bottoms.length > 0 ? Math.max(...bottoms) + cell.height : 120;
  const left = lefts.length > 0 ? Math.min(...lefts) : 240;
  const perRow = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, index) => ({
    x: snap(left + (index % perRow) * cell.width),
    y: snap(top + Math.floor(index / perRow) * cell.height),
  }));
}
