/** Edits of the columns that measure constructs. */
import { changeConstruct, withProperties } from './change.ts';
import { findConstruct, findIndicator } from '../find.ts';
import { idSource } from '../ids.ts';
import { limits } from '../limits.ts';
import { removeElements } from './edit-edges.ts';
import type { Indicator, ProjectDocument } from '../types.ts';

/**
 * Adds columns at `index` (at the end when left out); columns the construct already has are skipped.
 * Rejected when there are more than a document can hold.
 */
export function addIndicators(
  document: ProjectDocument,
  constructId: string,
  columns: readonly string[],
  index?: number,
): ProjectDocument {
  const construct = findConstruct(document, constructId);
  if (!construct) return document;
  const present = new Set(construct.indicators.map((each) => each.column));
  const give = idSource(document);
  const added: Indicator[] = [...new Set(columns)]
    .filter((column) => !present.has(column) && column !== construct.name)
    .map((column) => ({ id: give('indicator'), column }));
  if (added.length === 0 || construct.indicators.length + added.length > limits.indicators) return document;
  return changeConstruct(document, constructId, (each) => ({
    ...each,
    indicators: each.indicators.toSpliced(index ?? each.indicators.length, 0, ...added),
  }));
}

export function removeIndicators(document: ProjectDocument, ids: readonly string[]): ProjectDocument {
  return removeElements(
    document,
    ids.filter((id) => findIndicator(document, id) !== undefined),
  );
}

/** Fixes or labels a loading; a property given as undefined is removed. */
export function setIndicator(
  document: ProjectDocument,
  id: string,
  properties: Partial<Pick<Indicator, 'fixed' | 'label'>>,
): ProjectDocument {
  const place = findIndicator(document, id);
  if (!place) return document;
  return changeConstruct(document, place.construct.id, (construct) => ({
    ...construct,
    indicators: construct.indicators.map((each) => (each.id === id ? withProperties(each, properties) : each)),
  }));
}
