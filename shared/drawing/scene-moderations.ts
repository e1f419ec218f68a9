/** Moderations of the scene: from the moderator to a ring on the moderated path. */
import type { Point } from '../document/layout/geometry.ts';
import type { Size } from '../document/layout/node-size.ts';
import { indexEstimates, mapModel } from '../document/compile/model-map.ts';
import type { Moderation, ProjectDocument } from '../document/types.ts';
import type { Fit } from '../engine/fit.ts';
import { bendAround, bowAround } from './bend.ts';
import type { SceneContext } from './scene.ts';
import { edgeLook } from './edge-text.ts';
import { pointAt } from './outline.ts';
import type { UnlabelledEdge } from './scene-edges.ts';
import { anchorId, type SceneAnchor, type SceneNode, type SceneOptions } from './scene.ts';
import { anchorRadius } from './tokens.ts';

/** Shares of the way along a path at which its first, second, ... moderation ends; before the middle, where labels stand. */
const places = [0.38, 0.6, 0.26, 0.7, 0.5] as const;

export type UnlabelledModeration = UnlabelledEdge & { readonly anchor: Point };

export function sceneModerations(
  document: ProjectDocument,
  nodes: readonly SceneNode[],
  lines: readonly UnlabelledEdge[],
  fit: Fit | null,
  options: SceneOptions,
  context: SceneContext,
): UnlabelledModeration[] {
  const { parameterOf } = mapModel(document);
  const estimate = indexEstimates(fit);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return document.diagram.moderations.flatMap((each): UnlabelledModeration[] => {
    const from = byId.get(each.moderator);
    const path = lines.find((line) => line.id === each.path);
    if (!from || !path) return [];
    const anchor = pointAt(path, placeOf(document, each));
    const to = ringAt(each, anchor);
    const run = path.from === from.id ? bowAround : bendAround;
    return [
      {
        id: each.id,
        kind: 'moderation',
        from: from.id,
        to: to.id,
        anchor,
        ...run(from, to, nodes),
        ...edgeLook('moderation', estimate(parameterOf(each.id)), options, fit, context.isStale),
        isCulprit: context.culprits.has(each.id),
      },
    ];
  });
}

function placeOf({ diagram }: ProjectDocument, { id, path }: Moderation): number {
  const index = diagram.moderations.filter((each) => each.path === path).findIndex((each) => each.id === id);
  return places[index % places.length] ?? 0.5;
}

/** The ring as the end of a line: round, like a construct. */
function ringAt({ id }: Moderation, { x, y }: Point): SceneNode {
  const size = 2 * anchorRadius;
  return { id: anchorId(id), kind: 'construct', x, y, width: size, height: size, title: '', isCulprit: false };
}

export function anchorsOf(moderations: readonly UnlabelledModeration[]): SceneAnchor[] {
  return moderations.map(({ id, anchor, tone }) => ({ id: anchorId(id), x: anchor.x, y: anchor.y, tone }));
}

/** The ring with a little air, for labels to keep clear of. */
export function roomOf({ x, y }: SceneAnchor): Point & Size {
  const size = 2 * anchorRadius + 8;
  return { x, y, width: size, height: size };
}
