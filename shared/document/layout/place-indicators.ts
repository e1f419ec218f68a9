/**
 * Where indicators stand: a fan on one side of their construct, away from its arrows.
 * The fan follows its construct, so positions are derived and never stored.
 */
import { boxAround, fanDistance, fanStep, indicatorSize, overlap, unite, type Box, type Point } from './geometry.ts';
import { indicatorWidth, nodeSize } from './node-size.ts';
import type { Construct, Diagram, DiagramNode, IndicatorSide } from '../types.ts';

export type FanSide = Exclude<IndicatorSide, 'auto'>;

export interface Fan {
  readonly side: FanSide;
  /** Centres, in the order of the indicators. */
  readonly places: readonly Point[];
  readonly width: number;
  readonly box: Box;
}

const normals = {
  left: { x: -1, y: 0 },
  bottom: { x: 0, y: 1 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
} as const satisfies Record<FanSide, Point>;

const sides = Object.keys(normals) as FanSide[];

/** The fans of all constructs that show their indicators, by construct id. */
export function placeIndicators(diagram: Diagram): ReadonlyMap<string, Fan> {
  const fans = new Map<string, Fan>();
  const shown = diagram.nodes.filter(
    (node) => node.kind === 'construct' && !node.isCollapsed && node.indicators.length > 0,
  ) as readonly Construct[];
  const occupied = diagram.nodes.map((node): Occupied => ({ id: node.id, box: nodeBox(node) }));
  const chosen = shown.filter((construct) => construct.indicatorSide !== 'auto');
  const free = shown.filter((construct) => construct.indicatorSide === 'auto');
  for (const construct of [...chosen, ...free]) {
    const others = occupied.filter((each) => each.id !== construct.id);
    const fan =
      construct.indicatorSide === 'auto'
        ? bestFan(construct, diagram, others)
        : fanAt(construct, construct.indicatorSide);
    fans.set(construct.id, fan);
    occupied.push({ id: construct.id, box: fan.box, hull: hullOf(fan, construct) });
  }
  return fans;
}

/** What stands already: a node, or a fan with the lines to its construct. */
interface Occupied {
  readonly id: string;
  readonly box: Box;
  readonly hull?: Box;
}

/** The indicators and the lines to them. */
function hullOf(fan: Fan, construct: Construct): Box {
  return unite(fan.box, boxAround(construct, 1, 1));
}

export function nodeBox(node: DiagramNode): Box {
  const { width, height } = nodeSize(node);
  return boxAround(node, width, height);
}

export function fanAt(construct: Construct, side: FanSide): Fan {
  const width = indicatorWidth(construct);
  const size = nodeSize(construct);
  const count = construct.indicators.length;
  const isStacked = side === 'left' || side === 'right';
  const step = isStacked ? fanStep.stacked : Math.max(fanStep.row, width + 12);
  const distance = isStacked
    ? fanDistance.horizontal + (size.width - 128) / 2 + (width - indicatorSize.width) / 2
    : fanDistance.vertical;
  const normal = normals[side];
  const places = construct.indicators.map((_, index) => {
    const along = (index - (count - 1) / 2) * step;
    return {
      x: construct.x + normal.x * distance + (isStacked ? 0 : along),
      y: construct.y + normal.y * distance + (isStacked ? along : 0),
    };
  });
  const boxes = places.map((place) => boxAround(place, width, indicatorSize.height));
  return { side, places, width, box: boxes.reduce(unite, boxes[0] ?? boxAround(construct, 0, 0)) };
}

function bestFan(construct: Construct, diagram: Diagram, others: readonly Occupied[]): Fan {
  const arrows = arrowDirections(construct, diagram);
  const passing = passingLines(construct, diagram);
  const isExogenous = !diagram.paths.some((path) => path.to === construct.id);
  const order: readonly FanSide[] = isExogenous
    ? ['left', 'top', 'bottom', 'right']
    : ['bottom', 'top', 'right', 'left'];
  const candidates = sides.map((side) => {
    const fan = fanAt(construct, side);
    return {
      fan,
      cost:
        arrowCost(side, arrows) +
        overlapCost(fan.box, others) +
        interleavingCost(fan, hullOf(fan, construct), others) +
        passing(hullOf(fan, construct)) +
        0.15 * order.indexOf(side),
    };
  });
  return candidates.reduce((best, each) => (each.cost < best.cost ? each : best)).fan;
}

/** What arrows between other nodes cost that would run through the construct's fan. */
function passingLines(construct: Construct, diagram: Diagram): (hull: Box) => number {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const lines = diagram.paths.flatMap((path) => {
    const [from, to] = [byId.get(path.from), byId.get(path.to)];
    const isOther = from && to && from.id !== construct.id && to.id !== construct.id;
    return isOther ? [{ from, to }] : [];
  });
  return (hull) => {
    const through = lines.filter(({ from, to }) => meets(hull, from, to));
    return 1.2 * through.length;
  };
}

/** Whether the line runs through the box, judged at evenly spaced points. */
function meets(box: Box, from: Point, to: Point): boolean {
  for (let step = 0; step <= 40; step++) {
    const x = from.x + ((to.x - from.x) * step) / 40;
    const y = from.y + ((to.y - from.y) * step) / 40;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}

/** Unit vectors from the construct towards the other ends of its arrows. */
function arrowDirections(construct: Construct, diagram: Diagram): Point[] {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const ends = [
    ...diagram.paths.map((path) => [path.from, path.to] as const),
    ...diagram.covariances.map((each) => [each.a, each.b] as const),
  ];
  return ends.flatMap(([a, b]) => {
    const other = a === construct.id ? byId.get(b) : b === construct.id ? byId.get(a) : undefined;
    if (!other) return [];
    const length = Math.hypot(other.x - construct.x, other.y - construct.y) || 1;
    return [{ x: (other.x - construct.x) / length, y: (other.y - construct.y) / length }];
  });
}

/** Arrows that leave within about 60 degrees of the side's normal stand in the fan's way. */
function arrowCost(side: FanSide, arrows: readonly Point[]): number {
  const normal = normals[side];
  return arrows.reduce((sum, arrow) => sum + Math.max(0, arrow.x * normal.x + arrow.y * normal.y - 0.5) * 2, 0);
}

/** Indicators that would stand among the lines of another fan, or let its indicators stand among theirs. */
function interleavingCost(fan: Fan, hull: Box, others: readonly Occupied[]): number {
  const mixed = others.filter(
    (other) => other.hull && (overlap(fan.box, other.hull) > 0 || overlap(hull, other.box) > 0),
  );
  return 1.5 * mixed.length;
}

function overlapCost(box: Box, others: readonly Occupied[]): number {
  const roomy = { left: box.left - 8, top: box.top - 8, right: box.right + 8, bottom: box.bottom + 8 };
  const area = others.reduce((sum, other) => sum + overlap(roomy, other.box), 0);
  return area === 0 ? 0 : 2 + area / 2000;
}
