/** Puts each edge's label where it covers no node, no other label and as few other edges as can be. */
import { boxAround, overlap, type Box } from '../document/geometry.ts';
import { textWidth } from '../document/text-width.ts';
import { contains } from './bend.ts';
import { pointAt, samples } from './outline.ts';
import type { UnlabelledEdge } from './scene-edges.ts';
import type { SceneEdge, SceneNode } from './scene.ts';
import { fontSizes } from './tokens.ts';

/** Shares of the way at which a label may stand, best first. */
const positions = {
  path: [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.8, 0.2],
  covariance: [0.5, 0.4, 0.6, 0.3, 0.7],
  loading: [0.56, 0.48, 0.64, 0.4, 0.72, 0.32],
} as const satisfies Record<SceneEdge['kind'], readonly number[]>;

const order: readonly SceneEdge['kind'][] = ['path', 'covariance', 'loading'];

export function placeLabels(edges: readonly UnlabelledEdge[], nodes: readonly SceneNode[]): SceneEdge[] {
  const nodeBoxes = nodes.map((node) => boxAround(node, node.width, node.height));
  const tracks = edges.map((edge) => ({ id: edge.id, points: samples(edge, 21) }));
  const taken: Box[] = [];
  const placed = new Map<string, SceneEdge>();
  for (const kind of order)
    for (const edge of edges) {
      if (edge.kind !== kind) continue;
      const others = tracks.filter((track) => track.id !== edge.id);
      const priced = positions[kind].map((t, index) => {
        const at = pointAt(edge, t);
        const box = labelBox({ ...edge, labelAt: at });
        const onNodes = nodeBoxes.reduce((sum, each) => sum + overlap(box, each), 0);
        const onLabels = taken.reduce((sum, each) => sum + overlap(box, each), 0);
        const onEdges = others.reduce((sum, track) => sum + track.points.filter((p) => contains(box, p)).length, 0);
        return { at, box, cost: onNodes * 0.2 + onLabels * 0.3 + onEdges * 1.5 + index * 0.5 };
      });
      const best = priced.reduce((a, b) => (b.cost < a.cost ? b : a));
      if (edge.text !== '') taken.push(best.box);
      placed.set(edge.id, { ...edge, labelAt: best.at });
    }
  return edges.flatMap((edge) => placed.get(edge.id) ?? []);
}

/** The ground a label covers, also painted behind it. */
export function labelBox(edge: Pick<SceneEdge, 'kind' | 'text' | 'labelAt'>, scale = 1): Box {
  const fontSize = edge.kind === 'path' ? fontSizes.coefficient : fontSizes.loading;
  const isQuiet = edge.kind !== 'path';
  return boxAround(
    edge.labelAt,
    scale * textWidth(edge.text, fontSize) + (isQuiet ? 4 : 10),
    scale * (isQuiet ? 13 : 19),
  );
}
