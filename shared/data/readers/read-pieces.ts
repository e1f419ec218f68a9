/** A file's bytes: its chunks as the host cuts them, pieces of one size, or the first of them. */
import { detectionBytes } from '../decode/detect-encoding.ts';

/** A file. `chunks()` starts at its first byte each time it is called. */
export interface TableSource {
  readonly fileName: string;
  readonly bytes: number;
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What went wrong on the host's side while reading. */
export class ReadError extends Error {}

/** One size for all: what is found in a piece does not depend on the host; progress and cancelling stay quick. */
export const pieceBytes = 262_144;

/** The chunks of the file; what the host throws is thrown as a ReadError. */
export async function* chunksOf(source: TableSource): AsyncGenerator<Uint8Array, undefined> {
  const chunks = source.chunks();
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  try {
    for (;;) {
      const { done, value } = await nextChunk(iterator);
      if (done === true) return;
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** The file in pieces of `pieceBytes`, the last one shorter. A piece is overwritten when the next is asked for. */
export async function* pieces(source: TableSource): AsyncGenerator<Uint8Array, undefined> {
  const piece = new Uint8Array(pieceBytes);
  let filled = 0;
  for await (const chunk of chunksOf(source)) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + pieceBytes - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < pieceBytes) continue;
      yield piece;
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

async function nextChunk(
  iterator: AsyncIterator<Uint8Array> | Iterator<Uint8Array>,
): Promise<IteratorResult<Uint8Array, unknown>> {
  try {
    return await iterator.next();
  } catch (error) {
    throw new ReadError(error instanceof Error ? error.message : String(error));
  }
}

/** The first `count` bytes, or all when there are fewer. */
export async function readStart(source: TableSource, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(source)) {
    const part = chunk.subarray(0, count - length);
    parts.push(part);
    length += part.length;
    if (length >= count) break;
  }
  const start = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    start.set(part, at);
    at += part.length;
  }
  return start;
}

/** The bytes that detection looks at. */
export async function readHead(
  source: TableSource,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const start = await readStart(source, detectionBytes + 1);
  return { bytes: start.subarray(0, detectionBytes), isWhole: start.length <= detectionBytes };
}
