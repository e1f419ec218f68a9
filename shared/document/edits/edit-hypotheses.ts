/** Edits of hypotheses. */
import { replaceById, withProperties } from './change.ts';
import { isSameTarget, renameTarget } from '../compile/hypothesis-targets.ts';
import { idSource } from '../ids.ts';
import { limits } from '../limits.ts';
import type { Hypothesis, HypothesisTarget, ProjectDocument } from '../types.ts';

/** `H` and the number after the highest one in use: H10 follows H9 and H2b is followed by H3. */
export function nextHypothesisName({ hypotheses }: ProjectDocument): string {
  const numbers = hypotheses.map(({ name }) => Number(/^H(\d{1,6})/i.exec(name)?.[1] ?? 0));
  return `H${Math.max(0, ...numbers) + 1}`;
}

/** Without a name it gets the next number, without a sign it expects any. Rejected: a blank name, one too many. */
export function addHypothesis(
  document: ProjectDocument,
  wish: { readonly target: HypothesisTarget } & Partial<Pick<Hypothesis, 'id' | 'name' | 'sign'>>,
): ProjectDocument {
  const name = nameOf(wish.name ?? nextHypothesisName(document));
  if (name === '' || document.hypotheses.length >= limits.hypotheses) return document;
  const id = wish.id ?? idSource(document)('hypothesis');
  const hypothesis: Hypothesis = { id, name, sign: wish.sign ?? 'any', target: wish.target };
  return { ...document, hypotheses: [...document.hypotheses, hypothesis] };
}

/** Rejected: a blank name. */
export function setHypothesis(
  document: ProjectDocument,
  id: string,
  properties: Partial<Pick<Hypothesis, 'name' | 'sign' | 'target'>>,
): ProjectDocument {
  const { name, ...rest } = properties;
  if (name !== undefined && nameOf(name) === '') return document;
  const changes = { ...rest, ...(name === undefined ? {} : { name: nameOf(name) }) };
  return withHypotheses(
    document,
    replaceById(document.hypotheses, id, (each) => withProperties(each, changes)),
  );
}

export function removeHypothesis(document: ProjectDocument, id: string): ProjectDocument {
  const hypotheses = document.hypotheses.filter((each) => each.id !== id);
  return hypotheses.length === document.hypotheses.length ? document : { ...document, hypotheses };
}

/**
 * The number of the hypothesis about a target: '' removes it, another one renames or makes it. Of several hypotheses
 * about the same target the first is meant.
 */
export function numberTarget(document: ProjectDocument, target: HypothesisTarget, name: string): ProjectDocument {
  const found = document.hypotheses.find((each) => isSameTarget(each.target, target));
  if (nameOf(name) === '') return found ? removeHypothesis(document, found.id) : document;
  return found ? setHypothesis(document, found.id, { name }) : addHypothesis(document, { target, name });
}

/** A variable is called otherwise: its hypotheses follow. */
export function renameInHypotheses(document: ProjectDocument, from: string, to: string): ProjectDocument {
  return changeTargets(document, (target) => renameTarget(target, (name) => (name === from ? to : name)));
}

/** A path was turned around: what is said of it, and of what moderates it, turns with it. */
export function turnInHypotheses(document: ProjectDocument, from: string, to: string): ProjectDocument {
  return changeTargets(document, (target) =>
    (target.kind === 'path' || target.kind === 'moderation') && target.from === from && target.to === to
      ? { ...target, from: to, to: from }
      : target,
  );
}

function changeTargets(
  document: ProjectDocument,
  change: (target: HypothesisTarget) => HypothesisTarget,
): ProjectDocument {
  const changed = document.hypotheses.map((each) => {
    const target = change(each.target);
    return isSameTarget(target, each.target) ? each : { ...each, target };
  });
  return changed.every((each, index) => each === document.hypotheses[index])
    ? document
    : withHypotheses(document, changed);
}

function withHypotheses(document: ProjectDocument, hypotheses: ProjectDocument['hypotheses']): ProjectDocument {
  return hypotheses === document.hypotheses ? document : { ...document, hypotheses };
}

function nameOf(text: string): string {
  return text.trim().slice(0, limits.name);
}
