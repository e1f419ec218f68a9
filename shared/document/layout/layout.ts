/**
 * Automatic layout from left to right: exogenous constructs in the first column, outcomes at the
 * right, few crossings, room for every fan. dagre gives ranks and a first order; order-ranks.ts
 * makes the order canonical where that costs no crossing; spread-ranks.ts straightens the chains.
 */
import { Graph, layout } from '@dagrejs/dagre';
import { snap, unite, type Box, type Point } from './geometry.ts';
import { plainRanks } from './plain-ranks.ts';
import { orderRanks } from './order-ranks.ts';
import { fanAt, nodeBox, type FanSide } from './place-indicators.ts';
import { spreadRanks, type Link, type Slot } from './spread-ranks.ts';
import type { Diagram, DiagramNode } from '../types.ts';

const rankGap = 112;
/** Kept free on both sides of a path that passes a rank. */
const passingRoom = 56;
/** Between neighbours of a rank; curves between them need more. */
const gap = { plain: 36, withCovariances: 72 } as const;
/** Top left corner of everything laid out. */
const origin = 48;
const root = 'root';

/** New centres of all nodes, on the grid. */
export function layOut(diagram: Diagram): ReadonlyMap<string, Point> {
  if (diagram.nodes.length === 0) return new Map();
  const plain = plainRanks(diagram);
  const { ranks, links } = plain ? { ranks: plain, links: [] } : rankNodes(diagram);
  const index = new Map(diagram.nodes.map((node, place) => [node.id, place]));
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const ordered = orderRanks(ranks, links, (id) => {
    const node = byId.get(id);
    if (!node) return diagram.nodes.length * 2;
    return (index.get(id) ?? 0) + (node.kind === 'observed' ? diagram.nodes.length : 0);
  });
  const rooms = new Map<string, Box>();
  const slots = ordered.map((rank) =>
    rank.map((id, place): Slot => {
      const node = byId.get(id);
      if (!node) return { id, above: passingRoom, below: passingRoom };
      const room = roomFor(node, diagram, rank.length > 1 && place === 0 ? 'top' : 'bottom');
      rooms.set(id, room);
      return { id, above: -room.top, below: room.bottom };
    }),
  );
  const y = spreadRanks(slots, links, diagram.covariances.length > 0 ? gap.withCovariances : gap.plain);
  const x = columns(ordered, rooms);
  const places = [...rooms].map(([id, room]) => ({ id, room, x: x.get(id) ?? 0, y: y.get(id) ?? 0 }));
  const left = Math.min(...places.map((place) => place.x + place.room.left));
  const top = Math.min(...places.map((place) => place.y + place.room.top));
  return new Map(
    places.map((place) => [place.id, { x: snap(place.x - left + origin), y: snap(place.y - top + origin) }]),
  );
}

/** Ranks from left to right; a path that spans several ranks has a place of its own in those between. */
function rankNodes(diagram: Diagram): { ranks: string[][]; links: Link[] } {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', ranksep: rankGap, nodesep: 40, ranker: 'network-simplex' });
  graph.setNode(root, { width: 0, height: 0 });
  for (const node of diagram.nodes) graph.setNode(node.id, { width: 100, height: 60 });
  for (const path of diagram.paths) graph.setEdge(path.from, path.to, { weight: 2, minlen: 1 });
  for (const node of diagram.nodes)
    if (isLeftmost(node, diagram)) graph.setEdge(root, node.id, { weight: 20, minlen: 1 });
  layout(graph);
  const placed = new Map(diagram.nodes.map((node) => [node.id, graph.node(node.id) as Point]));
  const xs = [...new Set([...placed.values()].map((point) => point.x))].sort((a, b) => a - b);
  const ranks = xs.map((): { id: string; y: number }[] => []);
  for (const [id, point] of placed) ranks[xs.indexOf(point.x)]?.push({ id, y: point.y });
  const links = diagram.paths.flatMap((path) => {
    const weight = isObserved(diagram, path.from) || isObserved(diagram, path.to) ? 0.5 : 4;
    const ends = [path.from, path.to].map((id) => xs.indexOf(placed.get(id)?.x ?? NaN));
    const [first = 0, last = 0] = [Math.min(...ends), Math.max(...ends)];
    const chain = [ends[0] === first ? path.from : path.to];
    const points = (graph.edge(path.from, path.to) as { points?: Point[] } | undefined)?.points ?? [];
    for (let rank = first + 1; rank < last; rank++) {
      const at = xs[rank] ?? 0;
      const nearest = points.reduce((best, each) => (Math.abs(each.x - at) < Math.abs(best.x - at) ? each : best), {
        x: Infinity,
        y: 0,
      });
      const id = `${path.id}@${rank}`;
      ranks[rank]?.push({ id, y: nearest.y });
      chain.push(id);
    }
    chain.push(ends[0] === first ? path.to : path.from);
    return chain.slice(1).map((to, step): Link => ({ from: chain[step] ?? '', to, weight }));
  });
  return { ranks: ranks.map((rank) => rank.sort((a, b) => a.y - b.y).map((each) => each.id)), links };
}

function isObserved(diagram: Diagram, id: string): boolean {
  return diagram.nodes.some((node) => node.id === id && node.kind === 'observed');
}

/** Exogenous constructs stand in the first column; observed controls stay close to what they explain. */
function isLeftmost(node: DiagramNode, diagram: Diagram): boolean {
  if (diagram.paths.some((path) => path.to === node.id)) return false;
  const isControl = node.kind === 'observed' && diagram.paths.some((path) => path.from === node.id);
  return !isControl || diagram.nodes.every((each) => each.kind === 'observed');
}

/** The node and the fan it will have, around a centre at 0, 0. */
function roomFor(node: DiagramNode, diagram: Diagram, endogenousSide: FanSide): Box {
  const centred = { ...node, x: 0, y: 0 };
  const own = nodeBox(centred);
  if (centred.kind === 'observed' || centred.isCollapsed || centred.indicators.length === 0) return own;
  const isExogenous = !diagram.paths.some((path) => path.to === node.id);
  const auto: FanSide = isExogenous ? 'left' : endogenousSide;
  const fan = fanAt(centred, centred.indicatorSide === 'auto' ? auto : centred.indicatorSide);
  return unite(own, fan.box);
}

/** One x for the centres of each rank. */
function columns(ranks: readonly (readonly string[])[], rooms: ReadonlyMap<string, Box>): Map<string, number> {
  const found = new Map<string, number>();
  let edge = 0;
  for (const rank of ranks) {
    const boxes = rank.flatMap((id) => rooms.get(id) ?? []);
    const x = edge + Math.max(0, ...boxes.map((box) => -box.left));
    for (const id of rank) found.set(id, x);
    edge = x + Math.max(0, ...boxes.map((box) => box.right)) + rankGap;
  }
  return found;
}
