/** Selection of the canvas and selection of the state, kept alike. */
import type { Core, EventObject } from 'cytoscape';
import { loadingEdgeId } from '../../../shared/drawing/scene.ts';
import { keepExisting } from '../../state/selection.ts';
import { revealWritten } from '../../state/statement-port.ts';
import { getDocument, getState, select, useApp } from '../../state/store.ts';

const loadingPrefix = loadingEdgeId('');

/** The element of the document that something on the canvas stands for. */
export function documentId(canvasId: string): string {
  return canvasId.startsWith(loadingPrefix) ? canvasId.slice(loadingPrefix.length) : canvasId;
}

export function listenForSelection(cy: Core): () => void {
  let isApplying = false;
  let isScheduled = false;
  const apply = () => {
    const wanted = new Set(getState().selection);
    isApplying = true;
    cy.elements('.shape, .line').forEach((element) => {
      const isWanted = wanted.has(documentId(element.id()));
      if (isWanted !== element.selected()) element[isWanted ? 'select' : 'unselect']();
    });
    isApplying = false;
  };
  const read = () => {
    isScheduled = false;
    const ids = cy.elements('.shape:selected, .line:selected').map((element) => documentId(element.id()));
    select(keepExisting(getDocument(), [...new Set(ids)]));
  };
  cy.on('select unselect', () => {
    if (isApplying || isScheduled) return;
    isScheduled = true;
    queueMicrotask(read);
  });
  cy.on('tap', '.edge-label', (event: EventObject) => {
    const id = documentId(String(event.target.data('edge')));
    revealWritten(id);
    const isAdding = (event.originalEvent as MouseEvent).shiftKey;
    select(isAdding ? [...new Set([...getState().selection, id])] : [id]);
  });
  cy.on('tap', '.written', (event: EventObject) => revealWritten(String(event.target.id())));
  // A box takes whole constructs: their indicators and arrows are chosen one by one.
  const end = useApp.subscribe((state, before) => {
    if (state.selection !== before.selection) apply();
  });
  cy.on('pathloom:synced', apply);
  return end;
}
