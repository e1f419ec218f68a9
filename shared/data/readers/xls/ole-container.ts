/**
 * The container that old Office programs pack their files in: a disk of sectors in one file ([MS-CFB]). Every chain of
 * sectors is followed within the file and never twice through the same one, so that no file is read without end.
 */
import { damaged } from '../workbook/workbook-fault.ts';

const entryBytes = 128;
const miniSectorBytes = 64;
/** Streams below it stand in the stream of small ones. */
const miniCutoff = 4_096;
const sectorsInHeader = 109;
/** Numbers above it are marks: of an end, of a free sector, of what is no entry. */
const lastRegular = 0xfffffffa;
const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;
const streamKind = 2;
const rootKind = 5;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly bytes: number;
}

/** A stream that stands at the top of the container, by the first of its names that is found; undefined where none is. */
export function topStream(file: string, bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  return new Container(file, bytes).stream(names);
}

class Container {
  private readonly file: string;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly sectors: number;
  private readonly fat: Uint32Array;
  private readonly entries: readonly Entry[];

  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw this.fault();
    const [version, shift] = [this.view.getUint16(26, true), this.view.getUint16(30, true)];
    if (!((version === 3 && shift === 9) || (version === 4 && shift === 12))) throw this.fault();
    if (this.view.getUint16(32, true) !== 6 || this.view.getUint32(56, true) !== miniCutoff) throw this.fault();
    this.sectorBytes = 1 << shift;
    this.sectors = Math.max(0, Math.ceil(bytes.length / this.sectorBytes) - 1);
    this.fat = this.numbersIn(this.fatSectors());
    this.entries = this.readEntries();
  }

  stream(names: readonly string[]): Uint8Array | undefined {
    const top = this.topEntries();
    for (const name of names) {
      const found = top.find((entry) => entry.kind === streamKind && entry.name.toLowerCase() === name.toLowerCase());
      if (found) return this.content(found);
    }
    return undefined;
  }

  private fault(): Error {
    return damaged(this.file, 'OLE', 'archive');
  }

  /** Where the table of sectors stands: the first in the header, the rest in sectors that name each other. */
  private fatSectors(): readonly number[] {
    const found: number[] = [];
    const take = (at: number, count: number): void => {
      for (let i = 0; i < count; i++) {
        const sector = this.view.getUint32(at + 4 * i, true);
        if (sector < lastRegular) found.push(sector);
      }
    };
    take(76, sectorsInHeader);
    const seen = new Set<number>();
    for (let sector = this.view.getUint32(68, true); sector < lastRegular;) {
      const at = this.wholeSector(sector);
      if (seen.has(sector)) throw this.fault();
      seen.add(sector);
      take(at, this.sectorBytes / 4 - 1);
      sector = this.view.getUint32(at + this.sectorBytes - 4, true);
    }
    if (found.length > this.sectors) throw this.fault();
    return found;
  }

  private numbersIn(sectors: readonly number[]): Uint32Array {
    const each = this.sectorBytes / 4;
    const numbers = new Uint32Array(sectors.length * each);
    for (const [index, sector] of sectors.entries()) {
      const at = this.wholeSector(sector);
      for (let i = 0; i < each; i++) numbers[index * each + i] = this.view.getUint32(at + 4 * i, true);
    }
    return numbers;
  }

  /** Where a sector begins that has to be in the file up to its end. */
  private wholeSector(sector: number): number {
    const at = (sector + 1) * this.sectorBytes;
    if (at + this.sectorBytes > this.bytes.length) throw this.fault();
    return at;
  }

  /** The sectors from `start` to the end of their chain, or the first `most` of them. */
  private chain(start: number, most = Infinity): readonly number[] {
    return followed(start, most, this.fat, this.sectors, () => this.fault());
  }

  private readEntries(): readonly Entry[] {
    const entries: Entry[] = [];
    for (const sector of this.chain(this.view.getUint32(48, true))) {
      const from = this.wholeSector(sector);
      for (let at = from; at < from + this.sectorBytes; at += entryBytes) entries.push(this.entryAt(at));
    }
    return entries;
  }

  private entryAt(at: number): Entry {
    const { view } = this;
    const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
    const name = Array.from({ length: letters }, (_, i) => String.fromCharCode(view.getUint16(at + 2 * i, true))).join(
      '',
    );
    const number = (offset: number): number => view.getUint32(at + offset, true);
    const kind = this.bytes[at + 66]!;
    return {
      name,
      kind,
      left: number(68),
      right: number(72),
      child: number(76),
      start: number(116),
      bytes: number(120),
    };
  }

  /** What stands in no folder: files that are embedded in others have streams of the same names further down. */
  private topEntries(): readonly Entry[] {
    const root = this.entries[0];
    if (root?.kind !== rootKind) throw this.fault();
    const seen = new Set<number>();
    const found: Entry[] = [];
    for (const waiting = [root.child]; waiting.length > 0;) {
      const index = waiting.pop()!;
      if (index === noEntry) continue;
      const entry = this.entries[index];
      if (!entry || seen.has(index)) throw this.fault();
      seen.add(index);
      found.push(entry);
      waiting.push(entry.left, entry.right);
    }
    return found;
  }

  private content({ start, bytes }: Entry): Uint8Array {
    if (bytes >= miniCutoff) return this.joined(this.bytes, this.sectorBytes, this.chainOf(start, bytes), bytes, 1);
    const root = this.entries[0]!;
    const small = this.joined(this.bytes, this.sectorBytes, this.chainOf(root.start, root.bytes), root.bytes, 1);
    const fat = this.numbersIn(this.chain(this.view.getUint32(60, true)));
    const count = Math.ceil(bytes / miniSectorBytes);
    const sectors = followed(start, count, fat, Math.ceil(small.length / miniSectorBytes), () => this.fault());
    return this.joined(small, miniSectorBytes, sectors, bytes, 0);
  }

  private chainOf(start: number, bytes: number): readonly number[] {
    if (bytes > this.bytes.length) throw this.fault();
    return this.chain(start, Math.ceil(bytes / this.sectorBytes));
  }

  /** `before`: how many sectors stand before the first. The last sector of a file may be cut off behind its content. */
  private joined(
    from: Uint8Array,
    sectorBytes: number,
    sectors: readonly number[],
    bytes: number,
    before: number,
  ): Uint8Array {
    const whole = new Uint8Array(bytes);
    let filled = 0;
    for (const sector of sectors) {
      const at = (sector + before) * sectorBytes;
      const part = from.subarray(at, at + Math.min(sectorBytes, bytes - filled));
      whole.set(part, filled);
      filled += part.length;
    }
    if (filled < bytes) throw this.fault();
    return whole;
  }
}

/** Sectors in their order; `table` names the one that follows each. */
function followed(
  start: number,
  most: number,
  table: Uint32Array,
  sectors: number,
  fault: () => Error,
): readonly number[] {
  const chain: number[] = [];
  const seen = new Uint8Array(sectors);
  for (let sector = start; chain.length < most && sector !== endOfChain;) {
    if (sector >= sectors || seen[sector] === 1) throw fault();
    seen[sector] = 1;
    chain.push(sector);
    const next = table[sector];
    if (next === undefined) throw fault();
    sector = next;
  }
  return chain;
}
