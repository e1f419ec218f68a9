/** The scene as a picture, for reports and saved files: what the canvas shows, on paper. */
import type { Point } from '../document/layout/geometry.ts';
import { hexagon } from './outline.ts';
import type { Colour, Mark, Picture, Shape, TextMark } from './picture.ts';
import { labelBox } from './place-labels.ts';
import type { Scene, SceneAnchor, SceneEdge, SceneNode } from './scene.ts';
import { anchorRadius, arrow, corners, fontSizes, labelColour, strokes, toneColour } from './tokens.ts';

export interface DrawOptions {
  /** Read by screen readers. */
  readonly title?: string;
  /** Painted behind everything; none: transparent, labels cover lines with paper. */
  readonly background?: Colour;
  /** Larger text for print, where the drawing is scaled to the page: 1.15. */
  readonly textScale?: number;
  /** One line below the drawing. */
  readonly note?: string;
}

export function drawScene(scene: Scene, options: DrawOptions = {}): Picture {
  const { title = '', background, textScale = 1, note } = options;
  const { left, top, width } = scene;
  const height = scene.height + (note === undefined ? 0 : noteHeight);
  return {
    left,
    top,
    width,
    height,
    title,
    shapes: [
      ...(background ? [{ kind: 'rectangle', x: left, y: top, width, height, fill: background } as const] : []),
      ...scene.edges.map(drawEdge),
      ...scene.anchors.map(drawAnchor),
      ...scene.nodes.map((node) => drawNode(node, textScale)),
      ...scene.edges.flatMap((edge) => drawLabel(edge, background ?? 'paper', textScale)),
      ...(note === undefined ? [] : [noteBelow(scene, note)]),
    ],
  };
}

const noteHeight = 32;

function noteBelow({ left, top, width, height }: Scene, text: string): TextMark {
  const [x, y] = [left + width / 2, top + height + noteHeight / 2];
  return { kind: 'text', text, x, y, size: fontSizes.note, fill: 'ink' };
}

function drawEdge(edge: SceneEdge): Shape {
  const stroke = edge.isCulprit ? 'warning' : toneColour(edge.tone, edge.kind);
  const { start, end, control } = edge;
  const head = headFor(edge);
  const hasTail = edge.kind === 'covariance';
  const hasHead = edge.kind !== 'loading';
  const to = hasHead ? towards(end, control ?? start, head.length) : end;
  const from = hasTail ? towards(start, control ?? end, head.length) : start;
  const look = {
    stroke,
    strokeWidth: edge.isCulprit ? Math.max(edge.width, strokes.culprit) : edge.width,
    ...(edge.isDashed ? { dash: strokes.dash } : {}),
  };
  return {
    kind: 'group',
    marks: [
      control ? { kind: 'curve', from, control, to, ...look } : { kind: 'line', points: [from, to], ...look },
      ...(hasHead ? [arrowHead(end, control ?? start, head, stroke)] : []),
      ...(hasTail ? [arrowHead(start, control ?? end, head, stroke)] : []),
    ],
  };
}

/** Hollow, so that the path is seen to go on behind it. */
function drawAnchor({ x, y, tone }: SceneAnchor): Mark {
  const look = { fill: 'paper', stroke: toneColour(tone, 'moderation'), strokeWidth: strokes.anchor } as const;
  return { kind: 'ellipse', x, y, radiusX: anchorRadius, radiusY: anchorRadius, ...look };
}

interface Head {
  readonly length: number;
  readonly width: number;
}

