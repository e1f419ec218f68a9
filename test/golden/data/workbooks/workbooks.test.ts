/** Workbooks made by openpyxl and LibreOffice, value by value as R's readxl reads them (scripts beside this file). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importTable } from '../../../../shared/data/import-table.ts';
import type { ImportChoices } from '../../../../shared/data/readers/schemas.ts';
import type { ImportedData } from '../../../../shared/data/types.ts';
import type { Problem } from '../../../../shared/problem.ts';
import { cellsOf, fileOf, host } from '../../../unit/data/import-support.ts';

type Cells = Readonly<Record<string, readonly (number | string | boolean | null)[]>>;

const folder = `${import.meta.dirname}/`;
const golden = JSON.parse(readFileSync(`${folder}read.json`, 'utf8')) as Readonly<Record<string, Cells>>;

async function read(
  name: string,
  choices: ImportChoices = {},
): Promise<{ data: ImportedData; problems: readonly Problem[] }> {
  const outcome = await importTable(fileOf(readFileSync(folder + name), 1_000, name), choices, host);
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problems.map(({ code }) => code).join(', ')}`);
  return { data: outcome.value, problems: outcome.problems };
}

/** readxl says a day with its midnight, a time with the day that serial numbers begin with, and digits as they are stored. */
function asWeSay(cell: number | string | boolean | null, isText: boolean): number | string | null {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'string') return cell;
  const text = cell.replace(/^(?:1899-12-31|1904-01-01) /, '').replace(/ 00:00:00$/, '');
  return isText ? text : Number(text);
}

function expectCells(data: ImportedData, cells: Cells, isBlankRow: (row: number) => boolean): void {
  const columns = Object.entries(cells);
  expect(data.dataset.columns.length).toBe(columns.length);
  for (const [at, [, wanted]] of columns.entries()) {
    const column = data.dataset.columns[at]!;
    const filled = wanted.filter((_, row) => !isBlankRow(row));
    expect(cellsOf(data, column.name)).toEqual(filled.map((cell) => asWeSay(cell, column.kind === 'text')));
  }
}

const blankRowOf = (cells: Cells) => (row: number) => Object.values(cells).every((column) => column[row] === null);

test.each(['odd.xlsx', 'odd-1904.xlsx', 'odd.ods', 'odd.xls'])(
  '%s: title, dates, digits as text, errors, blanks, three sheets',
  async (name) => {
    const excel = golden[name === 'odd.ods' ? 'odd.xlsx' : name]!;
    // LibreOffice keeps TRUE and FALSE without a format of their own as 1 and 0.
    const agree =
      name === 'odd.ods' ? excel['agree']!.map((cell) => (cell === null ? null : Number(cell))) : excel['agree']!;
    const cells = { ...excel, agree };
    const { data, problems } = await read(name);
    expectCells(data, cells, blankRowOf(cells));
    expect(data.dataset.columns.map((column) => column.name)).toEqual(Object.keys(cells));
    expect(data.provenance.settings).toEqual({
      format: name.slice(name.lastIndexOf('.') + 1),
      sheet: '数据 1',
      skipRows: 1,
      headerRows: 1,
      missingCodes: [],
    });
    expect(data.summary.skippedBlankLines).toBe(1);
    expect(data.summary.missingSpellings).toContainEqual({ text: '#DIV/0!', count: 1 });
    const said = problems.map(({ code, values, variables }) => [code, values['sheets'] ?? values['text'] ?? variables]);
    expect(said).toEqual([
      ['sheets-not-read', '说明, codes'],
      ['title-rows-skipped', 'Survey of 2024, all branches'],
      ['digits-as-text', ['Q1']],
      ['formula-errors', ['Q2']],
    ]);
  },
);

test.each(['merged-heads.xlsx', 'merged-heads.ods'] as const)(
  '%s: two rows of names, the upper one as labels',
  async (name) => {
    const { data } = await read(name);
    expectCells(data, golden['merged-heads.xlsx']!, () => false);
    const columns = data.dataset.columns.map((column) => [column.name, column.label]);
    expect(columns).toEqual([
      ['id', undefined],
      ['T1', 'Trust: T1'],
      ['T2', 'Trust: T2'],
      ['T3', 'Trust: T3'],
      ['L1', 'Loyalty: L1'],
      ['L2', 'Loyalty: L2'],
    ]);
  },
);

test('a sheet is chosen by its name or number, rows are skipped as told; what is not there is said', async () => {
  for (const sheet of ['codes', '2']) {
    const { data } = await read('odd.xlsx', { format: 'xlsx', sheet });
    expect(cellsOf(data, 'b')).toEqual([2, 4]);
    expect(data.provenance.settings).toMatchObject({ sheet: 'codes' });
  }
  const { data } = await read('odd.xlsx', {
    format: 'xlsx',
    sheet: 'codes',
    skipRows: 1,
    headerRows: 0,
    missingCodes: [4],
  });
  expect(cellsOf(data, 'V2')).toEqual([2, null]);
  const wrong = await importTable(
    fileOf(readFileSync(`${folder}odd.xlsx`), 1_000, 'odd.xlsx'),
    { format: 'xlsx', sheet: '4' },
    host,
  );
  expect(wrong.problems).toMatchObject([
    { code: 'sheet-not-found', values: { sheet: '4', sheets: '说明, codes, 数据 1' } },
  ]);
});
