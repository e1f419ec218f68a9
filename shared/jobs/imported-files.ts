/** Data sets of a session: given an id, made available to workers, their files' bytes kept for the project file. */
import type { LoadedData } from '../contract/calls.ts';
import type { DataReference } from '../document/types.ts';
import type { DataFile, ImportWithFile, Jobs } from './jobs.ts';
import type { KeptDataset } from './kept-datasets.ts';
import type { WorkerPool } from './worker-pool.ts';

export interface ImportedFiles {
  adopt(imported: ImportWithFile): LoadedData;
  release(datasetId: string): void;
  /** Keeps the file of data that could not be imported, for the project that refers to it. */
  keepUnread(reference: DataReference, file: DataFile): void;
  /** The bytes that a project takes along: of its data set, else of the file that could not be read again. */
  fileOf(datasetId: string | null, reference: DataReference | null): DataFile | null;
}

export function createImportedFiles(pool: WorkerPool<Jobs>): ImportedFiles {
  const files = new Map<string, DataFile | null>();
  const unread = new Map<string, DataFile>();
  let count = 0;
  return {
    adopt({ dataset, provenance, summary, file, lines, proposals }) {
      count += 1;
      const datasetId = `data-${count}`;
      const { settings } = provenance;
      const kept: KeptDataset = { dataset, counts: summary, settings, ...(lines ? { lines } : {}) };
      pool.keep(datasetId, kept);
      files.set(datasetId, file && { fileName: provenance.fileName, hash: provenance.hash, bytes: file });
      return { datasetId, provenance, summary, ...(proposals ? { proposals } : {}) };
    },
    release(datasetId) {
      pool.forget(datasetId);
      files.delete(datasetId);
    },
    keepUnread(reference, file) {
      unread.set(reference.hash, file);
    },
    fileOf(datasetId, reference) {
      if (datasetId !== null) return files.get(datasetId) ?? null;
      return (reference && unread.get(reference.hash)) ?? null;
    },
  };
}
