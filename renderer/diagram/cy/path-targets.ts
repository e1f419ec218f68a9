/** While an arrow is drawn, paths can be its end: places along them that the drawing library takes for nodes. */
import type { Core, NodeSingular } from 'cytoscape';
import { canAddModeration } from '../../../shared/document/edits/edits.ts';
import { getDocument } from '../../state/store.ts';

/** Pixels between two places. */
const spacing = 14;

/** The path that a place belongs to. */
export function aimedPath(target: NodeSingular): string | undefined {
  return target.hasClass('path-target') ? String(target.data('path')) : undefined;
}

export function showPathTargets(cy: Core, source: string): void {
  const places = cy
    .edges('.path')
    .toArray()
    .flatMap((edge) => {
      if (!canAddModeration(getDocument(), source, edge.id())) return [];
      const [start, end] = [edge.sourceEndpoint(), edge.targetEndpoint()];
      const middle = edge.midpoint();
      const length = Math.hypot(end.x - start.x, end.y - start.y);
      const count = Math.max(3, Math.floor(length / spacing));
      // Not at the ends, where constructs are meant.
      return Array.from({ length: count - 1 }, (_, index) => along((index + 1) / count, start, middle, end)).map(
        (position) => ({
          group: 'nodes' as const,
          classes: 'path-target',
          data: { path: edge.id() },
          position,
          selectable: false,
          grabbable: false,
        }),
      );
    });
  cy.add(places);
}

export function hidePathTargets(cy: Core): void {
  cy.nodes('.path-target').remove();
  cy.edges('.is-aimed').removeClass('is-aimed');
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** On the parabola through both ends and the middle: the line itself, straight or bent. */
function along(t: number, start: Place, middle: Place, end: Place): Place {
  const control = { x: 2 * middle.x - (start.x + end.x) / 2, y: 2 * middle.y - (start.y + end.y) / 2 };
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}
