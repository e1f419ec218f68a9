import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importCsv } from '../../../shared/data/csv/import-csv.ts';
import { cellsOf, decoders, fileOf, host, imported, importText } from './import-support.ts';

test('reads numbers, missing spellings and text', async () => {
  const data = await imported('a,b,c\n1,,x\n2.5,#NULL!,y\n-3e2,.,\nNA,4,x\n');
  expect(cellsOf(data, 'a')).toEqual([1, 2.5, -300, null]);
  expect(cellsOf(data, 'b')).toEqual([null, null, null, 4]);
  expect(cellsOf(data, 'c')).toEqual(['x', 'y', null, 'x']);
  expect(data.dataset.columns.map((column) => column.kind)).toEqual(['numeric', 'numeric', 'text']);
  expect(data.summary.missingSpellings).toEqual([
    { text: '', count: 2 },
    { text: '#NULL!', count: 1 },
    { text: '.', count: 1 },
    { text: 'NA', count: 1 },
  ]);
  expect(data.summary.rows).toBe(4);
  expect(data.summary.completeRows).toBe(0);
});
