/** Dragging nodes: everything that depends on them follows at once; the move is recorded once, at its end. */
import type { Core } from 'cytoscape';
import { moveNodes } from '../../../shared/document/edits.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { edit, getDocument } from '../../state/store.ts';

/** Positions of constructs and observed variables as the canvas has them now. */
function positionsOf(cy: Core, ids: ReadonlySet<string>): Map<string, { x: number; y: number }> {
  return new Map([...ids].map((id) => [id, { ...cy.getElementById(id).position() }]));
}

function movedTo(document: ProjectDocument, positions: ReadonlyMap<string, { x: number; y: number }>): ProjectDocument {
  const nodes = document.diagram.nodes.map((node) => ({ ...node, ...positions.get(node.id) }));
  return { ...document, diagram: { ...document.diagram, nodes } };
}

/** `show` draws a document that is not recorded yet, leaving the held nodes to the pointer. */
export function listenForDragging(
  cy: Core,
  show: (document: ProjectDocument, held: ReadonlySet<string>) => void,
): void {
  const held = new Set<string>();
  let isScheduled = false;
  const draw = () => {
    isScheduled = false;
    if (held.size > 0) show(movedTo(getDocument(), positionsOf(cy, held)), held);
  };
  cy.on('drag', '.construct, .observed', (event) => {
    held.add(event.target.id());
    if (isScheduled) return;
    isScheduled = true;
    queueMicrotask(draw);
  });
  cy.on('free', '.construct, .observed', () => {
    if (held.size === 0) return;
    const positions = positionsOf(cy, held);
    held.clear();
    edit((document) => moveNodes(document, positions));
    show(getDocument(), held);
  });
}
