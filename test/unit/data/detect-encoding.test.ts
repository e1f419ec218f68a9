import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detectEncoding } from '../../../shared/data/decode/detect-encoding.ts';
import { scoreBig5, scoreGb18030, scoreWindows1252 } from '../../../shared/data/decode/encoding-scores.ts';
import { isUtf8 } from '../../../shared/data/decode/utf8.ts';
import { encodings } from '../../../shared/data/decode/encodings.ts';
import { cellsOf, imported } from './import-support.ts';

const folder = new URL('./fixtures/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
const encodingIn = (name: string) => encodings.find((encoding) => name.endsWith(`${encoding}.csv`));

test.each(files)('%s is recognised', (name) => {
  const bytes = bytesOf(name);
  const guess = detectEncoding(bytes);
  const scores = { gb: scoreGb18030(bytes), big5: scoreBig5(bytes), western: scoreWindows1252(bytes) };
  expect(guess, JSON.stringify(scores)).toEqual({ encoding: encodingIn(name), isDoubtful: false, isAscii: false });
});

test.each(files)('%s reads the same in chunks of one, three and seven bytes', async (name) => {
  const whole = await imported(bytesOf(name));
  for (const chunkBytes of [1, 3, 7]) {
    const parts = await imported(bytesOf(name), {}, chunkBytes);
    expect(parts.dataset).toEqual(whole.dataset);
    expect(parts.provenance).toEqual(whole.provenance);
  }
});

test.each(files.filter((name) => name.startsWith('simplified') && !name.includes('short')))(
  '%s: texts',
  async (name) => {
    const data = await imported(bytesOf(name));
    expect(data.dataset.columns.map((column) => column.name)).toEqual(['编号', '姓名', '城市', '意见']);
    expect(cellsOf(data, '姓名')).toEqual(['王小明', '李红', '陈伟', '刘洋']);
    expect(cellsOf(data, '意见')[3]).toBe('机器人听不懂我说的话，转人工又要排队……');
  },
);

test('a few bytes are doubtful, and the doubt is told', async () => {
  // One hanzi in GB 2312, a valid pair in Big5 too.
  const bytes = new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xc4, 0xd0, 0x0a]);
  expect(detectEncoding(bytes).isDoubtful).toBe(true);
});

test('two hanzi that are well-formed UTF-8 by accident are read as hanzi, with doubt', () => {
  const guess = detectEncoding(new Uint8Array([0x61, 0x2c, 0xd5, 0xbc, 0xd5, 0xbc, 0x0a]));
  expect(guess).toEqual({ encoding: 'gb18030', isDoubtful: true, isAscii: false });
  const name = detectEncoding(new TextEncoder().encode('prénom,âge\n'));
  expect(name).toEqual({ encoding: 'utf-8', isDoubtful: false, isAscii: false });
});

test('pure ASCII is UTF-8 for the time being', () => {
  expect(detectEncoding(new TextEncoder().encode('a,b\n1,2\n'))).toEqual({
    encoding: 'utf-8',
    isDoubtful: false,
    isAscii: true,
  });
});

test.each([
  ['a two-byte character in overlong form', [0xc0, 0xaf], false],
  ['a three-byte character in overlong form', [0xe0, 0x80, 0xaf], false],
  ['a surrogate', [0xed, 0xa0, 0x80], false],
  ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], false],
  ['a lone continuation byte', [0x41, 0x80], false],
  ['a lead byte without its continuation', [0xe4, 0x41, 0x41], false],
  ['a last character cut in two', [0x41, 0xe4, 0xb8], true],
  ['an emoji', [0xf0, 0x9f, 0x98, 0x80], true],
] as const)('UTF-8: %s', (_, bytes, expected) => {
  expect(isUtf8(new Uint8Array(bytes))).toBe(expected);
});
