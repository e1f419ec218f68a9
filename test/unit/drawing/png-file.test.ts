import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pixelsAt, sizeProblem, withResolution } from '../../../shared/drawing/png-file.ts';
import { readPng } from '../../support/read-png.ts';

const picture = { left: -5, top: 3, width: 480, height: 200.4, title: '', shapes: [] };

it('a picture of 480 pixels is five inches wide', () => {
  expect(pixelsAt(picture, 300)).toEqual({ width: 1500, height: 626 });
  expect(pixelsAt(picture, 600)).toEqual({ width: 3000, height: 1253 });
  expect(pixelsAt({ ...picture, width: 0 }, 300).width).toBe(1);
});

it('more than a hundred million pixels are too many', () => {
  // 3,200 by 3,200 of CSS are 10,000 by 10,000 at 300 dpi.
  expect(sizeProblem({ ...picture, width: 3_200, height: 3_200 }, 300)).toBeUndefined();
  expect(sizeProblem({ ...picture, width: 3_200, height: 3_200 }, 600)).toMatchObject({
    code: 'picture-too-large',
    values: { width: 20_000, height: 20_000, dpi: 600 },
  });
  expect(sizeProblem({ ...picture, width: 3_200, height: 3_201 }, 300)).toBeDefined();
});

describe('the resolution in the file', () => {
  function chunk(name: string, body: Buffer): Buffer {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  }
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixels = deflateSync(Buffer.from([0, 255, 255, 255, 0, 0, 0]));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const png = Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);

  it('stands behind the header, with a check sum that holds, and leaves the picture as it was', () => {
    const read = readPng(Buffer.from(withResolution(png, 300)));
    expect(read.chunks).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    // 300 dots in 2.54 cm.
    expect(read.perMetre).toEqual([11811, 11811]);
    expect([read.width, read.height, read.ink(0, 0), read.ink(1, 0)]).toEqual([2, 1, 0, 255]);
  });

  it('takes the place of another, in a view of a larger buffer too', () => {
    const inside = Buffer.concat([Buffer.from('before'), Buffer.from(withResolution(png, 300))]).subarray(6);
    const read = readPng(Buffer.from(withResolution(inside, 600)));
    expect(read.chunks).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    expect(read.perMetre).toEqual([23622, 23622]);
  });
});
