/** The recipe of a reader: a format nobody has heard of is recognised, previewed, read and summarised by the common way. */
import { expect, test } from 'vitest';
import { binaryKind } from '../../../shared/data/decode/binary.ts';
import { importTable, previewTable, type Readers } from '../../../shared/data/import-table.ts';
import { readStart, type TableSource } from '../../../shared/data/readers/read-pieces.ts';
import type { Reader } from '../../../shared/data/readers/reader.ts';
import { readers } from '../../../shared/data/readers/registry.ts';
import { failure, problem, success, type Outcome } from '../../../shared/problem.ts';
import { factsOf, type Dataset } from '../../../shared/dataset.ts';
import { fileOf, host } from './import-support.ts';

interface FixedSettings {
  readonly skip: number;
}

/** `FIX1`, then bytes: answers to one question, 9 is none. */
async function table(source: TableSource, skip: number): Promise<Outcome<Dataset>> {
  const bytes = (await readStart(source, source.bytes)).subarray(4 + skip);
  if (bytes.some((byte) => byte > 9))
    return failure(problem('file-not-a-table', { values: { file: source.fileName } }));
  const column = {
    name: 'Q1',
    kind: 'numeric' as const,
    values: Float64Array.from(bytes, (byte) => (byte === 9 ? NaN : byte)),
    categories: [],
    label: 'How satisfied are you?',
    valueLabels: [{ value: 1, label: 'not at all' }],
    level: 'ordinal' as const,
    userMissing: { values: [9], ranges: [] },
  };
  return success({ rows: bytes.length, columns: [column] }, [problem('rows-uneven')]);
}

const fixed: Reader<FixedSettings> = {
  name: 'Fixed',
  extensions: ['fix'],
  mediaTypes: [],
  recognises: (start) => String.fromCharCode(...start.subarray(0, 4)) === 'FIX1',
  async preview(source, { skip = 0 }) {
    const read = await table(source, skip);
    if (!read.ok) return read;
    const rows = Array.from(read.value.columns[0]!.values, (x) => [Number.isNaN(x) ? { missing: '9' } : String(x)]);
    return success({ settings: { skip }, names: ['Q1'], kinds: ['numeric' as const], rows }, read.problems);
  },
  async read(source, { skip = 0 }) {
    const read = await table(source, skip);
    if (!read.ok) return read;
    const counts = { missingSpellings: [{ text: '9', count: 1 }], skippedBlankLines: 0 };
    return success({ dataset: read.value, settings: { skip }, counts }, read.problems);
  },
};

const among = { fixed, ...readers } as unknown as Readers;
const file = fileOf(new Uint8Array([0x46, 0x49, 0x58, 0x31, 1, 5, 9, 1]), 3, 'answers.fix');
const skipping = (skip: number) => ({ format: 'fixed', skip }) as never;

test('is recognised by its bytes and previewed, with what it found', async () => {
  const preview = await previewTable(file, {}, host, among);
  expect(preview.ok && preview.value).toEqual({
    settings: { format: 'fixed', skip: 0 },
    names: ['Q1'],
    kinds: ['numeric'],
    rows: [['1'], ['5'], [{ missing: '9' }], ['1']],
  });
  expect(preview.problems.map(({ code }) => code)).toEqual(['rows-uneven']);
});

test('is imported: labels and levels reach the data and their summary, with the hash of the whole file', async () => {
  const imported = await importTable(file, {}, host, among);
  if (!imported.ok) throw new Error('failed');
  const { dataset, summary, provenance } = imported.value;
  const facts = {
    label: 'How satisfied are you?',
    valueLabels: [{ value: 1, label: 'not at all' }],
    level: 'ordinal',
    userMissing: { values: [9], ranges: [] },
  };
  expect(factsOf(dataset.columns[0]!)).toEqual(facts);
  expect(summary.columns[0]).toMatchObject({ name: 'Q1', missing: 1, minimum: 1, maximum: 5, ...facts });
  expect(summary).toMatchObject({ rows: 4, completeRows: 3, missingSpellings: [{ text: '9', count: 1 }] });
  expect(provenance).toEqual({
    fileName: 'answers.fix',
    bytes: 8,
    hash: 'sha256:1df69a795accdfd99cac228384999ae5cce1295bf94e49538819d18e5df3f515',
    settings: { format: 'fixed', skip: 0 },
  });
});

test('follows choices, which come back with the data; what it refuses is said', async () => {
  const imported = await importTable(file, skipping(2), host, among);
  expect(imported.ok && imported.value.provenance.settings).toEqual({ format: 'fixed', skip: 2 });
  expect(imported.ok && imported.value.dataset.rows).toBe(2);
  const empty = await importTable(file, skipping(4), host, among);
  expect(empty.problems.map(({ code }) => code)).toEqual(['file-empty']);
  const text = await importTable(fileOf('FIX1abc', 3, 'answers.fix'), {}, host, among);
  expect(text.problems.map(({ code }) => code)).toEqual(['file-not-a-table']);
});

test('leaves text tables to their reader, whatever they are called, and what nobody knows to its refusal', async () => {
  const text = await importTable(fileOf('a,b\n1,2\n', 3, 'answers.fix'), {}, host, among);
  expect(text.ok && text.value.provenance.settings.format).toBe('csv');
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]);
  expect(binaryKind(picture)).toBe('png');
  const refused = await previewTable(fileOf(picture), {}, host, among);
  expect(refused.problems.map(({ code, values }) => [code, values?.['kind']])).toEqual([['file-not-a-table', 'png']]);
});

test('a file that cannot be read is a problem for every reader', async () => {
  const broken = {
    fileName: 'gone.fix',
    bytes: 8,
    *chunks(): Generator<Uint8Array> {
      yield new Uint8Array([0x46, 0x49, 0x58, 0x31]);
      throw new Error('EIO');
    },
  };
  for (const read of [previewTable, importTable]) {
    const outcome = await read(broken, {}, host, among);
    expect(outcome.problems).toMatchObject([{ code: 'file-unreadable', values: { file: 'gone.fix', reason: 'EIO' } }]);
  }
});
