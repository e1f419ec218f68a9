/**
 * Dragging nodes: everything that depends on them follows at once; the move is recorded once, at its
 * end. Cytoscape's own dragging is off: it would lift the shapes above their texts.
 */
import type { Core, NodeSingular, Position } from 'cytoscape';
import { moveNodes } from '../../../shared/document/edits/edits.ts';
import { findNode } from '../../../shared/document/find.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { edit, getDocument, getState, select } from '../../state/store.ts';

/** Pixels on screen before a press becomes a drag. */
const threshold = 3;

interface Drag {
  readonly from: Position;
  /** Where the dragged nodes stood. */
  readonly origins: ReadonlyMap<string, Position>;
  readonly selection: readonly string[];
  hasMoved: boolean;
  /** Where they stand now. */
  places: ReadonlyMap<string, Position>;
}

function movedTo(document: ProjectDocument, places: ReadonlyMap<string, Position>): ProjectDocument {
  const nodes = document.diagram.nodes.map((node) => ({ ...node, ...places.get(node.id) }));
  return { ...document, diagram: { ...document.diagram, nodes } };
}

/** The pressed node, or the whole selection when it belongs to it. */
function begin(node: NodeSingular, from: Position): Drag {
  const { selection } = getState();
  const ids = selection.includes(node.id()) ? selection : [node.id()];
  const origins = new Map(
    ids.flatMap((id) => {
      const each = findNode(getDocument(), id);
      return each ? [[id, { x: each.x, y: each.y }] as const] : [];
    }),
  );
  return { from, origins, selection: [...origins.keys()], hasMoved: false, places: origins };
}

/** `show` draws a document that is not recorded yet. */
export function listenForDragging(cy: Core, show: (document: ProjectDocument) => void): void {
  let drag: Drag | null = null;
  let isScheduled = false;
  const draw = () => {
    isScheduled = false;
    if (drag?.hasMoved) show(movedTo(getDocument(), drag.places));
  };
  cy.on('tapstart', '.construct, .observed', (event) => {
    if (getState().view.tool === 'select') drag = begin(event.target, { ...event.position });
  });
  cy.on('tapdrag', (event) => {
    if (!drag) return;
    const [dx, dy] = [event.position.x - drag.from.x, event.position.y - drag.from.y];
    if (!drag.hasMoved && Math.hypot(dx, dy) * cy.zoom() < threshold) return;
    drag.hasMoved = true;
    drag.places = new Map([...drag.origins].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(draw);
  });
  cy.on('tapend', () => {
    const ended = drag;
    drag = null;
    if (!ended?.hasMoved) return;
    edit((document) => moveNodes(document, ended.places));
    show(getDocument());
    // Cytoscape takes the release for a click on one node: what was dragged together stays selected.
    setTimeout(() => select(ended.selection));
  });
}
