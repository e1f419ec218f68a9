/** The records of an old Excel workbook ([MS-XLS] 2.1.4): a type, a length and so many bytes each, one after the other. */
import { damaged } from '../workbook/workbook-fault.ts';

export const recordTypes = {
  integer2: 0x0002,
  number2: 0x0003,
  label2: 0x0004,
  boolError2: 0x0005,
  formula: 0x0006,
  string2: 0x0007,
  end: 0x000a,
  format2: 0x001e,
  dateSystem: 0x0022,
  filePassword: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  style2: 0x0043,
  sheet: 0x0085,
  multipleRk: 0x00bd,
  richLabel: 0x00d6,
  style: 0x00e0,
  merges: 0x00e5,
  sharedTexts: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolError: 0x0205,
  formula3: 0x0206,
  string: 0x0207,
  style3: 0x0243,
  rk: 0x027e,
  formula4: 0x0406,
  format: 0x041e,
  style4: 0x0443,
} as const;

/** How a workbook, a sheet or a chart within one begins, by the version of Excel. */
const beginnings: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809];
const headBytes = 4;

/** Offsets are those of records in the stream unless said otherwise. */
export class BiffStream {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly view: DataView;

  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  fault(): Error {
    return damaged(this.file, 'Workbook', 'content');
  }

  typeAt(at: number): number {
    if (at + headBytes > this.bytes.length) throw this.fault();
    return this.view.getUint16(at, true);
  }

  isBeginning(at: number): boolean {
    return beginnings.includes(this.typeAt(at));
  }

  /** Where the content of a record begins, which has to have `least` bytes. */
  contentOf(at: number, least = 0): number {
    if (this.nextOf(at) - at - headBytes < least) throw this.fault();
    return at + headBytes;
  }

  /** Where the record ends and the next begins. */
  nextOf(at: number): number {
    if (at + headBytes > this.bytes.length) throw this.fault();
    const next = at + headBytes + this.view.getUint16(at + 2, true);
    if (next > this.bytes.length) throw this.fault();
    return next;
  }

  /** The records between the beginning at `at` and its end; charts in a sheet, which begin and end alike, are left out. */
  *within(at: number): Generator<number, undefined> {
    if (at >= this.bytes.length || !this.isBeginning(at)) throw this.fault();
    let depth = 1;
    for (let record = this.nextOf(at); ; record = this.nextOf(record)) {
      depth = this.depthAfter(record, depth);
      if (depth === 0) return;
      if (depth === 1 && this.typeAt(record) !== recordTypes.end) yield record;
    }
  }

  /**
   * Where the workbook and its sheets begin: one behind the other, up to what is no beginning. Sheets that began
   * elsewhere could lie over each other a thousand times, each to be read to its end.
   */
  beginnings(): ReadonlySet<number> {
    const found = new Set<number>();
    for (let at = 0; at + headBytes <= this.bytes.length && this.isBeginning(at);) {
      found.add(at);
      let depth = 1;
      for (at = this.nextOf(at); depth > 0; at = this.nextOf(at)) depth = this.depthAfter(at, depth);
    }
    return found;
  }

  private depthAfter(record: number, depth: number): number {
    if (this.isBeginning(record)) return depth + 1;
    return this.typeAt(record) === recordTypes.end ? depth - 1 : depth;
  }
}
