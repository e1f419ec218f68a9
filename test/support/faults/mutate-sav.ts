/** Changes of an SPSS data file that know what it is made of: records of numbers, codes of one byte, blocks by zlib. */
import { unzlibSync, zlibSync } from 'fflate';
import type { Chance } from './chance.ts';
import { mutateBytes } from './mutate-bytes.ts';

type SavMutator = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const integers = [-1, 0, 1, 2, 3, 4, 6, 7, 8, 14, 20, 21, 22, 255, 256, 999, 65_536, 0x7fffffff, -0x80000000, 936];
const doubles = [0, -0, 1, 1e308, -Number.MAX_VALUE, Number.MAX_VALUE, NaN, Infinity, 1e15, 12_219_379_200, 0.1];

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where a record begins that is known by its number, or anywhere on a border of four bytes. */
function place(bytes: Uint8Array, chance: Chance): number {
  const numbers = view(bytes);
  const wanted = chance.pick([2, 3, 7, 999]);
  const start = 4 * chance.below(Math.max(1, bytes.length >> 2));
  for (let at = start; at + 8 <= bytes.length && chance.is(0.9); at += 4)
    if (numbers.getInt32(at, true) === wanted) return at + 4 * chance.below(6);
  return start;
}

function put(bytes: Uint8Array, at: number, length: number, write: (numbers: DataView) => void): Uint8Array {
  const changed = bytes.slice();
  if (at + length <= changed.length) write(view(changed));
  return changed;
}

/** Undefined for what an earlier change has broken. */
function unpacked(packed: Uint8Array): Uint8Array | undefined {
  try {
    return unzlibSync(packed);
  } catch {
    return undefined;
  }
}

/** Unpacks a `.zsav`, changes what its compression holds, and packs it again with a list that is right. */
const withinBlocks: SavMutator = (bytes, chance) => {
  const numbers = view(bytes);
  const end = bytes.length - 24;
  let list = -1;
  // The list of one block is the last of the file.
  for (let at = bytes.length - 48; at >= 0 && list < 0; at--)
    if (numbers.getInt32(at + 20, true) === 1 && at + 48 === bytes.length) list = at;
  if (list < 0) return bytes;
  const start = Number(numbers.getBigInt64(end + 8, true));
  if (!(start > 0 && start < list)) return bytes;
  const inner = unpacked(bytes.subarray(start, list));
  if (!inner) return bytes;
  const changed = chance.is(0.1)
    ? new Uint8Array(chance.pick([4_000_000, 100_000])).fill(chance.pick([255, 254, 253, 101]))
    : mutateBytes(inner, chance, inner);
  const packed = zlibSync(changed);
  const made = new Uint8Array(start + packed.length + 48);
  made.set(bytes.subarray(0, start));
  made.set(packed, start);
  made.set(bytes.subarray(list), start + packed.length);
  const fields = view(made);
  fields.setBigInt64(start - 16, BigInt(start + packed.length), true);
  fields.setInt32(start + packed.length + 24 + 16, chance.is(0.9) ? changed.length : chance.pick(integers), true);
  fields.setInt32(start + packed.length + 24 + 20, packed.length, true);
  return made;
};

const mutators: readonly SavMutator[] = [
  (bytes, chance) => {
    const at = place(bytes, chance);
    return put(bytes, at, 4, (numbers) => numbers.setInt32(at, chance.pick(integers), true));
  },
  (bytes, chance) => {
    const at = place(bytes, chance);
    return put(bytes, at, 8, (numbers) => numbers.setFloat64(at, chance.pick(doubles), true));
  },
  // Compression, weight, number of cases, bias.
  (bytes, chance) => {
    const at = chance.pick([64, 68, 72, 76, 80]);
    return put(bytes, at, 4, (numbers) => numbers.setInt32(at, chance.pick(integers), true));
  },
  (bytes, chance) => put(bytes, 84, 8, (numbers) => numbers.setFloat64(84, chance.pick(doubles), true)),
  // The name of the encoding.
  (bytes, chance) => {
    const at = indexOfText(bytes, chance.pick(['UTF-8', 'GBK', 'SHIFT']));
    const name = new TextEncoder().encode(chance.pick(['UTF-7', 'EUC-K', 'cp936', '\0\0\0\0\0', 'utf_8', 'koi8r']));
    return at < 0 ? bytes : put(bytes, at, name.length, () => undefined).map((byte, i) => name[i - at] ?? byte);
  },
  // A piece of records taken out or doubled, on borders of four bytes.
  (bytes, chance) => {
    const [from, to] = [place(bytes, chance), place(bytes, chance)].sort((a, b) => a - b) as [number, number];
    const parts = chance.is(0.5)
      ? [bytes.subarray(0, from), bytes.subarray(to)]
      : [bytes.subarray(0, to), bytes.subarray(from)];
    return Uint8Array.from(parts.flatMap((part) => [...part]));
  },
  withinBlocks,
  withinBlocks,
];

function indexOfText(bytes: Uint8Array, text: string): number {
  return String.fromCharCode(...bytes).indexOf(text);
}

export function mutateSav(bytes: Uint8Array, chance: Chance): Uint8Array {
  let mutant = bytes;
  for (let times = 1 + chance.below(3); times > 0; times--) mutant = chance.pick(mutators)(mutant, chance);
  return mutant;
}
