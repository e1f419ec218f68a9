/** What is typed in the forms of steps, and the steps and sentences that come of it. */
import { describe, expect, it } from 'vitest';
import { parseRecoding, writeRecoding } from '../../../../renderer/data/parse-recoding.ts';
import {
  computeSteps,
  dealOut,
  proposedName,
  type ComputeDraft,
} from '../../../../renderer/data/steps/compute-draft.ts';
import { conditionOf, draftOf } from '../../../../renderer/data/steps/condition-draft.ts';
import { previewLines } from '../../../../renderer/data/steps/preview-lines.ts';
import { stepWords } from '../../../../renderer/data/step-words.ts';
import { previewSteps } from '../../../../shared/data/screen/preview-steps.ts';
import type { Comparison } from '../../../../shared/data/prepare/filter/schema.ts';
import type { PrepareStep } from '../../../../shared/data/types.ts';
import { createTranslate } from '../../../../shared/language/translate.ts';
import { numbers, texts } from '../../data/prepare/columns.ts';

const english = createTranslate('en');
const chinese = createTranslate('zh-CN');

describe('a condition as it is typed', () => {
  const typed = (is: Comparison, text: string, last = '') => ({ column: 'x', is, text, last });

  it('numbers in a column of numbers, letters in one of words, lengths of time where it is ordered', () => {
    expect(conditionOf(typed('=', ' −3 '), 'numeric')).toEqual({ column: 'x', is: '=', values: [-3] });
    expect(conditionOf(typed('=', '３'), 'numeric')).toMatchObject({ values: [3] });
    expect(conditionOf(typed('=', '03'), 'text')).toMatchObject({ values: ['03'] });
    expect(conditionOf(typed('one-of', '男；女;'), 'text')).toMatchObject({ values: ['男', '女'] });
    expect(conditionOf(typed('between', '18', '60'), 'numeric')).toMatchObject({ values: [18, 60] });
    expect(conditionOf(typed('<', '2 min'), 'text')).toMatchObject({ values: ['2 min'] });
    expect(conditionOf(typed('<', '90'), 'text')).toMatchObject({ values: [90] });
    expect(conditionOf(typed('missing', 'x'), 'text')).toMatchObject({ values: [] });
  });

  it('is none while something is missing or wrong', () => {
    for (const draft of [typed('=', ''), typed('<', 'old'), typed('between', '1'), typed('one-of', ';')])
      expect(conditionOf(draft, 'numeric')).toBeNull();
    expect(conditionOf(typed('<', 'soon'), 'text')).toBeNull();
    expect(conditionOf({ ...typed('=', '1'), column: '' }, 'numeric')).toBeNull();
  });

  it('comes back as it was', () => {
    for (const [is, ...values] of [['=', 3], ['between', 1, 5], ['one-of', 1, 2, 3], ['missing']] as const) {
      const condition = { column: 'x', is, values };
      expect(conditionOf(draftOf(condition), 'numeric')).toEqual(condition);
    }
  });
});

describe('a computed column as it is typed', () => {
  const draft: ComputeDraft = {
    by: 'mean',
    columns: ['TRU1', 'TRU2', 'TRU3'],
    name: '',
    minimum: '',
    formula: '',
    parcels: '2',
  };
  const none: ReadonlySet<string> = new Set();

  it('has a name of its own, and all answers by default', () => {
    expect(computeSteps(draft, none)).toEqual([
      { kind: 'compute', columns: draft.columns, name: 'TRU_mean', make: { by: 'mean', minimum: 3 } },
    ]);
    expect(proposedName(draft, new Set(['TRU_mean']))).toBe('TRU_mean_2');
    expect(computeSteps({ ...draft, minimum: '2', name: 'T' }, none)).toMatchObject([
      { name: 'T', make: { minimum: 2 } },
    ]);
  });

  it('is none where the name is taken, the minimum too high or the formula unread', () => {
    expect(computeSteps({ ...draft, name: 'AGE' }, new Set(['AGE']))).toEqual([]);
    expect(computeSteps({ ...draft, minimum: '4' }, none)).toEqual([]);
    expect(computeSteps({ ...draft, columns: [] }, none)).toEqual([]);
    expect(computeSteps({ ...draft, by: 'formula', formula: 'a +' }, none)).toEqual([]);
    expect(computeSteps({ ...draft, by: 'formula', formula: 'a + b', name: 's' }, none)).toMatchObject([
      { columns: [], name: 's' },
    ]);
  });

  it('of each of several columns is a step each', () => {
    expect(computeSteps({ ...draft, by: 'standardise' }, new Set(['TRU2_z'])).map(({ name }) => name)).toEqual([
      'TRU1_z',
      'TRU2_z_2',
      'TRU3_z',
    ]);
  });

  it('parcels take items in turn', () => {
    expect(dealOut(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
      ['a', 'c', 'e'],
      ['b', 'd'],
    ]);
    const items = ['F1', 'F2', 'F3', 'F4', 'F5'];
    expect(computeSteps({ ...draft, by: 'parcels', columns: items }, none)).toEqual([
      { kind: 'compute', columns: ['F1', 'F3', 'F5'], name: 'F_P1', make: { by: 'mean', minimum: 3 } },
      { kind: 'compute', columns: ['F2', 'F4'], name: 'F_P2', make: { by: 'mean', minimum: 2 } },
    ]);
    expect(computeSteps({ ...draft, by: 'parcels', columns: items, parcels: '3' }, none)).toEqual([]);
  });
});

