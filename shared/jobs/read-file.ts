/** A file as chunks, read by whatever the host reads with; kept whole only where a project takes it along. */
import type { CsvSource } from '../data/readers/csv/import-csv.ts';
import type { FileSource } from './jobs.ts';

/** Larger data files are not carried inside project files: the project then only refers to them. */
export const mostCarriedBytes = 64 * 1024 * 1024;

/** Reads a host's own file handle from its first byte. */
export type ReadContent = (content: unknown) => AsyncIterable<Uint8Array>;

export function csvSourceOf(source: FileSource, read: ReadContent): CsvSource {
  return { fileName: source.fileName, bytes: source.bytes, chunks: () => read(source.content) };
}

/** The first `count` bytes, or all when there are fewer. */
export async function readStart(source: FileSource, read: ReadContent, count: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of read(source.content)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return joinChunks(chunks).subarray(0, count);
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
