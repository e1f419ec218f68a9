/** The committed icons hold whole pictures of the sizes that each system looks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../../build/resources', name));

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width of a picture; a picture that is cut off, or none, throws. */
function edgeOf(png: Buffer): number {
  expect(png.subarray(0, 8)).toEqual(pngSignature);
  expect(png.subarray(-8, -4).toString('latin1')).toBe('IEND');
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  return png.readUInt32BE(16);
}

describe('icons', () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512])('has a picture of %i pixels for Linux', (edge) => {
    expect(edgeOf(read(`icons/${edge}x${edge}.png`))).toBe(edge);
  });

  it('has those of Windows in one file', () => {
    const ico = read('icon.ico');
    const edges = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = ico.readUInt32LE(at + 12);
      const edge = edgeOf(ico.subarray(offset, offset + ico.readUInt32LE(at + 8)));
      // A byte has no 256.
      expect(ico.readUInt8(at)).toBe(edge % 256);
      return edge;
    });
    expect(edges).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('has those of macOS in one file, under the names of their sizes', () => {
    const icns = read('icon.icns');
    expect(icns.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
      found[icns.subarray(at, at + 4).toString('latin1')] = edgeOf(png);
    }
    expect(found).toEqual({
      icp4: 16,
      icp5: 32,
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic08: 256,
      ic13: 256,
      ic09: 512,
      ic14: 512,
      ic10: 1024,
    });
  });
});
