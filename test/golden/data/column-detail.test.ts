/** What the data table says of the bundled study, against R (script beside this file). */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import { arrangeRows } from '../../../shared/data/screen/arrange-rows.ts';
import { columnDetail } from '../../../shared/data/screen/column-detail.ts';
import { completeRows } from '../../../shared/data/screen/complete-rows.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import { decoders, fileOf } from '../../unit/data/import-support.ts';

interface Golden {
  readonly answers: Readonly<
    Record<string, { readonly values: readonly string[]; readonly counts: readonly number[] }>
  >;
  readonly bins: Readonly<Record<string, { readonly ends: readonly number[]; readonly counts: readonly number[] }>>;
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly filtered: readonly number[];
  readonly complete: number;
}

const golden = JSON.parse(readFileSync(new URL('column-detail.json', import.meta.url), 'utf8')) as Golden;
const study = new URL('../../../assets/examples/attribution-trust-loyalty/data.csv', import.meta.url);

let dataset: Dataset;
beforeAll(async () => {
  const outcome = await importTable(fileOf(readFileSync(study)), {}, { decoders });
  if (!outcome.ok) throw new Error('the bundled study cannot be read');
  ({ dataset } = outcome.value);
});

const columnOf = (name: string) => dataset.columns.find((column) => column.name === name)!;

it.each(Object.keys(golden.answers))('answers of %s with their counts', (name) => {
  const { values, counts } = golden.answers[name]!;
  const { answers, others } = columnDetail(columnOf(name));
  const expected = new Map(values.map((value, index) => [value, counts[index]!]));
  expect(answers.length).toBe(Math.min(60, values.length));
  for (const { value, count } of answers) expect([value, count]).toEqual([value, expected.get(String(value))]);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const listed = answers.reduce((sum, { count }) => sum + count, 0);
  expect(others).toEqual({ different: values.length - answers.length, count: total - listed });
});

it.each(Object.keys(golden.bins))('the histogram of %s', (name) => {
  const { ends, counts } = golden.bins[name]!;
  const { bins } = columnDetail(columnOf(name));
  expect(bins.map(({ count }) => count)).toEqual(counts);
  bins.forEach((bin, index) => {
    expect(bin.from).toBeCloseTo(ends[index]!, 10);
    expect(bin.to).toBeCloseTo(ends[index + 1]!, 10);
  });
});

it('sorts as R orders', () => {
  const sorted = (isDescending: boolean) =>
    Array.from(arrangeRows(dataset, { sort: { column: 'AGE', isDescending }, filters: [] })!, (row) => row + 1);
  expect(sorted(false)).toEqual(golden.up);
  expect(sorted(true)).toEqual(golden.down);
});

it('filters as R selects', () => {
  const rows = arrangeRows(dataset, {
    sort: null,
    filters: [
      { column: 'AGE', test: { kind: 'compare', comparison: 'at-least', number: 30 } },
      { column: 'AGE', test: { kind: 'compare', comparison: 'less', number: 40 } },
      { column: 'GENDER', test: { kind: 'values', values: [1] } },
    ],
  });
  expect(Array.from(rows!, (row) => row + 1)).toEqual(golden.filtered);
});

it('counts complete rows as R does', () => {
  expect(completeRows(dataset, ['LOC1', 'LOC2', 'TRU1'])).toEqual({ rows: golden.complete, isNamed: true });
});
