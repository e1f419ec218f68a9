/** The canvas: cytoscape made to show the scene and to turn gestures into edits. No React in here. */
import cytoscape, { type Core, type Position } from 'cytoscape';
import edgehandles from 'cytoscape-edgehandles';
import { getState, setView, useApp } from '../../state/store.ts';
import { listenForArrows } from './arrow-drawing.ts';
import { listenForDragging } from './dragging.ts';
import { createPainter } from './painter.ts';
import { listenForSelection } from './selecting.ts';
import {
  fitAll,
  isFitted,
  keepFitted,
  listenForGround,
  listenForHover,
  listenForPanning,
  zoomLimits,
} from './viewport.ts';

cytoscape.use(edgehandles);

/** Where the view stood when the canvas was last left for another page, and in which project. A fitted one follows the window. */
let left: {
  readonly serial: number;
  readonly isFitted: boolean;
  readonly view: { zoom: number; pan: Position };
} | null = null;

export interface CanvasController {
  readonly cy: Core;
  readonly setDark: (isDark: boolean) => void;
  readonly destroy: () => void;
}

export function createCanvas(container: HTMLElement, startsDark: boolean): CanvasController {
  const cy = cytoscape({
    container,
    minZoom: zoomLimits.lowest,
    maxZoom: zoomLimits.highest,
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: true,
    selectionType: 'single',
    // Cached texts are scaled: with fewer pixels they blur at zooms below 100 %.
    pixelRatio: Math.max(2, window.devicePixelRatio),
  });
  const painter = createPainter(cy, startsDark);
  painter.draw();
  if (left?.serial === getState().project.serial && !left.isFitted) cy.viewport(left.view);
  else fitAll(cy);

  const ends = [
    useApp.subscribe((state, before) => {
      painter.draw();
      if (state.project.serial !== before.project.serial) fitAll(cy);
      if (state.fit !== before.fit) cy.one('render', () => void performance.mark('pathloom:painted'));
    }),
    listenForSelection(cy),
    listenForArrows(cy),
    listenForPanning(cy, container),
  ];
  listenForDragging(cy, painter.preview);
  keepFitted(cy);
  listenForHover(cy, container);
  if (container.parentElement) listenForGround(cy, container.parentElement);
  cy.on('zoom', () => setView({ zoom: cy.zoom() }));
  setView({ zoom: cy.zoom() });

  return {
    cy,
    setDark: painter.setDark,
    destroy() {
      for (const end of ends) end();
      const view = { zoom: cy.zoom(), pan: { ...cy.pan() } };
      left = { serial: getState().project.serial, isFitted: isFitted(cy), view };
      cy.destroy();
    },
  };
}
