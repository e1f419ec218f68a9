/** Keeps what cytoscape shows equal to the scene, in the theme and with the fonts there are. */
import type { Core } from 'cytoscape';
import type { Scene } from '../../../shared/drawing/scene.ts';
import { darkTheme, lightTheme } from '../../../shared/drawing/tokens.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { getState } from '../../state/store.ts';
import { createSceneSource, sceneOf } from '../scene-now.ts';
import { canvasElements } from './elements.ts';
import { loadFontsFor } from './fonts.ts';
import { stylesheet } from './stylesheet.ts';
import { createSync } from './sync.ts';
import { fitAll, isFitted, isOutOfView } from './viewport.ts';

export interface Painter {
  /** Shows the present state. */
  readonly draw: () => void;
  /** Shows a document that is not recorded: while something is dragged. */
  readonly preview: (document: ProjectDocument) => void;
  readonly setDark: (isDark: boolean) => void;
}

export function createPainter(cy: Core, startsDark: boolean): Painter {
  let theme = startsDark ? darkTheme : lightTheme;
  let fontEpoch = 0;
  let shown: Scene | null = null;
  const sync = createSync(cy);
  const sceneNow = createSceneSource();
  const restyle = () => cy.style().fromJson(stylesheet(theme, fontEpoch)).update();
  const show = (scene: Scene) => {
    sync.show(canvasElements(scene, theme));
    cy.emit('pathloom:synced');
  };
  const fetchFonts = async (scene: Scene) => {
    if (!(await loadFontsFor(wordsOf(scene))) || cy.destroyed()) return;
    fontEpoch++;
    restyle();
  };
  const draw = () => {
    const scene = sceneNow(getState());
    if (scene === shown) return;
    shown = scene;
    show(scene);
    // New constructs land below what is seen, and indicators change sides: a view that nobody has moved follows.
    if (isFitted(cy) && isOutOfView(cy)) fitAll(cy);
    void fetchFonts(scene);
  };
  restyle();
  return {
    draw,
    preview: (document) => show(sceneOf(getState(), document)),
    setDark(isDark) {
      theme = isDark ? darkTheme : lightTheme;
      restyle();
      shown = null;
      draw();
    },
  };
}

function wordsOf(scene: Scene): string[] {
  const ofNodes = scene.nodes.flatMap((node) => [node.title, node.subtitle ?? '', node.note ?? '']);
  return [...ofNodes, ...scene.edges.map((edge) => edge.text)];
}
