/** Records of an SPSS data file -> its variables, by the names under which they are known. */
import { measurementLevels, type MeasurementLevel, type UserMissing, type ValueLabel } from '../../../dataset.ts';
import { damaged } from './damage.ts';
import { formatKind, type SavFormat } from './dates.ts';
import { readLongStrings, type LongStringFacts } from './long-strings.ts';
import { view, type RawDictionary, type RawSlot } from './read-records.ts';
import { withoutPadding, type Texts } from './texts.ts';

/** Slots of a case that belong together. */
interface VariablePart {
  readonly first: number;
  readonly slots: number;
}

/** One variable of an SPSS data file. */
export interface SavVariable {
  readonly name: string;
  /** 0: numbers; else the bytes of its texts. */
  readonly width: number;
  /** In order; strings longer than 255 bytes have several. */
  readonly parts: readonly VariablePart[];
  readonly format: SavFormat;
  readonly label: string | undefined;
  readonly valueLabels: readonly ValueLabel[] | undefined;
  readonly level: MeasurementLevel | undefined;
  readonly userMissing: UserMissing | undefined;
}

/** A variable as its own record has it, before longer names and strings are known. */
interface ShortVariable {
  /** The bytes of its name: programs cut it at 8, in the middle of a character if need be. */
  readonly key: string;
  readonly place: number;
  readonly raw: RawSlot;
  readonly level: MeasurementLevel | undefined;
}

/** Slots that a string takes, or 1. */
const slotsOf = (width: number): number => Math.max(1, Math.ceil(width / 8));

/** Of a string of more than 255 bytes, each part is a variable that holds 252 bytes more of it. */
const bytesOfPart = 252;

/** Throws SavDamage where the records contradict each other. */
export function readVariables(dictionary: RawDictionary, texts: Texts): readonly SavVariable[] {
  const short = shortVariables(dictionary);
  const widths = pairsOf(dictionary, 14);
  const longNames = pairsOf(dictionary, 13);
  const valueLabels = labelsBySlot(dictionary, texts);
  const labelled = readLongStrings(dictionary, 21, texts);
  const missing = readLongStrings(dictionary, 22, texts);
  const bounds = extremes(dictionary);
  const variables: SavVariable[] = [];
  for (let index = 0; index < short.length;) {
    const first = short[index] as ShortVariable;
    const { raw } = first;
    const { parts, width } = partsOf(short, index, widths.get(first.key));
    const name = texts.readLine(longNames.get(first.key) ?? raw.name);
    const of = (facts: ReadonlyMap<string, LongStringFacts>): LongStringFacts | undefined =>
      raw.width === 0 ? undefined : facts.get(name);
    const label = raw.label && texts.readLine(raw.label);
    variables.push({
      name,
      width,
      parts: parts.map((part) => ({ first: part.place, slots: slotsOf(part.raw.width) })),
      format: formatKind(raw.format),
      label: label === '' ? undefined : label,
      valueLabels: of(labelled)?.labels ?? valueLabels.get(first.place),
      level: first.level,
      userMissing: missingTexts(of(missing)) ?? userMissingOf(raw, dictionary.littleEndian, texts, bounds),
    });
    index += parts.length;
  }
  return variables;
}

function shortVariables({ slots, extensions, littleEndian }: RawDictionary): readonly ShortVariable[] {
  const places: number[] = [];
  for (let place = 0; place < slots.length; place++) {
    const { width } = slots[place] as RawSlot;
    if (width === -1) throw damaged('invalid', place);
    places.push(place);
    for (let rest = slotsOf(width) - 1; rest > 0; rest--) {
      place += 1;
      if (slots[place]?.width !== -1) throw damaged('invalid', place);
    }
  }
  // Measurement level, width of the display (in some files) and alignment of each.
  const display = extensions.get(11)?.[0];
  const each = display ? display.length / 4 / places.length : 0;
  return places.map((place, index) => {
    const raw = slots[place] as RawSlot;
    const code = display && (each === 2 || each === 3) ? view(display).getInt32(4 * each * index, littleEndian) : 0;
    return { key: keyOf(withoutPadding(raw.name)), place, raw, level: measurementLevels[code - 1] };
  });
}

