/** Edits of moderations: arrows onto arrows. */
import { replaceById, withDiagram, withProperties } from './change.ts';
import { findNode, findPath } from '../find.ts';
import { idSource } from '../ids.ts';
import type { Moderation, ProjectDocument } from '../types.ts';

/** The moderation of a path by a node, if it is drawn. */
export function moderationBetween(
  { diagram }: ProjectDocument,
  moderator: string,
  path: string,
): Moderation | undefined {
  return diagram.moderations.find((each) => each.path === path && each.moderator === moderator);
}

/**
 * A moderator that is the path's own source makes the effect quadratic. Rejected: the path's own outcome, the same
 * moderation twice, and its mirror image (the product of two predictors of an outcome enters once).
 */
export function canAddModeration(document: ProjectDocument, moderator: string, pathId: string): boolean {
  const path = findPath(document, pathId);
  if (!path || !findNode(document, moderator) || moderator === path.to) return false;
  if (moderationBetween(document, moderator, pathId)) return false;
  const { paths, moderations } = document.diagram;
  const mirrored = paths.find((each) => each.from === moderator && each.to === path.to);
  return !moderations.some((each) => each.path === mirrored?.id && each.moderator === path.from);
}

export function addModeration(
  document: ProjectDocument,
  wish: { readonly id?: string; readonly path: string; readonly moderator: string },
): ProjectDocument {
  const { path, moderator } = wish;
  if (!canAddModeration(document, moderator, path)) return document;
  const moderation: Moderation = { id: wish.id ?? idSource(document)('moderation'), path, moderator };
  return withDiagram(document, { moderations: [...document.diagram.moderations, moderation] });
}

/** Fixes or labels a moderation; a property given as undefined is removed. */
export function setModeration(
  document: ProjectDocument,
  id: string,
  properties: Partial<Pick<Moderation, 'fixed' | 'label'>>,
): ProjectDocument {
  const moderations = replaceById(document.diagram.moderations, id, (each) => withProperties(each, properties));
  return moderations === document.diagram.moderations ? document : withDiagram(document, { moderations });
}
