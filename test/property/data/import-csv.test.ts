import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import { detectEncoding } from '../../../shared/data/decode/detect-encoding.ts';
import { delimiters } from '../../../shared/data/readers/csv/choices.ts';
import type { CsvChoices } from '../../../shared/data/readers/csv/schema.ts';
import { cellsOf, fileOf, host, imported } from '../../unit/data/import-support.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Text that is not a number, not a missing spelling and has no outer white space (which import removes). */
const word = fc
  .tuple(
    fc.constantFrom('x', '好', 'é'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('y', '"', '。'),
  )
  .map((parts) => parts.join('').replaceAll('\u0000', '').replaceAll('\uFFFD', ''));
/** Whole numbers of 16 digits and more name somebody: they stay texts. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !/^\d{16,}$/.test(String(value)));

const table = fc.record({
  delimiter: fc.constantFrom(...delimiters),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  rows: fc.array(fc.tuple(number, word, fc.option(fc.integer({ min: -9, max: 9 }), { nil: null })), {
    minLength: 1,
    maxLength: 30,
  }),
  chunkBytes: fc.integer({ min: 1, max: 40 }),
});

test('what is written as CSV is read back, however it is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ delimiter, lineEnd, rows, chunkBytes }) => {
      const lines = rows.map(([value, text, rating]) =>
        [String(value), quoted(text), rating === null ? 'NA' : String(rating)].join(delimiter),
      );
      const content = `${['value', 'text', 'rating'].join(delimiter)}${lineEnd}${lines.join(lineEnd)}${lineEnd}`;
      const choices: CsvChoices = { delimiter, header: true, encoding: 'utf-8', decimal: '.' };
      const data = await imported(content, choices, chunkBytes);
      expect(cellsOf(data, 'value')).toEqual(rows.map(([value]) => value + 0));
      expect(cellsOf(data, 'text')).toEqual(rows.map(([, text]) => text));
      expect(cellsOf(data, 'rating')).toEqual(rows.map(([, , rating]) => rating));
    }),
    { numRuns: 200 },
  );
});

test('any bytes at all give a value or problems, never an exception, and the same for any chunks', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .string({
        unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', '1', 'a', '.', '\u0000', '信'),
        maxLength: 200,
      })
      .map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (content, chunkBytes) => {
      const whole = await importTable(fileOf(content), {}, host);
      const parts = await importTable(fileOf(content, chunkBytes), {}, host);
      expect(parts).toEqual(whole);
      if (!whole.ok) expect(whole.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 600 },
  );
});

test('well-formed UTF-8 beyond a few accents is recognised', () => {
  const text = fc.string({
    unit: fc.constantFrom('满', '意', '度', 'é', 'a', ',', '1', '\n', '😀'),
    minLength: 30,
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, (content) => {
      fc.pre((content.match(/[满意度]/gu) ?? []).length > 3);
      expect(detectEncoding(new TextEncoder().encode(content))).toMatchObject({ encoding: 'utf-8', isDoubtful: false });
    }),
  );
});
