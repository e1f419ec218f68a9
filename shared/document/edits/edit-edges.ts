/** Edits of paths and covariances, and removal of anything. */
import { replaceById, withDiagram, withProperties } from './change.ts';
import { turnInHypotheses } from './edit-hypotheses.ts';
import { findIndicator, findNode, findPath, modelName, pathBetween } from '../find.ts';
import { idSource } from '../ids.ts';
import type { Covariance, Diagram, Path, ProjectDocument } from '../types.ts';

/** Rejected: an end that is no node, from a node to itself, or the same arrow twice. */
export function addPath(
  document: ProjectDocument,
  wish: { readonly id?: string; readonly from: string; readonly to: string },
): ProjectDocument {
  const { from, to } = wish;
  if (!canAddPath(document, from, to)) return document;
  const path: Path = { id: wish.id ?? idSource(document)('path'), from, to };
  return withDiagram(document, { paths: [...document.diagram.paths, path] });
}

/** The covariance of two ends in either order, if it is drawn. */
export function covarianceBetween({ diagram }: ProjectDocument, a: string, b: string): Covariance | undefined {
  return diagram.covariances.find((each) => (each.a === a && each.b === b) || (each.a === b && each.b === a));
}

export function canAddPath(document: ProjectDocument, from: string, to: string): boolean {
  if (from === to || !findNode(document, from) || !findNode(document, to)) return false;
  return !pathBetween(document, from, to);
}

/** Rejected: ends that are not two nodes or two indicators, the same end twice, or the same pair twice. */
export function addCovariance(
  document: ProjectDocument,
  wish: { readonly id?: string; readonly a: string; readonly b: string },
): ProjectDocument {
  const { a, b } = wish;
  if (!canAddCovariance(document, a, b)) return document;
  const covariance: Covariance = { id: wish.id ?? idSource(document)('covariance'), a, b };
  return withDiagram(document, { covariances: [...document.diagram.covariances, covariance] });
}

export function canAddCovariance(document: ProjectDocument, a: string, b: string): boolean {
  if (a === b) return false;
  const areNodes = findNode(document, a) && findNode(document, b);
  const areIndicators = findIndicator(document, a) && findIndicator(document, b);
  if (!areNodes && !areIndicators) return false;
  return !covarianceBetween(document, a, b);
}

/** Fixes or labels a path; a property given as undefined is removed. */
export function setPath(
  document: ProjectDocument,
  id: string,
  properties: Partial<Pick<Path, 'fixed' | 'label'>>,
): ProjectDocument {
  const paths = replaceById(document.diagram.paths, id, (path) => withProperties(path, properties));
  return paths === document.diagram.paths ? document : withDiagram(document, { paths });
}

export function setCovariance(
  document: ProjectDocument,
  id: string,
  properties: Partial<Pick<Covariance, 'fixed' | 'label'>>,
): ProjectDocument {
  const covariances = replaceById(document.diagram.covariances, id, (each) => withProperties(each, properties));
  return covariances === document.diagram.covariances ? document : withDiagram(document, { covariances });
}

/** Turns a path around; rejected when the opposite path is already drawn, or when it would end at its own moderator. */
export function reversePath(document: ProjectDocument, id: string): ProjectDocument {
  const path = findPath(document, id);
  if (!path || !canAddPath(document, path.to, path.from)) return document;
  if (document.diagram.moderations.some((each) => each.path === id && each.moderator === path.from)) return document;
  const paths = replaceById(document.diagram.paths, id, (each) => ({ ...each, from: each.to, to: each.from }));
  const turned = withDiagram(document, { paths });
  return turnInHypotheses(turned, modelName(document, path.from) ?? '', modelName(document, path.to) ?? '');
}

/** Removes elements by id, and with each whatever ends at it: arrows at a node, moderations at a path or moderator. */
export function removeElements(document: ProjectDocument, ids: readonly string[]): ProjectDocument {
  const gone = new Set(ids);
  for (const node of document.diagram.nodes)
    if (node.kind === 'construct' && gone.has(node.id)) for (const each of node.indicators) gone.add(each.id);
  const keep = <T extends { readonly id: string }>(item: T) => !gone.has(item.id);
  const { nodes, paths, covariances, moderations } = document.diagram;
  for (const path of paths) if (gone.has(path.from) || gone.has(path.to)) gone.add(path.id);
  const next: Diagram = {
    nodes: nodes
      .filter(keep)
      .map((node) =>
        node.kind === 'construct' && !node.indicators.every(keep)
          ? { ...node, indicators: node.indicators.filter(keep) }
          : node,
      ),
    paths: paths.filter(keep),
    covariances: covariances.filter((each) => keep(each) && !gone.has(each.a) && !gone.has(each.b)),
    moderations: moderations.filter((each) => keep(each) && !gone.has(each.path) && !gone.has(each.moderator)),
  };
  const isSame =
    next.nodes.length === nodes.length &&
    next.nodes.every((node, index) => node === nodes[index]) &&
    next.paths.length === paths.length &&
    next.covariances.length === covariances.length &&
    next.moderations.length === moderations.length;
  return isSame ? document : { ...document, diagram: next };
}
