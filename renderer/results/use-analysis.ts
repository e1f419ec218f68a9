/** An analysis on demand as a panel needs it: its state, and whether it belongs to what is shown. */
import { useEffect } from 'react';
import type { ProjectAnalysisId, ReplyOf } from '../../shared/analyses/registry.ts';
import { analysisKeyNow } from '../state/analysis-key.ts';
import { runAnalysis } from '../state/analyses.ts';
import { getState, isStale, useApp } from '../state/store.ts';
import type { AnalysisState } from '../state/types.ts';

export interface Analysis<T> extends AnalysisState<T> {
  /** The value, or the failure, is of an earlier model, or of what stood beside it earlier. */
  readonly isOutdated: boolean;
}

export function useAnalysis<K extends ProjectAnalysisId>(id: K): Analysis<ReplyOf<K>> {
  const state: AnalysisState<ReplyOf<K>> = useApp((app) => app.analyses[id]);
  const isOutdated = useApp((app) => state.key !== null && state.key !== analysisKeyNow(id, app));
  return { ...state, isOutdated };
}

/** Runs it as soon as the estimates are of the present model, and again after each change. */
export function useLiveAnalysis(id: ProjectAnalysisId, isWanted: boolean): void {
  const key = useApp((app) => (isStale(app) || app.fit?.status !== 'converged' ? null : analysisKeyNow(id, app)));
  const isLive = useApp((app) => app.view.isLive);
  useEffect(() => {
    if (isWanted && isLive && key !== null && getState().analyses[id].key !== key) void runAnalysis(id);
  }, [id, isWanted, isLive, key]);
}
