/** Steps that choose cases and make columns, against the plainest way to say what they do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { evaluateFormula, parseFormula } from '../../../shared/data/prepare/compute/formula.ts';
import { durationSeconds } from '../../../shared/data/prepare/durations.ts';
import { optionColumns } from '../../../shared/data/prepare/split-answers/option-columns.ts';
import { previewSteps } from '../../../shared/data/screen/preview-steps.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import type { Column, Dataset } from '../../../shared/dataset.ts';
import { moveStep } from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { evaluateExpression } from '../../../shared/engine/model/expression.ts';
import { numbers, texts } from '../../unit/data/prepare/columns.ts';

const names = ['a', 'b', 'c', 'd'];
const answer = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(NaN));
const table = fc
  .integer({ min: 1, max: 25 })
  .chain((rows) => fc.array(fc.array(answer, { minLength: rows, maxLength: rows }), { minLength: 4, maxLength: 4 }))
  .map((columns): Dataset => ({
    rows: columns[0]!.length,
    columns: columns.map((values, index) => numbers(names[index]!, ...values)),
  }));

const rowOf = ({ columns }: Dataset, row: number): number[] => columns.map(({ values }) => values[row]!);

/** Rows of the file that stay; none where the step refuses to leave nobody. */
function staying(data: Dataset, step: PrepareStep): number[] {
  const outcome = applySteps(data, [step]);
  if (!outcome.ok) {
    expect(outcome.problems[0]).toMatchObject({ values: { context: 'no-rows' } });
    return [];
  }
  const { rows, origin, columns } = outcome.value;
  const numbersOfRows = [...(origin?.rowNumbers ?? Array.from({ length: rows }, (_, row) => row + 1))];
  numbersOfRows.forEach((number, row) =>
    columns.forEach(({ values }, at) => expect(values[row]).toBe(data.columns[at]!.values[number - 1])),
  );
  return numbersOfRows;
}

const allRows = ({ rows }: Dataset): number[] => Array.from({ length: rows }, (_, row) => row + 1);

test('cases that meet conditions and the others are all cases', () => {
  const condition = fc.record({
    column: fc.constantFrom(...names),
    is: fc.constantFrom('=', '!=', '<', '<=', '>', '>=', 'missing', 'answered'),
    value: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      table,
      fc.array(condition, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('and', 'or'),
      (data, wanted, join) => {
        const conditions = wanted.map(({ column, is, value }) => ({
          column,
          is,
          values: is === 'missing' || is === 'answered' ? [] : [value],
        }));
        const step = (keeps: boolean) =>
          ({ kind: 'filter', columns: [], rule: { by: 'conditions', keeps, join, conditions } }) as PrepareStep;
        const [met, rest] = [staying(data, step(true)), staying(data, step(false))];
        expect([...met, ...rest].toSorted((x, y) => x - y)).toEqual(allRows(data));
        const tests: Record<string, (x: number, y: number) => boolean> = {
          '=': (x, y) => x === y,
          '!=': (x, y) => x !== y && !Number.isNaN(x),
          '<': (x, y) => x < y,
          '<=': (x, y) => x <= y,
          '>': (x, y) => x > y,
          '>=': (x, y) => x >= y,
          missing: (x) => Number.isNaN(x),
          answered: (x) => !Number.isNaN(x),
        };
        const holds = (row: number) =>
          wanted.map(({ column, is, value }) => tests[is]!(rowOf(data, row)[names.indexOf(column)]!, value));
        const plain = allRows(data).filter((number) =>
          join === 'and' ? holds(number - 1).every(Boolean) : holds(number - 1).some(Boolean),
        );
        expect(met).toEqual(plain);
      },
    ),
  );
});

test('of cases with the same answers the first stays', () => {
  fc.assert(
    fc.property(table, fc.subarray(names, { minLength: 1 }), (data, chosen) => {
      const seen = new Set<string>();
      const plain = allRows(data).filter((number) => {
        const answers = chosen.map((name) => rowOf(data, number - 1)[names.indexOf(name)]!);
        const key = answers.join();
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew || answers.every(Number.isNaN);
      });
      expect(staying(data, { kind: 'filter', columns: chosen, rule: { by: 'duplicates' } })).toEqual(plain);
    }),
  );
});

test('runs of one answer are found where they are', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 2, max: 4 }), (data, run) => {
      const hasRun = (answers: readonly number[]): boolean =>
        answers.some((first, start) => {
          const stretch = answers.slice(start, start + run);
          return stretch.length === run && stretch.every((one) => one === first);
        });
      const plain = allRows(data).filter((number) => !hasRun(rowOf(data, number - 1)));
      const step: PrepareStep = { kind: 'filter', columns: names, rule: { by: 'same-answers', run } };
      expect(staying(data, step)).toEqual(plain);
    }),
  );
});

const formulaText = fc.letrec<{ node: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(fc.constantFrom(...names), fc.integer({ min: 0, max: 9 }).map(String)),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc
      .tuple(tie('node'), fc.constantFrom('+', '-', '*', '/', '^'), tie('node'))
      .map(([x, op, y]) => `(${x}) ${op} (${y})`),
    tie('node').map((x) => `-(${x})`),
    fc.tuple(fc.constantFrom('log', 'exp', 'sqrt', 'abs'), tie('node')).map(([f, x]) => `${f}(${x})`),
  ),
})).node;

