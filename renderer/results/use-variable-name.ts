/** What screens call a variable of the model: a construct's or column's label; of a product both factors. */
import { columnLabel, nodeLabel } from '../../shared/document/find.ts';
import type { Language, ProjectDocument } from '../../shared/document/types.ts';
import { useApp, useDocument } from '../state/store.ts';

export function useVariableName(): (variable: string) => string {
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  return (variable) => variableName(document, variable, language);
}

export function variableName(document: ProjectDocument, variable: string, language: Language): string {
  const construct = document.diagram.nodes.find((node) => node.kind === 'construct' && node.name === variable);
  if (construct) return nodeLabel(document, construct, language);
  const factors = variable.split(':');
  if (factors.length === 2) return factors.map((each) => variableName(document, each, language)).join(' × ');
  return columnLabel(document, variable, language);
}
