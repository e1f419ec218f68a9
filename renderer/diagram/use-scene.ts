/** The scene for components that show it in words, briefly: stars, not intervals. */
import { useMemo } from 'react';
import { buildScene } from '../../shared/drawing/build-scene.ts';
import type { Scene } from '../../shared/drawing/scene.ts';
import { isStale, shownFit, useApp, useDocument } from '../state/store.ts';

export function useScene(): Scene {
  const document = useDocument();
  const fit = useApp(shownFit);
  const options = useApp((state) => state.view.sceneOptions);
  const language = useApp((state) => state.view.language);
  const stale = useApp(isStale);
  return useMemo(
    () =>
      buildScene(
        document,
        fit,
        { ...options, significance: 'stars' },
        { language, isStale: stale, culprits: new Set() },
      ),
    [document, fit, options, language, stale],
  );
}
