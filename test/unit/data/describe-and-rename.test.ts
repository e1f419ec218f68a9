import { expect, test } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { namesAfter, namesBefore } from '../../../shared/data/prepare/column-names.ts';
import { stepSchemaAmong, type PrepareStep, type StepOf } from '../../../shared/data/prepare/schemas.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import { describeProblem } from '../../../shared/language/describe-problem.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { dataset } from '../engine/engine-support.ts';

const data = dataset({ a: [1, 5], b: [2, 3], c: [4, 4] });
const withText: Dataset = {
  ...data,
  columns: [...data.columns, { name: 't', kind: 'text', values: Float64Array.of(0, 1), categories: ['1', 'x'] }],
};
const rename = (columns: string[], names: string[]): StepOf<'rename'> => ({ kind: 'rename', columns, names });
const describe = (column: string, facts: StepOf<'describe'>['facts'][number]): StepOf<'describe'> => ({
  kind: 'describe',
  columns: [column],
  facts: [facts],
});

function prepared(...steps: PrepareStep[]): Dataset {
  const outcome = applySteps(withText, steps);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

function refused(...steps: PrepareStep[]): string {
  const outcome = applySteps(withText, steps);
  const [first] = outcome.problems;
  if (outcome.ok || !first) throw new Error('not refused');
  return ['en', 'zh-CN']
    .map((language) => describeProblem(first, createTranslate(language as 'en')).message)
    .join(' / ');
}

test('renaming keeps answers and places; the old name becomes the label of a column without one', () => {
  const after = prepared(describe('b', { label: 'B' }), rename(['a', 'b'], ['Q1', 'Q2']));
  expect(after.columns.map(({ name, label }) => [name, label])).toEqual([
    ['Q1', 'a'],
    ['Q2', 'B'],
    ['c', undefined],
    ['t', undefined],
  ]);
  expect(after.columns[0]!.values).toBe(data.columns[0]!.values);
});

test('two columns may change places, and a step after it speaks of the new names', () => {
  const after = prepared(rename(['a', 'b'], ['b', 'a']), {
    kind: 'reverse',
    columns: ['a'],
    minimum: 1,
    maximum: 5,
  });
  expect(after.columns.map(({ name, values }) => [name, ...values]).slice(0, 2)).toEqual([
    ['b', 1, 5],
    ['a', 4, 3],
  ]);
});

test('a name that another column has, a column twice, lists of different lengths, an absent column', () => {
  expect(refused(rename(['a'], ['c']))).toContain('would name two columns “c”');
  expect(refused(rename(['a', 'b'], ['x', 'x']))).toContain('同名“x”');
  expect(refused(rename(['a', 'a'], ['x', 'y']))).toContain('not have exactly one entry');
  expect(refused(rename(['a'], []))).toContain('一一对应');
  expect(refused(rename(['z'], ['y']))).toContain('z');
});

test('describing sets what it says, takes away what it empties, and leaves the rest', () => {
  const first = describe('a', { label: 'A', valueLabels: [{ value: '1', label: 'low' }], level: 'ordinal' });
  expect(prepared(first).columns[0]).toMatchObject({
    label: 'A',
    valueLabels: [{ value: 1, label: 'low' }],
    level: 'ordinal',
  });
  const { columns } = prepared(first, describe('a', { label: '', valueLabels: [] }));
  expect(Object.keys(columns[0]!).sort()).toEqual(['categories', 'kind', 'level', 'name', 'values']);
  expect(prepared(describe('t', { valueLabels: [{ value: 1, label: 'one' }] })).columns[3]).toMatchObject({
    valueLabels: [{ value: '1', label: 'one' }],
  });
});

test('a column of numbers has no label for a text; every column has its facts', () => {
  expect(refused(describe('a', { valueLabels: [{ value: 'x', label: 'X' }] }))).toContain('“x” of a');
  expect(refused({ kind: 'describe', columns: ['a'], facts: [] })).toContain('not have exactly one entry');
});

test('labels turn with a reversed item', () => {
  const after = prepared(describe('a', { valueLabels: [{ value: 1, label: 'low' }] }), {
    kind: 'reverse',
    columns: ['a'],
    minimum: 1,
    maximum: 5,
  });
  expect(after.columns[0]!.valueLabels).toEqual([{ value: 5, label: 'low' }]);
});

test('names before and after', () => {
  const steps = [rename(['a', 'b'], ['b', 'a']), describe('b', {}), rename(['b'], ['q'])];
  expect(namesAfter(steps, ['a', 'b', 'c'])).toEqual(['q', 'a', 'c']);
  expect(namesBefore(steps, ['q', 'a', 'c'])).toEqual(['a', 'b', 'c']);
});

test('what is stored is checked', () => {
  const schema = stepSchemaAmong();
  expect(schema.safeParse(rename(['a'], ['b'])).success).toBe(true);
  expect(schema.safeParse(rename(['a'], [''])).success).toBe(false);
  expect(schema.safeParse(describe('a', { level: 'scale' })).success).toBe(true);
  expect(schema.safeParse(describe('a', { level: 'interval' as never })).success).toBe(false);
});