/** Bytes as a key, whatever they mean; short names are known in capitals. */
function keyOf(bytes: Uint8Array): string {
  let key = '';
  for (const byte of bytes) key += String.fromCharCode(byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte);
  return key;
}

const [tab, equals] = [0x09, 0x3d];

/** `SHORT=long name`, separated by tabs: records 13 (names) and 14 (widths of very long strings). */
function pairsOf({ extensions }: RawDictionary, subtype: number): ReadonlyMap<string, Uint8Array> {
  const pairs = new Map<string, Uint8Array>();
  for (const record of extensions.get(subtype) ?? [])
    for (let from = 0; from < record.length;) {
      const found = record.indexOf(tab, from);
      const pair = withoutPadding(record.subarray(from, found === -1 ? record.length : found));
      const sign = pair.indexOf(equals);
      if (sign > 0) pairs.set(keyOf(withoutPadding(pair.subarray(0, sign))), pair.subarray(sign + 1));
      from = found === -1 ? record.length : found + 1;
    }
  return pairs;
}

/** The records that make up a variable and its width, which is declared for a very long string. */
function partsOf(
  short: readonly ShortVariable[],
  index: number,
  declared: Uint8Array | undefined,
): { readonly parts: readonly ShortVariable[]; readonly width: number } {
  const first = short[index] as ShortVariable;
  const width = declared ? Number(keyOf(declared)) : NaN;
  if (first.raw.width === 0 || !Number.isInteger(width) || width <= 255)
    return { parts: [first], width: first.raw.width };
  const parts = short.slice(index, index + Math.ceil(width / bytesOfPart));
  const areThere = parts.length === Math.ceil(width / bytesOfPart) && parts.every((part) => part.raw.width > 0);
  if (!areThere) throw damaged('invalid', first.place);
  return { parts, width };
}

/** Value labels by the slot of their variable; variables of one kind share those of one record. */
function labelsBySlot(
  { labelSets, slots, littleEndian }: RawDictionary,
  texts: Texts,
): ReadonlyMap<number, readonly ValueLabel[]> {
  const bySlot = new Map<number, readonly ValueLabel[]>();
  for (const { pairs, slots: places } of labelSets) {
    const ofKind = (isText: boolean): readonly ValueLabel[] =>
      pairs.map(({ value, label }) => ({
        value: isText ? texts.read(value) : view(value).getFloat64(0, littleEndian),
        label: texts.readLine(label),
      }));
    let numbers: readonly ValueLabel[] | undefined;
    let words: readonly ValueLabel[] | undefined;
    for (const place of places) {
      const width = slots[place - 1]?.width ?? -1;
      if (width === 0) bySlot.set(place - 1, (numbers ??= ofKind(false)));
      else if (width > 0) bySlot.set(place - 1, (words ??= ofKind(true)));
    }
  }
  return bySlot;
}

/** What stands for the lowest and the highest of all numbers in ranges. */
function extremes({ extensions, littleEndian }: RawDictionary): { readonly lowest: number; readonly highest: number } {
  const record = extensions.get(4)?.[0];
  if (!record || record.length < 24) return { lowest: -Number.MAX_VALUE, highest: Number.MAX_VALUE };
  const numbers = view(record);
  return { highest: numbers.getFloat64(8, littleEndian), lowest: numbers.getFloat64(16, littleEndian) };
}

function missingTexts(facts: LongStringFacts | undefined): UserMissing | undefined {
  return facts && { values: facts.values, ranges: [] };
}

function userMissingOf(
  { missingCount, missing, width }: RawSlot,
  littleEndian: boolean,
  texts: Texts,
  { lowest, highest }: ReturnType<typeof extremes>,
): UserMissing | undefined {
  if (missingCount === 0) return undefined;
  if (width > 0) return { values: missing.map((bytes) => texts.read(bytes)), ranges: [] };
  const numbers = missing.map((bytes) => view(bytes).getFloat64(0, littleEndian));
  if (missingCount > 0) return { values: numbers, ranges: [] };
  const [from = NaN, to = NaN, ...values] = numbers;
  return {
    values,
    ranges: [{ from: from <= lowest ? -Infinity : from, to: to >= highest ? Infinity : to }],
  };
}
