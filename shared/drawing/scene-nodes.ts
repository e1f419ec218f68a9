/** Nodes of the scene: constructs, observed variables, indicators, with their words. */
import { indexEstimates } from '../document/compile/model-map.ts';
import { languages } from '../languages.ts';
import { columnLabel, localText, nodeName } from '../document/find.ts';
import { furtherComposites } from '../document/compile/further-model.ts';
import { indicatorSize, type Point } from '../document/layout/geometry.ts';
import { nodeSize } from '../document/layout/node-size.ts';
import { placeIndicators, type Fan } from '../document/layout/place-indicators.ts';
import { shortenText } from '../document/layout/fit-text.ts';
import { textWidth } from '../document/layout/text-width.ts';
import type { Construct, DiagramNode, ProjectDocument } from '../document/types.ts';
import type { Fit } from '../engine/fit.ts';
import { formatBounded, formatEstimate } from '../language/format.ts';
import type { SceneContext } from './scene.ts';
import type { SceneNode, SceneOptions } from './scene.ts';
import { fontSizes } from './tokens.ts';

export function sceneNodes(
  document: ProjectDocument,
  fit: Fit | null,
  options: SceneOptions,
  context: SceneContext,
): SceneNode[] {
  const fans = placeIndicators(document.diagram);
  const composites = furtherComposites(document);
  const estimate = indexEstimates(fit);
  const residualOf = (name: string): string | undefined => {
    const row = options.showResiduals ? estimate({ lhs: name, op: '~~', rhs: name }) : undefined;
    if (!row) return undefined;
    return options.estimates === 'raw' ? formatEstimate(row.est) : formatBounded(row.stdAll);
  };
  return document.diagram.nodes.flatMap((node) => {
    const fan = fans.get(node.id);
    const own = {
      ...drawnNode(document, node, fit, context, fan, residualOf),
      ...(node.kind === 'construct' && composites.has(node.name) ? { isComposite: true as const } : {}),
    };
    return node.kind === 'construct' && fan ? [own, ...indicatorNodes(node, fan, context, residualOf)] : [own];
  });
}

type ResidualOf = (name: string) => string | undefined;

function drawnNode(
  document: ProjectDocument,
  node: DiagramNode,
  fit: Fit | null,
  context: SceneContext,
  fan: Fan | undefined,
  residualOf: ResidualOf,
): SceneNode {
  const size = nodeSize(node);
  const name = nodeName(node);
  const isEndogenous = document.diagram.paths.some((path) => path.to === node.id);
  const rsquare =
    isEndogenous && fit && fit.status !== 'failed' ? fit.rsquare.find((each) => each.name === name)?.value : undefined;
  const residual = isEndogenous ? residualOf(name) : undefined;
  const above = fan?.side === 'top' ? 1 : -1;
  return {
    id: node.id,
    kind: node.kind,
    x: node.x,
    y: node.y,
    ...size,
    ...words(document, node, size.width, context),
    ...(rsquare === undefined ? {} : { note: `R² ${formatBounded(rsquare)}` }),
    ...(residual === undefined
      ? {}
      : { residual, residualAt: { x: node.x + size.width / 2 - 8, y: node.y + above * (size.height / 2 + 2) } }),
    isCulprit: context.culprits.has(node.id),
  };
}

function words(
  document: ProjectDocument,
  node: DiagramNode,
  width: number,
  { language, isBilingual = true }: SceneContext,
): Pick<SceneNode, 'title' | 'subtitle'> {
  if (node.kind === 'observed') {
    const label = columnLabel(document, node.column, language);
    const fits = textWidth(label, fontSizes.observed) <= width - 8;
    return { title: shortenText(fits ? label : node.column, fontSizes.observed, width - 8) };
  }
  const title = localText(node.label, language, node.name);
  const room = width * 0.88;
  const lines = breakLine(title, fontSizes.title, room).map((line) => shortenText(line, fontSizes.title, room));
  const other = languages
    .filter((one) => one !== language)
    .map((one) => node.label[one])
    .find(Boolean);
  const hasSubtitle = isBilingual && lines.length === 1 && other && other !== title;
  return {
    title: lines.join('\n'),
    ...(hasSubtitle ? { subtitle: shortenText(other, fontSizes.subtitle, room) } : {}),
  };
}

function indicatorNodes(construct: Construct, fan: Fan, context: SceneContext, residualOf: ResidualOf): SceneNode[] {
  return construct.indicators.map((indicator, index) => {
    const place = fan.places[index] ?? construct;
    const residual = residualOf(indicator.column);
    return {
      id: indicator.id,
      kind: 'indicator',
      owner: construct.id,
      x: place.x,
      y: place.y,
      width: fan.width,
      height: indicatorSize.height,
      title: shortenText(indicator.column, fontSizes.indicator, fan.width - 8),
      ...(residual === undefined ? {} : { residual, residualAt: outside(place, fan) }),
      isCulprit: context.culprits.has(indicator.id),
    };
  });
}

/** Centre of a short text on the far side of an indicator. */
function outside(place: Point, fan: Fan): Point {
  const x = fan.width / 2 + 16;
  const y = indicatorSize.height / 2 + 9;
  switch (fan.side) {
    case 'left':
      return { x: place.x - x, y: place.y };
    case 'right':
      return { x: place.x + x, y: place.y };
    case 'top':
      return { x: place.x, y: place.y - y };
    case 'bottom':
      return { x: place.x, y: place.y + y };
  }
}

/** Two lines where one is too long: at the space nearest the middle. */
function breakLine(text: string, fontSize: number, room: number): string[] {
  if (textWidth(text, fontSize) <= room) return [text];
  const spaces = [...text.matchAll(/\s+/g)].map((match) => match.index);
  if (spaces.length === 0) return [text];
  const middle = text.length / 2;
  const at = spaces.reduce((best, each) => (Math.abs(each - middle) < Math.abs(best - middle) ? each : best));
  return [text.slice(0, at), text.slice(at).trim()];
}
