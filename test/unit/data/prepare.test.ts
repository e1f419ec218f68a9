import { expect, test } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { suggestMissingCodes } from '../../../shared/data/screen/suggest-missing-codes.ts';
import { summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import type { Column, Dataset } from '../../../shared/dataset.ts';

const numeric = (name: string, ...values: number[]): Column => ({
  name,
  kind: 'numeric',
  values: new Float64Array(values),
  categories: [],
});
const text: Column = { name: 't', kind: 'text', values: new Float64Array([0, 1, 2, 0]), categories: ['no', '99', ''] };
const dataset: Dataset = { rows: 4, columns: [numeric('a', 1, 5, 99, NaN), numeric('b', 1, 2, 3, 4), text] };

const column = (data: Dataset, name: string): number[] => [
  ...(data.columns.find((one) => one.name === name)?.values ?? []),
];

function prepared(...steps: PrepareStep[]): Dataset {
  const outcome = applySteps(dataset, steps);
  if (!outcome.ok) throw new Error(outcome.problems.map((one) => one.code).join());
  return outcome.value;
}

test('steps are applied in order and share what they leave alone', () => {
  const before = structuredClone(dataset);
  const after = prepared(
    { kind: 'missing-codes', columns: ['a'], codes: [99] },
    { kind: 'reverse', columns: ['a'], minimum: 1, maximum: 5 },
  );
  expect(column(after, 'a')).toEqual([5, 1, NaN, NaN]);
  expect(after.columns[1]).toBe(dataset.columns[1]);
  expect(after.columns.map((one) => one.name)).toEqual(['a', 'b', 't']);
  expect(dataset).toEqual(before);
});

test('reversing twice is no change', () => {
  const step: PrepareStep = { kind: 'reverse', columns: ['b'], minimum: 1, maximum: 5 };
  expect(column(prepared(step), 'b')).toEqual([5, 4, 3, 2]);
  expect(column(prepared(step, step), 'b')).toEqual([1, 2, 3, 4]);
});

test('in a text column a category counts as the number it spells', () => {
  const after = prepared({ kind: 'missing-codes', columns: ['t'], codes: [99, 0] });
  expect(column(after, 't')).toEqual([0, NaN, 2, 0]);
});

test('no steps, no change', () => {
  expect(prepared()).toBe(dataset);
});

test('all absent columns are named, with the number of the step', () => {
  const outcome = applySteps(dataset, [
    { kind: 'missing-codes', columns: ['a'], codes: [99] },
    { kind: 'missing-codes', columns: ['x', 'a', 'y'], codes: [99] },
  ]);
  expect(outcome.problems).toEqual([
    expect.objectContaining({
      code: 'step-column-missing',
      variables: ['x', 'y'],
      values: { kind: 'missing-codes', step: 2 },
    }),
  ]);
});

test.each<[string, PrepareStep, Record<string, unknown>]>([
  ['no codes', { kind: 'missing-codes', columns: ['a'], codes: [] }, { codes: '' }],
  ['a code that is no number', { kind: 'missing-codes', columns: ['a'], codes: [NaN] }, { codes: 'NaN' }],
  ['a scale upside down', { kind: 'reverse', columns: ['b'], minimum: 5, maximum: 1 }, { minimum: 5 }],
  ['a scale without end', { kind: 'reverse', columns: ['b'], minimum: 1, maximum: Infinity }, { maximum: Infinity }],
  ['an answer outside the scale', { kind: 'reverse', columns: ['a'], minimum: 1, maximum: 5 }, { found: 99 }],
  ['a text column', { kind: 'reverse', columns: ['t'], minimum: 1, maximum: 5 }, { found: 'no' }],
])('%s is refused', (_, step, values) => {
  const outcome = applySteps(dataset, [step]);
  expect(outcome.ok).toBe(false);
  expect(outcome.problems).toEqual([
    expect.objectContaining({
      code: 'step-values-invalid',
      variables: step.columns,
      values: expect.objectContaining({ ...values, step: 1 }) as unknown,
    }),
  ]);
});

test('missing codes are proposed where they lie apart from the scale', () => {
  const columns = [
    numeric('five', 1, 2, 3, 4, 5, 99),
    numeric('also', 1, 2, 3, 4, 5, 99),
    numeric('negative', 1, 2, 3, 4, 5, -99),
    numeric('both', 1, 2, 3, -9, 99, 4),
    numeric('seven', 1, 2, 3, 6, 7, 9),
    numeric('ten', 1, 2, 8, 9, 10, 10),
    numeric('nine', 1, 3, 5, 7, 8, 9),
    numeric('centred', -2, -1, 0, 1, 2, -9),
    numeric('age', 23.5, 31, 45, 52, 67, 99),
    numeric('score', 0.5, -99, 7.25, 3.1, 2.2, 6.7),
    numeric('change', -1.5, 0.2, 1.25, 999, -99, -99),
    numeric('income', 999, 150.5, 4200, 99, 12000, 800),
    numeric('small', 0.1, 0.2, 9, 0.4, -9, 0.3),
    numeric('two', 1, 99, 1, 99, 1, 1),
  ];
  expect(suggestMissingCodes(summarizeDataset({ rows: 6, columns }))).toEqual([
    { kind: 'missing-codes', columns: ['five', 'also'], codes: [99] },
    { kind: 'missing-codes', columns: ['negative', 'score'], codes: [-99] },
    { kind: 'missing-codes', columns: ['both'], codes: [-9, 99] },
    { kind: 'missing-codes', columns: ['seven'], codes: [9] },
    { kind: 'missing-codes', columns: ['change'], codes: [-99, 999] },
  ]);
});
