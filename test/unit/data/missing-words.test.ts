/** Words that whoever imports a file says to mean no answer. */
import { expect, it } from 'vitest';
import { previewTable } from '../../../shared/data/import-table.ts';
import { cellsOf, fileOf, host, imported } from './import-support.ts';

const rows = Array.from({ length: 40 }, (_, row) => `${['not asked', '其他', '3'][row % 3]!},${row}`).join('\n');
const text = `a,b\n${rows}\n`;

it('are read as such in every column, counted, and kept with the settings', async () => {
  const data = await imported(text, { missingWords: ['not asked', '其他'] });
  expect(cellsOf(data, 'a').slice(0, 4)).toEqual([null, null, 3, null]);
  expect(data.dataset.columns[0]!.kind).toBe('numeric');
  expect(data.summary.missingSpellings).toEqual([
    { text: 'not asked', count: 14 },
    { text: '其他', count: 13 },
  ]);
  expect(data.provenance.settings).toMatchObject({ missingWords: ['not asked', '其他'] });
});

it('are words like any other where nobody says so', async () => {
  expect((await imported(text)).dataset.columns[0]!.kind).toBe('text');
});

it('are marked in the preview', async () => {
  const preview = await previewTable(
    fileOf(new TextEncoder().encode(text)),
    { format: 'csv', missingWords: ['not asked', '其他'] },
    host,
  );
  expect(preview.ok && preview.value.kinds).toEqual(['numeric', 'numeric']);
  expect(preview.ok && preview.value.rows[0]![0]).toEqual({ missing: 'not asked' });
});
