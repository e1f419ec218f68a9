import { expect, test } from 'vitest';
import { summarizeColumn, summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import type { Column } from '../../../shared/dataset.ts';

const numeric = (...values: number[]): Column => ({
  name: 'x',
  kind: 'numeric',
  values: new Float64Array(values),
  categories: [],
});

test('a rating column', () => {
  const summary = summarizeColumn(numeric(1, 2, 2, 4, 5, NaN));
  expect(summary).toMatchObject({
    scale: 'rating',
    missing: 1,
    distinct: 4,
    minimum: 1,
    maximum: 5,
    values: [1, 2, 4, 5],
  });
  expect(summary.histogram).toEqual([1, 2, 0, 1, 1]);
  expect(summary.mean).toBeCloseTo(2.8, 12);
  expect(summary.sd).toBeCloseTo(1.6431676725154984, 12);
});

test('a missing code does not make a rating column something else', () => {
  const summary = summarizeColumn(numeric(1, 2, 3, 4, 5, 99, 99));
  expect(summary.scale).toBe('rating');
  expect(summary.histogram).toEqual([1, 1, 1, 1, 1, 2]);
});

test('zero to ten is a rating scale, eleven bars fit into ten', () => {
  const summary = summarizeColumn(numeric(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  expect(summary.scale).toBe('rating');
  expect(summary.histogram).toHaveLength(10);
  expect(summary.histogram.reduce((a, b) => a + b)).toBe(11);
});

test('continuous, constant, empty', () => {
  expect(summarizeColumn(numeric(1.5, 2, 3)).scale).toBe('continuous');
  expect(summarizeColumn(numeric(7, 7, NaN))).toMatchObject({ scale: 'constant', distinct: 1, histogram: [2] });
  const empty = summarizeColumn(numeric(NaN, NaN));
  expect(empty).toMatchObject({ scale: 'empty', missing: 2, distinct: 0, histogram: [] });
  expect(empty.mean).toBeUndefined();
});

test('many different values, far apart and large', () => {
  const values = Array.from({ length: 3_000 }, (_, index) => index);
  const summary = summarizeColumn(numeric(...values, ...values));
  expect(summary.distinct).toBe(3_000);
  expect(summary.histogram).toEqual(new Array(10).fill(600));
  expect(summarizeColumn(numeric(-1e308, 1e308, 0.5)).histogram.reduce((a, b) => a + b)).toBe(3);
});

test('the deviation survives a large mean', () => {
  expect(summarizeColumn(numeric(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)).sd).toBeCloseTo(Math.sqrt(30), 9);
});

test('one value has no deviation', () => {
  expect(summarizeColumn(numeric(3, NaN)).sd).toBeUndefined();
});

test('a text column', () => {
  const column: Column = {
    name: 't',
    kind: 'text',
    values: new Float64Array([0, 1, NaN, 1]),
    categories: ['女', '男', '未用'],
  };
  expect(summarizeColumn(column)).toMatchObject({ scale: 'text', missing: 1, distinct: 2, examples: ['女', '男'] });
});

test('complete rows are counted over all columns', () => {
  const dataset = { rows: 3, columns: [numeric(1, NaN, 3), numeric(1, 2, 3), numeric(NaN, 2, 3)] };
  expect(summarizeDataset(dataset).completeRows).toBe(1);
});
