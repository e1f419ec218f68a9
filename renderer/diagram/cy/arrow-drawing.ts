/**
 * Drawing arrows: from the handle of a hovered node, or anywhere on a node with the path, covariance and
 * moderation tools. An arrow that ends on a path moderates it.
 */
import type { Core, NodeSingular } from 'cytoscape';
import { getState } from '../../state/store.ts';
import { canDraw, drawArrow, type ArrowKind } from '../draw-arrow.ts';
import { listenForHandle } from './handle.ts';
import { aimedPath, hidePathTargets, showPathTargets } from './path-targets.ts';

/** What an arrow onto a path, or onto a node, would be; null where the tool draws no such thing. */
function kindOf(path: string | undefined): ArrowKind | null {
  const { tool } = getState().view;
  if (path !== undefined) return tool === 'covariance' ? null : 'moderation';
  if (tool === 'moderation') return null;
  return tool === 'covariance' ? 'covariance' : 'path';
}

function canConnect(source: NodeSingular, target: NodeSingular): boolean {
  const path = aimedPath(target);
  const kind = kindOf(path);
  return kind !== null && canDraw(kind, source.id(), path ?? target.id());
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
  const begin = (source: NodeSingular) => {
    if (getState().view.tool !== 'covariance') showPathTargets(cy, source.id());
    handles.start(source);
  };
  listenForHandle(cy, begin);
  cy.on('tapstart', '.shape', (event) => {
    const { tool } = getState().view;
    const node = event.target as NodeSingular;
    const isOfNodes = tool === 'path' || tool === 'moderation';
    if (tool === 'covariance' || (isOfNodes && !node.hasClass('indicator'))) begin(node);
  });
  cy.on('ehhoverover', (_event, _source, target: NodeSingular) => {
    cy.edges('.is-aimed').removeClass('is-aimed');
    const path = aimedPath(target);
    if (path !== undefined) cy.getElementById(path).addClass('is-aimed');
  });
  cy.on('ehhoverout', () => cy.edges('.is-aimed').removeClass('is-aimed'));
  cy.on('ehcomplete', (_event, from: NodeSingular, to: NodeSingular, added: NodeSingular) => {
    added.remove();
    const path = aimedPath(to);
    const kind = kindOf(path);
    if (kind) drawArrow(kind, from.id(), path ?? to.id());
  });
  cy.on('ehstop', () => hidePathTargets(cy));
  return () => {
    // An arrow that is being pulled when the canvas goes is dropped: its timer would ask a canvas that is no more.
    cy.off('ehcomplete');
    handles.stop();
    handles.destroy();
  };
}