test('a formula has in every row the value that the engine gives the same expression there', () => {
  fc.assert(
    fc.property(table, formulaText, (data, text) => {
      const parsed = parseFormula(text);
      if (!parsed.ok) throw new Error(text);
      const byName = new Map(data.columns.map(({ name, values }) => [name, values]));
      const values = evaluateFormula(parsed.value, data.rows, (name) => byName.get(name)!);
      values.forEach((value, row) => {
        const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
        const isMissing = used.some((name) => Number.isNaN(byName.get(name)![row]!));
        const { value: plain } = evaluateExpression(parsed.value, 0, (name) => ({
          value: byName.get(name)![row]!,
          gradient: new Float64Array(0),
        }));
        expect(value).toBe(isMissing || !Number.isFinite(plain) ? NaN : plain);
      });
    }),
  );
});

test('answers joined in a cell come apart again', () => {
  const options = ['web', 'phone', 'shop, kiosk', '其他'];
  fc.assert(
    fc.property(fc.array(fc.subarray(options), { minLength: 1, maxLength: 12 }), (chosen) => {
      const cells = chosen.map((some) => (some.length === 0 ? null : some.join(' ┋ ')));
      const data: Dataset = { rows: cells.length, columns: [texts('q', ...cells)] };
      const columns = optionColumns('q', options, new Set(['q']));
      const outcome = applySteps(data, [
        { kind: 'split-answers', columns: ['q'], separators: ['┋'], options: columns },
      ]);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      outcome.value.columns.slice(1).forEach(({ values, label }: Column, at) => {
        expect(label).toBe(`q: ${options[at]!}`);
        expect([...values]).toEqual(
          chosen.map((some) => (some.length === 0 ? NaN : some.includes(options[at]!) ? 1 : 0)),
        );
      });
    }),
  );
});

test('groups rise with the values and none is empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 30 }),
      fc.constantFrom('median', 'tertiles'),
      (values, by) => {
        const data: Dataset = { rows: values.length, columns: [numbers('a', ...values)] };
        const outcome = applySteps(data, [
          { kind: 'groups', columns: ['a'], name: 'g', cuts: { by }, labels: [] } as PrepareStep,
        ]);
        if (!outcome.ok) return;
        const groups = [...outcome.value.columns[1]!.values];
        expect(new Set(groups).size).toBe(by === 'median' ? 2 : 3);
        values.forEach((x, i) => values.forEach((y, j) => x < y && expect(groups[i]).toBeLessThanOrEqual(groups[j]!)));
      },
    ),
  );
});

test('a length of time is read in every way it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => {
      const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
      const two = (value: number): string => String(value).padStart(2, '0');
      for (const text of [
        `${two(h)}:${two(m)}:${two(s)}`,
        `${h}小时${m}分${s}秒`,
        `${h} h ${m} min ${s} s`,
        `${seconds}秒`,
      ])
        expect(durationSeconds(text)).toBe(seconds);
    }),
  );
});

test('a preview counts the cells that differ', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 3 }), (data, code) => {
      const preview = previewSteps(data, [{ kind: 'missing-codes', columns: names, codes: [code] }]);
      if (!preview.ok) throw new Error('refused');
      const counted = new Map(preview.value.changed.map(({ column, cells }) => [column, cells]));
      for (const { name, values } of data.columns)
        expect(counted.get(name) ?? 0).toBe(values.filter((value) => value === code).length);
    }),
  );
});

test('a step that is moved there and back changes nothing', () => {
  const steps: readonly PrepareStep[] = [
    { kind: 'missing-codes', columns: ['a', 'b'], codes: [9] },
    { kind: 'rename', columns: ['a'], names: ['A'] },
    { kind: 'compute', columns: [], name: 'm', make: { by: 'formula', text: 'A + b' } },
    {
      kind: 'filter',
      columns: [],
      rule: { by: 'conditions', keeps: true, join: 'and', conditions: [{ column: 'A', is: 'answered', values: [] }] },
    },
    { kind: 'reverse', columns: ['A'], minimum: 1, maximum: 5 },
  ];
  const document = { ...emptyDocument, preparation: steps };
  const place = fc.integer({ min: 0, max: steps.length - 1 });
  fc.assert(
    fc.property(place, place, (from, to) => {
      const moved = moveStep(document, from, to);
      expect(moveStep(moved, to, from).preparation).toEqual(steps);
      // Each goes on to speak of the column that the file calls a.
      const renamed = moved.preparation.findIndex(({ kind }) => kind === 'rename');
      moved.preparation.forEach((step, index) => {
        const a = index > renamed ? 'A' : 'a';
        if (step.kind === 'reverse') expect(step.columns).toEqual([a]);
        if (step.kind === 'compute') expect(step.make).toMatchObject({ text: `${a} + b` });
        if (step.kind === 'filter') expect(step.rule).toMatchObject({ conditions: [{ column: a }] });
      });
    }),
  );
});
