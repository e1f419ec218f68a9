/** The preparation as far as it can be applied: all steps, or those before the one that cannot. */
import { useMemo } from 'react';
import type { PrepareStep } from '../../shared/data/types.ts';
import { useApp, useDocument } from './store.ts';

export function useAppliedSteps(): readonly PrepareStep[] {
  const { preparation } = useDocument();
  const failing = useApp((state) => state.preparationProblems[0]?.values['step']);
  return useMemo(
    () => (typeof failing === 'number' ? preparation.slice(0, failing - 1) : preparation),
    [preparation, failing],
  );
}
