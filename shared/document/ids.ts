/** Ids of drawn elements: a letter and a running number, derived from the document alone so that edits stay pure. */
import type { ProjectDocument } from './types.ts';

export type IdKind = 'construct' | 'observed' | 'indicator' | 'path' | 'covariance' | 'moderation' | 'hypothesis';

const letters = {
  construct: 'c',
  observed: 'o',
  indicator: 'i',
  path: 'p',
  covariance: 'v',
  moderation: 'm',
  hypothesis: 'h',
} as const satisfies Record<IdKind, string>;

/** Every id in use. */
export function allIds(document: ProjectDocument): string[] {
  const { nodes, paths, covariances, moderations } = document.diagram;
  return [
    ...nodes.flatMap((node) =>
      node.kind === 'construct' ? [node.id, ...node.indicators.map((each) => each.id)] : [node.id],
    ),
    ...paths.map((path) => path.id),
    ...covariances.map((covariance) => covariance.id),
    ...moderations.map((moderation) => moderation.id),
    ...document.hypotheses.map((hypothesis) => hypothesis.id),
  ];
}

/** Gives new ids one after another, for an edit that adds several elements. */
export function idSource(document: ProjectDocument): (kind: IdKind) => string {
  let last = 0;
  for (const id of allIds(document)) last = Math.max(last, Number(/\d{1,9}$/.exec(id)?.[0] ?? 0));
  return (kind) => `${letters[kind]}${++last}`;
}

/** The id the next element will get. */
export function nextId(document: ProjectDocument, kind: IdKind): string {
  return idSource(document)(kind);
}
