/** The SHA-256 of a file, computed while a reader reads it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { chunksOf, pieceBytes, type TableSource } from './read-pieces.ts';

interface HashedSource extends TableSource {
  /** `sha256:<hex>` of all bytes; reads the file once more only where nobody has read it to its end. */
  hash(): Promise<string>;
}

export function hashWhileRead(source: TableSource): HashedSource {
  let whole: string | undefined;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const hash = sha256.create();
    for await (const chunk of chunksOf(source)) {
      // A host may hand over the whole file at once: cancelling should not wait for all of it.
      for (let from = 0; from < chunk.length; from += pieceBytes) {
        const part = chunk.subarray(from, from + pieceBytes);
        if (whole === undefined) hash.update(part);
        yield part;
      }
    }
    whole ??= `sha256:${bytesToHex(hash.digest())}`;
  }
  return {
    fileName: source.fileName,
    bytes: source.bytes,
    chunks,
    async hash() {
      if (whole === undefined) {
        const unread = chunks();
        while ((await unread.next()).done !== true);
      }
      return whole ?? '';
    },
  };
}
