import { expect, test } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
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
