/** What screens call an element: a node's label, an indicator's column. */
import { findNode, modelName, nodeLabel } from '../../../shared/document/find.ts';
import { useApp, useDocument } from '../../state/store.ts';

export function useElementName(): (id: string) => string {
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  return (id) => {
    const node = findNode(document, id);
    return node ? nodeLabel(document, node, language) : (modelName(document, id) ?? id);
  };
}
