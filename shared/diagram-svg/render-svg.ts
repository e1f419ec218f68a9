/** The scene as SVG text: no scripts, no outside references, every text escaped. */
import { hexagon } from './outline.ts';
import { labelBox } from './place-labels.ts';
import type { Scene, SceneAnchor, SceneEdge, SceneNode, ScenePoint } from './scene.ts';
import {
  anchorRadius,
  arrow,
  corners,
  fontSizes,
  labelColour,
  lightTheme,
  strokes,
  toneColour,
  type ThemeTokens,
} from './tokens.ts';
import { attributes, element, escapeText, number } from './xml.ts';

export interface SvgOptions {
  /** A CSS font-family list. */
  readonly fontFamily: string;
  /** Read by screen readers. */
  readonly title?: string;
  /** Painted behind everything; none: transparent, labels cover lines with the theme's paper. */
  readonly background?: string;
  /** Larger text for print, where the drawing is scaled to the page: 1.15. */
  readonly textScale?: number;
  /** One line below the drawing. */
  readonly note?: string;
}

export const svgFontFamily = "Inter, 'Noto Sans SC', 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

export function renderSvg(
  scene: Scene,
  theme: ThemeTokens = lightTheme,
  options: SvgOptions = { fontFamily: svgFontFamily },
): string {
  const { left, top, width } = scene;
  const height = scene.height + (options.note === undefined ? 0 : noteHeight);
  const ground = options.background ?? theme.paper;
  const scale = options.textScale ?? 1;
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [left, top, width, height].map(number).join(' '),
    width: number(width),
    height: number(height),
    role: 'img',
    'font-family': options.fontFamily,
    'text-anchor': 'middle',
  });
  const parts = [
    options.title ? `<title>${escapeText(options.title)}</title>` : '',
    options.background ? element('rect', { x: left, y: top, width, height, fill: options.background }) : '',
    ...scene.edges.map((edge) => line(edge, theme)),
    ...scene.anchors.map((anchor) => ring(anchor, theme)),
    ...scene.nodes.map((node) => shape(node, theme, scale)),
    ...scene.edges.map((edge) => label(edge, theme, ground, scale)),
    options.note === undefined ? '' : noteBelow(scene, options.note, theme),
  ];
  return `<svg${root}>\n${parts.filter((part) => part !== '').join('\n')}\n</svg>\n`;
}

const noteHeight = 32;

function noteBelow({ left, top, width, height }: Scene, note: string, theme: ThemeTokens): string {
  const look = { x: left + width / 2, y: top + height + noteHeight / 2, 'font-size': fontSizes.note, fill: theme.ink };
  return `<text${attributes(look)}>${escapeText(note)}</text>`;
}

function line(edge: SceneEdge, theme: ThemeTokens): string {
  const colour = edge.isCulprit ? theme.warning : toneColour(edge.tone, edge.kind, theme);
  const { start, end, control } = edge;
  const head = headFor(edge);
  const hasTail = edge.kind === 'covariance';
  const hasHead = edge.kind !== 'loading';
  const to = hasHead ? towards(end, control ?? start, head.length) : end;
  const from = hasTail ? towards(start, control ?? end, head.length) : start;
  const middle = control ? `Q${point(control)} ` : 'L';
  return [
    element('path', {
      d: `M${point(from)} ${middle}${point(to)}`,
      fill: 'none',
      stroke: colour,
      'stroke-width': edge.isCulprit ? Math.max(edge.width, strokes.culprit) : edge.width,
      ...(edge.isDashed ? { 'stroke-dasharray': strokes.dash.join(' ') } : {}),
    }),
    hasHead ? arrowHead(end, control ?? start, head, colour) : '',
    hasTail ? arrowHead(start, control ?? end, head, colour) : '',
  ].join('');
}

