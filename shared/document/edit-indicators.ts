/** Edits of the columns that measure constructs. */
import { changeConstruct, changeNodes, withProperties } from './change.ts';
import { findConstruct, findIndicator } from './find.ts';
import { idSource } from './ids.ts';
import { limits } from './limits.ts';
import { removeElements } from './edit-edges.ts';
import type { Indicator, ProjectDocument } from './types.ts';

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

/** Moves an indicator to another place, in its own construct or another; rejected when the column is already there. */
export function moveIndicator(
  document: ProjectDocument,
  id: string,
  toConstructId: string,
  index: number,
): ProjectDocument {
  const place = findIndicator(document, id);
  const target = findConstruct(document, toConstructId);
  if (!place || !target) return document;
  const isSame = target.id === place.construct.id;
  if (isSame && place.index === index) return document;
  if (!isSame && target.indicators.some((each) => each.column === place.indicator.column)) return document;
  return changeNodes(document, (node) => {
    if (node.kind !== 'construct' || (node.id !== target.id && node.id !== place.construct.id)) return node;
    const kept = node.indicators.filter((each) => each.id !== id);
    return { ...node, indicators: node.id === target.id ? kept.toSpliced(index, 0, place.indicator) : kept };
  });
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
