/** What results are built from, in the language of the window. */
import { useMemo } from 'react';
import { createResultContext, type ResultContext } from '../../shared/results/context.ts';
import { useApp, useDocument } from '../state/store.ts';
import { useT } from '../state/use-t.ts';

export function useResultContext(): ResultContext {
  const document = useDocument();
  const language = useApp((state) => state.view.language);
  const translate = useT();
  return useMemo(() => createResultContext(document, language, translate), [document, language, translate]);
}
