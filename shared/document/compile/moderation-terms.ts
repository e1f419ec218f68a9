/** Moderations as terms of the model: `Y ~ A:M`, and the moderator's own effect where nobody drew it. */
import type { ModelTerm } from '../../engine/model/model-spec.ts';
import { problem, type Problem } from '../../problem.ts';
import { pathBetween } from '../find.ts';
import { findPath, modelName } from '../find.ts';
import type { Moderation, ProjectDocument } from '../types.ts';

/** `A:M` of the predictor and its moderator; undefined when an end is gone. */
export function productName(document: ProjectDocument, { path, moderator }: Moderation): string | undefined {
  const from = modelName(document, findPath(document, path)?.from ?? '');
  const by = modelName(document, moderator);
  return from === undefined || by === undefined ? undefined : `${from}:${by}`;
}

export interface ModerationTerms {
  readonly terms: readonly ModelTerm[];
  readonly problems: readonly Problem[];
}

/**
 * A product is only interpretable beside both of its parts (Aiken & West, 1991), so a moderator without an arrow to
 * the outcome gets its own effect, and a note says so.
 */
export function moderationTerms(document: ProjectDocument): ModerationTerms {
  const terms: ModelTerm[] = [];
  const problems: Problem[] = [];
  const added = new Set<string>();
  for (const moderation of document.diagram.moderations) {
    const path = findPath(document, moderation.path);
    const outcome = modelName(document, path?.to ?? '');
    const by = modelName(document, moderation.moderator);
    const product = productName(document, moderation);
    if (!path || outcome === undefined || by === undefined || product === undefined) continue;
    const key = JSON.stringify([by, outcome]);
    if (!pathBetween(document, moderation.moderator, path.to) && !added.has(key)) {
      added.add(key);
      terms.push({ lhs: outcome, op: '~', rhs: by });
      problems.push(
        problem('moderator-effect-added', { variables: [by, outcome], values: { moderator: by, outcome } }),
      );
    }
    const { label, fixed } = moderation;
    terms.push({
      lhs: outcome,
      op: '~',
      rhs: product,
      ...(label ? { label } : {}),
      ...(fixed === undefined ? {} : { fixed }),
    });
  }
  return { terms, problems };
}
