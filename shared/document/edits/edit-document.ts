/** Edits of what is not drawn: title, data, labels of columns, preparation, settings. */
import type { PrepareStep } from '../../data/types.ts';
import type { EstimationSettings } from '../../engine/fit.ts';
import { withProperties } from './change.ts';
import { withText } from './edit-nodes.ts';
import { limits } from '../limits.ts';
import type { DataReference, Language, ProjectDocument } from '../types.ts';

export function setTitle(document: ProjectDocument, language: Language, text: string): ProjectDocument {
  return withProperties(document, { title: withText(document.title, language, text) });
}

/** '' removes the label. */
export function setColumnLabel(
  document: ProjectDocument,
  column: string,
  language: Language,
  text: string,
): ProjectDocument {
  const note = Object.hasOwn(document.variables, column) ? document.variables[column] : undefined;
  const label = withText(note?.label ?? {}, language, text);
  if (label === note?.label || (!note && Object.keys(label).length === 0)) return document;
  const others = Object.entries(document.variables).filter(([name]) => name !== column);
  const entries = Object.keys(label).length === 0 ? others : [...others, [column, { label }] as const];
  return { ...document, variables: Object.fromEntries(entries) };
}

export function setSettings(document: ProjectDocument, settings: Partial<EstimationSettings>): ProjectDocument {
  return withProperties(document, { settings: withProperties(document.settings, settings) });
}

export function setPreparation(document: ProjectDocument, preparation: readonly PrepareStep[]): ProjectDocument {
  return withProperties(document, { preparation });
}

/** Statements beside the drawing; a text longer than a project may hold changes nothing. */
export function setFurtherSyntax(document: ProjectDocument, furtherSyntax: string): ProjectDocument {
  return furtherSyntax.length > limits.syntax ? document : withProperties(document, { furtherSyntax });
}

/** Constraints of the Wald test; a text longer than a project may hold changes nothing. */
export function setWaldConstraints(document: ProjectDocument, waldConstraints: string): ProjectDocument {
  return waldConstraints.length > limits.syntax ? document : withProperties(document, { waldConstraints });
}

/** The drawing stays: columns it needs and the new data lack are reported by estimation. */
export function setData(document: ProjectDocument, data: DataReference | null): ProjectDocument {
  return withProperties(document, { data });
}
