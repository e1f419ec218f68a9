/** Edits of the models that were kept for comparison. */
import { withProperties } from './change.ts';
import type { ModelSpec } from '../../engine/model/model-spec.ts';
import { isOneLine, limits } from '../limits.ts';
import { toModelSpec } from '../compile/to-model-spec.ts';
import type { KeptModel, ProjectDocument } from '../types.ts';

/** Whether a kept model may be called so: a text of usual length that no other bears. */
export function isFreeKeptName({ keptModels }: ProjectDocument, name: string, except?: string): boolean {
  const isOther = keptModels.some((kept) => kept.name === name && kept.name !== except);
  return name.trim() !== '' && name.length <= limits.name && !isOther;
}

/** `Model 1`, or with the lowest number that makes it free. */
export function nextKeptName(document: ProjectDocument, stem: string): string {
  for (let number = document.keptModels.length + 1; ; number++) {
    const name = `${stem} ${number}`;
    if (isFreeKeptName(document, name)) return name;
  }
}

/** What the author called parameters and quantities. */
function namesOf({ terms, definitions }: ModelSpec): string[] {
  const labels = terms.flatMap(({ label = '', byGroup = [] }) => [label, ...byGroup.map((one) => one.label ?? '')]);
  return [...labels, ...definitions.map(({ name }) => name)];
}

/** Keeps the present model with its settings. A label of several lines, a name in use, a model that is none yet or one too many changes nothing. */
export function keepModel(document: ProjectDocument, name: string): ProjectDocument {
  const { keptModels, settings } = document;
  if (keptModels.length >= limits.keptModels || !isFreeKeptName(document, name)) return document;
  const spec = toModelSpec(document);
  if (!spec.ok || !namesOf(spec.value).every(isOneLine)) return document;
  const kept: KeptModel = { name, spec: spec.value, settings };
  return withProperties(document, { keptModels: [...keptModels, kept] });
}

/** A name in use changes nothing. */
export function renameKeptModel(document: ProjectDocument, name: string, next: string): ProjectDocument {
  const isThere = document.keptModels.some((kept) => kept.name === name);
  if (!isThere || name === next || !isFreeKeptName(document, next, name)) return document;
  const keptModels = document.keptModels.map((kept) => (kept.name === name ? { ...kept, name: next } : kept));
  return withProperties(document, { keptModels });
}

export function removeKeptModel(document: ProjectDocument, name: string): ProjectDocument {
  const keptModels = document.keptModels.filter((kept) => kept.name !== name);
  return keptModels.length === document.keptModels.length ? document : withProperties(document, { keptModels });
}
