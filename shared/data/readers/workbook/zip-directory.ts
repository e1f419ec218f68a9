/** The list of parts at the end of a zip file, with the sizes they claim. */
import { chunksOf, type TableSource } from '../read-pieces.ts';
import { damaged, notATable, tooLarge } from './workbook-fault.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Parts by name in lower case: programs disagree about capitals. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/** The directory stands within so many last bytes; workbooks have some dozen parts. */
const tailBytes = 4_194_304;
const mostEntries = 20_000;
/** A part larger than this that shrank to less than 1/300 was made to fill memories. */
const harmlessSize = 64_000_000;
const largestRatio = 300;
/** No deflated byte stands for more. */
const deflateLimit = 1_033;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const zip64Mark = 0xffffffff;

/** Reads the file once, keeping its end. */
export async function readDirectory(source: TableSource): Promise<ZipDirectory> {
  const { tail, length } = await readTail(source);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(view);
  const broken = () => damaged(source.fileName, 'zip', 'archive');
  if (end < 0) throw broken();
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true) - (length - tail.length);
  if (count > mostEntries) throw tooLarge(source.fileName);
  if (from < 0) throw broken();
  const entries = new Map<string, ZipEntry>();
  let at = from;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    if (at + 46 + nameLength + extraLength + commentLength > end) throw broken();
    if ((view.getUint16(at + 8, true) & 1) === 1) throw notATable(source.fileName, 'zip', 'encrypted');
    const entry = readEntry(view, at, nameLength, extraLength);
    if (entry.offset + entry.compressed > length || entry.size > deflateLimit * (entry.compressed + 16)) throw broken();
    const key = entry.name.toLowerCase();
    // Two parts of one name: programs would not agree which counts.
    if (entries.has(key)) throw broken();
    entries.set(key, entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Whether unpacking a part would be out of all proportion to the file. */
export function isBomb(entry: ZipEntry): boolean {
  return entry.size > harmlessSize && entry.size > largestRatio * entry.compressed;
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  return {
    name: String.fromCharCode(...bytes.subarray(0, 1_000)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...largeSizes(view, at + 46 + nameLength, extraLength, sizes),
  };
}

/** Sizes beyond 4 GB stand in an extra field, in this order, those alone that did not fit. */
function largeSizes<T extends { size: number; compressed: number; offset: number }>(
  view: DataView,
  from: number,
  length: number,
  sizes: T,
): T {
  const found = { ...sizes };
  for (let at = from; at + 4 <= from + length;) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (id === 1 && end <= from + length) {
      let field = at + 4;
      for (const key of ['size', 'compressed', 'offset'] as const) {
        if (found[key] !== zip64Mark || field + 8 > end) continue;
        found[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at = end;
  }
  return found;
}

async function readTail(source: TableSource): Promise<{ tail: Uint8Array; length: number }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let held = 0;
  for await (const chunk of chunksOf(source)) {
    parts.push(chunk.slice());
    length += chunk.length;
    held += chunk.length;
    while (held - (parts[0]?.length ?? held) >= tailBytes) held -= parts.shift()?.length ?? 0;
  }
  const tail = new Uint8Array(held);
  let at = 0;
  for (const part of parts) {
    tail.set(part, at);
    at += part.length;
  }
  return { tail, length };
}

/** The last record of the file; a comment of 64 KB may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}
