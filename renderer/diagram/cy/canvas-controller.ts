/** The canvas: cytoscape made to show the scene and to turn gestures into edits. No React in here. */
import cytoscape, { type Core, type Position } from 'cytoscape';
import edgehandles from 'cytoscape-edgehandles';
import { darkTheme, lightTheme } from '../../../shared/diagram-svg/tokens.ts';
import type { Scene } from '../../../shared/diagram-svg/scene.ts';
import { getState, setView, useApp } from '../../state/store.ts';
import { createSceneSource, sceneOf } from '../scene-now.ts';
import { listenForArrows } from './arrow-drawing.ts';
import { listenForDragging } from './dragging.ts';
import { canvasElements } from './elements.ts';
import { loadFontsFor } from './fonts.ts';
import { listenForSelection } from './selecting.ts';
import { stylesheet } from './stylesheet.ts';
import { createSync } from './sync.ts';
import {
  fitAll,
  isFitted,
  isOutOfView,
  keepFitted,
  listenForGround,
  listenForHover,
  listenForPanning,
  zoomLimits,
} from './viewport.ts';

cytoscape.use(edgehandles);

/** Where the view stood when the canvas was last left for another page, and in which project. */
let left: { readonly serial: number; readonly view: { zoom: number; pan: Position } } | null = null;

export interface CanvasController {
  readonly cy: Core;
  readonly setDark: (isDark: boolean) => void;
  readonly destroy: () => void;
}

export function createCanvas(container: HTMLElement, startsDark: boolean): CanvasController {
  let theme = startsDark ? darkTheme : lightTheme;
  let fontEpoch = 0;
  const cy = cytoscape({
    container,
    style: stylesheet(theme, fontEpoch),
    minZoom: zoomLimits.lowest,
    maxZoom: zoomLimits.highest,
    userPanningEnabled: false,
    userZoomingEnabled: false,
    boxSelectionEnabled: true,
    selectionType: 'single',
    pixelRatio: Math.max(2, window.devicePixelRatio),
  });
  const sync = createSync(cy);
  const sceneNow = createSceneSource();
  const restyle = () => cy.style().fromJson(stylesheet(theme, fontEpoch)).update();
  const fetchFonts = async (scene: Scene) => {
    const texts = scene.nodes.flatMap((node) => [node.title, node.subtitle ?? '', node.note ?? '']);
    if (!(await loadFontsFor([...texts, ...scene.edges.map((edge) => edge.text)])) || cy.destroyed()) return;
    fontEpoch++;
    restyle();
  };
  const showScene = (scene: Scene) => {
    sync.show(canvasElements(scene, theme));
    cy.emit('pathloom:synced');
  };

  let shown: Scene | null = null;
  const draw = () => {
    const scene = sceneNow(getState());
    if (scene === shown) return;
    const before = new Set(shown?.nodes.map((node) => node.id));
    const added = scene.nodes.filter((node) => node.kind !== 'indicator' && !before.has(node.id));
    shown = scene;
    showScene(scene);
    // Constructs built from column names land below what is seen.
    if (
      isFitted(cy) &&
      isOutOfView(
        cy,
        added.map(({ id }) => id),
      )
    )
      fitAll(cy);
    void fetchFonts(scene);
  };
  draw();
  if (left?.serial === getState().project.serial) cy.viewport(left.view);
  else fitAll(cy);

  const ends = [
    useApp.subscribe((state, before) => {
      draw();
      if (state.project.serial !== before.project.serial) fitAll(cy);
      if (state.fit !== before.fit) cy.one('render', () => void performance.mark('pathloom:painted'));
    }),
    listenForSelection(cy),
    listenForArrows(cy),
    listenForPanning(cy, container),
  ];
  listenForDragging(cy, (document) => showScene(sceneOf(getState(), document)));
  keepFitted(cy);
  listenForHover(cy, container);
  if (container.parentElement) listenForGround(cy, container.parentElement);
  cy.on('zoom', () => setView({ zoom: cy.zoom() }));
  setView({ zoom: cy.zoom() });

  return {
    cy,
    setDark(isDark) {
      theme = isDark ? darkTheme : lightTheme;
      restyle();
      shown = null;
      draw();
    },
    destroy() {
      for (const end of ends) end();
      left = { serial: getState().project.serial, view: { zoom: cy.zoom(), pan: { ...cy.pan() } } };
      cy.destroy();
    },
  };
}
