/** A field over a construct for typing its label. Enter or leaving keeps it, Escape does not. */
import type { Core } from 'cytoscape';
import { useEffect, useState } from 'react';
import { findNode, nodeLabel } from '../../shared/document/find.ts';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { renameNode } from './rename-node.ts';

export function RenameField(props: { readonly id: string; readonly cy: Core; readonly onClose: () => void }) {
  const { id, cy, onClose } = props;
  const t = useT();
  const language = useApp((state) => state.view.language);
  const document = useDocument();
  const node = findNode(document, id);
  const [text, setText] = useState(() => (node ? nodeLabel(document, node, language) : ''));
  useEffect(() => {
    cy.on('viewport', onClose);
    return () => void cy.off('viewport', onClose);
  }, [cy, onClose]);
  if (!node) return null;
  const { x, y } = cy.getElementById(id).renderedPosition();
  const keep = () => {
    renameNode(node, text.trim(), language);
    onClose();
  };
  return (
    <input
      className="rename-field"
      style={{ left: x, top: y }}
      aria-label={t('diagram.rename')}
      autoFocus
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') keep();
        else if (event.key === 'Escape') onClose();
        event.stopPropagation();
      }}
    />
  );
}
