/** What a script is told of the file behind a fit. */
import { missingWords } from '../data/csv/cells.ts';
import type { PrepareStep } from '../data/types.ts';
import type { Dataset } from '../engine/dataset.ts';
import type { ScriptData, ScriptSource } from '../engine/scripts/script-source.ts';

/** @param dataset as imported, or prepared: steps leave rows and columns where they are */
export function scriptSource(file: ScriptData, dataset: Dataset, steps: readonly PrepareStep[]): ScriptSource {
  const columns = dataset.columns.map(({ name }) => name);
  return { ...file, missingWords, columns, rows: dataset.rows, steps };
}
