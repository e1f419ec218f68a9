/** Moving over the canvas: wheel and touch pad, space or middle button to drag, zoom to fit. */
import type { Core } from 'cytoscape';

export const zoomLimits = { lowest: 0.2, highest: 4 } as const;
/** Zoom to fit never enlarges: text at 100 % is as large as elsewhere in the window. */
const fitMargin = 24;

export function fitAll(cy: Core): void {
  const drawn = cy.elements('.shape, .edge-label');
  if (drawn.empty()) {
    cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  } else {
    cy.fit(drawn, fitMargin);
    if (cy.zoom() > 1) {
      cy.zoom(1);
      cy.center(drawn);
    }
  }
  cy.scratch(fittedKey, viewKey(cy));
}

const fittedKey = 'pathloom:fitted';

function viewKey(cy: Core): string {
  const { x, y } = cy.pan();
  return `${cy.zoom()} ${x} ${y}`;
}

/** Is the view as zoom to fit left it? */
export function isFitted(cy: Core): boolean {
  return cy.scratch(fittedKey) === viewKey(cy);
}

/** A view that nobody has moved keeps showing everything when the window changes its size. */
export function keepFitted(cy: Core): void {
  const sizeOf = () => `${cy.width()} ${cy.height()}`;
  let size = sizeOf();
  // Cytoscape also says resize when something beside the canvas has changed.
  cy.on('resize', () => {
    if (size !== sizeOf() && isFitted(cy)) fitAll(cy);
    size = sizeOf();
  });
}

/** Does the drawing reach beyond what is seen? */
export function isOutOfView(cy: Core): boolean {
  const shapes = cy.nodes('.shape');
  if (shapes.empty()) return false;
  const seen = cy.extent();
  const drawn = shapes.boundingBox({});
  return drawn.x1 < seen.x1 || drawn.x2 > seen.x2 || drawn.y1 < seen.y1 || drawn.y2 > seen.y2;
}

export function zoomAround(cy: Core, level: number, at?: { readonly x: number; readonly y: number }): void {
  const renderedPosition = at ?? { x: cy.width() / 2, y: cy.height() / 2 };
  const bounded = Math.min(zoomLimits.highest, Math.max(zoomLimits.lowest, level));
  cy.zoom({ level: bounded, renderedPosition: { ...renderedPosition } });
}

/** Brings elements into view without changing the zoom more than needed. */
export function reveal(cy: Core, ids: readonly string[]): void {
  const elements = cy.collection().union(cy.elements().filter((element) => ids.includes(element.id())));
  if (elements.empty()) return;
  const box = elements.renderedBoundingBox({});
  const isVisible = box.x1 >= 0 && box.y1 >= 0 && box.x2 <= cy.width() && box.y2 <= cy.height();
  if (!isVisible) cy.center(elements);
}

export function listenForPanning(cy: Core, container: HTMLElement): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  container.addEventListener('wheel', (event) => onWheel(cy, container, event), {
    passive: false,
    signal,
    capture: true,
  });
  listenForDragPan(cy, container, signal);
  return () => abort.abort();
}

function onWheel(cy: Core, container: HTMLElement, event: WheelEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey) {
    const box = container.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    zoomAround(cy, cy.zoom() * Math.exp(-Math.max(-60, Math.min(60, dy)) / 240), at);
  } else cy.panBy(event.shiftKey ? { x: -dy, y: -dx } : { x: -dx, y: -dy });
}

/** Space held, or the middle button: the canvas follows the pointer. */
function listenForDragPan(cy: Core, container: HTMLElement, signal: AbortSignal): void {
  const capture = { signal, capture: true } as const;
  let last: { readonly x: number; readonly y: number } | null = null;
  const isSpaceDown = followSpace(container, signal);
  const begin = (event: MouseEvent) => {
    if (event.button !== 1 && !(event.button === 0 && isSpaceDown())) return;
    event.preventDefault();
    event.stopPropagation();
    last = { x: event.clientX, y: event.clientY };
  };
  const move = (event: MouseEvent) => {
    if (!last) return;
    event.stopPropagation();
    cy.panBy({ x: event.clientX - last.x, y: event.clientY - last.y });
    last = { x: event.clientX, y: event.clientY };
  };
  container.addEventListener('mousedown', begin, capture);
  window.addEventListener('mousemove', move, capture);
  window.addEventListener('mouseup', () => (last = null), capture);
}

/** Whether the space bar is held on the canvas; its cursor says so. */
function followSpace(container: HTMLElement, signal: AbortSignal): () => boolean {
  let isDown = false;
  const set = (value: boolean) => {
    isDown = value;
    container.classList.toggle('is-panning', isDown);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    set(true);
  };
  const release = (event: KeyboardEvent) => {
    if (event.key === ' ') set(false);
  };
  container.addEventListener('keydown', press, { signal });
  window.addEventListener('keyup', release, { signal });
  return () => isDown;
}

/** Between dots at 100 %. */
const dotDistance = 16;

/** The dotted ground moves and grows with the drawing. */
export function listenForGround(cy: Core, ground: HTMLElement): void {
  const follow = () => {
    const distance = dotDistance * cy.zoom() * (cy.zoom() < 0.6 ? 2 : 1);
    const { x, y } = cy.pan();
    ground.style.backgroundSize = `${distance}px ${distance}px`;
    ground.style.backgroundPosition = `${x}px ${y}px`;
  };
  follow();
  cy.on('viewport', follow);
}

/** The pointer says what can be done: move a node, choose an edge. */
export function listenForHover(cy: Core, container: HTMLElement): void {
  cy.on('mouseover', '.construct, .observed', () => (container.dataset['over'] = 'node'));
  cy.on('mouseover', '.indicator, .line, .edge-label', () => (container.dataset['over'] = 'edge'));
  cy.on('mouseout', '.shape, .line, .edge-label', () => delete container.dataset['over']);
}
