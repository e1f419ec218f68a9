/** Edges of the scene: where they run and what they carry. Labels are placed afterwards, all together. */
import { writtenParameter } from '../document/compile/shown-diagram.ts';
import { indexEstimates, mapModel } from '../document/compile/model-map.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { Fit } from '../engine/fit.ts';
import { arcAround, bendAround } from './bend.ts';
import type { SceneContext } from './scene.ts';
import { edgeLook } from './edge-text.ts';
import { leave, nodeOutline, type Curve } from './outline.ts';
import { loadingEdgeId, type SceneEdge, type SceneNode, type SceneOptions } from './scene.ts';
import { arrow } from './tokens.ts';

/** Lines times nodes above which lines keep clear of nothing: there is no way around, and looking for one takes seconds. */
const mostCleared = 1_500_000;

export type UnlabelledEdge = Omit<SceneEdge, 'labelAt'>;

export function sceneEdges(
  document: ProjectDocument,
  nodes: readonly SceneNode[],
  fit: Fit | null,
  options: SceneOptions,
  context: SceneContext,
): UnlabelledEdge[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const { parameterOf } = mapModel(document);
  const estimate = indexEstimates(fit);
  const edge = (
    kind: SceneEdge['kind'],
    elementId: string,
    from: SceneNode | undefined,
    to: SceneNode | undefined,
    run: (from: SceneNode, to: SceneNode) => Curve,
  ): UnlabelledEdge[] =>
    from && to
      ? [
          {
            id: kind === 'loading' ? loadingEdgeId(elementId) : elementId,
            kind,
            from: from.id,
            to: to.id,
            ...run(from, to),
            ...edgeLook(kind, estimate(parameterOf(elementId)), options, fit, context.isStale),
            isCulprit: context.culprits.has(elementId),
            ...(writtenParameter(elementId) ? { isWritten: true as const } : {}),
          },
        ]
      : [];

  const { paths, covariances } = document.diagram;
  const ends = new Set(paths.map(({ from, to }) => JSON.stringify([from, to])));
  const isReversed = (from: string, to: string) => ends.has(JSON.stringify([to, from]));
  const isDense = (paths.length + covariances.length) * nodes.length > mostCleared;
  const [inTheWay, lines] = isDense ? [[], []] : [nodes, paths];
  return [
    ...nodes.flatMap((node) =>
      edge('loading', node.id, byId.get(node.owner ?? ''), node, (from, to) =>
        loadingLine(from, to, isFanBeside(nodes, from)),
      ),
    ),
    ...paths.flatMap((path) =>
      edge('path', path.id, byId.get(path.from), byId.get(path.to), (from, to) =>
        isReversed(path.from, path.to) ? pairedLine(from, to) : bendAround(from, to, inTheWay),
      ),
    ),
    ...covariances.flatMap((each) =>
      edge('covariance', each.id, byId.get(each.a), byId.get(each.b), (from, to) =>
        arcAround(from, to, inTheWay, lines),
      ),
    ),
  ];
}

/** Indicators left or right of their construct, not above or below. */
function isFanBeside(nodes: readonly SceneNode[], construct: SceneNode): boolean {
  const own = nodes.filter((node) => node.owner === construct.id);
  return own.every((node) => Math.abs(node.x - construct.x) > construct.width / 2);
}

/** To the middle of the indicator's side that faces its construct. */
function loadingLine(from: SceneNode, to: SceneNode, isBeside: boolean): Curve {
  const end = isBeside
    ? { x: to.x + (Math.sign(from.x - to.x) * to.width) / 2, y: to.y }
    : { x: to.x, y: to.y + (Math.sign(from.y - to.y) * to.height) / 2 };
  return { start: leave(nodeOutline(from), end), end };
}

/** One of two opposite paths: moved aside to its left, so that both can be seen. */
function pairedLine(from: SceneNode, to: SceneNode): Curve {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const aside = { x: ((to.y - from.y) / length) * 9, y: ((from.x - to.x) / length) * 9 };
  const start = leave(nodeOutline(from), to);
  const end = leave(nodeOutline(to), from, arrow.gap);
  return {
    start: { x: start.x + aside.x, y: start.y + aside.y },
    end: { x: end.x + aside.x, y: end.y + aside.y },
  };
}
