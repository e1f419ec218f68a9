/** Everything to look at: what keeps the model from being estimated, what the estimate warns of, what else went wrong. */
import { useMemo } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { useApp } from '../state/store.ts';

export interface ListedProblem {
  readonly problem: Problem;
  /** Not the model's: can be dismissed. */
  readonly isNotice: boolean;
  readonly saveElsewhere?: () => void;
}

const rank = { error: 0, warning: 1, note: 2 } as const;

export function useProblems(): readonly ListedProblem[] {
  const notices = useApp((state) => state.notices);
  const modelProblems = useApp((state) => state.modelProblems);
  const fit = useApp((state) => state.fit);
  const isCurrent = useApp((state) => state.fitKey !== null && state.fitKey === state.modelKey);
  return useMemo(() => {
    const fromFit = isCurrent && fit ? fit.problems : [];
    const listed = [
      ...notices.map((notice) => ({ ...notice, isNotice: true })),
      ...[...modelProblems, ...fromFit].map((problem) => ({ problem, isNotice: false })),
    ];
    return listed.sort((a, b) => rank[a.problem.severity] - rank[b.problem.severity]);
  }, [notices, modelProblems, fit, isCurrent]);
}
