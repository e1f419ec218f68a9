/** Old Excel workbooks that are damaged or made to do harm: refused or read at once, and never read without end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import { topStream } from '../../../shared/data/readers/xls/ole-container.ts';
import { oleNames } from '../../../shared/data/readers/xls/ole-streams.ts';
import { workbookMutant } from '../../support/faults/mutate-workbook.ts';
import { workbooksFolder } from '../../support/golden-workbooks.ts';
import { begin, book, end, record, sheetRecord, shorts, sst, stream } from '../../support/biff-files.ts';
import { cellsOf, fileOf, host } from './import-support.ts';

const sound = new Uint8Array(readFileSync(join(workbooksFolder, 'odd.xls')));

async function told(bytes: Uint8Array) {
  const outcome = await importTable(fileOf(bytes, 700, 'book.xls'), {}, host);
  return outcome.problems.map(({ code, values }) => [code, values['context']]);
}

const read = async (bytes: Uint8Array) => {
  const outcome = await importTable(fileOf(bytes, 700, 'book.xls'), {}, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

const damaged = [['workbook-damaged', 'content']];
const label = (row: number, column: number, index: number) => record(0x00fd, shorts(row, column, 0), shorts(index, 0));
const rk = (row: number, column: number, value: number) =>
  record(0x027e, shorts(row, column, 0), shorts((value << 2) | 2, value >> 14));
const heads = [label(0, 0, 0), label(0, 1, 1)];
const texts = sst('a', 'b', 'c');

test('mutant 32912, on which SheetJS does not end, is read or refused at once', async () => {
  const { base, bytes } = workbookMutant(32_912);
  expect(base).toBe('odd.xls');
  const began = process.cpuUsage();
  await importTable(fileOf(bytes, 4_096, base), {}, host);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(2);
});

test('a formula with a length that points back, nested and repeated tokens of formulae, is read by its result', async () => {
  const formula = (row: number, tokens: Uint8Array) =>
    record(
      0x0006,
      shorts(row, 1, 0),
      new Uint8Array(new Float64Array([row]).buffer),
      shorts(0, 0, 0),
      shorts(0xfff0),
      tokens,
    );
  const hostile = [new Uint8Array(0), Uint8Array.of(0x19, 4, 255, 255, 0), new Uint8Array(3_000).fill(0x20)];
  const rows = hostile.flatMap((tokens, i) => [rk(i + 1, 0, i), formula(i + 1, tokens)]);
  const data = await read(book(texts, [...heads, ...rows]));
  expect(cellsOf(data, 'b')).toEqual([1, 2, 3]);
});

describe('the container', () => {
  const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const changed = (change: (bytes: DataView) => void) => {
    const bytes = sound.slice();
    change(view(bytes));
    return bytes;
  };
  const fat = (view(sound).getUint32(76, true) + 1) * 512;
  const directory = (view(sound).getUint32(48, true) + 1) * 512;
  const entryOf = (name: string) => {
    for (let at = directory; ; at += 128)
      if (new TextDecoder('utf-16le').decode(sound.subarray(at, at + 2 * name.length)) === name) return at;
  };
  const workbook = entryOf('Workbook');
  const first = view(sound).getUint32(workbook + 116, true);

  test.each<readonly [string, (bytes: DataView) => void]>([
    ['a chain that comes back to its beginning', (v) => v.setUint32(fat + 4 * (first + 2), first, true)],
    ['a sector that follows itself', (v) => v.setUint32(fat + 4 * first, first, true)],
    ['a chain that leaves the file', (v) => v.setUint32(fat + 4 * first, 70_000, true)],
    ['a chain that ends too early', (v) => v.setUint32(fat + 4 * first, 0xfffffffe, true)],
    ['a stream that is longer than the file', (v) => v.setUint32(workbook + 120, 0x7fffffff, true)],
    [
      'a directory that follows itself',
      (v) => v.setUint32(fat + 4 * v.getUint32(48, true), v.getUint32(48, true), true),
    ],
    [
      'entries that are their own neighbours',
      (v) => v.setUint32(workbook + 68, v.getUint32(directory + 76, true), true),
    ],
    ['an entry that is not there', (v) => v.setUint32(directory + 76, 4_000, true)],
    ['a table of sectors beyond the file', (v) => v.setUint32(76, 9_000, true)],
    ['a list of tables that follows itself', (v) => (v.setUint32(68, 1, true), v.setUint32(1_024 + 508, 1, true))],
    ['sectors of another size', (v) => v.setUint16(30, 20, true)],
  ])('%s is refused', async (_, change) => {
    expect(await told(changed(change))).toEqual([['workbook-damaged', 'archive']]);
  });

  test('it is refused however many of its bytes are missing at the end', async () => {
    for (const share of [0.1, 0.3, 0.5, 0.7]) {
      const part = sound.slice(0, Math.floor(sound.length * share));
      expect(await told(part)).toEqual([['workbook-damaged', 'archive']]);
    }
  });
});

describe('the stream is refused where', () => {
  const one = rk(1, 0, 1);
  test.each<readonly [string, Uint8Array]>([
    ['a record is longer than the file', book(texts, [...heads, one]).subarray(0, -6)],
    ['a sheet does not end', stream(texts, [...heads, one], { isOpen: true })],
    ['a sheet begins in the middle of a record', stream(texts, [...heads, one], { shift: 6 })],
    ['a sheet begins beyond the file', stream(texts, [...heads, one], { shift: 1 << 30 })],
    ['a sheet begins before the file, counted with a sign', stream(texts, [...heads, one], { shift: -1_000 })],
    ['a text is not there', book(texts, [...heads, label(1, 0, 3)])],
    [
      'a text is longer than its record',
      book(record(0x00fc, shorts(1, 0, 1, 0), shorts(60_000), Uint8Array.of(0, 65)), heads),
    ],
    [
      'the runs of a text reach out of the file',
      book(record(0x00fc, shorts(1, 0, 1, 0), shorts(1), Uint8Array.of(8, 255, 255, 65)), heads),
    ],
    [
      'phonetics of 4 GB follow a text',
      book(record(0x00fc, shorts(1, 0, 1, 0), shorts(1), Uint8Array.of(4, 255, 255, 255, 255, 65)), heads),
    ],
    ['a column is beyond all columns', book(texts, [...heads, rk(1, 256, 1)])],
    [
      'numbers in a row reach beyond all columns',
      book(texts, [...heads, record(0x00bd, shorts(1, 255, 0, 4, 0, 0, 4, 0, 256))]),
    ],
    [
      'numbers in a row are fewer than declared',
      book(texts, [...heads, record(0x00bd, shorts(1, 0, 0, 4, 0, 60_000))]),
    ],
    ['a cell is shorter than a cell', book(texts, [...heads, record(0x0203, shorts(1, 0, 0, 1))])],
    [
      'a formula has no text behind it',
      book(texts, [...heads, record(0x0006, shorts(1, 0, 0, 0, 0, 0, 0xffff, 0, 0, 0, 0))]),
    ],
    [
      'merged cells are fewer than declared',
      book(texts, [
        label(0, 0, 0),
        ...heads.slice(0, 1),
        rk(1, 0, 1),
        rk(1, 1, 1),
        rk(2, 0, 1),
        rk(2, 1, 1),
        record(0x00e5, shorts(40_000, 0, 0, 0, 1)),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await told(bytes)).toEqual(damaged);
  });
});

test('a number of texts that is declared too high makes no room for them', async () => {
  const many = record(
    0x00fc,
    shorts(0xffff, 0xffff, 0xffff, 0xffff),
    shorts(1),
    Uint8Array.of(0, 65),
    shorts(1),
    Uint8Array.of(0, 66),
  );
  const data = await read(book(many, [...heads, rk(1, 0, 4), rk(1, 1, 5)]));
  expect(cellsOf(data, 'A')).toEqual([4]);
});

test('a text continues as the other kind of characters, its phonetics over three records', async () => {
  const head = record(0x00fc, shorts(2, 0, 2, 0), shorts(4), Uint8Array.of(4, 5, 0, 0, 0, 65, 66));
  const rest = record(0x003c, Uint8Array.of(1), shorts(0x6570, 0x636e), Uint8Array.of(1, 2));
  const more = [
    record(0x003c, Uint8Array.of(3)),
    record(0x003c, Uint8Array.of(4, 5)),
    record(0x003c, shorts(1), Uint8Array.of(0, 66)),
  ];
  const data = await read(book([head, rest, ...more], [...heads, rk(1, 0, 4), rk(1, 1, 5)]));
  expect(data.dataset.columns.map(({ name }) => name)).toEqual(['AB\u6570\u636e', 'B']);
});

test('cells in any order stand where they belong, one written twice as written last', async () => {
  const data = await read(book(texts, [rk(2, 1, 9), rk(1, 1, 7), rk(2, 0, 8), rk(1, 0, 5), ...heads, rk(1, 0, 6)]));
  expect([cellsOf(data, 'a'), cellsOf(data, 'b')]).toEqual([
    [6, 8],
    [7, 9],
  ]);
});

test('a chart within a sheet ends the chart, not the sheet', async () => {
  const chart = [begin(0x20), rk(9, 9, 9), end];
  const data = await read(book(texts, [...heads, ...chart, rk(1, 0, 4), rk(1, 1, 5)]));
  expect(cellsOf(data, 'b')).toEqual([5]);
});

test('sheets that lie over each other, each to be read to its end, are refused', async () => {
  const column = Array.from({ length: 60_000 }, (_, i) => rk(i, 0, i));
  const place = new DataView(book(texts, column).buffer).getUint32(begin(5).length + texts.length + 4, true);
  const began = process.cpuUsage();
  const count = 10_000;
  const before = sheetRecord('S', 0).length * count;
  // The place of the one sheet, named ten thousand times; and places of its records.
  for (const step of [0, rk(0, 0, 0).length]) {
    const first = place + before;
    const more = Array.from({ length: count }, (_, i) => sheetRecord('S', first + i * step));
    expect(await told(book([texts, ...more], column))).toEqual(damaged);
  }
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(2);
});

test('merged cells, links and names by the thousand cost no more than their bytes', async () => {
  const merges = Array.from({ length: 40_000 }, (_, i) => record(0x00e5, shorts(1, i + 5, i + 5, 0, 1)));
  const links = Array.from({ length: 2_000 }, () => record(0x01b8, shorts(0, 0xffff, 0, 0xff), new Uint8Array(24)));
  const began = process.cpuUsage();
  const data = await read(book(texts, [...heads, rk(1, 0, 4), rk(1, 1, 5), ...merges, ...links]));
  const { user, system } = process.cpuUsage(began);
  expect(cellsOf(data, 'b')).toEqual([5]);
  expect((user + system) / 1e6).toBeLessThan(2);
});

test('a workbook with a password is named as such, by its stream too', async () => {
  expect(await told(book([record(0x002f, shorts(1, 1)), ...[texts].flat()], heads))).toEqual([
    ['file-not-a-table', 'encrypted'],
  ]);
});

test('the sheets of Excel 4 in one workspace are of a kind that is named', async () => {
  const bytes = record(0x0409, shorts(0, 0x100, 0));
  expect(await told(new Uint8Array([...bytes, ...end]))).toEqual([['file-not-a-table', 'workbook']]);
});

test('a letter with a workbook inside is a letter', async () => {
  const named = (name: string) => Uint8Array.from([...name].flatMap((sign) => [sign.charCodeAt(0), 0]));
  const bytes = new Uint8Array([...sound, ...new Uint8Array(512)]);
  const at = Buffer.from(bytes).indexOf(named('Workbook'));
  // The workbook's entry once more, named in no folder; at the top it is called otherwise.
  bytes.set(
    sound.subarray(at, at + 128),
    bytes.length - 512 + (sound.length % 128 === 0 ? 0 : 128 - (sound.length % 128)),
  );
  bytes.set(named('WordDocument'), at);
  bytes[at + 64] = 26;
  expect([...oleNames(bytes)]).toEqual(expect.arrayContaining(['WordDocument', 'Workbook']));
  expect(await told(bytes)).toEqual([['file-not-a-table', 'document']]);
});

test('the stream of a workbook is that which stands at the top', () => {
  expect(topStream('odd.xls', sound, ['Workbook'])?.subarray(0, 4)).toEqual(Uint8Array.of(9, 8, 16, 0));
  expect(topStream('odd.xls', sound, ['Book'])).toBeUndefined();
});
