import { describe, expect, it } from 'vitest';
import { asInFile } from '../../../../shared/data/screen/arrange-rows.ts';
import { filterOf, setFilter, toggleAnswer, turnSort, within } from '../../../../renderer/data/grid/arrangement.ts';
import { filterWords } from '../../../../renderer/data/grid/filter-words.ts';
import { createTranslate } from '../../../../shared/language/translate.ts';

describe('what the user changes of the data table', () => {
  it('a column is sorted up, down, off; another one begins anew', () => {
    const up = turnSort(asInFile, 'A');
    expect(up.sort).toEqual({ column: 'A', isDescending: false });
    const down = turnSort(up, 'A');
    expect(down.sort).toEqual({ column: 'A', isDescending: true });
    expect(turnSort(down, 'A')).toEqual(asInFile);
    expect(turnSort(down, 'B').sort).toEqual({ column: 'B', isDescending: false });
  });

  it('a column has one filter, which keeps its place', () => {
    const one = setFilter(setFilter(asInFile, 'A', { kind: 'contains', text: 'x' }), 'B', {
      kind: 'contains',
      text: 'y',
    });
    const other = setFilter(one, 'A', { kind: 'values', values: [1] });
    expect(other.filters.map(({ column }) => column)).toEqual(['A', 'B']);
    expect(filterOf(other, 'A')).toEqual({ kind: 'values', values: [1] });
    expect(setFilter(other, 'A', { kind: 'values', values: [] }).filters.map(({ column }) => column)).toEqual(['B']);
    expect(setFilter(other, 'B', null).filters.map(({ column }) => column)).toEqual(['A']);
  });

  it('answers are ticked and unticked; a condition makes way for them', () => {
    const one = toggleAnswer({ kind: 'compare', comparison: 'is', number: 3 }, 2);
    expect(one).toEqual({ kind: 'values', values: [2] });
    expect(toggleAnswer(toggleAnswer(one, null), 2)).toEqual({ kind: 'values', values: [null] });
  });

  it('what columns are gone take with them', () => {
    const both = turnSort(setFilter(asInFile, 'A', { kind: 'contains', text: 'x' }), 'B');
    expect(within(both, new Set(['A', 'B']))).toBe(both);
    expect(within(both, new Set(['B']))).toEqual({ sort: both.sort, filters: [] });
    expect(within(both, new Set(['A']))).toEqual({ sort: null, filters: both.filters });
  });

  it('is said in words', () => {
    const [en, zh] = [createTranslate('en'), createTranslate('zh-CN')];
    const sex = { column: 'SEX', test: { kind: 'values' as const, values: [1, 2, null] } };
    const labels = [{ value: 1, label: 'men' }];
    expect(filterWords(sex, labels, en)).toBe('SEX: 1 (men), 2, missing');
    expect(filterWords(sex, labels, zh)).toBe('SEX：1（men）、2、缺失');
    expect(filterWords({ column: 'AGE', test: { kind: 'compare', comparison: 'at-least', number: -18 } }, [], en)).toBe(
      'AGE at least \u221218',
    );
    expect(filterWords({ column: 'x', test: { kind: 'values', values: [1, 2, 3, 4, 5, 6] } }, [], en)).toBe(
      'x: 1, 2, 3, 4, 2 more',
    );
    expect(filterWords({ column: '意见', test: { kind: 'contains', text: '慢' } }, [], zh)).toBe('意见 包含“慢”');
  });
});
