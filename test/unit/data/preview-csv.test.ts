import { expect, test } from 'vitest';
import { previewBytes, previewCsv } from '../../../shared/data/readers/csv/preview-csv.ts';
import { decoders } from './import-support.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('shows settings, names, kinds and the first fifty rows', () => {
  const lines = Array.from({ length: 80 }, (_, index) => `${String(index)},w${String(index)},NA`);
  const outcome = previewCsv('t.csv', bytesOf(`id,word,none\n${lines.join('\n')}\n`), {}, decoders);
  if (!outcome.ok) throw new Error('failed');
  expect(outcome.value.settings).toEqual({
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    decimal: '.',
    missingCodes: [],
  });
  expect(outcome.value.names).toEqual(['id', 'word', 'none']);
  expect(outcome.value.kinds).toEqual(['numeric', 'text', 'numeric']);
  expect(outcome.value.rows).toHaveLength(50);
  expect(outcome.value.rows[49]).toEqual(['49', 'w49', { missing: 'NA' }]);
});

test('follows the choices', () => {
  const bytes = bytesOf('a;b\n1,5;2\n');
  const outcome = previewCsv('t.csv', bytes, { delimiter: ',', header: false }, decoders);
  if (!outcome.ok) throw new Error('failed');
  expect(outcome.value.names).toEqual(['V1']);
  expect(outcome.value.rows).toEqual([['a;b'], ['1']]);
});

test('a file longer than the preview: the row that is cut off is not shown', () => {
  const text = `id,said\n${'1,"a, b"\n'.repeat(60_000)}`;
  const bytes = bytesOf(text).subarray(0, previewBytes);
  const outcome = previewCsv('t.csv', bytes, {}, decoders);
  if (!outcome.ok) throw new Error('failed');
  expect(outcome.value.rows.every((row) => row.length === 2 && row[1] === 'a, b')).toBe(true);
  expect(outcome.problems).toEqual([]);
});

test('a character cut at the end of the preview is not doubtful', () => {
  const bytes = bytesOf(`id,said\n${'1,满意\n'.repeat(60_000)}`).subarray(0, previewBytes);
  const outcome = previewCsv('t.csv', bytes, {}, decoders);
  expect(outcome.ok).toBe(true);
  expect(outcome.problems).toEqual([]);
});

test('warns of repeated names and of doubtful characters', () => {
  const outcome = previewCsv(
    't.csv',
    new Uint8Array([0x61, 0x2c, 0x61, 0x0a, 0xff, 0x2c, 0x31]),
    { encoding: 'utf-8' },
    decoders,
  );
  expect(outcome.problems.map((one) => one.code)).toEqual(['text-decoding-doubtful', 'duplicate-column']);
});

test('an empty file and a picture', () => {
  const empty = previewCsv('t.csv', new Uint8Array(0), {}, decoders);
  expect(empty.problems.map((one) => one.code)).toEqual(['file-empty']);
  const picture = previewCsv('t.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), {}, decoders);
  expect(picture.problems.map((one) => one.code)).toEqual(['file-not-a-table']);
});
