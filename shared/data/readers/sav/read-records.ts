/**
 * The part of an SPSS data file before the answers, record by record, texts still as bytes: their encoding may be
 * declared behind them. Format: PSPP developers' guide, "System File Format".
 */
import { mostColumns } from '../csv/table-builder.ts';
import type { ByteReader } from './byte-reader.ts';
import { damaged } from './damage.ts';

/** One place of 8 bytes in a case; a string longer than 8 bytes takes several. */
export interface RawSlot {
  /** 0: a number; 1 to 255: a string of so many bytes; -1: the string before it goes on. */
  readonly width: number;
  readonly name: Uint8Array;
  readonly label: Uint8Array | undefined;
  /** 1 to 3 values, -2 a range, -3 a range and a value. */
  readonly missingCount: number;
  readonly missing: readonly Uint8Array[];
  /** Kind of format, its width and decimals in one number. */
  readonly format: number;
}

interface RawLabelSet {
  readonly pairs: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  /** Places of the variables among the slots, from 1. */
  readonly slots: readonly number[];
}

export interface RawDictionary {
  readonly littleEndian: boolean;
  readonly compression: 'none' | 'bytecode' | 'zlib';
  /** Place of the weight variable, from 1; 0 without. */
  readonly weightSlot: number;
  /** Undefined where the file does not say. */
  readonly cases: number | undefined;
  /** Added to whole numbers to make a code of one byte. */
  readonly bias: number;
  readonly slots: readonly RawSlot[];
  readonly labelSets: readonly RawLabelSet[];
  /** Records of kind 7 by their subtype; of each all that the file has. */
  readonly extensions: ReadonlyMap<number, readonly Uint8Array[]>;
}

export const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Sign and name of the program that wrote the file. */
const signBytes = 64;
const headerBytes = 176;
/** Of comments that a file may hold. */
const documentLine = 80;
const compressions = ['none', 'bytecode', 'zlib'] as const;

export function isSav(start: Uint8Array): boolean {
  const sign = ascii(start.subarray(0, 4));
  return sign === '$FL2' || sign === '$FL3' || isEncrypted(start);
}

function isEncrypted(start: Uint8Array): boolean {
  return ascii(start.subarray(0, signBytes)).includes('ENCRYPTEDSAV');
}

/** Throws SavDamage. */
export async function readDictionary(file: ByteReader): Promise<RawDictionary> {
  const header = await readHeader(file);
  const { littleEndian } = header;
  const slots: RawSlot[] = [];
  const labelSets: RawLabelSet[] = [];
  const extensions = new Map<number, Uint8Array[]>();
  let variables = 0;
  for (;;) {
    const at = file.at;
    const kind = await readInteger(file, littleEndian);
    if (kind === 2) {
      const slot = await readSlot(file, littleEndian);
      slots.push(slot);
      if (slot !== continuation) variables += 1;
      if (variables > mostColumns) throw damaged('too-large', at);
    } else if (kind === 3) labelSets.push(await readLabels(file, littleEndian, slots.length));
    else if (kind === 6) await skipDocuments(file, littleEndian);
    else if (kind === 7) {
      const head = view(await file.take(12));
      const subtype = head.getInt32(0, littleEndian);
      const bytes = await file.take(head.getInt32(4, littleEndian) * head.getInt32(8, littleEndian));
      const known = extensions.get(subtype);
      if (known === undefined) extensions.set(subtype, [bytes]);
      else known.push(bytes);
    } else if (kind === 999) {
      await file.take(4);
      break;
    } else throw damaged('invalid', at);
  }
  if (variables === 0) throw damaged('invalid', file.at);
  return { ...header, slots, labelSets, extensions };
}

async function skipDocuments(file: ByteReader, littleEndian: boolean): Promise<void> {
  const lines = await readInteger(file, littleEndian);
  await file.skipTo(file.at + documentLine * lines);
}

type Header = Pick<RawDictionary, 'littleEndian' | 'compression' | 'weightSlot' | 'cases' | 'bias'>;

async function readHeader(file: ByteReader): Promise<Header> {
  const start = await file.take(signBytes);
  if (isEncrypted(start)) throw damaged('encrypted', 0);
  const rest = view(await file.take(headerBytes - signBytes));
  const littleEndian = [2, 3].includes(rest.getInt32(0, true));
  if (!littleEndian && ![2, 3].includes(rest.getInt32(0, false))) throw damaged('invalid', signBytes);
  const compression = compressions[rest.getInt32(8, littleEndian)];
  if (compression === undefined) throw damaged('invalid', signBytes + 8);
  const cases = rest.getInt32(16, littleEndian);
  return {
    littleEndian,
    compression: ascii(start.subarray(0, 4)) === '$FL3' ? 'zlib' : compression,
    weightSlot: rest.getInt32(12, littleEndian),
    // Some programs write 0 before they know.
    cases: cases > 0 ? cases : undefined,
    bias: rest.getFloat64(20, littleEndian),
  };
}

async function readInteger(file: ByteReader, littleEndian: boolean): Promise<number> {
  return view(await file.take(4)).getInt32(0, littleEndian);
}

const continuation: RawSlot = {
  width: -1,
  name: new Uint8Array(0),
  label: undefined,
  missingCount: 0,
  missing: [],
  format: 0,
};

async function readSlot(file: ByteReader, littleEndian: boolean): Promise<RawSlot> {
  const at = file.at;
  const head = await file.take(28);
  const fields = view(head);
  const [width = 0, hasLabel = 0, missingCount = 0, format = 0] = [0, 4, 8, 12].map((place) =>
    fields.getInt32(place, littleEndian),
  );
  if (width < -1 || width > 255) throw damaged('invalid', at);
  if (![-3, -2, 0, 1, 2, 3].includes(missingCount)) throw damaged('invalid', at + 8);
  let label: Uint8Array | undefined;
  if (hasLabel === 1) {
    const length = await readInteger(file, littleEndian);
    label = (await file.take(padded(length, 4))).subarray(0, length);
  }
  const missing = await file.take(8 * Math.abs(missingCount));
  if (width === -1) return continuation;
  return {
    width,
    name: head.subarray(20),
    label,
    missingCount,
    missing: Array.from({ length: Math.abs(missingCount) }, (_, index) => missing.subarray(8 * index, 8 * index + 8)),
    format,
  };
}

async function readLabels(file: ByteReader, littleEndian: boolean, slotCount: number): Promise<RawLabelSet> {
  const count = await readInteger(file, littleEndian);
  if (count < 0) throw damaged('invalid', file.at - 4);
  const pairs: { readonly value: Uint8Array; readonly label: Uint8Array }[] = [];
  for (let index = 0; index < count; index++) {
    const head = await file.take(9);
    const length = head[8] as number;
    const label = await file.take(padded(length + 1, 8) - 1);
    pairs.push({ value: head.subarray(0, 8), label: label.subarray(0, length) });
  }
  if ((await readInteger(file, littleEndian)) !== 4) throw damaged('invalid', file.at - 4);
  const variables = await readInteger(file, littleEndian);
  if (variables < 0 || variables > slotCount) throw damaged('invalid', file.at - 4);
  const places = view(await file.take(4 * variables));
  const slots = Array.from({ length: variables }, (_, index) => places.getInt32(4 * index, littleEndian));
  return { pairs, slots };
}

/** Lengths are filled up to whole blocks. */
function padded(length: number, block: number): number {
  return Math.ceil(length / block) * block;
}