describe('recoding as it is typed', () => {
  it('reads ranges in columns of numbers alone', () => {
    const text = '18-25 = 1; 26–40=2; >=41 = 3; ≤17 = ; 99 = 5';
    const read = parseRecoding(text, [], true);
    expect(read).toEqual({
      values: [{ from: '99', to: 5 }],
      ranges: [
        { lowest: 18, highest: 25, to: 1 },
        { lowest: 26, highest: 40, to: 2 },
        { lowest: 41, highest: null, to: 3 },
        { lowest: null, highest: 17, to: null },
      ],
    });
    expect(parseRecoding(writeRecoding(read!.values, read!.ranges), read!.values, true)).toEqual(read);
    expect(parseRecoding('18-25 = 1')).toEqual({ values: [{ from: '18-25', to: 1, label: '18-25' }], ranges: [] });
    expect(parseRecoding('25-18 = 1', [], true)?.ranges).toEqual([]);
    expect(parseRecoding('a = b')).toBeNull();
  });
});

describe('steps and previews in words', () => {
  const data = {
    rows: 4,
    columns: [numbers('a', 1, 2, 99, NaN), texts('q', '是', '否', '是', null)],
  };
  const lines = (step: PrepareStep, t = english): string[] => {
    const preview = previewSteps(data, [step]);
    if (!preview.ok) throw new Error('refused');
    return previewLines(preview.value, step.kind === 'filter', t).map(({ text, details }) => `${text}|${details}`);
  };
  const filter = (is: Comparison, value: number): PrepareStep => ({
    kind: 'filter',
    columns: [],
    rule: { by: 'conditions', keeps: true, join: 'and', conditions: [{ column: 'a', is, values: [value] }] },
  });

  it('answers before and after, with their counts', () => {
    expect(lines({ kind: 'missing-codes', columns: ['a'], codes: [99] })).toEqual([
      'a: 1 answer changes|99 → no answer (1)',
    ]);
    const recode: PrepareStep = {
      kind: 'recode',
      columns: ['q'],
      readsNumbers: false,
      values: [
        { from: '是', to: 1, label: '是' },
        { from: '否', to: 0, label: '否' },
      ],
    };
    expect(lines(recode, chinese)).toEqual(['q：改变 3 个回答|是 → 1（2）、否 → 0（1）']);
    expect(lines({ kind: 'missing-codes', columns: ['a'], codes: [7] })).toEqual([
      'No answer changes, and all cases stay.|',
    ]);
  });

  it('a column that is only called otherwise is not a new one', () => {
    expect(lines({ kind: 'rename', columns: ['a'], names: ['A'] }, chinese)).toEqual(['没有回答改变，个案全部保留。|']);
  });

  it('rows that go, and columns that come', () => {
    expect(lines(filter('<', 50))).toEqual(['2 of 4 cases are left out (rows 3, 4); 2 stay.|']);
    expect(lines(filter('>', 50), chinese)).toEqual(['4 个个案中剔除 3 个（第 1、2、4 行），保留 1 个。|']);
    expect(
      lines({ kind: 'dummies', columns: ['q'], reference: '否', answers: [{ answer: '是', name: 'q_是' }] }),
    ).toEqual(['q_是 (new): 3 values, 1 missing|0 (1), 1 (2)']);
  });

  it.each<[PrepareStep, string, string]>([
    [filter('>=', -1), 'Only cases with a ≥ −1 stay', '仅保留 a ≥ −1 的个案'],
    [
      { kind: 'filter', columns: ['a', 'b'], rule: { by: 'same-answers', run: 5 } },
      'Cases with the same answer to at least 5 items in a row of a, b are left out',
      '剔除在 a、b 上连续至少 5 题选择同一答案的个案',
    ],
    [
      { kind: 'groups', columns: ['a'], name: 'g', cuts: { by: 'bounds', bounds: [30, 45] }, labels: ['x', 'y', 'z'] },
      'g: a in 3 groups, cut at 30, 45 (x, y, z)',
      'g：a 分为 3 组，以 30、45 为界（x、y、z）',
    ],
    [{ kind: 'compute', columns: [], name: 'm', make: { by: 'formula', text: 'a / 2' } }, 'm: a / 2', 'm：a / 2'],
  ])('%j', (step, inEnglish, inChinese) => {
    expect(stepWords(step, english)).toBe(inEnglish);
    expect(stepWords(step, chinese)).toBe(inChinese);
  });
});
