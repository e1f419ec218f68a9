/** Every kind of preparation, alone and one after the other, whose scripts are run through R. */
import type { PrepareStep } from '../../../../shared/data/types.ts';
import type { ScriptCase } from './script-cases.ts';

const survey = { file: 'survey.csv' } as const;
const model = 'f =~ a1 + a2 + a3\ng =~ b1 + b2 + b3\ng ~ f';
const items = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'];
const total: PrepareStep = { kind: 'drop-rows', columns: [], rows: [221] };

const conditions = (
  keeps: boolean,
  join: 'and' | 'or',
  ...list: readonly (readonly [string, string, ...(number | string)[]])[]
): PrepareStep =>
  ({
    kind: 'filter',
    columns: [],
    rule: {
      by: 'conditions',
      keeps,
      join,
      conditions: list.map(([column, is, ...values]) => ({ column, is, values })),
    },
  }) as PrepareStep;
const duplicates: PrepareStep = {
  kind: 'filter',
  columns: ['seconds', ...items, 'age', 'gender'],
  rule: { by: 'duplicates' },
};
const straight = (run: number | null): PrepareStep => ({
  kind: 'filter',
  columns: items,
  rule: { by: 'same-answers', run },
});
const compute = (name: string, columns: readonly string[], make: object): PrepareStep =>
  ({ kind: 'compute', name, columns, make }) as PrepareStep;

const cases: readonly (Omit<ScriptCase, 'file'> & { readonly steps: readonly PrepareStep[] })[] = [
  {
    name: 'filter-numbers',
    syntax: model,
    steps: [
      total,
      conditions(true, 'and', ['age', '>=', 20], ['age', 'between', 18, 60], ['region', '!=', 9]),
      conditions(false, 'or', ['a1', 'missing'], ['age', '>', 55], ['region', '=', 2]),
    ],
  },
  {
    name: 'filter-texts',
    syntax: `${model} + age`,
    steps: [
      conditions(false, 'or', ['id', '=', '合计'], ['gender', 'missing']),
      conditions(true, 'and', ['gender', 'one-of', '女', '其他'], ['gender', '!=', '男'], ['age', 'answered']),
    ],
  },
  {
    name: 'filter-durations',
    syntax: model,
    steps: [total, conditions(true, 'and', ['seconds', '>=', '1 min'], ['seconds', '<', 600])],
  },
  { name: 'filter-duplicates', syntax: model, steps: [duplicates, { kind: 'drop-rows', columns: [], rows: [219] }] },
  {
    name: 'filter-straight',
    syntax: model,
    settings: { missing: 'fiml' },
    steps: [total, straight(null), { kind: 'drop-rows', columns: [], rows: [1, 3] }, straight(5)],
  },
  {
    name: 'compute',
    syntax: 'y =~ b1 + b2 + b3\ny ~ m + s + z + c + l + t + q',
    steps: [
      total,
      { kind: 'recode', columns: ['income'], values: [], readsNumbers: true },
      compute('m', ['a1', 'a2', 'a3'], { by: 'mean', minimum: 2 }),
      compute('s', ['a1', 'region'], { by: 'sum', minimum: 1 }),
      compute('z', ['age'], { by: 'standardise' }),
      compute('c', ['a3'], { by: 'centre' }),
      compute('l', ['income'], { by: 'log' }),
      compute('t 秒', ['seconds'], { by: 'seconds' }),
      compute('t', [], { by: 'formula', text: 'ln(`t 秒`) / 2 - 1' }),
      compute('q', [], { by: 'formula', text: '-(age - 35)^2/100 + sqrt(abs(a1 - 3)) * exp(-a2) / (region - 2)' }),
    ],
  },
  {
    name: 'parcels',
    syntax: 'f =~ p1 + p2 + a3\ng =~ b1 + b2 + b3\ng ~ f',
    settings: { missing: 'fiml' },
    steps: [
      total,
      { kind: 'reverse', columns: ['a1'], minimum: 1, maximum: 5 },
      compute('p1', ['a1', 'b1'], { by: 'mean', minimum: 1 }),
      compute('p2', ['a2', 'b2'], { by: 'mean', minimum: 2 }),
    ],
  },
  {
    name: 'dummies',
    syntax: `${model} + gender_女 + region_1 + region_3`,
    steps: [
      total,
      { kind: 'missing-codes', columns: ['region'], codes: [9] },
      { kind: 'dummies', columns: ['gender'], reference: '男', answers: [{ answer: '女', name: 'gender_女' }] },
      {
        kind: 'dummies',
        columns: ['region'],
        reference: 2,
        answers: [
          { answer: 1, name: 'region_1' },
          { answer: 3, name: 'region_3' },
        ],
      },
    ],
  },
  {
    name: 'groups-median',
    syntax: model,
    settings: { group: 'generation' },
    steps: [
      total,
      { kind: 'groups', columns: ['age'], name: 'generation', cuts: { by: 'median' }, labels: ['younger', 'older'] },
    ],
  },
  {
    name: 'groups-cuts',
    syntax: `${model} + third + bracket`,
    steps: [
      total,
      { kind: 'groups', columns: ['age'], name: 'third', cuts: { by: 'tertiles' }, labels: [] },
      { kind: 'groups', columns: ['age'], name: 'bracket', cuts: { by: 'bounds', bounds: [25, 35, 45.5] }, labels: [] },
    ],
  },
  {
    name: 'split-answers',
    syntax: `${model} + channels_微信 + channels_电话`,
    steps: [
      total,
      {
        kind: 'split-answers',
        columns: ['channels'],
        separators: ['\u250b'],
        options: [
          { answer: '微信', name: 'channels_微信' },
          { answer: '网页', name: 'channels_网页' },
          { answer: '电话, 短信', name: 'channels_电话' },
          { answer: '门店', name: 'channels_门店' },
        ],
      },
    ],
  },
  {
    name: 'recode-ranges',
    syntax: `${model} + age + income + gender`,
    steps: [
      total,
      {
        kind: 'recode',
        columns: ['age'],
        values: [{ from: 40, to: 9 }],
        readsNumbers: true,
        ranges: [
          { lowest: null, highest: 24.5, to: 1 },
          { lowest: 25, highest: 34, to: 2 },
          { lowest: 30, highest: 50, to: 3 },
        ],
        others: { to: null },
      },
      {
        kind: 'recode',
        columns: ['income'],
        values: [],
        readsNumbers: true,
        ranges: [{ lowest: 1000, highest: 4000, to: 1 }],
        others: { to: 0 },
      },
      { kind: 'recode', columns: ['gender'], values: [{ from: '男', to: 1 }], readsNumbers: false, others: { to: 0 } },
    ],
  },
];

export const preparationCases: readonly ScriptCase[] = cases.map((one) => ({ ...survey, ...one }));
