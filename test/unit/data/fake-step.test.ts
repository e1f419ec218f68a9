/** The recipe of a preparation step: a kind nobody has heard of is checked, applied, printed and told by the common way. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { changeColumns } from '../../../shared/data/prepare/change-columns.ts';
import { stepKinds, type StepKinds } from '../../../shared/data/prepare/registry.ts';
import { stepSchemaAmong, type PrepareStep } from '../../../shared/data/prepare/schemas.ts';
import type { StepKind } from '../../../shared/data/prepare/step-kind.ts';
import { stepsInMplus, stepsInR, type StepPrinters } from '../../../shared/export/print-steps.ts';
import type { StepPrinter } from '../../../shared/export/steps/step-printer.ts';
import { createTranslate, type Translate } from '../../../shared/language/translate.ts';
import { success } from '../../../shared/problem.ts';
import { describeStep } from '../../../shared/report/section-sample.ts';
import { dataset } from '../engine/engine-support.ts';

interface Shift {
  readonly kind: 'shift';
  readonly columns: readonly string[];
  readonly by: readonly number[];
}

const total = ({ by }: Shift): number => by.reduce((sum, value) => sum + value, 0);

const shiftKind: StepKind<Shift> = {
  apply: (data, step) =>
    changeColumns(data, step.kind as never, step.columns, (column) =>
      success({ ...column, values: column.values.map((value) => value + total(step)) }),
    ),
  numbers: (step) => ({ count: step.columns.length, by: step.by, sum: total(step) }),
};
const shiftPrinter: StepPrinter<Shift> = {
  toR: (step) => `x + ${total(step)}`,
  toMplus: (step, name) => [`${name} = ${name} + ${total(step)};`],
};

const kinds = { ...stepKinds, shift: shiftKind } as StepKinds;
const records = { kinds, printers: { shift: shiftPrinter } as unknown as StepPrinters };
const shift: Shift = { kind: 'shift', columns: ['a', 'b'], by: [2, 0.5] };
const step = shift as unknown as PrepareStep;

test('is checked: its kind, its columns and its own fields, nothing else', () => {
  const schema = stepSchemaAmong({ shift: z.strictObject({ by: z.array(z.number()) }) });
  expect(schema.parse(shift)).toEqual(shift);
  expect(Object.keys(schema.parse({ by: [1], columns: [], kind: 'shift' }))).toEqual(['kind', 'columns', 'by']);
  for (const wrong of [{ by: ['2'] }, { kind: 'reverse' }, { columns: [''] }, { more: 1 }])
    expect(schema.safeParse({ ...shift, ...wrong }).success).toBe(false);
  expect(stepSchemaAmong().safeParse(shift).success).toBe(false);
});

test('is applied among the others, in order; its refusals carry the number of the step', () => {
  const reverse: PrepareStep = { kind: 'reverse', columns: ['a'], minimum: 1, maximum: 5 };
  const data = dataset({ a: [1, 2], b: [3, 4], c: [5, 6] });
  const prepared = applySteps(data, [reverse, step], kinds);
  if (!prepared.ok) throw new Error('refused');
  expect(prepared.value.columns.map(({ values }) => [...values])).toEqual([
    [7.5, 6.5],
    [5.5, 6.5],
    [5, 6],
  ]);
  const absent = applySteps(data, [reverse, { ...step, columns: ['x'] }], kinds);
  expect(absent.problems).toMatchObject([
    { code: 'step-column-missing', variables: ['x'], values: { kind: 'shift', step: 2 } },
  ]);
});

test('is printed for the columns that a script uses', () => {
  expect(stepsInR([step], ['b', 'c'], records)).toEqual(['data[c("b")] <- lapply(data[c("b")], function(x) x + 2.5)']);
  expect(stepsInR([step], ['c'], records)).toEqual([]);
  expect(stepsInMplus([step], new Set(['a', 'b']), (name) => name.toUpperCase(), records)).toEqual([
    'A = A + 2.5;',
    'B = B + 2.5;',
  ]);
});

test('is told in a report in its own words', () => {
  const english = createTranslate('en');
  const translate: Translate = (key, values) =>
    (key as string) === 'report.step.shift' ? `shift ${JSON.stringify(values)}` : english(key, values);
  const told = { count: 2, by: '2, 0.5', sum: '2.5', columns: 'a, b' };
  expect(describeStep(step, translate, kinds)).toBe(`shift ${JSON.stringify(told)}`);
});
