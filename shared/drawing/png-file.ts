/** Pictures as pixels: how many at a resolution, and the resolution written into the file. */
import { problem, type Problem } from '../problem.ts';
import type { Picture } from './picture.ts';

/** Dots per inch: what journals ask for figures, and for line art. */
export const pngResolutions = [300, 600] as const;
export type PngResolution = (typeof pngResolutions)[number];

/** What a picture is saved as. */
export type PictureFormat = { readonly kind: 'svg' } | { readonly kind: 'png'; readonly dpi: PngResolution };

/** Of CSS: a picture of 480 pixels is five inches wide. */
const pixelsPerInch = 96;
/** 400 MB of colours while it is made. */
const mostPixels = 100_000_000;

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export function pixelsAt({ width, height }: Picture, dpi: PngResolution): PixelSize {
  const at = (length: number): number => Math.max(1, Math.round((length * dpi) / pixelsPerInch));
  return { width: at(width), height: at(height) };
}

/** `picture-too-large`, if it is. */
export function sizeProblem(picture: Picture, dpi: PngResolution): Problem | undefined {
  const { width, height } = pixelsAt(picture, dpi);
  if (width * height <= mostPixels) return undefined;
  return problem('picture-too-large', { values: { width, height, dpi } });
}

const signatureLength = 8;
const chunkAround = 12;

/**
 * The PNG file with its resolution, so that word processors and journals see its size: a `pHYs` chunk behind the header
 * (PNG specification, third edition, 11.3.4.3), in place of one that is there.
 */
export function withResolution(png: Uint8Array, dpi: PngResolution): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const header = signatureLength + chunkAround + view.getUint32(signatureLength);
  const rest: Uint8Array[] = [];
  for (let at = header; at < png.length;) {
    const end = at + chunkAround + view.getUint32(at);
    const isResolution = view.getUint32(at + 4) === resolutionType;
    if (!isResolution) rest.push(png.subarray(at, end));
    at = end;
  }
  const parts = [png.subarray(0, header), resolutionChunk(dpi), ...rest];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** `pHYs` as a number. */
const resolutionType = 0x70485973;

function resolutionChunk(dpi: PngResolution): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, 9);
  view.setUint32(4, resolutionType);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  // The unit is the metre.
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32 as PNG wants it (annex D). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
