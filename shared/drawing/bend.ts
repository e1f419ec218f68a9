/** Curves that keep clear of nodes: covariances, and paths with a node in their way. */
import { boxAround, type Box, type Point } from '../document/layout/geometry.ts';
import type { Path } from '../document/types.ts';
import { leave, nodeOutline, samples, type Curve } from './outline.ts';
import type { SceneNode } from './scene.ts';
import { arrow } from './tokens.ts';

/** How far a curve may bow, as shares of the distance between its ends; the smallest that serves is taken. */
const bows = [0.18, 0.3, 0.45, 0.6, 0.8] as const;

/** Straight, unless another node is in the way: then the gentlest curve that misses all. */
export function bendAround(from: SceneNode, to: SceneNode, nodes: readonly SceneNode[]): Curve {
  const straight: Curve = { start: leave(nodeOutline(from), to), end: leave(nodeOutline(to), from, arrow.gap) };
  const obstacles = obstaclesFor(from, to, nodes);
  if (hits(straight, obstacles) === 0) return straight;
  const curves = [0.12, ...bows].flatMap((bow) => [curve(from, to, bow), curve(from, to, -bow)]);
  const loadings = loadingLines(nodes).filter(({ owner }) => owner !== from.id && owner !== to.id);
  return cheapest([straight, ...curves], (each) => hits(each, obstacles) + 0.3 * crossings(each, loadings));
}

/** Always curved, to the side with less in the way: from a node to a line that leaves the same node. */
export function bowAround(from: SceneNode, to: SceneNode, nodes: readonly SceneNode[]): Curve {
  const obstacles = obstaclesFor(from, to, nodes);
  return cheapest(
    [0.45, 0.6, 0.8].flatMap((bow) => [curve(from, to, bow), curve(from, to, -bow)]),
    (each) => hits(each, obstacles),
  );
}

/** The curve of a covariance: bowed to the side with fewer nodes and arrows. */
export function arcAround(from: SceneNode, to: SceneNode, nodes: readonly SceneNode[], paths: readonly Path[]): Curve {
  if (from.kind === 'indicator') return indicatorArc(from, to, nodes);
  const obstacles = obstaclesFor(from, to, nodes);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const arrows = paths.map((path) => [byId.get(path.from), byId.get(path.to)] as const);
  const lines = arrows.flatMap(([a, b]) => (a && b ? [{ start: a, end: b }] : []));
  const others = [...lines, ...loadingLines(nodes)];
  const curves = bows.flatMap((bow) => [curve(from, to, bow), curve(from, to, -bow)]);
  return cheapest(curves, (each) => hits(each, obstacles) + 0.5 * crossings(each, others));
}

/** From every construct to its indicators. */
function loadingLines(nodes: readonly SceneNode[]): (Curve & { readonly owner: string })[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.flatMap((node) => {
    const owner = byId.get(node.owner ?? '');
    return owner ? [{ start: owner, end: node, owner: owner.id }] : [];
  });
}

/** Residual covariance: around the outer side of the fan, unless something stands there. */
function indicatorArc(from: SceneNode, to: SceneNode, nodes: readonly SceneNode[]): Curve {
  const obstacles = obstaclesFor(from, to, nodes);
  const others = bows.flatMap((bow) => [curve(from, to, bow), curve(from, to, -bow)]);
  return cheapest([outerArc(from, to, nodes), ...others], (each) => hits(each, obstacles));
}

function outerArc(from: SceneNode, to: SceneNode, nodes: readonly SceneNode[]): Curve {
  const owner = nodes.find((node) => node.id === from.owner);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const isStacked = Math.abs(from.x - to.x) < Math.abs(from.y - to.y);
  const distance = Math.hypot(from.x - to.x, from.y - to.y);
  const out = (isStacked ? from.width / 2 : from.height / 2) + 14 + distance * 0.3;
  const control = isStacked
    ? { x: middle.x + Math.sign(middle.x - (owner?.x ?? 0) || 1) * out, y: middle.y }
    : { x: middle.x, y: middle.y + Math.sign(middle.y - (owner?.y ?? 0) || 1) * out };
  return {
    start: leave(nodeOutline(from), control, arrow.gap),
    end: leave(nodeOutline(to), control, arrow.gap),
    control,
  };
}

function curve(from: SceneNode, to: SceneNode, bow: number): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const control = { x: (from.x + to.x) / 2 - dy * bow * 1.4, y: (from.y + to.y) / 2 + dx * bow * 1.4 };
  return {
    start: leave(nodeOutline(from), control, arrow.gap),
    end: leave(nodeOutline(to), control, arrow.gap),
    control,
  };
}

/** The first of the cheapest: candidates come in order of preference. */
function cheapest(curves: readonly [Curve, ...Curve[]] | readonly Curve[], cost: (curve: Curve) => number): Curve {
  const priced = curves.map((each, index) => ({ each, cost: cost(each) + index * 0.02 }));
  return priced.reduce((best, next) => (next.cost < best.cost ? next : best)).each;
}

function obstaclesFor(from: SceneNode, to: SceneNode, nodes: readonly SceneNode[]): Box[] {
  return nodes
    .filter((node) => node.id !== from.id && node.id !== to.id)
    .map((node) => boxAround(node, node.width + 8, node.height + 8));
}

function hits(line: Curve, boxes: readonly Box[]): number {
  let count = 0;
  for (const point of samples(line, 25)) for (const box of boxes) if (contains(box, point)) count++;
  return count;
}

export function contains(box: Box, point: Point): boolean {
  return point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom;
}

function crossings(line: Curve, others: readonly Curve[]): number {
  const points = samples(line, 13);
  let count = 0;
  for (const { start, end } of others)
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next && segmentsCross(point, next, start, end)) count++;
    }
  return count;
}

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
