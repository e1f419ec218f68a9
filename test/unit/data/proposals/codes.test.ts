/** Numbers that mean no answer, by what stands around them. */
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../../shared/dataset.ts';
import { findProposals } from '../../../../shared/data/proposals/find-proposals.ts';

/** 200 answers: `of` by row, but for those of `codes` in the first rows. */
function column(name: string, of: (row: number) => number, codes: readonly number[] = []): Column {
  const values = Float64Array.from({ length: 200 }, (_, row) => codes[row - 20] ?? of(row));
  return { name, kind: 'numeric', values, categories: [] };
}

function codesOf(...columns: readonly Column[]): readonly (readonly [string, readonly unknown[]])[] {
  return findProposals({ rows: 200, columns }, (row) => row + 2).flatMap(({ kind, columns: names, values }) =>
    kind === 'missing-code' ? [[names.join(), values] as const] : [],
  );
}

const age = (row: number): number => 18 + ((row * 7) % 45);
const slider = (row: number): number => (row * 13) % 101;
const income = (row: number): number => Math.round(3000 + 2500 * Math.sin(row) + 31 * row);
const change = (row: number): number => ((row * 17) % 60) - 30;

describe('columns of many numbers', () => {
  it.each([
    ['age, -1', column('age', age, [-1]), [-1]],
    ['age, -9 and 999', column('age', age, [-9, 999]), [-9, 999]],
    ['age, 99 three times', column('age', age, [99, 99, 99]), [99]],
    ['slider, -99', column('s', slider, [-99]), [-99]],
    ['slider, -999 and 999', column('s', slider, [-999, 999]), [-999, 999]],
    ['slider, 98 and 99', column('s', slider, [98, 99]), undefined],
    ['income, 999', column('income', income, [999, 999]), undefined],
    ['income, -8', column('income', income, [-8]), [-8]],
    ['differences, -9', column('d', change, [-9]), undefined],
    ['money with cents, -3', column('balance', (row) => age(row) + 0.25, [-3]), undefined],
    ['minutes from 0, -1', column('m', (row) => age(row) - 18, [-1]), undefined],
    ['one age of 99', column('age', age, [99]), undefined],
    ['ages of codes alone', column('age', (row) => [-99, 99, 999][row % 3]!), undefined],
  ])('%s', (_, one, codes) => {
    expect(codesOf(one)).toEqual(codes === undefined ? [] : [[one.name, codes]]);
  });
});

describe('zero beside a scale', () => {
  /** Three items with these shares of 0, 1, 2, ... in 200 rows. */
  const items = (counts: readonly number[]): readonly Column[] => {
    const all = counts.flatMap((count, value) => Array<number>(count).fill(value));
    return ['a1', 'a2', 'a3'].map((name, k) => column(name, (row) => all[(row * 37 + k * 50) % 200]!));
  };
  it('that is more frequent than 1, and 1 rarer than 2, is no answer', () => {
    expect(codesOf(...items([14, 4, 22, 60, 70, 30]))).toEqual([['a1,a2,a3', [0]]]);
  });
  it.each([
    ['of six points', [12, 16, 22, 60, 60, 30]],
    ['of five points from 0', [14, 4, 52, 60, 70]],
    ['of days in a week, many of them none', [60, 10, 20, 30, 20, 20, 20, 20]],
  ])('%s is an answer', (_, counts) => {
    expect(codesOf(...items(counts))).toEqual([]);
  });
});

it('thousands of columns of a few rows cost what their cells do', () => {
  const columns = Array.from({ length: 5_000 }, (_, i): Column => {
    const values = Float64Array.from({ length: 11 }, (__, row) => (row === 3 && i === 8 ? 99 : (i * row) % 7));
    return { name: `w${i}`, kind: 'numeric', values, categories: [] };
  });
  const began = process.cpuUsage();
  const found = findProposals({ rows: 11, columns }, (row) => row + 2);
  const { user, system } = process.cpuUsage(began);
  expect(found.filter(({ kind }) => kind === 'missing-code').map(({ columns: names }) => names)).toEqual([['w8']]);
  expect((user + system) / 1e6).toBeLessThan(1.5);
});
