/** The answers of a `.zsav`: blocks by zlib, listed at the end of the file, which hold what a `.sav` holds. */
import { Inflate } from 'fflate';
import type { ByteReader } from './byte-reader.ts';
import { damaged } from './damage.ts';
import { view } from './read-records.ts';

interface Block {
  readonly packed: number;
  readonly unpacked: number;
}

export interface ZlibLayout {
  /** Where the first block begins. */
  readonly start: number;
  /** Where the list of blocks begins. */
  readonly list: number;
}

const headBytes = 24;
/** Of the head of a block and of the sum at its end. */
const [zlibHead, zlibSum] = [2, 4];
/** No more at once: what is unpacked is a thousand times larger at the most. */
const pieceBytes = 4_096;

/** Stands behind the dictionary. Throws SavDamage. */
export async function readLayout(file: ByteReader, littleEndian: boolean): Promise<ZlibLayout> {
  const { at } = file;
  const fields = view(await file.take(headBytes));
  const list = Number(fields.getBigInt64(8, littleEndian));
  if (!(list >= file.at)) throw damaged('invalid', at);
  return { start: file.at, list };
}

/** The list, and the file read to its end. Throws SavDamage. */
export async function readBlockList(
  file: ByteReader,
  { start, list }: ZlibLayout,
  littleEndian: boolean,
): Promise<readonly Block[]> {
  await file.skipTo(list);
  const count = view(await file.take(headBytes)).getInt32(20, littleEndian);
  if (count < 0) throw damaged('invalid', list);
  const fields = view(await file.take(headBytes * count));
  const blocks: Block[] = [];
  let place = start;
  for (let at = 0; at < headBytes * count; at += headBytes) {
    const unpacked = fields.getInt32(at + 16, littleEndian);
    const packed = fields.getInt32(at + 20, littleEndian);
    const isInPlace = Number(fields.getBigInt64(at + 8, littleEndian)) === place;
    if (!isInPlace || unpacked < 0 || packed < zlibHead + zlibSum) throw damaged('invalid', list);
    place += packed;
    blocks.push({ unpacked, packed });
  }
  if (place !== list) throw damaged('invalid', list);
  while ((await file.next()) !== undefined);
  return blocks;
}

/** Unpacks one block into `take`, piece by piece; its size and its sum must be right. Throws SavDamage. */
export async function unpackBlock(file: ByteReader, block: Block, take: (bytes: Uint8Array) => void): Promise<void> {
  const { at } = file;
  const packed = await file.take(block.packed);
  checkHead(packed, at);
  let size = 0;
  let sum = 1;
  const inflate = new Inflate((bytes) => {
    size += bytes.length;
    if (size > block.unpacked) throw damaged('invalid', at);
    sum = adler32(sum, bytes);
    take(bytes);
  });
  const body = packed.subarray(zlibHead, -zlibSum);
  for (let from = 0; from < body.length; from += pieceBytes)
    push(inflate, body.subarray(from, from + pieceBytes), from + pieceBytes >= body.length, at);
  const isWhole = size === block.unpacked && view(packed).getUint32(packed.length - zlibSum, false) === sum;
  if (!isWhole) throw damaged('invalid', at);
}

/** Unpacks the start of the first block into `take` until `isEnough`. Throws SavDamage. */
export async function unpackStart(
  file: ByteReader,
  take: (bytes: Uint8Array) => void,
  isEnough: () => boolean,
): Promise<void> {
  const { at } = file;
  checkHead(await file.take(zlibHead), at);
  const inflate = new Inflate(take);
  while (!isEnough()) {
    const piece = await file.next(pieceBytes);
    if (piece === undefined) return;
    push(inflate, piece, false, at);
  }
}

function push(inflate: Inflate, bytes: Uint8Array, isLast: boolean, at: number): void {
  try {
    inflate.push(bytes, isLast);
  } catch (error) {
    // The library's errors have a code of their own; ours pass.
    throw error instanceof Error && 'code' in error ? damaged('invalid', at) : error;
  }
}

/** Deflate, with a check sum, without a dictionary of its own. */
function checkHead(bytes: Uint8Array, at: number): void {
  const [method = 0, flags = 0] = bytes;
  if ((method & 15) !== 8 || (method * 256 + flags) % 31 !== 0 || (flags & 32) !== 0) throw damaged('invalid', at);
}

/** The largest prime below 2^16. */
const base = 65_521;
/** So many bytes can be added before the sums leave 32 bits. */
const addedAtOnce = 3_800;

function adler32(start: number, bytes: Uint8Array): number {
  let one = start & 0xffff;
  let two = start >>> 16;
  for (let from = 0; from < bytes.length; from += addedAtOnce) {
    const to = Math.min(bytes.length, from + addedAtOnce);
    for (let at = from; at < to; at++) {
      one += bytes[at] as number;
      two += one;
    }
    one %= base;
    two %= base;
  }
  return two * 65_536 + one;
}
