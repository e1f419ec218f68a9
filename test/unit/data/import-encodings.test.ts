/** Bytes that are not what they seem to be at first. */
import { expect, test } from 'vitest';
import { cellsOf, imported, importText } from './import-support.ts';
import { textSettings } from '../../support/csv-file.ts';

test('bytes that the chosen encoding cannot mean are a warning', async () => {
  const outcome = await importText(new Uint8Array([0x61, 0x0a, 0xc4, 0xd0, 0x0a]), { encoding: 'utf-8' });
  expect(outcome.ok).toBe(true);
  expect(outcome.problems).toEqual([
    expect.objectContaining({ code: 'text-decoding-doubtful', values: { encoding: 'utf-8', context: 'unreadable' } }),
  ]);
});

test('Chinese that comes after a long stretch of ASCII is still recognised', async () => {
  const head = new TextEncoder().encode(`id,said\n${'1,ok\n'.repeat(80_000)}`);
  const tail = new Uint8Array([0x32, 0x2c, 0xc2, 0xfa, 0xd2, 0xe2, 0xb5, 0xc4, 0xbf, 0xcd, 0xb7, 0xfe, 0x0a]);
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  const data = await imported(bytes);
  expect(textSettings(data).encoding).toBe('gb18030');
  expect(cellsOf(data, 'said')[80_000]).toBe('满意的客服');
  expect(data.provenance.bytes).toBe(bytes.length);
});

test('late Chinese is recognised however small the chunks are and wherever the pieces end', async () => {
  const encoded = new Uint8Array([0xc2, 0xfa, 0xd2, 0xe2, 0xb5, 0xc4, 0xbf, 0xcd, 0xb7, 0xfe]);
  for (const asciiBytes of [262_143, 262_144, 300_000, 524_287]) {
    const head = `id,said\n${'1,ok\n'.repeat(asciiBytes / 5)}`.slice(0, asciiBytes - 2);
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(head.slice(0, head.lastIndexOf('\n'))),
      0x0a,
      0x32,
      0x2c,
      ...encoded,
    ]);
    const whole = await importText(bytes);
    expect(await importText(bytes, {}, 1_000)).toEqual(whole);
    expect(whole.ok && textSettings(whole.value).encoding).toBe('gb18030');
    expect(whole.problems).toEqual([]);
  }
});

test('a zero-width mark inside the file is not taken for a byte order mark', async () => {
  const text = `id,said\n${Array.from({ length: 3_000 }, (_, index) => `${String(index)},a\uFEFFb`).join('\n')}\n`;
  const data = await imported(text, {}, 7);
  expect(new Set(cellsOf(data, 'said'))).toEqual(new Set(['a\uFEFFb']));
});

test('a file that ends in the middle of a character is doubtful', async () => {
  const bytes = new TextEncoder().encode('id,said\n1,满意\n2,不满');
  const outcome = await importText(bytes.subarray(0, -1));
  expect(outcome.ok).toBe(true);
  expect(outcome.problems.map((one) => one.code)).toEqual(['text-decoding-doubtful']);
});
