/** The answers as bytes -> cells: as they are, or by codes of one byte (SPSS's own compression). */
import type { CaseBuilder } from './case-builder.ts';
import { damaged } from './damage.ts';
import { view, type RawDictionary } from './read-records.ts';

/** Takes the bytes of the answers in pieces of any length. */
export abstract class Cells {
  /** Answers go on behind the last case. */
  hasSurplus = false;
  protected readonly cases: CaseBuilder;
  protected readonly littleEndian: boolean;
  /** Bytes taken so far. */
  private taken = 0;
  /** Bytes that wait for those that complete them. */
  private rest: Uint8Array = new Uint8Array(0);

  constructor(cases: CaseBuilder, { littleEndian }: Pick<RawDictionary, 'littleEndian'>) {
    this.cases = cases;
    this.littleEndian = littleEndian;
  }

  push(piece: Uint8Array): void {
    const bytes = this.rest.length === 0 ? piece : joined(this.rest, piece);
    const read = this.read(bytes);
    this.taken += read;
    this.rest = bytes.slice(read);
  }

  /** Throws SavDamage where the answers end within a case. */
  end(): void {
    if (!this.cases.isFull && (this.cases.slot > 0 || this.rest.length > 0)) throw damaged('truncated', this.taken);
  }

  /** @returns how many bytes were used */
  protected abstract read(bytes: Uint8Array): number;

  protected cell(bytes: Uint8Array, numbers: DataView, at: number): void {
    if (this.cases.isText) this.cases.text(bytes, at);
    else this.cases.number(numbers.getFloat64(at, this.littleEndian));
  }

  protected invalid(at: number): Error {
    return damaged('invalid', this.taken + at);
  }
}

export class PlainCells extends Cells {
  protected read(bytes: Uint8Array): number {
    const numbers = view(bytes);
    let at = 0;
    for (; at + 8 <= bytes.length && !this.cases.isFull; at += 8) this.cell(bytes, numbers, at);
    if (!this.cases.isFull) return at;
    this.hasSurplus ||= bytes.length - at >= 8;
    return bytes.length;
  }
}

const padding = 0;
const endOfData = 252;
/** The cell stands behind the codes as it is. */
const verbatim = 253;
const blanks = 254;
const systemMissing = 255;

export class CodedCells extends Cells {
  /** Eight codes, and which of them comes next. */
  private codes: Uint8Array = new Uint8Array(8);
  private next = 8;
  private isAtEnd = false;
  private readonly bias: number;

  constructor(cases: CaseBuilder, dictionary: Pick<RawDictionary, 'littleEndian' | 'bias'>) {
    super(cases, dictionary);
    this.bias = dictionary.bias;
  }

  protected read(bytes: Uint8Array): number {
    const { cases } = this;
    const numbers = view(bytes);
    let at = 0;
    for (;;) {
      if (this.isAtEnd || this.hasSurplus) return bytes.length;
      if (this.next === 8) {
        if (at + 8 > bytes.length) return at;
        this.codes = bytes.slice(at, at + 8);
        this.next = 0;
        at += 8;
      }
      const code = this.codes[this.next] as number;
      if (code === endOfData) this.isAtEnd = true;
      else if (code !== padding && cases.isFull) this.hasSurplus = true;
      else if (code === verbatim) {
        if (at + 8 > bytes.length) return at;
        this.cell(bytes, numbers, at);
        at += 8;
      } else if (code === blanks) {
        if (!cases.isText) throw this.invalid(at);
        cases.blanks();
      } else if (code !== padding) {
        if (cases.isText) throw this.invalid(at);
        cases.number(code === systemMissing ? NaN : code - this.bias);
      }
      this.next += 1;
    }
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}
