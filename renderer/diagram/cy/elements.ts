/**
 * The scene as cytoscape elements: shapes and lines take part in pointing and dragging, texts are
 * nodes of their own that stand where the printed figure has them.
 */
import type { Point } from '../../../shared/document/layout/geometry.ts';
import { labelBox } from '../../../shared/drawing/place-labels.ts';
import type { Scene, SceneAnchor, SceneEdge, SceneNode } from '../../../shared/drawing/scene.ts';
import {
  anchorRadius,
  arrow,
  fontSizes,
  labelColour,
  strokes,
  toneColour,
  type ThemeTokens,
} from '../../../shared/drawing/tokens.ts';

/** One element as it should be: compared with what is drawn, and changed where it differs. */
export interface CanvasElement {
  readonly group: 'nodes' | 'edges';
  readonly classes: string;
  readonly data: Readonly<Record<string, string | number>> & { readonly id: string };
  readonly position?: { readonly x: number; readonly y: number };
}

export function canvasElements(scene: Scene, theme: ThemeTokens): CanvasElement[] {
  const byId = new Map<string, Point>([...scene.nodes, ...scene.anchors].map((node) => [node.id, node]));
  return [
    ...scene.nodes.map((node) => shape(node, theme)),
    ...scene.nodes.flatMap((node) => texts(node, theme)),
    ...scene.anchors.map((anchor) => ring(anchor, theme)),
    ...scene.edges.map((edge) => line(edge, byId, theme)),
    ...scene.edges.flatMap((edge) => edgeLabel(edge, theme)),
  ];
}

function shape(node: SceneNode, theme: ThemeTokens): CanvasElement {
  const { id, x, y, width, height, kind, isCulprit } = node;
  const border = kind === 'indicator' ? theme.indicatorBorder : theme.ink;
  return {
    group: 'nodes',
    classes: node.isComposite ? `shape ${kind} composite` : `shape ${kind}`,
    data: {
      id,
      width,
      height,
      border: isCulprit ? theme.warning : border,
      borderWidth: isCulprit ? strokes.culprit : strokes[kind],
    },
    position: { x, y },
  };
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly isStrong?: boolean;
  readonly colour: string;
}

/** Lines stacked around the centre, as in the printed figure. */
function texts(node: SceneNode, theme: ThemeTokens): CanvasElement[] {
  const size = { construct: fontSizes.title, observed: fontSizes.observed, indicator: fontSizes.indicator }[node.kind];
  const isStrong = node.kind === 'construct';
  const lines: Line[] = node.title.split('\n').map((text) => ({ text, size, isStrong, colour: theme.ink }));
  if (node.subtitle) lines.push({ text: node.subtitle, size: fontSizes.subtitle, colour: theme.soft });
  if (node.note) lines.push({ text: node.note, size: fontSizes.note, colour: theme.soft });
  const leading = lines.length > 2 ? 1.22 : 1.3;
  let top = node.y - lines.reduce((sum, each) => sum + each.size * leading, 0) / 2;
  const stacked = lines.map((each, index) => {
    const y = top + (each.size * leading) / 2;
    top += each.size * leading;
    return textNode(`${node.id}/text-${index}`, each, { x: node.x, y });
  });
  if (!node.residual || !node.residualAt) return stacked;
  const residual: Line = { text: node.residual, size: fontSizes.note, colour: theme.soft };
  return [...stacked, textNode(`${node.id}/residual`, residual, node.residualAt)];
}

function textNode(id: string, line: Line, position: { readonly x: number; readonly y: number }): CanvasElement {
  const { text, size, isStrong, colour } = line;
  return { group: 'nodes', classes: isStrong ? 'text strong' : 'text', data: { id, text, size, colour }, position };
}

/** Cytoscape's triangle is 0.3 of this many pixels, for a line of this width. */
const triangleBase = (width: number) => 0.3 * Math.max((width * 13.37) ** 0.9, 29);

/** Where a moderation meets its path; cytoscape needs a node as the end of an edge. */
function ring({ id, x, y, tone }: SceneAnchor, theme: ThemeTokens): CanvasElement {
  const data = { id, width: 2 * anchorRadius, border: theme[toneColour(tone, 'moderation')] };
  return { group: 'nodes', classes: 'anchor', data, position: { x, y } };
}

function line(edge: SceneEdge, byId: ReadonlyMap<string, Point>, theme: ThemeTokens): CanvasElement {
  const width = edge.isCulprit ? Math.max(edge.width, strokes.culprit) : edge.width;
  const headLength = arrow.length * (edge.kind === 'covariance' ? 0.8 : 1) + edge.width;
  return {
    group: 'edges',
    classes: `line ${edge.kind}${edge.control ? ' curve' : ''}${edge.isDashed ? ' dashed' : ''}${edge.isWritten ? ' written' : ''}`,
    data: {
      id: edge.id,
      source: edge.from,
      target: edge.to,
      width,
      colour: theme[edge.isCulprit ? 'warning' : toneColour(edge.tone, edge.kind)],
      head: headLength / triangleBase(width),
      ...ends(edge, byId),
    },
  };
}

/** Ends as offsets from the nodes' centres; the control point as distance and weight along the chord. */
function ends(edge: SceneEdge, byId: ReadonlyMap<string, Point>): Record<string, string | number> {
  const from = byId.get(edge.from) ?? edge.start;
  const to = byId.get(edge.to) ?? edge.end;
  const { start, end, control } = edge;
  const offsets = {
    startAt: `${pixels(start.x - from.x)} ${pixels(start.y - from.y)}`,
    endAt: `${pixels(end.x - to.x)} ${pixels(end.y - to.y)}`,
  };
  if (!control) return offsets;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const squared = dx * dx + dy * dy || 1;
  const [cx, cy] = [control.x - start.x, control.y - start.y];
  return { ...offsets, weight: (cx * dx + cy * dy) / squared, distance: (cy * dx - cx * dy) / Math.sqrt(squared) };
}

function pixels(value: number): string {
  return `${value.toFixed(2)}px`;
}

function edgeLabel(edge: SceneEdge, theme: ThemeTokens): CanvasElement[] {
  if (edge.text === '') return [];
  const box = labelBox(edge);
  const isStrong = edge.kind === 'path' || edge.kind === 'moderation';
  return [
    {
      group: 'nodes',
      classes: isStrong ? 'text edge-label strong' : 'text edge-label',
      data: {
        id: `${edge.id}/label`,
        edge: edge.id,
        text: edge.text,
        size: isStrong ? fontSizes.coefficient : fontSizes.loading,
        colour: theme[labelColour(edge)],
        width: box.right - box.left,
        height: box.bottom - box.top,
      },
      position: edge.labelAt,
    },
  ];
}
