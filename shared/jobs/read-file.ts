/** A host's file handle as a file that readers read; kept whole only where a project takes it along. */
import type { TableSource } from '../data/readers/read-pieces.ts';
import type { FileSource } from './jobs.ts';

/** Larger data files are not carried inside project files: the project then only refers to them. */
export const mostCarriedBytes = 64 * 1024 * 1024;

/** Reads a host's own file handle from its first byte. */
export type ReadContent = (content: unknown) => AsyncIterable<Uint8Array>;

export function tableSource(source: FileSource, read: ReadContent): TableSource {
  return { fileName: source.fileName, bytes: source.bytes, chunks: () => read(source.content) };
}
