/** The handle beside the node under the pointer, from which an arrow is pulled. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { getState } from '../../state/store.ts';

const handleId = '/handle';
/** From the outline to the middle of the handle. */
const gap = 3;

/** `onPull` is told which node the handle belongs to. */
export function listenForHandle(cy: Core, onPull: (source: NodeSingular) => void): void {
  let source: NodeSingular | null = null;
  const hide = () => {
    source = null;
    cy.getElementById(handleId).remove();
  };
  const show = (event: EventObject) => {
    const node = event.target as NodeSingular;
    const isPressed = (event.originalEvent as MouseEvent).buttons !== 0;
    if (isPressed || getState().view.tool !== 'select' || source?.same(node)) return;
    hide();
    source = node;
    const { x, y } = node.position();
    cy.add({
      group: 'nodes',
      classes: 'handle',
      data: { id: handleId },
      position: { x: x + node.width() / 2 + gap, y },
      selectable: false,
      grabbable: false,
    });
  };
  cy.on('mousemove', '.construct, .observed', show);
  cy.on('mousemove', (event) => {
    if (source && !isNear(source, event.position)) hide();
  });
  cy.on('tapstart', '.construct, .observed', hide);
  cy.on('tapstart', '.handle', () => {
    const node = source;
    hide();
    if (node) onPull(node);
  });
}

/** The pointer is on the node or its handle, give or take a little. */
function isNear(node: NodeSingular, at: { readonly x: number; readonly y: number }): boolean {
  if (node.removed()) return false;
  const { x, y } = node.position();
  return Math.abs(at.x - x) <= node.width() / 2 + 18 && Math.abs(at.y - y) <= node.height() / 2 + 10;
}