/** Hollow, so that the path is seen to go on behind it. */
function ring({ x, y, tone }: SceneAnchor, theme: ThemeTokens): string {
  const paint = { fill: theme.paper, stroke: toneColour(tone, 'moderation', theme), 'stroke-width': strokes.anchor };
  return element('circle', { cx: x, cy: y, r: anchorRadius, ...paint });
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

function towards(from: ScenePoint, to: ScenePoint, distance: number): ScenePoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function arrowHead(tip: ScenePoint, from: ScenePoint, head: Head, colour: string): string {
  const base = towards(tip, from, head.length + 0.5);
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const side = {
    x: (-(tip.y - base.y) / length) * (head.width / 2),
    y: ((tip.x - base.x) / length) * (head.width / 2),
  };
  const corners = [tip, { x: base.x + side.x, y: base.y + side.y }, { x: base.x - side.x, y: base.y - side.y }];
  return element('polygon', { points: corners.map(point).join(' '), fill: colour });
}

function corner({ x, y, width, height }: SceneNode, at: ScenePoint): ScenePoint {
  return { x: x + (at.x * width) / 2, y: y + (at.y * height) / 2 };
}

function shape(node: SceneNode, theme: ThemeTokens, scale: number): string {
  const { x, y, width, height } = node;
  const border = { construct: theme.ink, observed: theme.ink, indicator: theme.indicatorBorder }[node.kind];
  const paint = {
    fill: theme.paper,
    stroke: node.isCulprit ? theme.warning : border,
    'stroke-width': node.isCulprit ? strokes.culprit : strokes[node.kind],
  };
  const outline = node.isComposite
    ? element('polygon', { points: hexagon.map((at) => point(corner(node, at))).join(' '), ...paint })
    : node.kind === 'construct'
      ? element('ellipse', { cx: x, cy: y, rx: width / 2, ry: height / 2, ...paint })
      : element('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: corners[node.kind], ...paint });
  return outline + nodeText(node, theme, scale) + residual(node, theme, scale);
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
}

/** Lines stacked around the centre. */
function nodeText(node: SceneNode, theme: ThemeTokens, scale: number): string {
  const size = { construct: fontSizes.title, observed: fontSizes.observed, indicator: fontSizes.indicator }[node.kind];
  const titles = node.title
    .split('\n')
    .map((text): Line => ({ text, size, fill: theme.ink, ...(node.kind === 'construct' ? { weight: 600 } : {}) }));
  const subtitle: Line[] = node.subtitle ? [{ text: node.subtitle, size: fontSizes.subtitle, fill: theme.soft }] : [];
  const note: Line[] = node.note ? [{ text: node.note, size: fontSizes.note, fill: theme.soft }] : [];
  const lines = [...titles, ...subtitle, ...note].map((each) => ({ ...each, size: each.size * scale }));
  const leading = lines.length > 2 ? 1.22 : 1.3;
  const total = lines.reduce((sum, each) => sum + each.size * leading, 0);
  let top = node.y - total / 2;
  return lines
    .map((each) => {
      const baseline = top + each.size * (leading / 2 + 0.35);
      top += each.size * leading;
      return text(each.text, node.x, baseline, each);
    })
    .join('');
}

function residual(node: SceneNode, theme: ThemeTokens, scale: number): string {
  if (!node.residual || !node.residualAt) return '';
  const { x, y } = node.residualAt;
  const size = fontSizes.note * scale;
  return text(node.residual, x, y + size * 0.35, { size, fill: theme.soft });
}

function label(edge: SceneEdge, theme: ThemeTokens, ground: string, scale: number): string {
  if (edge.text === '') return '';
  const box = labelBox(edge, scale);
  const isStrong = edge.kind === 'path' || edge.kind === 'moderation';
  const size = scale * (isStrong ? fontSizes.coefficient : fontSizes.loading);
  return (
    element('rect', {
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      rx: corners.label,
      fill: ground,
    }) +
    text(edge.text, edge.labelAt.x, edge.labelAt.y + size * 0.35, {
      size,
      fill: labelColour(edge, theme),
      ...(isStrong ? { weight: 600 } : {}),
    })
  );
}

function text(content: string, x: number, y: number, look: Omit<Line, 'text'>): string {
  const given = attributes({
    x: number(x),
    y: number(y),
    'font-size': number(look.size),
    ...(look.weight ? { 'font-weight': number(look.weight) } : {}),
    fill: look.fill,
  });
  return `<text${given}>${escapeText(content)}</text>`;
}

function point({ x, y }: ScenePoint): string {
  return `${number(x)} ${number(y)}`;
}
