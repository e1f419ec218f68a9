import { describe, expect, it } from 'vitest';
import {
  distinctParameters,
  overGroups,
  parameterKey,
  parameterText,
  problemTexts,
  refOf,
} from '../../../shared/engine/model/parameter-ref.ts';
import { problem } from '../../../shared/problem.ts';

describe('the key of a parameter', () => {
  it('is one for a covariance either way round, and for a definition whatever its expression', () => {
    expect(parameterKey({ lhs: 'b', op: '~~', rhs: 'a' })).toBe(parameterKey({ lhs: 'a', op: '~~', rhs: 'b' }));
    expect(parameterKey({ lhs: 'q', op: ':=', rhs: 'a*b', group: 0 })).toBe(
      parameterKey({ lhs: 'q', op: ':=', rhs: 'a * b' }),
    );
  });

  it('tells directions, operators, groups and names with spaces apart', () => {
    const keys = [
      { lhs: 'a', op: '~', rhs: 'b' },
      { lhs: 'b', op: '~', rhs: 'a' },
      { lhs: 'a', op: '=~', rhs: 'b' },
      { lhs: 'a', op: '~', rhs: 'b', group: 1 },
      { lhs: 'a', op: '~', rhs: 'b', group: 2 },
      { lhs: 'a ~', op: '~', rhs: 'b' },
      { lhs: 'a', op: '~', rhs: '~ b' },
    ] as const;
    expect(new Set(keys.map(parameterKey)).size).toBe(keys.length);
  });
});

it('is written as in lavaan syntax, without its group', () => {
  expect(parameterText({ lhs: 'Trust', op: '=~', rhs: 'TRU1', group: 2 })).toBe('Trust =~ TRU1');
  expect(parameterText({ lhs: 'age', op: '~1', rhs: '' })).toBe('age ~1');
  expect(parameterText({ lhs: 'monthly spending', op: '|', rhs: 't1' })).toBe('monthly spending | t1');
});

it('is taken out of a row, with its group or over all', () => {
  const row = { lhs: 'a', op: '~', rhs: 'b', group: 2, est: 1 } as const;
  expect(refOf(row)).toEqual({ lhs: 'a', op: '~', rhs: 'b', group: 2 });
  expect(Object.keys(refOf(overGroups(row)))).toEqual(['lhs', 'op', 'rhs']);
});

it('is named once over groups, in order, and is read by its text where nothing is quoted', () => {
  const rows = [
    { lhs: 'b', op: '~~', rhs: 'a', group: 1 },
    { lhs: 'x', op: '~1', rhs: '', group: 1 },
    { lhs: 'a', op: '~~', rhs: 'b', group: 2 },
  ] as const;
  const found = problem('not-identified', { parameters: distinctParameters(rows) });
  expect(found.parameters).toEqual([
    { lhs: 'b', op: '~~', rhs: 'a' },
    { lhs: 'x', op: '~1', rhs: '' },
  ]);
  expect(problemTexts(found)).toEqual(['b ~~ a', 'x ~1']);
  expect(problemTexts({ ...found, quoted: ['a == b'] })).toEqual(['a == b']);
});
