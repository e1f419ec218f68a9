/** A field over a construct for typing its label. Enter or leaving keeps it, Escape does not. */
import type { Core } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import { findNode, nodeLabel } from '../../shared/document/find.ts';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';
import { renameNode } from './rename-node.ts';

export function RenameField(props: {
  readonly id: string;
  readonly cy: Core;
  readonly onClose: () => void;
  /** Called after Enter and Escape: the canvas takes the keys again. */
  readonly onReturn: () => void;
}) {
  const { id, cy, onClose, onReturn } = props;
  const t = useT();
  const language = useApp((state) => state.view.language);
  const document = useDocument();
  const node = findNode(document, id);
  const [text, setText] = useState(() => (node ? nodeLabel(document, node, language) : ''));
  const isGivenUp = useRef(false);
  useEffect(() => {
    cy.on('viewport', onClose);
    return () => void cy.off('viewport', onClose);
  }, [cy, onClose]);
  if (!node) return null;
  const { x, y } = cy.getElementById(id).renderedPosition();
  return (
    <input
      className="rename-field"
      style={{ left: x, top: y }}
      aria-label={t('diagram.rename')}
      autoFocus
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (!isGivenUp.current) renameNode(node, text.trim(), language);
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        isGivenUp.current = event.key === 'Escape';
        // Moving the focus ends the typing, and keeps it unless given up.
        if (event.key === 'Enter' || event.key === 'Escape') onReturn();
        event.stopPropagation();
      }}
    />
  );
}