/** Heads grow a little with their line, so that a wide line does not swallow its point. */
function headFor(edge: SceneEdge): Head {
  const scale = edge.kind === 'covariance' ? 0.8 : 1;
  return { length: arrow.length * scale + edge.width, width: arrow.width * scale + edge.width };
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function arrowHead(tip: Point, from: Point, head: Head, fill: Colour): Mark {
  const base = towards(tip, from, head.length + 0.5);
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const side = {
    x: (-(tip.y - base.y) / length) * (head.width / 2),
    y: ((tip.x - base.x) / length) * (head.width / 2),
  };
  const points = [tip, { x: base.x + side.x, y: base.y + side.y }, { x: base.x - side.x, y: base.y - side.y }];
  return { kind: 'polygon', points, fill };
}

function drawNode(node: SceneNode, scale: number): Shape {
  return { kind: 'group', marks: [outlineMark(node), ...nodeText(node, scale), ...residual(node, scale)] };
}

const borders = { construct: 'ink', observed: 'ink', indicator: 'indicatorBorder' } as const;

function outlineMark(node: SceneNode): Mark {
  const { x, y, width, height, kind, isCulprit } = node;
  const look = {
    fill: 'paper',
    stroke: isCulprit ? 'warning' : borders[kind],
    strokeWidth: isCulprit ? strokes.culprit : strokes[kind],
  } as const;
  if (node.isComposite) {
    const points = hexagon.map((at) => ({ x: x + (at.x * width) / 2, y: y + (at.y * height) / 2 }));
    return { kind: 'polygon', points, ...look };
  }
  if (kind === 'construct') return { kind: 'ellipse', x, y, radiusX: width / 2, radiusY: height / 2, ...look };
  return { kind: 'rectangle', x: x - width / 2, y: y - height / 2, width, height, radius: corners[kind], ...look };
}

type TextLine = Pick<TextMark, 'text' | 'size' | 'fill' | 'isStrong'>;

/** Lines stacked around the centre. */
function nodeText(node: SceneNode, scale: number): TextMark[] {
  const size = { construct: fontSizes.title, observed: fontSizes.observed, indicator: fontSizes.indicator }[node.kind];
  const strong = node.kind === 'construct' ? { isStrong: true as const } : {};
  const titles = node.title.split('\n').map((text): TextLine => ({ text, size, fill: 'ink', ...strong }));
  const subtitle: TextLine[] = node.subtitle ? [{ text: node.subtitle, size: fontSizes.subtitle, fill: 'soft' }] : [];
  const note: TextLine[] = node.note ? [{ text: node.note, size: fontSizes.note, fill: 'soft' }] : [];
  const lines = [...titles, ...subtitle, ...note].map((line) => ({ ...line, size: line.size * scale }));
  const leading = lines.length > 2 ? 1.22 : 1.3;
  const total = lines.reduce((sum, line) => sum + line.size * leading, 0);
  let top = node.y - total / 2;
  return lines.map((line) => {
    const baseline = top + line.size * (leading / 2 + 0.35);
    top += line.size * leading;
    return { kind: 'text', x: node.x, y: baseline, ...line };
  });
}

function residual({ residual: text, residualAt: at }: SceneNode, scale: number): TextMark[] {
  if (!text || !at) return [];
  const size = fontSizes.note * scale;
  return [{ kind: 'text', text, x: at.x, y: at.y + size * 0.35, size, fill: 'soft' }];
}

/** On a patch that covers the line. */
function drawLabel(edge: SceneEdge, ground: Colour, scale: number): Shape[] {
  if (edge.text === '') return [];
  const { left: x, top: y, right, bottom } = labelBox(edge, scale);
  const isStrong = edge.kind === 'path' || edge.kind === 'moderation';
  const size = scale * (isStrong ? fontSizes.coefficient : fontSizes.loading);
  const text: TextMark = {
    kind: 'text',
    text: edge.text,
    x: edge.labelAt.x,
    y: edge.labelAt.y + size * 0.35,
    size,
    fill: labelColour(edge),
    ...(isStrong ? { isStrong } : {}),
  };
  const patch = { width: right - x, height: bottom - y, radius: corners.label, fill: ground };
  return [{ kind: 'group', marks: [{ kind: 'rectangle', x, y, ...patch }, text] }];
}
