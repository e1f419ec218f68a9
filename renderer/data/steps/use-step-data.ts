/** What an editor of a step asks the host: the data before the step, and what the step would change. */
import { useEffect, useState } from 'react';
import type {
  AnswerCounts,
  ColumnSummary,
  DatasetSummary,
  PrepareStep,
  StepsPreview,
} from '../../../shared/data/types.ts';
import type { Outcome } from '../../../shared/problem.ts';
import { sem } from '../../bridge.ts';
import { useApp } from '../../state/store.ts';

/** Typing is not followed letter by letter. */
const previewDelay = 200;

/** The reply to the latest question, null until it is there; a question is known by its key. */
function useReply<T>(key: string | null, ask: () => Promise<Outcome<T>>, delay = 0): Outcome<T> | null {
  const [reply, setReply] = useState<{ readonly key: string; readonly outcome: Outcome<T> } | null>(null);
  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void ask().then((outcome) => {
        if (isWanted) setReply({ key, outcome });
      });
    }, delay);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // The key says all that `ask` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, delay]);
  return reply !== null && reply.key === key ? reply.outcome : null;
}

function useDatasetId(): string {
  return useApp((state) => state.loaded?.datasetId ?? '');
}

function keyOf(datasetId: string, ...parts: readonly unknown[]): string | null {
  return datasetId === '' ? null : JSON.stringify([datasetId, ...parts]);
}

/** The columns as these steps leave them; null until the host has answered, those given where it cannot. */
export function useColumnsAfter(
  steps: readonly PrepareStep[],
  known: readonly ColumnSummary[],
): readonly ColumnSummary[] | null {
  const datasetId = useDatasetId();
  const key = keyOf(datasetId, steps);
  const reply = useReply<DatasetSummary>(key, () => sem.call('data.summary', { datasetId, steps }));
  if (key === null) return known;
  return reply && (reply.ok ? reply.value.columns : known);
}

/** The answers of a column before the step; null until they are there. */
export function useAnswers(steps: readonly PrepareStep[], column: string): AnswerCounts | null {
  const datasetId = useDatasetId();
  const key = column === '' ? null : keyOf(datasetId, steps, column);
  const reply = useReply(key, () => sem.call('data.answers', { datasetId, steps, column }));
  return reply?.ok ? reply.value : null;
}

/** What these steps would do behind the ones before; null while they are incomplete or the host is at it. */
export function usePreview(steps: readonly PrepareStep[], added: readonly PrepareStep[]): Outcome<StepsPreview> | null {
  const datasetId = useDatasetId();
  const key = added.length === 0 ? null : keyOf(datasetId, steps, added);
  return useReply(key, () => sem.call('data.preview-steps', { datasetId, steps, added }), previewDelay);
}
