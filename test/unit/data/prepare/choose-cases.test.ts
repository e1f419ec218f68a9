/** Step `filter`: who stays, who goes, and that rows keep their numbers of the file. */
import { describe, expect, it } from 'vitest';
import { applySteps } from '../../../../shared/data/prepare/apply-steps.ts';
import { durationSeconds } from '../../../../shared/data/prepare/durations.ts';
import type { Condition, FilterRule } from '../../../../shared/data/prepare/filter/schema.ts';
import type { PrepareStep } from '../../../../shared/data/types.ts';
import type { Column, Dataset } from '../../../../shared/dataset.ts';
import { numbers, texts } from './columns.ts';

const data: Dataset = {
  rows: 6,
  columns: [
    numbers('age', 17, 18, 40, NaN, 66, 40),
    texts('sex', '女', '男', null, '女', '男', null),
    texts('time', '125秒', '00:03:29', '3分20秒', '2 min 5 s', '1小时', '90'),
    numbers('a', 1, 2, 3, 3, NaN, 3),
    numbers('b', 1, 2, 3, 4, NaN, 3),
    numbers('c', 1, 3, 3, 4, NaN, 3),
  ],
};

const filter = (rule: FilterRule, ...columns: string[]): PrepareStep => ({ kind: 'filter', columns, rule });
const when = (keeps: boolean, join: 'and' | 'or', ...conditions: Condition[]): PrepareStep =>
  filter({ by: 'conditions', keeps, join, conditions });
const is = (column: string, comparison: Condition['is'], ...values: (number | string)[]): Condition => ({
  column,
  is: comparison,
  values,
});

/** Rows of the file that stay. */
function stay(steps: readonly PrepareStep[], of = data): number[] {
  const outcome = applySteps(of, steps);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { rows, origin, columns } = outcome.value;
  expect(columns.every(({ values }: Column) => values.length === rows)).toBe(true);
  return [...(origin?.rowNumbers ?? Array.from({ length: rows }, (_, row) => row + 1))];
}

describe('conditions', () => {
  it.each<[Condition, number[]]>([
    [is('age', '=', 40), [3, 6]],
    [is('age', '!=', 40), [1, 2, 5]],
    [is('age', '<', 18), [1]],
    [is('age', '<=', 18), [1, 2]],
    [is('age', '>', 40), [5]],
    [is('age', '>=', 40), [3, 5, 6]],
    [is('age', 'between', 18, 40), [2, 3, 6]],
    [is('age', 'one-of', 17, 66), [1, 5]],
    [is('age', 'missing'), [4]],
    [is('age', 'answered'), [1, 2, 3, 5, 6]],
    [is('sex', '=', '女'), [1, 4]],
    [is('sex', '!=', '女'), [2, 5]],
    [is('sex', 'one-of', '女', '男'), [1, 2, 4, 5]],
    [is('sex', 'missing'), [3, 6]],
    [is('time', '<', 126), [1, 4, 6]],
    [is('time', '>=', '3 min 20 s'), [2, 3, 5]],
  ])('%j', (condition, expected) => {
    expect(stay([when(true, 'and', condition)])).toEqual(expected);
    const others = [1, 2, 3, 4, 5, 6].filter((row) => !expected.includes(row));
    expect(stay([when(false, 'and', condition)])).toEqual(others);
  });

  it('are joined by and, or', () => {
    const both = [is('age', '>=', 18), is('sex', '=', '男')];
    expect(stay([when(true, 'and', ...both)])).toEqual([2, 5]);
    expect(stay([when(true, 'or', ...both)])).toEqual([2, 3, 5, 6]);
  });

  it.each<[string, PrepareStep, object]>([
    [
      'a column that is not there',
      when(true, 'and', is('x', '=', 1)),
      { code: 'step-column-missing', variables: ['x'] },
    ],
    ['a word for a number', when(true, 'and', is('age', '=', 'old')), { values: { context: 'condition-value' } }],
    [
      'a length of what is none',
      when(true, 'and', is('sex', '<', 3)),
      { values: { context: 'duration', found: '女' } },
    ],
    ['one end of two', when(true, 'and', is('age', 'between', 3)), { values: { context: 'condition' } }],
    ['nobody left', when(true, 'and', is('age', '>', 99)), { values: { context: 'no-rows' } }],
    ['no columns to compare', filter({ by: 'duplicates' }), { values: { context: 'few-columns' } }],
  ])('%s is refused', (_, step, problem) => {
    expect(applySteps(data, [step]).problems).toMatchObject([problem]);
  });
});

