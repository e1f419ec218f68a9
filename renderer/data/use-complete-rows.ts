/** How many rows are complete in what matters: the columns of the model or, without one, the numeric ones. */
import { useEffect, useMemo, useState } from 'react';
import type { CompleteRows } from '../../shared/data/screen/complete-rows.ts';
import type { DatasetSummary, PrepareStep } from '../../shared/data/types.ts';
import { modelColumns } from '../../shared/document/compile/model-columns.ts';
import { formatInteger } from '../../shared/language/format.ts';
import type { Translate } from '../../shared/language/translate.ts';
import { sem } from '../bridge.ts';
import { useDocument } from '../state/store.ts';

/** null until the host has looked; data that the steps do not fit have none. */
export function useCompleteRows(
  datasetId: string | undefined,
  steps: readonly PrepareStep[],
  summary: DatasetSummary | null | undefined,
): CompleteRows | null {
  const document = useDocument();
  // Edits of the drawing that leave its columns as they are ask nothing.
  const key = JSON.stringify(modelColumns(document));
  const columns = useMemo(() => JSON.parse(key) as string[], [key]);
  const [ofModel, setOfModel] = useState<CompleteRows | null>(null);
  const hasModel = columns.length > 0;
  useEffect(() => {
    if (!hasModel || datasetId === undefined) return;
    let isNewest = true;
    void sem.call('data.complete', { datasetId, steps, columns }).then((outcome) => {
      if (isNewest) setOfModel(outcome.ok ? outcome.value : null);
    });
    return () => {
      isNewest = false;
    };
  }, [datasetId, steps, columns, hasModel]);
  if (hasModel) return ofModel;
  return summary ? { rows: summary.completeRows, isNamed: false } : null;
}

export function completeWords({ rows, isNamed }: CompleteRows, t: Translate): string {
  const values = { count: rows, formatted: formatInteger(rows) };
  return isNamed ? t('import.done.complete-model', values) : t('import.done.complete', values);
}
