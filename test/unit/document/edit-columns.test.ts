import { expect, test } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import { changeColumnsOf, isReversed, missingCodesOf, toggleReversal } from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import type { ProjectDocument } from '../../../shared/document/types.ts';
import { dataset } from '../engine/engine-support.ts';

const scale = { minimum: 1, maximum: 5 };
const agree = [{ value: 1, label: 'no' }];
const of = (...preparation: PrepareStep[]): ProjectDocument => ({ ...emptyDocument, preparation });
const rename: PrepareStep = { kind: 'rename', columns: ['q a'], names: ['a'] };

test('one step a kind: codes, labels, reversals', () => {
  const after = changeColumnsOf(of(), [
    { name: 'a', facts: { valueLabels: agree }, missing: [99], reversed: scale },
    { name: 'b', facts: { label: 'B' }, missing: [99], reversed: scale },
    { name: 'c', missing: [9] },
  ]);
  expect(after.preparation).toEqual([
    { kind: 'missing-codes', columns: ['a', 'b'], codes: [99] },
    { kind: 'missing-codes', columns: ['c'], codes: [9] },
    { kind: 'describe', columns: ['a', 'b'], facts: [{ valueLabels: agree }, { label: 'B' }] },
    { kind: 'reverse', columns: ['a', 'b'], ...scale },
  ]);
  const prepared = applySteps(dataset({ a: [1, 99], b: [2, 3], c: [9, 1] }), after.preparation);
  if (!prepared.ok) throw new Error('refused');
  expect(prepared.value.columns.map(({ values }) => [...values])).toEqual([
    [5, NaN],
    [4, 3],
    [NaN, 1],
  ]);
  expect(prepared.value.columns[0]!.valueLabels).toEqual([{ value: 5, label: 'no' }]);
});

test('labels join the last step where it describes columns, and are laid over what it says', () => {
  const first = changeColumnsOf(of(), [{ name: 'a', facts: { label: 'A', level: 'ordinal' } }]);
  const after = changeColumnsOf(first, [
    { name: 'b', facts: { label: 'B' } },
    { name: 'a', facts: { label: '' } },
  ]);
  expect(after.preparation).toEqual([
    { kind: 'describe', columns: ['a', 'b'], facts: [{ label: '', level: 'ordinal' }, { label: 'B' }] },
  ]);
});

test('codes stand before the reversal, under the name that the column has there', () => {
  const start = of({ kind: 'reverse', columns: ['q a'], ...scale }, rename);
  const after = changeColumnsOf(start, [{ name: 'a', missing: [9] }]);
  expect(after.preparation).toEqual([{ kind: 'missing-codes', columns: ['q a'], codes: [9] }, ...start.preparation]);
  expect(missingCodesOf(after)).toEqual(new Map([['a', [9]]]));
});

test('codes and reversals are taken back, for this column alone', () => {
  const start = of(
    { kind: 'missing-codes', columns: ['q a', 'b'], codes: [8, 9] },
    { kind: 'reverse', columns: ['q a', 'b'], ...scale },
    rename,
  );
  expect(isReversed(start, 'a')).toBe(true);
  const after = changeColumnsOf(start, [{ name: 'a', missing: [], reversed: null }]);
  expect(after.preparation).toEqual([
    { kind: 'missing-codes', columns: ['b'], codes: [8, 9] },
    { kind: 'reverse', columns: ['b'], ...scale },
    rename,
  ]);
  expect(toggleReversal(start, 'a', scale).preparation[1]).toEqual({ kind: 'reverse', columns: ['b'], ...scale });
});

test('what is so already changes nothing', () => {
  const start = of({ kind: 'reverse', columns: ['a'], ...scale });
  expect(
    changeColumnsOf(start, [
      { name: 'a', reversed: scale },
      { name: 'b', reversed: null, facts: {} },
    ]),
  ).toEqual(start);
});
