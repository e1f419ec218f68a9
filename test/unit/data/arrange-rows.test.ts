import { describe, expect, it } from 'vitest';
import { arrangeRows, asInFile, type AnswerTest } from '../../../shared/data/screen/arrange-rows.ts';
import type { Dataset } from '../../../shared/dataset.ts';

const dataset: Dataset = {
  rows: 6,
  columns: [
    { name: 'age', kind: 'numeric', values: Float64Array.of(30, NaN, -2, 30, 7.5, 10), categories: [] },
    {
      name: 'city',
      kind: 'text',
      values: Float64Array.of(0, 1, NaN, 2, 1, 3),
      categories: ['Beijing', '上海', 'item 10', 'item 2'],
    },
  ],
};

const sorted = (column: string, isDescending = false) => [
  ...(arrangeRows(dataset, { sort: { column, isDescending }, filters: [] }) ?? []),
];
const filtered = (column: string, test: AnswerTest) => [
  ...(arrangeRows(dataset, { sort: null, filters: [{ column, test }] }) ?? []),
];

describe('arrangeRows', () => {
  it('leaves the rows as they stand without a wish, and with one about columns that are not there', () => {
    expect(arrangeRows(dataset, asInFile)).toBeNull();
    const sort = { column: 'gone', isDescending: false };
    expect(
      arrangeRows(dataset, { sort, filters: [{ column: 'gone', test: { kind: 'contains', text: 'x' } }] }),
    ).toBeNull();
  });

  it('sorts numbers; the same ones keep their order and missing ones come last, both ways', () => {
    expect(sorted('age')).toEqual([2, 4, 5, 0, 3, 1]);
    expect(sorted('age', true)).toEqual([0, 3, 5, 4, 2, 1]);
  });

  it('sorts texts as people do: 2 before 10, Chinese by its sounds', () => {
    expect(sorted('city')).toEqual([1, 4, 0, 5, 3, 2]);
    expect(sorted('city', true)).toEqual([3, 5, 0, 1, 4, 2]);
  });

  it.each<[string, string, AnswerTest, number[]]>([
    ['values', 'age', { kind: 'values', values: [30, 10] }, [0, 3, 5]],
    ['no answer', 'age', { kind: 'values', values: [null] }, [1]],
    ['texts or none', 'city', { kind: 'values', values: ['上海', null] }, [1, 2, 4]],
    ['a number is no text', 'city', { kind: 'values', values: [1] }, []],
    ['is', 'age', { kind: 'compare', comparison: 'is', number: 30 }, [0, 3]],
    ['is not, of those who answered', 'age', { kind: 'compare', comparison: 'is-not', number: 30 }, [2, 4, 5]],
    ['below', 'age', { kind: 'compare', comparison: 'less', number: 7.5 }, [2]],
    ['at most', 'age', { kind: 'compare', comparison: 'at-most', number: 7.5 }, [2, 4]],
    ['above', 'age', { kind: 'compare', comparison: 'more', number: 10 }, [0, 3]],
    ['at least', 'age', { kind: 'compare', comparison: 'at-least', number: 10 }, [0, 3, 5]],
    ['contains, in whatever case', 'city', { kind: 'contains', text: 'ITEM' }, [3, 5]],
    ['contains, of numbers', 'age', { kind: 'contains', text: '.5' }, [4]],
    ['texts are no numbers', 'city', { kind: 'compare', comparison: 'at-least', number: 0 }, []],
  ])('filters by %s', (_, column, test, rows) => {
    expect(filtered(column, test)).toEqual(rows);
  });

  it('all filters have to pass, and what is left is sorted', () => {
    const rows = arrangeRows(dataset, {
      sort: { column: 'age', isDescending: true },
      filters: [
        { column: 'age', test: { kind: 'compare', comparison: 'more', number: 0 } },
        { column: 'city', test: { kind: 'values', values: ['上海', 'Beijing', 'item 2'] } },
      ],
    });
    expect([...(rows ?? [])]).toEqual([0, 5, 4]);
  });
});
