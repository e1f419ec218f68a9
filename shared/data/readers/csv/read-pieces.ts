/** A file's bytes in pieces of one size, however the host cuts them. */
import { detectionBytes } from '../../decode/detect-encoding.ts';

/** A file. `chunks()` starts at its first byte each time it is called. */
export interface CsvSource {
  readonly fileName: string;
  readonly bytes: number;
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** What went wrong on the host's side while reading. */
export class ReadError extends Error {}

/** One size for all: what is found in a piece does not depend on the host; progress and cancelling stay quick. */
const pieceBytes = 262_144;

/** The file in pieces of `pieceBytes`, the last one shorter. A piece is overwritten when the next is asked for. */
export async function* pieces(source: CsvSource): AsyncGenerator<Uint8Array, undefined> {
  const chunks = source.chunks();
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  const piece = new Uint8Array(pieceBytes);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await nextChunk(iterator);
      if (done === true) break;
      for (let from = 0; from < value.length;) {
        const part = value.subarray(from, from + pieceBytes - filled);
        piece.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled < pieceBytes) continue;
        yield piece;
        filled = 0;
      }
    }
    if (filled > 0) yield piece.subarray(0, filled);
  } finally {
    await iterator.return?.();
  }
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

/** The bytes that detection looks at. */
export async function readHead(source: CsvSource): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const head = new Uint8Array(detectionBytes);
  let length = 0;
  for await (const piece of pieces(source)) {
    const wanted = piece.subarray(0, detectionBytes - length);
    head.set(wanted, length);
    length += wanted.length;
    if (wanted.length < piece.length) return { bytes: head, isWhole: false };
  }
  return { bytes: head.subarray(0, length), isWhole: true };
}
