import { expect, it } from 'vitest';
import type { Column, ColumnFacts, Dataset } from '../../../shared/dataset.ts';
import { summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import { createKeptDatasets } from '../../../shared/jobs/kept-datasets.ts';
import { shareDataset } from '../../../shared/jobs/share-dataset.ts';

const facts: ColumnFacts = {
  label: 'The staff are friendly',
  valueLabels: [
    { value: 1, label: 'disagree' },
    { value: 2, label: 'neither' },
    { value: 3, label: 'agree' },
    { value: 99, label: 'refused' },
  ],
  level: 'ordinal',
  userMissing: { values: [99], ranges: [{ from: -Infinity, to: -1 }] },
};
const item: Column = { name: 'q1', kind: 'numeric', values: new Float64Array([1, 3, NaN]), categories: [], ...facts };
const plain: Column = { name: 'q2', kind: 'numeric', values: new Float64Array([4, 5, 6]), categories: [] };
const counts = { missingSpellings: [], skippedBlankLines: 0 };

/** As a host hands the data set to a thread. */
const handedOver = (dataset: Dataset) => structuredClone({ dataset: shareDataset(dataset), counts });

it('reach the summary of a data set that was shared, handed over and kept, and no answer is copied', () => {
  const shared = shareDataset({ rows: 3, columns: [item, plain] });
  const clone = structuredClone(shared);
  expect(clone.columns[0]).toMatchObject(facts);
  expect(clone.columns[0]?.values.buffer).toBeInstanceOf(SharedArrayBuffer);
  const first = clone.columns[0]?.values;
  if (first) first[0] = 2;
  expect(shared.columns[0]?.values[0]).toBe(2);

  const kept = createKeptDatasets();
  kept.keep('d', handedOver({ rows: 3, columns: [item, plain] }));
  const prepared = kept.prepared('d', [{ kind: 'missing-codes', columns: ['q1'], codes: [3] }]);
  if (!prepared.ok) throw new Error('not prepared');
  const [q1, q2] = summarizeDataset(prepared.value.dataset, prepared.value.counts).columns;
  expect(q1).toMatchObject({ ...facts, missing: 2 });
  expect(Object.keys(q2 ?? {})).not.toContain('label');
});

it('follow the answers when these are reversed', () => {
  const kept = createKeptDatasets();
  kept.keep('d', handedOver({ rows: 3, columns: [item] }));
  const prepared = kept.prepared('d', [{ kind: 'reverse', columns: ['q1'], minimum: 1, maximum: 3 }]);
  const column = prepared.ok ? prepared.value.dataset.columns[0] : undefined;
  expect([...(column?.values ?? [])]).toEqual([3, 1, NaN]);
  expect(column?.valueLabels).toEqual([
    { value: 1, label: 'agree' },
    { value: 2, label: 'neither' },
    { value: 3, label: 'disagree' },
    { value: 99, label: 'refused' },
  ]);
});
