/** Value labels (record 7/21) and missing answers (record 7/22) of strings longer than 8 bytes. */
import type { ValueLabel } from '../../../dataset.ts';
import { damaged } from './damage.ts';
import { view, type RawDictionary } from './read-records.ts';
import type { Texts } from './texts.ts';

export interface LongStringFacts {
  readonly values: readonly string[];
  /** Of record 7/21 alone. */
  readonly labels?: readonly ValueLabel[];
}

/** Of each variable by its name. Throws SavDamage where a length leads beyond the record. */
export function readLongStrings(
  { extensions, littleEndian }: RawDictionary,
  subtype: 21 | 22,
  texts: Texts,
): ReadonlyMap<string, LongStringFacts> {
  const facts = new Map<string, LongStringFacts>();
  for (const bytes of extensions.get(subtype) ?? []) {
    const record = new Fields(bytes, littleEndian);
    while (!record.isAtEnd) {
      const name = texts.readLine(record.take(record.integer()));
      facts.set(name, subtype === 21 ? readLabels(record, texts) : readMissing(record, texts));
    }
  }
  return facts;
}

function readLabels(record: Fields, texts: Texts): LongStringFacts {
  // The width of the variable, which its own record says as well.
  record.integer();
  const labels: ValueLabel[] = [];
  for (let count = record.integer(); count > 0; count--) {
    const value = texts.read(record.take(record.integer()));
    labels.push({ value, label: texts.readLine(record.take(record.integer())) });
  }
  return { values: [], labels };
}

function readMissing(record: Fields, texts: Texts): LongStringFacts {
  const count = record.take(1)[0] as number;
  const width = record.integer();
  return { values: Array.from({ length: count }, () => texts.read(record.take(width))) };
}

class Fields {
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly littleEndian: boolean;

  constructor(bytes: Uint8Array, littleEndian: boolean) {
    this.bytes = bytes;
    this.littleEndian = littleEndian;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  integer(): number {
    return view(this.take(4)).getInt32(0, this.littleEndian);
  }

  take(count: number): Uint8Array {
    if (count < 0 || this.at + count > this.bytes.length) throw damaged('invalid', this.at);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}
