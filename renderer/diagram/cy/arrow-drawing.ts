/** Drawing arrows: from the handle of a hovered node, or anywhere on a node with the path and covariance tools. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { addCovariance, addPath, canAddCovariance, canAddPath, nextId } from '../../../shared/document/edits.ts';
import { edit, getDocument, getState, select } from '../../state/store.ts';

const handleId = '/handle';
/** From the outline to the middle of the handle. */
const handleGap = 3;

function wantsCovariance(): boolean {
  return getState().view.tool === 'covariance';
}

function canConnect(source: NodeSingular, target: NodeSingular): boolean {
  const [a, b] = [source.id(), target.id()];
  return wantsCovariance() ? canAddCovariance(getDocument(), a, b) : canAddPath(getDocument(), a, b);
}

/** Draws what the tool says and selects it. */
function connect(from: string, to: string): void {
  const isCovariance = wantsCovariance();
  const id = nextId(getDocument(), isCovariance ? 'covariance' : 'path');
  edit((document) =>
    isCovariance ? addCovariance(document, { id, a: from, b: to }) : addPath(document, { id, from, to }),
  );
  select([id]);
}

export function listenForArrows(cy: Core): () => void {
  const handles = cy.edgehandles({
    canConnect,
    edgeParams: () => ({}),
    hoverDelay: 0,
    snap: true,
    snapThreshold: 12,
    snapFrequency: 60,
    noEdgeEventsInDraw: true,
    disableBrowserGestures: true,
  });
  let source: NodeSingular | null = null;
  let isDrawing = false;

  const hideHandle = () => {
    source = null;
    cy.getElementById(handleId).remove();
  };
  const showHandle = (event: EventObject) => {
    const node = event.target as NodeSingular;
    if (isDrawing || getState().view.tool !== 'select') return;
    if (source?.same(node) && cy.getElementById(handleId).nonempty()) return;
    hideHandle();
    source = node;
    const { x, y } = node.position();
    cy.add({
      group: 'nodes',
      classes: 'handle',
      data: { id: handleId },
      position: { x: x + node.width() / 2 + handleGap, y },
      selectable: false,
      grabbable: false,
    });
  };
  const startFrom = (node: NodeSingular) => {
    isDrawing = true;
    handles.start(node);
  };

  cy.on('mousemove', '.construct, .observed', showHandle);
  cy.on('tapstart', '.construct, .observed', hideHandle);
  cy.on('mousemove', (event) => {
    if (source && !isDrawing && !isNear(source, event.position)) hideHandle();
  });
  cy.on('tapstart', '.handle', () => {
    const node = source;
    hideHandle();
    if (node) startFrom(node);
  });
  cy.on('tapstart', '.shape', (event) => {
    const { tool } = getState().view;
    const node = event.target as NodeSingular;
    if (tool === 'covariance' || (tool === 'path' && !node.hasClass('indicator'))) startFrom(node);
  });
  cy.on('ehcomplete', (_event, from: NodeSingular, to: NodeSingular, added: NodeSingular) => {
    added.remove();
    connect(from.id(), to.id());
  });
  cy.on('ehstop', () => {
    isDrawing = false;
  });
  return () => handles.destroy();
}

/** The pointer is on the node or its handle, give or take a little. */
function isNear(node: NodeSingular, at: { readonly x: number; readonly y: number }): boolean {
  const { x, y } = node.position();
  return Math.abs(at.x - x) <= node.width() / 2 + 18 && Math.abs(at.y - y) <= node.height() / 2 + 10;
}
