/** Arrows between nodes, and from a node onto a path: drawn once, then only selected. */
import {
  addCovariance,
  addModeration,
  addPath,
  canAddCovariance,
  canAddModeration,
  canAddPath,
  covarianceBetween,
  moderationBetween,
  nextId,
} from '../../shared/document/edits/edits.ts';
import { pathBetween } from '../../shared/document/find.ts';
import { edit, getDocument, select } from '../state/store.ts';

export type ArrowKind = 'path' | 'covariance' | 'moderation';

const canAdd = { path: canAddPath, covariance: canAddCovariance, moderation: canAddModeration } as const;
const between = { path: pathBetween, covariance: covarianceBetween, moderation: moderationBetween } as const;

/** `to` is a path for a moderation, a node or indicator otherwise. What is drawn already can be drawn: it is selected. */
export function canDraw(kind: ArrowKind, from: string, to: string): boolean {
  return between[kind](getDocument(), from, to) !== undefined || canAdd[kind](getDocument(), from, to);
}

export function drawArrow(kind: ArrowKind, from: string, to: string): void {
  const drawn = between[kind](getDocument(), from, to);
  if (drawn) return select([drawn.id]);
  const id = nextId(getDocument(), kind);
  edit((document) => {
    if (kind === 'covariance') return addCovariance(document, { id, a: from, b: to });
    if (kind === 'moderation') return addModeration(document, { id, moderator: from, path: to });
    return addPath(document, { id, from, to });
  });
  select([id]);
}