describe('repeated cases', () => {
  it('go, the first stays; missing equals missing', () => {
    expect(stay([filter({ by: 'duplicates' }, 'age', 'sex')])).toEqual([1, 2, 3, 4, 5]);
    expect(stay([filter({ by: 'duplicates' }, 'sex')])).toEqual([1, 2, 3, 6]);
  });

  it('without any answer repeat nothing', () => {
    const empty: Dataset = { rows: 3, columns: [numbers('a', NaN, NaN, 1), texts('t', null, null, 'x')] };
    expect(stay([filter({ by: 'duplicates' }, 'a', 't')], empty)).toEqual([1, 2, 3]);
  });
});

describe('one answer throughout', () => {
  it('all items, every one answered', () => {
    expect(stay([filter({ by: 'same-answers', run: null }, 'a', 'b', 'c')])).toEqual([2, 4, 5]);
  });

  it('so many in a row; a missing answer ends a run', () => {
    expect(stay([filter({ by: 'same-answers', run: 2 }, 'a', 'b', 'c')])).toEqual([5]);
    const gaps: Dataset = {
      rows: 2,
      columns: [numbers('a', 1, 1), numbers('b', NaN, 1), numbers('c', 1, 2), texts('d', '1', '2')],
    };
    expect(stay([filter({ by: 'same-answers', run: 2 }, 'a', 'b')], gaps)).toEqual([1]);
    // In columns of words answers are compared as they are written.
    expect(applySteps(gaps, [filter({ by: 'same-answers', run: 2 }, 'a', 'b', 'c', 'd')]).problems).toMatchObject([
      { values: { context: 'no-rows' } },
    ]);
  });
});

describe('rows left out', () => {
  const adults = when(true, 'and', is('age', '>=', 18));
  const third: PrepareStep = { kind: 'drop-rows', columns: [], rows: [3] };

  it('are counted by step and keep their numbers, in whatever order', () => {
    expect(stay([adults, third])).toEqual([2, 3, 6]);
    expect(stay([third, adults])).toEqual([2, 5, 6]);
    const outcome = applySteps(data, [third, adults]);
    expect(outcome.ok && outcome.value.origin).toMatchObject({ rows: 6, leftOut: [1, 2] });
    const again = outcome.ok ? applySteps(outcome.value, [adults]) : outcome;
    expect(again.ok && again.value.origin).toMatchObject({ rows: 6, leftOut: [1, 2, 0] });
  });

  it('where nobody goes, columns are shared', () => {
    const outcome = applySteps(data, [when(false, 'and', is('age', '>', 99))]);
    expect(outcome.ok && outcome.value.columns[0]).toBe(data.columns[0]);
  });
});

describe('lengths of time', () => {
  it.each([
    ['125秒', 125],
    ['１２５秒', 125],
    ['00:03:29', 209],
    ['3:29', 209],
    ['3分20秒', 200],
    ['1小时2分钟3秒', 3723],
    ['2 min 5 s', 125],
    ['1 hour 2 minutes', 3720],
    ['90', 90],
    ['1.5 h', 5400],
    ['1 d', 86_400],
  ])('%s', (text, seconds) => expect(durationSeconds(text)).toBe(seconds));

  it.each(['', 'x', '3分20', '5 s 2 min', '1:2:3:4', 'NaN', '3 mins late', ':30'])('%s is none', (text) =>
    expect(durationSeconds(text)).toBeNaN(),
  );
});
