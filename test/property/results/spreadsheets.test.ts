/** What is written for spreadsheets: cells come back as they were, and none of them is run, wherever lines are parted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../shared/data/readers/csv/write-csv.ts';
import { tableToHtml, tableToTsv } from '../../../shared/results/write/clipboard.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';
import { parseDelimited } from '../../support/parse-delimited.ts';

const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('=', '-', '1', '"', ';', '\t', '\n', '\r', ',', ' ', 'a', "'"))
    .map((parts) => parts.join('')),
);
const table = fc.array(fc.tuple(anyText, anyText, anyText), { minLength: 1, maxLength: 5 });

/** What Excel and LibreOffice run: by its first sign, unless it is a number. */
function isRun(cell: string): boolean {
  const first = cell.trim();
  return (
    /^[=+@\uff1d\uff0b\uff20]/.test(first) || (/^[-\uff0d]/.test(first) && !/^[-\uff0d][\d.,e%* -]+$/i.test(first))
  );
}

const unmarked = (text: string): string => text.replaceAll("'", '');

describe('a table as CSV', () => {
  test('comes back cell by cell, with apostrophes before what would be run', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const [head = [], ...body] = parseDelimited(writeCsv(rows[0]!, rows.slice(1)), ',');
        expect([head, ...body].map((row) => row.map(unmarked))).toEqual(rows.map((row) => row.map(unmarked)));
      }),
    );
  });

  test.each([',', ';', '\t'])('runs nothing where cells are parted at %j', (delimiter) => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = writeCsv(
          ['row', 'a', 'b', 'c'],
          rows.map((row, i) => [i, ...row]),
        );
        expect(parseDelimited(text, delimiter).flat().filter(isRun)).toEqual([]);
      }),
    );
  });
});

describe('a copied table', () => {
  const copied = (rows: readonly (readonly string[])[]) => ({
    columns: ['a', 'b', 'c'].map((title) => ({ title, align: 'left' as const })),
    rows,
  });

  test('has its rows and columns in a spreadsheet, and runs nothing', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells = parseDelimited(tableToTsv(copied(rows)), '\t');
        expect(cells).toHaveLength(rows.length + 1);
        expect(cells.every((row) => row.length === 3)).toBe(true);
        expect(cells.flat().filter(isRun)).toEqual([]);
      }),
    );
  });

  test('has no element in a word processor that a name has made', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const html = tableToHtml({ ...copied(rows), title: `t${rows[0]![0]}`, note: `n${rows[0]![1]}` });
        const elements = (text: string): string[] => text.match(/<[^>]*>/g) ?? [];
        const shape = (text: string): string[] => elements(text).map((tag) => tag.replace(/ style="[^"]*"/, ''));
        const plain = copied(rows.map((row) => row.map(() => 'x')));
        expect(shape(html)).toEqual(shape(tableToHtml({ ...plain, title: 'x', note: 'x' })));
      }),
    );
  });
});
