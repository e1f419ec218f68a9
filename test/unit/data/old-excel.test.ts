/** Workbooks of Excel 2 to 2003 as SheetJS writes them, and as web sites write them by hand. */
import { utils, write, type BookType } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { importTable, previewTable } from '../../../shared/data/import-table.ts';
import { book, record, shorts, sst } from '../../support/biff-files.ts';
import { cellsOf, fileOf, host } from './import-support.ts';

type Row = readonly (string | number | boolean | Date | null)[];

function written(bookType: string, rows: readonly Row[]): Uint8Array {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Sheet1');
  return new Uint8Array(write(made, { bookType: bookType as BookType, type: 'array' }) as ArrayBuffer);
}

async function read(bytes: Uint8Array, choices = {}) {
  const outcome = await importTable(fileOf(bytes, 60_000, 'book.xls'), choices, host);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

test.each(['biff2', 'biff3', 'biff4', 'biff5', 'biff8'])('%s: numbers, texts, truths, days', async (bookType) => {
  const day = (i: number) => new Date(2024, 1, i);
  const numbers = [0, 1, -1, 0.1, 1e300, -0.001, 123_456_789, 65_535, 65_536, 536_870_911, -536_870_912];
  const rows = numbers.map((value, i): Row => [i + 1, value, `said ${i}`, i % 2 === 0, day(i + 1)]);
  const data = await read(written(bookType, [['id', 'value', 'said', 'agree', 'when'], ...rows]));
  expect(cellsOf(data, 'value')).toEqual(numbers);
  expect(cellsOf(data, 'said')).toEqual(numbers.map((_, i) => `said ${i}`));
  expect(cellsOf(data, 'agree')).toEqual(numbers.map((_, i) => (i % 2 === 0 ? 'TRUE' : 'FALSE')));
  expect(cellsOf(data, 'when')).toEqual(numbers.map((_, i) => `2024-02-${String(i + 1).padStart(2, '0')}`));
});

test('twenty thousand rows of thirty columns', async () => {
  const words = Array.from({ length: 700 }, (_, i) => `w${i}`);
  const heads = Array.from({ length: 30 }, (_, c) => `q${c}`);
  const valueAt = (row: number, column: number) => (row * column) % 7;
  const labels = heads.map((_, c) => record(0x00fd, shorts(0, c, 0, words.length + c, 0)));
  const rows = Array.from({ length: 20_000 }, (_, r) => {
    const numbers = Array.from({ length: 29 }, (__, c) => [0, (valueAt(r, c + 1) << 2) | 2, 0]).flat();
    return [record(0x00fd, shorts(r + 1, 0, 0, r % 700, 0)), record(0x00bd, shorts(r + 1, 1, ...numbers, 29))];
  });
  const data = await read(book(sst(...words, ...heads), [...labels, ...rows.flat()]));
  expect(cellsOf(data, 'q0')).toEqual(rows.map((_, r) => words[r % 700]));
  for (const c of [1, 17, 29]) expect(cellsOf(data, `q${c}`)).toEqual(rows.map((_, r) => valueAt(r, c)));
});

test('a sheet is chosen by its name, a hidden one is passed over', async () => {
  const made = utils.book_new();
  for (const [name, last] of [
    ['Hidden', 1],
    ['\u6570\u636e', 4],
    ['More', 6],
  ] as const)
    utils.book_append_sheet(
      made,
      utils.aoa_to_sheet([
        ['a', 'b'],
        [1, 2],
        [3, last],
      ]),
      name,
    );
  made.Workbook = { Sheets: [{ name: 'Hidden', Hidden: 1 }, { name: '\u6570\u636e' }, { name: 'More' }] };
  const bytes = new Uint8Array(write(made, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
  const preview = await previewTable(fileOf(bytes, 60_000, 'book.xls'), {}, host);
  expect(preview.ok && preview.value.sheets).toEqual(['Hidden', '\u6570\u636e', 'More']);
  expect(cellsOf(await read(bytes), 'b')).toEqual([2, 4]);
  expect(cellsOf(await read(bytes, { format: 'xls', sheet: 'More' }), 'b')).toEqual([2, 6]);
});

const bytesOf = (...bytes: readonly number[]) => Uint8Array.from(bytes);
const label = (row: number, column: number, text: Uint8Array) =>
  record(0x0204, shorts(row, column, 0, text.length), text);
const number = (row: number, column: number, value: number) =>
  record(0x0203, shorts(row, column, 0), new Uint8Array(new Float64Array([value]).buffer));

/** As the widespread PHP functions xlsBOF, xlsWriteLabel, xlsWriteNumber and xlsEOF write it. */
function byHand(texts: readonly Uint8Array[], codePage: number | undefined): Uint8Array {
  const parts = [
    record(0x0809, shorts(0, 0x10, 0, 0)),
    ...(codePage === undefined ? [] : [record(0x0042, shorts(codePage))]),
    ...texts.flatMap((text, column) => [label(0, column, text), label(1, column, text), number(2, column, column + 1)]),
    record(0x000a),
  ];
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

// 非常同意, 不同意, 一般 in GBK.
const gbk = [
  bytesOf(0xb7, 0xc7, 0xb3, 0xa3, 0xcd, 0xac, 0xd2, 0xe2),
  bytesOf(0xb2, 0xbb, 0xcd, 0xac, 0xd2, 0xe2),
  bytesOf(0xd2, 0xbb, 0xb0, 0xe3),
];
const chinese = ['\u975e\u5e38\u540c\u610f', '\u4e0d\u540c\u610f', '\u4e00\u822c'];

test.each<readonly [string, readonly Uint8Array[], number | undefined, readonly string[]]>([
  ['GBK, declared', gbk, 936, chinese],
  ['GBK, not declared', gbk, undefined, chinese],
  ['UTF-8, not declared', chinese.map((text) => new TextEncoder().encode(text)), undefined, chinese],
  ['Windows-1252 by the number of Excel', [bytesOf(0x66, 0xfc, 0x72), bytesOf(0x65)], 0x8001, ['f\u00fcr', 'e']],
  ['Macintosh', [bytesOf(0x66, 0x9f, 0x72), bytesOf(0x65)], 0x8000, ['f\u00fcr', 'e']],
  ['a code page that no decoder knows', [bytesOf(0x66, 0x9f, 0x72), bytesOf(0x65)], 437, ['f\ufffdr', 'e']],
])('texts before Excel 97: %s', async (_, texts, codePage, wanted) => {
  const preview = await previewTable(
    fileOf(byHand(texts, codePage), 60_000, 'book.xls'),
    { format: 'xls', headerRows: 1 },
    host,
  );
  expect(preview.ok && preview.value.names).toEqual(wanted);
});
