import { expect, it } from 'vitest';
import { completeRows } from '../../../shared/data/screen/complete-rows.ts';
import type { Dataset } from '../../../shared/dataset.ts';

const numeric = (name: string, ...values: number[]) => ({
  name,
  kind: 'numeric' as const,
  values: Float64Array.from(values),
  categories: [],
});
const dataset: Dataset = {
  rows: 4,
  columns: [
    numeric('A1', 1, 2, NaN, 4),
    numeric('A2', 1, NaN, 3, 4),
    numeric('none', NaN, NaN, NaN, NaN),
    { name: 'comment', kind: 'text', values: Float64Array.of(NaN, NaN, NaN, 0), categories: ['fine'] },
  ],
};

it('without names, in the columns of numbers: neither comments nor a column without an answer count', () => {
  expect(completeRows(dataset)).toEqual({ rows: 2, isNamed: false });
});

it('in the columns named, also of texts and of none', () => {
  expect(completeRows(dataset, ['A1'])).toEqual({ rows: 3, isNamed: true });
  expect(completeRows(dataset, ['A1', 'comment', 'made later'])).toEqual({ rows: 1, isNamed: true });
  expect(completeRows(dataset, ['A1', 'none'])).toEqual({ rows: 0, isNamed: true });
});

it('names of columns that are made later only leave the numbers', () => {
  expect(completeRows(dataset, ['made later'])).toEqual({ rows: 2, isNamed: false });
});
