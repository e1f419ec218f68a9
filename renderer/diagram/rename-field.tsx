/** A field over a construct for typing its label. Enter or leaving keeps it, Escape does not. */
import type { Core, Position } from 'cytoscape';
import { useCallback, useEffect, useRef, useState } from 'react';
import { findNode, nodeLabel } from '../../shared/document/find.ts';
import { run } from '../state/commands/index.ts';
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
  const [initial] = useState(() => (node ? nodeLabel(document, node, language) : ''));
  const [text, setText] = useState(initial);
  const isGivenUp = useRef(false);
  const place = useRenderedPosition(cy, id);
  if (!node || !place) return null;
  return (
    <input
      className="rename-field"
      style={{ left: place.x, top: place.y }}
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
        // Nothing typed yet: undo means the construct that was just made, not the text.
        const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && text === initial;
        isGivenUp.current = event.key === 'Escape' || isUndo;
        // Moving the focus ends the typing, and keeps it unless given up.
        if (event.key === 'Enter' || isGivenUp.current) onReturn();
        if (isUndo) run('edit.undo');
        // Saving and the like work while a name is typed, and take it over.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      }}
    />
  );
}

/** Where the node is seen, followed while the view moves. */
function useRenderedPosition(cy: Core, id: string): Position | undefined {
  const read = useCallback(() => {
    const node = cy.getElementById(id);
    return node.nonempty() ? { ...node.renderedPosition() } : undefined;
  }, [cy, id]);
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const follow = () => setPlace(read());
    cy.on('viewport pathloom:synced', follow);
    return () => void cy.off('viewport pathloom:synced', follow);
  }, [cy, read]);
  return place;
}
