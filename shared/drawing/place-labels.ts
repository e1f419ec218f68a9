/** Puts each edge's label where it covers no node, no other label and as few other edges as can be. */
import { boxAround, overlap, unite, type Box, type Point } from '../document/layout/geometry.ts';
import type { Size } from '../document/layout/node-size.ts';
import { textWidth } from '../document/layout/text-width.ts';
import { contains } from './bend.ts';
import { pointAt, samples } from './outline.ts';
import type { UnlabelledEdge } from './scene-edges.ts';
import type { SceneEdge } from './scene.ts';
import { fontSizes } from './tokens.ts';

/** Shares of the way at which a label may stand, best first. */
const positions = {
  path: [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.8, 0.2],
  moderation: [0.45, 0.36, 0.54, 0.3, 0.62, 0.24],
  covariance: [0.5, 0.4, 0.6, 0.3, 0.7],
  loading: [0.56, 0.48, 0.64, 0.4, 0.72, 0.32],
} as const satisfies Record<SceneEdge['kind'], readonly number[]>;

const order: readonly SceneEdge['kind'][] = ['path', 'moderation', 'covariance', 'loading'];

/** `nodes`: what labels must not cover. */
export function placeLabels(edges: readonly UnlabelledEdge[], nodes: readonly (Size & Point)[]): SceneEdge[] {
  const nodeBoxes = nodes.map((node) => boxAround(node, node.width, node.height));
  const tracks = edges.map(trackOf);
  const taken: Box[] = [];
  const placed = new Map<string, SceneEdge>();
  for (const kind of order)
    for (const [index, edge] of edges.entries()) {
      const track = tracks[index];
      if (edge.kind !== kind || !track) continue;
      if (edge.text === '') {
        placed.set(edge.id, { ...edge, labelAt: pointAt(edge, positions[kind][0]) });
        continue;
      }
      const isNear = (box: Box) => overlap(box, track.reach) > 0;
      const others = tracks.filter((each) => each !== track && isNear(each.reach));
      const best = cheapestPlace(edge, track.size, nodeBoxes.filter(isNear), taken.filter(isNear), others);
      taken.push(best.box);
      placed.set(edge.id, { ...edge, labelAt: best.at });
    }
  return edges.flatMap((edge) => placed.get(edge.id) ?? []);
}

interface Track {
  readonly points: readonly Point[];
  readonly size: Size;
  /** Everything a label of this edge can touch. */
  readonly reach: Box;
}

function trackOf(edge: UnlabelledEdge): Track {
  const points = samples(edge, 21);
  const size = labelSize(edge, 1);
  const reach = points.map((point) => boxAround(point, size.width + 2, size.height + 2)).reduce(unite);
  return { points, size, reach };
}

interface Place {
  readonly at: Point;
  readonly box: Box;
  readonly cost: number;
}

function cheapestPlace(
  edge: UnlabelledEdge,
  { width, height }: Size,
  nodes: readonly Box[],
  labels: readonly Box[],
  tracks: readonly Track[],
): Place {
  const covered = (box: Box, boxes: readonly Box[]) => boxes.reduce((sum, each) => sum + overlap(box, each), 0);
  const places = positions[edge.kind].map((t, index): Place => {
    const at = pointAt(edge, t);
    const box = boxAround(at, width, height);
    const cost = covered(box, nodes) * 0.2 + covered(box, labels) * 0.3 + crossed(box, tracks) * 1.5 + index * 0.5;
    return { at, box, cost };
  });
  return places.reduce((best, next) => (next.cost < best.cost ? next : best));
}

/** Sample points of other edges below the box. */
function crossed(box: Box, tracks: readonly Track[]): number {
  let count = 0;
  for (const { points, reach } of tracks)
    if (overlap(box, reach) > 0) for (const point of points) if (contains(box, point)) count++;
  return count;
}

/** The ground a label covers, also painted behind it; `scale` as the text is scaled. */
export function labelBox(edge: Pick<SceneEdge, 'kind' | 'text' | 'labelAt'>, scale = 1): Box {
  const { width, height } = labelSize(edge, scale);
  return boxAround(edge.labelAt, width, height);
}

function labelSize({ kind, text }: Pick<SceneEdge, 'kind' | 'text'>, scale: number): Size {
  return kind === 'path' || kind === 'moderation'
    ? { width: scale * textWidth(text, fontSizes.coefficient) + 10, height: scale * 19 }
    : { width: scale * textWidth(text, fontSizes.loading) + 4, height: scale * 13 };
}
