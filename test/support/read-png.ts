/** PNG files of eight bits a colour, read apart from anything of ours: size, resolution, colours. */
import { crc32, inflateSync } from 'node:zlib';

export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** Dots per metre, if the file says. */
  readonly perMetre?: readonly [number, number];
  /** Names of the chunks in their order. */
  readonly chunks: readonly string[];
  /** Darkness from 0 (white) to 255 of the pixel. */
  ink(x: number, y: number): number;
}

/** Undoes the prediction of a line (PNG specification, 9.2). */
function unfilter(line: Buffer, before: Buffer, kind: number, step: number): void {
  for (let i = 0; i < line.length; i++) {
    const left = i >= step ? line[i - step]! : 0;
    const up = before[i]!;
    const corner = i >= step ? before[i - step]! : 0;
    const guess = left + up - corner;
    const [a, b, c] = [left, up, corner].map((each) => Math.abs(guess - each)) as [number, number, number];
    const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
    const predicted = [0, left, up, (left + up) >> 1, paeth][kind]!;
    line[i] = (line[i]! + predicted) & 0xff;
  }
}

export function readPng(file: Buffer): ReadPng {
  if (file.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('not a PNG file');
  const chunks: string[] = [];
  const data: Buffer[] = [];
  let perMetre: readonly [number, number] | undefined;
  let [width, height, step] = [0, 0, 0];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 8, at + 8 + length);
    const name = file.toString('latin1', at + 4, at + 8);
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length))
      throw new Error(`${name}: wrong check sum`);
    chunks.push(name);
    if (name === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      step = { 2: 3, 6: 4 }[body[9]!] ?? 0;
      if (body[8] !== 8 || step === 0 || body[12] !== 0) throw new Error('not the kind of PNG that is read here');
    }
    if (name === 'pHYs') perMetre = [body.readUInt32BE(0), body.readUInt32BE(4)];
    if (name === 'IDAT') data.push(body);
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(data));
  const rowLength = width * step;
  let before = Buffer.alloc(rowLength);
  const rows = Array.from({ length: height }, (_, y) => {
    const at = y * (rowLength + 1);
    const line = raw.subarray(at + 1, at + 1 + rowLength);
    unfilter(line, before, raw[at]!, step);
    before = line;
    return line;
  });
  const ink = (x: number, y: number): number => {
    const line = rows[y]!;
    const [r, g, b] = [0, 1, 2].map((part) => line[x * step + part]!) as [number, number, number];
    return 255 - Math.round((r + g + b) / 3);
  };
  return { width, height, chunks, ink, ...(perMetre ? { perMetre } : {}) };
}
