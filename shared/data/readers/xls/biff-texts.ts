/** Texts in the records of old Excel workbooks: UTF-16 or its lower bytes since Excel 97, bytes of a code page before. */
import type { StreamingDecoder } from '../../decode/text-decoders.ts';
import { recordTypes, type BiffStream } from './biff-records.ts';

const unitsAtOnce = 4_096;

/** Reads a record and the CONTINUE records behind it as one ([MS-XLS] 2.5.293 says how texts are cut). */
export class ContinuedReader {
  private readonly stream: BiffStream;
  private at: number;
  private end: number;

  /** `offset`: bytes of the record's content that are passed over. */
  constructor(stream: BiffStream, record: number, offset: number) {
    this.stream = stream;
    this.at = stream.contentOf(record, offset) + offset;
    this.end = stream.nextOf(record);
  }

  hasMore(): boolean {
    return this.at < this.end || this.isContinued();
  }

  byte(): number {
    while (this.at === this.end) this.toNext();
    return this.stream.bytes[this.at++]!;
  }

  short(): number {
    return this.byte() + 256 * this.byte();
  }

  long(): number {
    return this.short() + 65_536 * this.short();
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0;) {
      if (this.at === this.end) this.toNext();
      const step = Math.min(left, this.end - this.at);
      this.at += step;
      left -= step;
    }
  }

  raw(count: number): Uint8Array {
    if (this.end - this.at < count) throw this.stream.fault();
    this.at += count;
    return this.stream.bytes.subarray(this.at - count, this.at);
  }

  /** Excel 97 and later: characters behind their number, with runs of fonts and phonetic texts that are passed over. */
  text(count: number): string {
    const flags = this.byte();
    const runs = (flags & 8) === 0 ? 0 : this.short();
    const phonetics = (flags & 4) === 0 ? 0 : this.long();
    const text = this.characters(count, (flags & 1) === 1);
    this.skip(4 * runs + phonetics);
    return text;
  }

  private characters(count: number, isWideAtFirst: boolean): string {
    let text = '';
    let isWide = isWideAtFirst;
    for (let left = count; left > 0;) {
      if (this.at === this.end) {
        this.toNext();
        isWide = (this.byte() & 1) === 1;
        continue;
      }
      const each = isWide ? 2 : 1;
      const step = Math.min(left, unitsAtOnce, Math.floor((this.end - this.at) / each));
      if (step === 0) throw this.stream.fault();
      const { bytes, view } = this.stream;
      const from = this.at;
      const units = Array.from({ length: step }, (_, i) =>
        isWide ? view.getUint16(from + 2 * i, true) : bytes[from + i]!,
      );
      text += String.fromCharCode(...units);
      this.at += each * step;
      left -= step;
    }
    return text;
  }

  private isContinued(): boolean {
    return this.end < this.stream.bytes.length && this.stream.typeAt(this.end) === recordTypes.continued;
  }

  private toNext(): void {
    const { stream } = this;
    if (!this.isContinued()) throw stream.fault();
    this.at = stream.contentOf(this.end);
    this.end = stream.nextOf(this.end);
  }
}

/** How texts are written in a workbook. */
export interface TextForm {
  readonly isUnicode: boolean;
  /** Of texts before Excel 97. */
  readonly decoder: StreamingDecoder | undefined;
}

/** A text that stands `offset` bytes into a record, behind its length in one byte or two. */
export function textIn(stream: BiffStream, record: number, offset: number, lengthBytes: 1 | 2, form: TextForm): string {
  const reader = new ContinuedReader(stream, record, offset);
  const count = lengthBytes === 1 ? reader.byte() : reader.short();
  return form.isUnicode ? reader.text(count) : decoded(reader.raw(count), form.decoder);
}

/** Without a decoder what is not ASCII is unknown, and shown to be. */
function decoded(bytes: Uint8Array, decoder: StreamingDecoder | undefined): string {
  return decoder
    ? decoder.decode(bytes, { stream: false })
    : Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '\ufffd')).join('');
}
