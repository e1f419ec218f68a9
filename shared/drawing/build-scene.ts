/** The whole drawing from a document and its fit: geometry, words, tones. */
import { boxAround, unite } from '../document/layout/geometry.ts';
import { textWidth } from '../document/layout/text-width.ts';
import { shownDiagram } from '../document/compile/shown-diagram.ts';
import type { ProjectDocument } from '../document/types.ts';
import type { Fit } from '../engine/fit.ts';
import { hypothesisNumbers } from './hypothesis-numbers.ts';
import { labelBox, placeLabels } from './place-labels.ts';
import { sceneEdges } from './scene-edges.ts';
import { anchorsOf, roomOf, sceneModerations } from './scene-moderations.ts';
import { sceneNodes } from './scene-nodes.ts';
import type { Scene, SceneEdge, SceneNode, SceneOptions, SceneContext } from './scene.ts';
import { fontSizes } from './tokens.ts';

const margin = 24;

/**
 * `fit` null: the drawing without estimates. Covariances that the model adds by default
 * are not drawn: the scene shows what the user drew, and what the further statements say of it.
 */
export function buildScene(
  given: ProjectDocument,
  fit: Fit | null,
  options: SceneOptions,
  context: SceneContext,
): Scene {
  const document = { ...given, diagram: shownDiagram(given) };
  const nodes = sceneNodes(document, fit, options, context);
  const lines = numbered(document, fit, options, sceneEdges(document, nodes, fit, options, context));
  const moderations = numbered(document, fit, options, sceneModerations(document, nodes, lines, fit, options, context));
  const anchors = anchorsOf(moderations);
  const edges = placeLabels([...lines, ...moderations], [...nodes, ...anchors.map(roomOf)]);
  return { nodes, edges, anchors, ...frame(nodes, edges) };
}

/** With the numbers of hypotheses before what is written on their arrows. */
function numbered<E extends Pick<SceneEdge, 'id' | 'text'>>(
  document: ProjectDocument,
  fit: Fit | null,
  options: SceneOptions,
  edges: readonly E[],
): readonly E[] {
  if (!options.showHypotheses || document.hypotheses.length === 0) return edges;
  const numberOf = hypothesisNumbers(document, fit);
  return edges.map((edge) => {
    const number = numberOf(edge.id);
    return number === '' ? edge : { ...edge, text: `${number} ${edge.text}`.trim() };
  });
}

function frame(
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[],
): Pick<Scene, 'left' | 'top' | 'width' | 'height'> {
  const boxes = [
    ...nodes.map((node) => boxAround(node, node.width, node.height)),
    ...nodes.flatMap((node) =>
      node.residual && node.residualAt
        ? [boxAround(node.residualAt, textWidth(node.residual, fontSizes.note), fontSizes.note)]
        : [],
    ),
    ...edges.filter((edge) => edge.text !== '').map((edge) => labelBox(edge)),
    ...edges.flatMap((edge) =>
      edge.control
        ? [
            boxAround(
              {
                x: middle(edge.start.x, edge.control.x, edge.end.x),
                y: middle(edge.start.y, edge.control.y, edge.end.y),
              },
              8,
              8,
            ),
          ]
        : [],
    ),
  ];
  const [first, ...others] = boxes;
  if (!first) return { left: 0, top: 0, width: 2 * margin, height: 2 * margin };
  const all = others.reduce(unite, first);
  return {
    left: all.left - margin,
    top: all.top - margin,
    width: all.right - all.left + 2 * margin,
    height: all.bottom - all.top + 2 * margin,
  };
}

/** The curve's own middle. */
function middle(start: number, control: number, end: number): number {
  return start / 4 + control / 2 + end / 4;
}
