/** Data sets of a session: given an id, made available to workers, their files' bytes kept for the project file. */
import type { LoadedData } from '../contract/calls.ts';
import type { DataFile, ImportWithFile, Jobs } from './jobs.ts';
import type { KeptDataset } from './kept-datasets.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface ImportedFiles {
  adopt(imported: ImportWithFile): LoadedData;
  release(datasetId: string): void;
  /** The bytes the data set was imported from, as far as they are kept. */
  fileOf(datasetId: string | null): DataFile | null;
}

export function createImportedFiles(pool: WorkerPool<Jobs>): ImportedFiles {
  const files = new Map<string, DataFile | null>();
  let count = 0;
  return {
    adopt({ dataset, provenance, summary, file }) {
      count += 1;
      const datasetId = `data-${count}`;
      const kept: KeptDataset = { dataset, counts: summary };
      pool.keep(datasetId, kept);
      files.set(datasetId, file && { fileName: provenance.fileName, hash: provenance.hash, bytes: file });
      return { datasetId, provenance, summary };
    },
    release(datasetId) {
      pool.forget(datasetId);
      files.delete(datasetId);
    },
    fileOf: (datasetId) => files.get(datasetId ?? '') ?? null,
  };
}
