/** What a disk, a transfer or a foreign program does to a file: changes that know nothing of its format. */
import type { Chance } from './chance.ts';

type ByteMutator = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array;

const utf8 = new TextEncoder();

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function insert(bytes: Uint8Array, at: number, added: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, at), added, bytes.subarray(at));
}

/** Two places in order, near each other more often than far. */
function range(bytes: Uint8Array, chance: Chance): readonly [number, number] {
  const from = chance.below(bytes.length + 1);
  const length = chance.below(chance.pick([4, 40, 400, bytes.length + 1]));
  return [from, Math.min(bytes.length, from + length)];
}

const marks = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const brokenUtf8 = [[0xc3], [0xe4, 0xbd], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80]];
const numbers = [
  '1e308',
  '-1e308',
  '1e999',
  '-0',
  '9007199254740993',
  '0.1e-400',
  '1'.repeat(400),
  '-',
  '0x10',
  '1_000',
];
const openings = ['[', '{"a":', '(', '"', '`', '((a+', '[[', '-(', '\n\t'];

const mutators: readonly ByteMutator[] = [
  (bytes, chance) => {
    const changed = bytes.slice();
    const at = chance.below(changed.length);
    if (changed.length > 0) changed[at] = changed[at]! ^ (1 << chance.below(8));
    return changed;
  },
  (bytes, chance) => {
    const changed = bytes.slice();
    for (let times = 1 + chance.below(8); times > 0 && changed.length > 0; times--)
      changed[chance.below(changed.length)] = chance.below(256);
    return changed;
  },
  (bytes, chance) => {
    const [from, to] = range(bytes, chance);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length + 1)),
  (bytes, chance) => {
    const [from, to] = range(bytes, chance);
    return insert(bytes, to, bytes.subarray(from, to));
  },
  (bytes, chance) => {
    const [from, to] = range(bytes, chance);
    return insert(bytes, chance.below(bytes.length + 1), bytes.slice(from, to));
  },
  (bytes, chance, other) => {
    const [from, to] = range(other, chance);
    return insert(bytes, chance.below(bytes.length + 1), other.subarray(from, to));
  },
  (bytes, chance, other) =>
    joined(bytes.subarray(0, chance.below(bytes.length + 1)), other.subarray(chance.below(other.length + 1))),
  (bytes, chance) =>
    insert(
      bytes,
      chance.pick([0, bytes.length, chance.below(bytes.length + 1)]),
      new Uint8Array(1 + chance.below(chance.pick([2, 4_096]))),
    ),
  (bytes, chance) =>
    insert(bytes, chance.pick([0, 0, chance.below(bytes.length + 1)]), Uint8Array.from(chance.pick(marks))),
  (bytes, chance) => insert(bytes, chance.below(bytes.length + 1), Uint8Array.from(chance.pick(brokenUtf8))),
  (bytes, chance) => insert(bytes, chance.below(bytes.length + 1), utf8.encode(chance.pick(numbers))),
  (bytes, chance) => {
    const times = chance.pick([3, 200, 200, 20_000]);
    return insert(bytes, chance.below(bytes.length + 1), utf8.encode(chance.pick(openings).repeat(times)));
  },
  (bytes, chance) => {
    const letter = chance.pick(['x', ' ', '9', ',', '\u4fe1', '"']);
    return insert(
      bytes,
      chance.below(bytes.length + 1),
      utf8.encode(letter.repeat(chance.pick([300, 3_000, 100_000]))),
    );
  },
  (bytes, chance) =>
    insert(
      bytes,
      chance.below(bytes.length + 1),
      utf8.encode(chance.pick(['\r', '\r\n', '\u001b[2J', '\u2028', '\u202e', '\u0085', '\u001a'])),
    ),
];

/** One to four changes. `other` is a file of the same kind from which pieces are taken. */
export function mutateBytes(bytes: Uint8Array, chance: Chance, other: Uint8Array): Uint8Array {
  let mutant = bytes;
  for (let times = 1 + chance.below(4); times > 0; times--) mutant = chance.pick(mutators)(mutant, chance, other);
  return mutant;
}
