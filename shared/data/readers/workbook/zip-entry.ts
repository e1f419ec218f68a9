/** One part of a zip file, unpacked in pieces and checked against what the directory says of it. */
import { Inflate } from 'fflate';
import { chunksOf, type TableSource } from '../read-pieces.ts';
import { damaged, tooLarge } from './workbook-fault.ts';
import { isBomb, type ZipEntry } from './zip-directory.ts';

/** So many packed bytes at once become some megabytes at most. */
const packedPiece = 8_192;

/** Fails as damaged where the unpacked bytes are more or fewer than declared or their checksum is another. */
export async function* entryPieces(source: TableSource, entry: ZipEntry): AsyncGenerator<Uint8Array, undefined> {
  const broken = () => damaged(source.fileName, entry.name, 'archive');
  if (isBomb(entry)) throw tooLarge(source.fileName);
  if (entry.method !== 0 && entry.method !== 8) throw broken();
  let unpacked: Uint8Array[] = [];
  const inflate = new Inflate((piece) => unpacked.push(piece));
  let size = 0;
  let crc = 0xffffffff;
  for await (const packed of packedPieces(source, entry)) {
    if (entry.method === 0) unpacked.push(packed);
    else {
      try {
        inflate.push(packed);
      } catch {
        throw broken();
      }
    }
    for (const piece of unpacked) {
      size += piece.length;
      if (size > entry.size) throw broken();
      crc = updateCrc(crc, piece);
      if (piece.length > 0) yield piece;
    }
    unpacked = [];
  }
  if (size !== entry.size || (crc ^ 0xffffffff) >>> 0 !== entry.crc) throw broken();
}

/** The packed bytes: those of the file from behind the local header on. */
async function* packedPieces(source: TableSource, entry: ZipEntry): AsyncGenerator<Uint8Array, undefined> {
  const broken = () => damaged(source.fileName, entry.name, 'archive');
  const header = new Uint8Array(30);
  let from = entry.offset + 30;
  let isHeaderRead = false;
  let left = entry.compressed;
  let position = 0;
  for await (const chunk of chunksOf(source)) {
    const start = position;
    position += chunk.length;
    if (position <= entry.offset) continue;
    if (!isHeaderRead) {
      const first = Math.max(start, entry.offset);
      const part = chunk.subarray(first - start, Math.max(0, entry.offset + 30 - start));
      header.set(part, first - entry.offset);
      if (position < entry.offset + 30) continue;
      const view = new DataView(header.buffer);
      if (view.getUint32(0, true) !== 0x04034b50) throw broken();
      from += view.getUint16(26, true) + view.getUint16(28, true);
      isHeaderRead = true;
    }
    let at = Math.max(0, from - start);
    while (at < chunk.length && left > 0) {
      const piece = chunk.subarray(at, at + Math.min(left, packedPiece));
      at += piece.length;
      left -= piece.length;
      yield piece;
    }
    if (left === 0) return;
  }
  if (left > 0) throw broken();
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function updateCrc(crc: number, bytes: Uint8Array): number {
  let value = crc;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] as number);
  return value;
}
