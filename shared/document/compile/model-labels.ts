/** The names by which constraints can speak of parameters. */
import { toModelSpec } from './to-model-spec.ts';
import type { ProjectDocument } from '../types.ts';

/** Labels of parameters and names of defined quantities, in the order of the model, each once; none of an unfinished model. */
export function modelLabels(document: ProjectDocument): readonly string[] {
  const spec = toModelSpec(document);
  if (!spec.ok) return [];
  const { terms, definitions } = spec.value;
  const labels = terms.flatMap(({ label, byGroup = [] }) => [label, ...byGroup.map((own) => own.label)]);
  const given = labels.flatMap((label) => (label === undefined || label === '' ? [] : [label]));
  return [...new Set([...given, ...definitions.map(({ name }) => name)])];
}
