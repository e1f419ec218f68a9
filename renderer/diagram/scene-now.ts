/** The scene of the present state, built anew only when something drawn has changed. */
import { buildScene } from '../../shared/drawing/build-scene.ts';
import type { Scene } from '../../shared/drawing/scene.ts';
import { mapModel } from '../../shared/document/compile/model-map.ts';
import type { ProjectDocument } from '../../shared/document/types.ts';
import { isStale, shownDocument, shownFit } from '../state/store.ts';
import type { AppState } from '../state/types.ts';

/** What a scene depends on; equal parts make an equal scene. */
function partsOf(state: AppState): readonly unknown[] {
  const { fit, view, modelProblems } = state;
  const { diagram, variables, hypotheses } = shownDocument(state);
  return [
    diagram,
    variables,
    hypotheses,
    fit,
    view.group,
    view.sceneOptions,
    view.language,
    isStale(state),
    modelProblems,
  ];
}

/** `document` may differ from the state's while something is dragged. */
export function sceneOf(state: AppState, document: ProjectDocument = state.history.present): Scene {
  const { view } = state;
  return buildScene(shownDocument(state, document), shownFit(state), view.sceneOptions, {
    language: view.language,
    isStale: isStale(state),
    culprits: culpritsOf(state, document),
  });
}

/** Elements named by errors and warnings; a note is not a fault. */
function culpritsOf(state: AppState, document: ProjectDocument): ReadonlySet<string> {
  const fromFit = state.fit && !isStale(state) ? state.fit.problems : [];
  const grave = [...state.modelProblems, ...fromFit].filter((problem) => problem.severity !== 'note');
  return new Set(grave.flatMap(mapModel(document).culprits));
}

export function createSceneSource(): (state: AppState) => Scene {
  let parts: readonly unknown[] = [];
  let scene: Scene | null = null;
  return (state) => {
    const now = partsOf(state);
    if (!scene || now.some((part, index) => part !== parts[index])) scene = sceneOf(state);
    parts = now;
    return scene;
  };
}
