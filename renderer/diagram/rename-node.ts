/** Renaming: the label people read changes; a construct that was never labelled takes its name in syntax from it too. */
import { renameConstruct, setColumnLabel, setConstructLabel } from '../../shared/document/edits/edits.ts';
import { nameFromLabel, uniqueName } from '../../shared/document/edits/names.ts';
import type { DiagramNode, Language, ProjectDocument } from '../../shared/document/types.ts';
import { edit } from '../state/store.ts';

export function renameNode(node: DiagramNode, text: string, language: Language): void {
  if (text === '') return;
  edit((document) =>
    node.kind === 'construct'
      ? relabel(document, node.id, node.name, Object.keys(node.label).length === 0, text, language)
      : setColumnLabel(document, node.column, language, text),
  );
}

function relabel(
  document: ProjectDocument,
  id: string,
  name: string,
  takesName: boolean,
  text: string,
  language: Language,
): ProjectDocument {
  if (takesName && text === name) return document;
  const wanted = nameFromLabel(text);
  const named = takesName && wanted !== name ? renameConstruct(document, id, uniqueName(document, wanted)) : document;
  return setConstructLabel(named, id, language, text);
}
