/** The data sets a worker holds by id, and the same after preparation steps, computed once. */
import { applySteps } from '../data/prepare/apply-steps.ts';
import type { ReadingCounts } from '../data/readers/reader.ts';
import type { ImportSettings } from '../data/readers/schemas.ts';
import type { PrepareStep } from '../data/types.ts';
import type { Dataset } from '../dataset.ts';
import { failure, problem, type Outcome } from '../problem.ts';

/** What a host keeps of an import and hands to workers. */
export interface KeptDataset {
  readonly dataset: Dataset;
  /** What reading the file counted; summaries of prepared data repeat it. */
  readonly counts: ReadingCounts;
  /** Line of the file, from 1, of each row; absent where the format has none. */
  readonly lines?: Int32Array;
  /** How the file was read. */
  readonly settings?: ImportSettings;
}

export interface KeptDatasets {
  keep(datasetId: string, value: KeptDataset): void;
  forget(datasetId: string): void;
  /** The same object as long as data and steps are the same: the engine keeps moments by it. Fails with `no-data`, `step-column-missing`, `step-values-invalid`. */
  prepared(datasetId: string, steps: readonly PrepareStep[]): Outcome<KeptDataset>;
}

/** Undo and redo of steps go back and forth between a few states. */
const mostPrepared = 8;

export function createKeptDatasets(): KeptDatasets {
  const kept = new Map<string, KeptDataset>();
  const cache = new Map<string, { readonly datasetId: string; readonly outcome: Outcome<KeptDataset> }>();

  function prepare(datasetId: string, steps: readonly PrepareStep[]): Outcome<KeptDataset> {
    const source = kept.get(datasetId);
    if (!source) return failure(problem('no-data'));
    const outcome = applySteps(source.dataset, steps);
    if (!outcome.ok) return outcome;
    return { ...outcome, value: { ...source, dataset: outcome.value } };
  }

  return {
    keep(datasetId, value) {
      kept.set(datasetId, value);
    },
    forget(datasetId) {
      kept.delete(datasetId);
      for (const [key, entry] of cache) if (entry.datasetId === datasetId) cache.delete(key);
    },
    prepared(datasetId, steps) {
      const key = JSON.stringify([datasetId, steps]);
      const known = cache.get(key);
      if (known) return known.outcome;
      const outcome = prepare(datasetId, steps);
      if (outcome.ok) {
        const [oldest] = cache.keys();
        if (oldest !== undefined && cache.size >= mostPrepared) cache.delete(oldest);
        cache.set(key, { datasetId, outcome });
      }
      return outcome;
    },
  };
}
