/** Drawing arrows: from the handle of a hovered node, or anywhere on a node with the path and covariance tools. */
import type { Core, NodeSingular } from 'cytoscape';
import {
  addCovariance,
  addPath,
  canAddCovariance,
  canAddPath,
  covarianceBetween,
  nextId,
  pathBetween,
} from '../../../shared/document/edits.ts';
import { edit, getDocument, getState, select } from '../../state/store.ts';
import { listenForHandle } from './handle.ts';

function wantsCovariance(): boolean {
  return getState().view.tool === 'covariance';
}

function canConnect(source: NodeSingular, target: NodeSingular): boolean {
  const [a, b] = [source.id(), target.id()];
  if (drawnBetween(a, b)) return true;
  return wantsCovariance() ? canAddCovariance(getDocument(), a, b) : canAddPath(getDocument(), a, b);
}

/** What the tool would draw, where it is drawn already. */
function drawnBetween(from: string, to: string): string | undefined {
  const find = wantsCovariance() ? covarianceBetween : pathBetween;
  return find(getDocument(), from, to)?.id;
}

/** Draws what the tool says and selects it; what is there already is selected only. */
function connect(from: string, to: string): void {
  const drawn = drawnBetween(from, to);
  if (drawn !== undefined) return select([drawn]);
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
  listenForHandle(cy, (source) => handles.start(source));
  cy.on('tapstart', '.shape', (event) => {
    const { tool } = getState().view;
    const node = event.target as NodeSingular;
    if (tool === 'covariance' || (tool === 'path' && !node.hasClass('indicator'))) handles.start(node);
  });
  cy.on('ehcomplete', (_event, from: NodeSingular, to: NodeSingular, added: NodeSingular) => {
    added.remove();
    connect(from.id(), to.id());
  });
  return () => handles.destroy();
}
