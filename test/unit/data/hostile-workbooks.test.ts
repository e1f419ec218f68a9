/** Workbooks made to do harm, or damaged: a problem each, in time and in little memory. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import { cellsOf, fileOf, host } from './import-support.ts';

const utf8 = new TextEncoder();
const workbook =
  '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
const relations = (target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="${target}"/></Relationships>`;
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const rows =
  '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>';

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, utf8.encode(text)])));
}

function book(
  content: string,
  target = 'worksheets/sheet1.xml',
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return packed({
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations(target),
    'xl/worksheets/sheet1.xml': content,
    ...more,
  });
}

async function told(bytes: Uint8Array) {
  const outcome = await importTable(fileOf(bytes, 700, 'book.xlsx'), {}, host);
  return outcome.problems.map(({ code, values }) => [code, values['context']]);
}

test('without styles, texts and cell references it is read', async () => {
  const outcome = await importTable(fileOf(book(sheet(rows)), 700, 'book.xlsx'), {}, host);
  expect(outcome.ok && cellsOf(outcome.value, 'b')).toEqual([2]);
});

describe('is refused:', () => {
  test.each([
    ['entities of its own', `<!DOCTYPE a [<!ENTITY x "y">]>${sheet(rows)}`, 'entities'],
    ['an unknown entity', sheet('<row><c t="str"><v>&lol;</v></c></row>'), 'entities'],
    ['endless depth', `<worksheet>${'<a>'.repeat(50_000)}`, 'depth'],
    ['an element that does not close', '<worksheet><sheetData><row></sheetData></worksheet>', 'xml'],
    ['an end in the middle', sheet(rows).slice(0, -20), 'xml'],
    ['a text that is not there', sheet('<row><c t="s"><v>7</v></c></row>'), 'content'],
    ['a column beyond all columns', sheet('<row><c r="ZZZ1"><v>7</v></c></row>'), 'content'],
    ['a row before the last', sheet('<row r="5"><c><v>7</v></c></row><row r="2"><c><v>7</v></c></row>'), 'content'],
    ['a number that is none', sheet('<row><c><v>seven</v></c></row>'), 'content'],
  ])('%s', async (_, content, context) => {
    expect(await told(book(content))).toEqual([['workbook-damaged', context]]);
  });

  test.each(['../../../../etc/passwd', '/etc/passwd', 'http://example.com/sheet.xml', ''])(
    'a sheet at %s',
    async (target) => {
      expect(await told(book(sheet(rows), target))).toEqual([['workbook-damaged', 'part']]);
    },
  );

  test('a small file that becomes a huge part', async () => {
    const bomb = sheet(`${rows}<row><c t="str"><v>${'x'.repeat(70_000_000)}</v></c></row>`);
    expect(await told(book(bomb))).toEqual([['file-too-large', undefined]]);
  });

  test('sizes that the directory tells wrongly, and bytes that changed on the way', async () => {
    const bytes = book(sheet(rows.repeat(1)));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const entries: number[] = [];
    for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
    for (const at of [16, 20, 24, 42]) {
      const changed = bytes.slice();
      const field = entries[2]! + at;
      changed[field] = changed[field]! ^ 0x15;
      expect(await told(changed)).toEqual([['workbook-damaged', 'archive']]);
    }
  });
});

test('a cell repeated without end is refused, blank rows without end are not', async () => {
  const ods = (content: string) =>
    packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content });
  const cell = '<table:table-cell office:value-type="float" office:value="1"/>';
  const row = (count: number, cells: string) =>
    `<table:table-row table:number-rows-repeated="${count}">${cells}</table:table-row>`;
  const content = (inside: string) => `<office:d><table:table table:name="T">${inside}</table:table></office:d>`;
  const read = (inside: string) => importTable(fileOf(ods(content(inside))), { format: 'ods' }, host);
  const blank = await read(
    row(3, cell + cell) + row(1_048_576, '<table:table-cell table:number-columns-repeated="16384"/>'),
  );
  expect(blank.ok && blank.value.dataset.rows).toBe(3);
  const wide = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>';
  const huge = await read(row(1_048_576, wide));
  expect(huge.problems.map(({ code }) => code)).toContain('file-too-large');
});
