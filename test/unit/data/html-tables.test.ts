/** Tables in web pages that survey platforms call workbooks. */
import { expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import type { ImportChoices } from '../../../shared/data/readers/schemas.ts';
import { cellsOf, fileOf, host } from './import-support.ts';

async function page(content: string | Uint8Array, choices: ImportChoices = {}) {
  const outcome = await importTable(fileOf(content, 50, 'export.xls'), choices, host);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(', '));
  return { data: outcome.value, codes: outcome.problems.map(({ code }) => code) };
}

test('cells are texts without marks; scripts, styles and missing end tags do no harm', async () => {
  const { data } = await page(
    '<table><tr><th>id<th>Q1<th>said</tr><tr><td>001<td>3<script>alert("4")</script><td>a&nbsp;b &amp; <b>c</b><br>d' +
      '<tr><td>002</td><td>-4.5</td><td><style>p{}</style>x</td></tr></table>',
  );
  expect(cellsOf(data, 'id')).toEqual(['001', '002']);
  expect(cellsOf(data, 'Q1')).toEqual([3, -4.5]);
  expect(cellsOf(data, 'said')).toEqual(['a\u00a0b & c\nd', 'x']);
});

test('the encoding is what the page declares where its bytes do not prove another', async () => {
  const tail = [0xc2, 0xfa, 0xd2, 0xe2];
  const bytes = (head: string) =>
    new Uint8Array([
      ...Array.from(head, (letter) => letter.charCodeAt(0)),
      ...tail,
      ...Array.from('</td><td>1</td></table>', (l) => l.charCodeAt(0)),
    ]);
  const { data } = await page(bytes('<html><meta charset=gb2312><table><tr><td>a<td>b<tr><td>'));
  expect(data.provenance.settings).toMatchObject({ format: 'html', encoding: 'gb18030' });
  expect(cellsOf(data, 'a')).toEqual(['\u6ee1\u610f']);
  const wrong = await page('<html><meta charset=gb2312><table><tr><td>a<td>b<tr><td>\u6ee1\u610f\u7684<td>1</table>');
  expect(cellsOf(wrong.data, 'a')).toEqual(['\u6ee1\u610f\u7684']);
});

test('merged cells keep the others in their columns; of several tables the first with rows is read', async () => {
  const text =
    '<table><tr><td>menu</table><table><tr><td colspan=3>Title</tr><tr><td>g<td>a<td>b</tr>' +
    '<tr><td rowspan=2>x<td>1<td>2</tr><tr><td>3<td>4</tr></table>';
  const { data, codes } = await page(text);
  expect(codes).toEqual(['sheets-not-read', 'title-rows-skipped']);
  expect(cellsOf(data, 'g')).toEqual(['x', null]);
  expect(cellsOf(data, 'b')).toEqual([2, 4]);
});

test('depth without end is refused at once', async () => {
  const outcome = await importTable(fileOf(`<table><tr><td>${'<b>'.repeat(100_000)}`), { format: 'html' }, host);
  expect(outcome.problems).toMatchObject([{ code: 'workbook-damaged', values: { context: 'depth' } }]);
});
