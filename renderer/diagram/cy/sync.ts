/** Makes the canvas show these elements: adds, removes and changes only what differs. */
import type { Core, ElementDefinition, SingularElementArgument } from 'cytoscape';
import type { CanvasElement } from './elements.ts';

export interface Sync {
  readonly show: (elements: readonly CanvasElement[]) => void;
}

export function createSync(cy: Core): Sync {
  let shown = new Map<string, CanvasElement>();
  return {
    show(elements) {
      const next = new Map(elements.map((element) => [element.data.id, element]));
      cy.batch(() => {
        for (const [id, before] of shown) if (mustGo(before, next.get(id))) cy.getElementById(id).remove();
        cy.add(elements.filter((element) => mustCome(shown.get(element.data.id), element)).map(definition));
        for (const element of elements) {
          const before = shown.get(element.data.id);
          if (before && !mustCome(before, element)) change(cy, before, element);
        }
      });
      shown = next;
    },
  };
}

/** Cytoscape cannot move an edge to other ends by data alone. */
function hasMovedEnds(before: CanvasElement, after: CanvasElement): boolean {
  return before.data['source'] !== after.data['source'] || before.data['target'] !== after.data['target'];
}

function mustGo(before: CanvasElement, after: CanvasElement | undefined): boolean {
  return !after || hasMovedEnds(before, after);
}

function mustCome(before: CanvasElement | undefined, after: CanvasElement): boolean {
  return !before || hasMovedEnds(before, after);
}

function definition(element: CanvasElement): ElementDefinition {
  const isShape = element.classes.startsWith('shape');
  const isLine = element.group === 'edges';
  return {
    group: element.group,
    classes: element.classes,
    data: { ...element.data },
    ...(element.position ? { position: { ...element.position } } : {}),
    selectable: isShape || isLine,
    grabbable: false,
    pannable: !isShape,
  };
}

function change(cy: Core, before: CanvasElement, after: CanvasElement): void {
  const element: SingularElementArgument = cy.getElementById(after.data.id);
  if (before.classes !== after.classes) {
    element.removeClass(before.classes);
    element.addClass(after.classes);
  }
  for (const [key, value] of Object.entries(after.data)) if (element.data(key) !== value) element.data(key, value);
  const { position } = after;
  if (!position || !element.isNode()) return;
  const now = element.position();
  if (now.x !== position.x || now.y !== position.y) element.position({ ...position });
}
