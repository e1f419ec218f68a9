/** Where new constructs stand before anyone moves them. */
import { constructSize, fanDistance, indicatorSize, snap, type Point } from './geometry.ts';
import type { Diagram } from './types.ts';

/** Room for a construct with indicators on one side, and air around it. */
const cell = { width: constructSize.width + fanDistance.horizontal + indicatorSize.width + 64, height: 176 } as const;
const perColumn = 4;

/** `count` places, column by column, below everything drawn. */
export function freePlaces(diagram: Diagram, count: number): Point[] {
  const bottoms = diagram.nodes.map((node) => node.y);
  const lefts = diagram.nodes.map((node) => node.x);
  const top = bottoms.length > 0 ? Math.max(...bottoms) + cell.height : 120;
  const left = lefts.length > 0 ? Math.min(...lefts) : 240;
  return Array.from({ length: count }, (_, index) => ({
    x: snap(left + Math.floor(index / perColumn) * cell.width),
    y: snap(top + (index % perColumn) * cell.height),
  }));
}
