/**
 * Automatic layout from left to right: exogenous constructs at the left, outcomes at the right,
 * few crossings, every node with room for its fan. dagre ranks and orders; this file gives it
 * boxes that hold a construct together with its fan and reads the centres back.
 */
import { Graph, layout } from '@dagrejs/dagre';
import { snap, unite, type Box, type Point } from './geometry.ts';

import { fanAt, nodeBox, type FanSide } from './place-indicators.ts';
import type { Diagram, DiagramNode } from './types.ts';

const gap = { rank: 112, node: 40 } as const;
/** Top left corner of everything laid out. */
const origin = 48;
const root = 'root';

/** New centres of all nodes, on the grid. */
export function layOut(diagram: Diagram): ReadonlyMap<string, Point> {
  if (diagram.nodes.length === 0) return new Map();
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', ranksep: gap.rank, nodesep: gap.node, ranker: 'network-simplex' });
  graph.setNode(root, { width: 0, height: 0 });
  const boxes = new Map(diagram.nodes.map((node) => [node.id, roomFor(node, diagram)]));
  for (const [id, box] of boxes) graph.setNode(id, { width: box.right - box.left, height: box.bottom - box.top });
  for (const path of diagram.paths) graph.setEdge(path.from, path.to, { weight: 2, minlen: 1 });
  for (const node of diagram.nodes)
    if (isLeftmost(node, diagram)) graph.setEdge(root, node.id, { weight: 20, minlen: 1 });
  layout(graph);
  return toOrigin(diagram, centres(graph, boxes));
}

/** Exogenous constructs stand in the first column; observed controls stay close to what they explain. */
function isLeftmost(node: DiagramNode, diagram: Diagram): boolean {
  if (diagram.paths.some((path) => path.to === node.id)) return false;
  const isControl = node.kind === 'observed' && diagram.paths.some((path) => path.from === node.id);
  return !isControl || diagram.nodes.every((each) => each.kind === 'observed');
}

/** The node and the fan it will have, around a centre at 0, 0. */
function roomFor(node: DiagramNode, diagram: Diagram): Box {
  const centred = { ...node, x: 0, y: 0 };
  const own = nodeBox(centred);
  if (centred.kind === 'observed' || centred.isCollapsed || centred.indicators.length === 0) return own;
  const isExogenous = !diagram.paths.some((path) => path.to === node.id);
  const auto: FanSide = isExogenous ? 'left' : 'bottom';
  const fan = fanAt(centred, centred.indicatorSide === 'auto' ? auto : centred.indicatorSide);
  return unite(own, fan.box);
}

function centres(graph: Graph, boxes: ReadonlyMap<string, Box>): Map<string, Point> {
  const ranks = new Map<number, { id: string; x: number; y: number }[]>();
  for (const [id, box] of boxes) {
    const placed = graph.node(id) as Point;
    const rank = ranks.get(placed.x) ?? [];
    rank.push({ id, x: placed.x - (box.left + box.right) / 2, y: placed.y - (box.top + box.bottom) / 2 });
    ranks.set(placed.x, rank);
  }
  const found = new Map<string, Point>();
  for (const rank of ranks.values()) {
    const x = Math.max(...rank.map((each) => each.x));
    for (const each of rank)
      found.set(each.id, { x, y: rank.length === 1 ? (graph.node(each.id) as Point).y : each.y });
  }
  return found;
}

function toOrigin(diagram: Diagram, positions: ReadonlyMap<string, Point>): Map<string, Point> {
  const moved = diagram.nodes.map((node) => ({ ...node, ...positions.get(node.id) }));
  const boxes = moved.map((node) => {
    const room = roomFor(node, diagram);
    return { left: node.x + room.left, top: node.y + room.top };
  });
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return new Map(moved.map((node) => [node.id, { x: snap(node.x - left + origin), y: snap(node.y - top + origin) }]));
}
