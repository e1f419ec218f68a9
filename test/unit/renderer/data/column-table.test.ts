import { expect, test } from 'vitest';
import {
  columnText,
  describeStep,
  typedChanges,
  withAuthorLabels,
  withChanges,
  withTyped,
  wrongCell,
} from '../../../../renderer/data/column-table.ts';
import { copiedCells, isBlock, pasted } from '../../../../renderer/data/edit-grid/paste-cells.ts';
import { renameStep, wrongNames } from '../../../../renderer/data/rename-table.ts';
import { setColumnLabel } from '../../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../../shared/document/edits/new-document.ts';
import { summarizeDataset } from '../../../../shared/data/screen/summarize-dataset.ts';
import type { ColumnSummary } from '../../../../shared/data/types.ts';
import { dataset } from '../../engine/engine-support.ts';

const data = dataset({ a: [1, 5, 3], b: [2, 4, 99] });
const { columns: plain } = summarizeDataset(
  {
    ...data,
    columns: [...data.columns, { name: 't', kind: 'text', values: Float64Array.of(0, 0, 0), categories: ['x'] }],
  },
  { missingSpellings: [], skippedBlankLines: 0 },
);
const columns: readonly ColumnSummary[] = plain.map((one) =>
  one.name === 'a' ? { ...one, label: 'A', valueLabels: [{ value: 1, label: 'no' }], level: 'ordinal' as const } : one,
);
const [a, , t] = columns as [ColumnSummary, ColumnSummary, ColumnSummary];
const steps = { reversed: new Map([['a', { minimum: 1, maximum: 5 }]]), missing: new Map([['b', [99]]]) };

test('cells before anything is typed', () => {
  expect(
    (['label', 'values', 'level', 'missing', 'reversed'] as const).map((field) => columnText(a, field, steps)),
  ).toEqual(['A', '1=no', 'ordinal', '', 'yes']);
});

test('what was typed and is not so already becomes changes', () => {
  const typed = withTyped(new Map(), [
    { name: 'a', field: 'label', text: 'A ' },
    { name: 'a', field: 'values', text: '' },
    { name: 'a', field: 'level', text: '度量' },
    { name: 'a', field: 'reversed', text: '否' },
    { name: 'b', field: 'missing', text: '99 98' },
    { name: 'b', field: 'reversed', text: '是' },
  ]);
  expect(typedChanges(columns, typed, steps)).toEqual([
    { name: 'a', facts: { valueLabels: [], level: 'scale' }, reversed: null },
    { name: 'b', missing: [99, 98], reversed: { minimum: 1, maximum: 5 } },
  ]);
  expect(typedChanges(columns, withTyped(new Map(), [{ name: 'b', field: 'missing', text: '99' }]), steps)).toEqual([]);
});

test('an edited step keeps what it said of other columns and fields', () => {
  const before = {
    kind: 'describe' as const,
    columns: ['a', 'b'],
    facts: [{ level: 'ordinal' as const }, { label: 'B' }],
  };
  const typed = withTyped(new Map(), [{ name: 'a', field: 'label', text: 'new' }]);
  expect(describeStep(columns, typed, before)).toEqual({
    ...before,
    facts: [{ level: 'ordinal', label: 'new' }, { label: 'B' }],
  });
  expect(describeStep(columns, new Map())).toBeNull();
});

test('labels of the author go before those of the data, and are written anew', () => {
  const document = setColumnLabel(setColumnLabel(emptyDocument, 'a', 'en', 'Mine'), 'a', 'zh-CN', '我的');
  expect(withAuthorLabels(columns, document.variables, 'zh-CN').map(({ label }) => label)).toEqual([
    '我的',
    undefined,
    undefined,
  ]);
  const edited = withChanges(
    document,
    [
      { name: 'a', facts: { label: '新' } },
      { name: 'b', facts: { label: 'B' } },
    ],
    'zh-CN',
  );
  expect(edited.variables).toEqual({ a: { label: { en: 'Mine', 'zh-CN': '新' } } });
  expect(edited.preparation).toEqual([
    { kind: 'describe', columns: ['a', 'b'], facts: [{ label: '新' }, { label: 'B' }] },
  ]);
});

test('cells that cannot stand', () => {
  expect(wrongCell(a, 'values', '1=a; b')).toBe('values');
  expect(wrongCell(a, 'values', 'x=a')).toBe('number');
  expect(wrongCell(t, 'values', 'x=a')).toBeNull();
  expect(wrongCell(a, 'missing', '9 x')).toBe('codes');
  expect(wrongCell(t, 'reversed', 'yes')).toBe('text');
  expect(wrongCell(a, 'label', '=1')).toBeNull();
});

test('cells of a spreadsheet: quotes, line ends within a cell, a closing line end', () => {
  expect(copiedCells('a\tb\r\n"c ""d""\n e"\tf\r\n')).toEqual([
    ['a', 'b'],
    ['c "d"\n e', 'f'],
  ]);
  expect(copiedCells('a\t\n\tb')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
  expect(copiedCells('5" disk\tx')).toEqual([['5" disk', 'x']]);
  expect([isBlock('one'), isBlock('one\n'), isBlock('a\tb'), isBlock('a\nb')]).toEqual([false, false, true, true]);
});

test('pasting fills down and right, and stops at the edges', () => {
  expect(pasted('1\t2\t3\n4\t5\t6', { row: 1, column: 'y' }, ['x', 'y', 'z'], 2)).toEqual([
    { row: 1, column: 'y', text: '1' },
    { row: 1, column: 'z', text: '2' },
  ]);
});

test('new names: empty, twice, a construct’s; unchanged ones are left out of the step', () => {
  const rows = ['a', 'b', 'c', 'd'];
  const names = new Map([
    ['a', ' '],
    ['b', 'c'],
    ['d', 'Trust'],
  ]);
  expect([...wrongNames(rows, names, new Set(['Trust']))]).toEqual([
    ['a', 'empty'],
    ['b', 'twice'],
    ['d', 'construct'],
  ]);
  expect(
    renameStep(
      rows,
      new Map([
        ['b', ' B '],
        ['c', 'c'],
      ]),
    ),
  ).toEqual({ kind: 'rename', columns: ['b'], names: ['B'] });
  expect(renameStep(rows, new Map())).toBeNull();
});
