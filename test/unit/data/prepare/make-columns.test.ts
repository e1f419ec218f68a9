/** Steps that add columns: `compute`, `dummies`, `groups`, `split-answers`; and recoding by ranges. */
import { describe, expect, it } from 'vitest';
import { applySteps } from '../../../../shared/data/prepare/apply-steps.ts';
import { formulaColumns, renameInFormula } from '../../../../shared/data/prepare/compute/formula.ts';
import { optionColumns } from '../../../../shared/data/prepare/split-answers/option-columns.ts';
import { columnsMadeBy, columnsRead, withColumnsRenamed } from '../../../../shared/data/prepare/step-columns.ts';
import { stepSchemaAmong } from '../../../../shared/data/prepare/schemas.ts';
import { preparationCases } from '../../../golden/export/scripts/preparation-cases.ts';
import type { PrepareStep } from '../../../../shared/data/types.ts';
import type { Column, Dataset } from '../../../../shared/dataset.ts';
import { numbers, texts } from './columns.ts';

const data: Dataset = {
  rows: 5,
  columns: [
    numbers('a', 1, 2, NaN, 4, 5),
    numbers('b', 5, NaN, NaN, 2, 1),
    numbers('monthly income', 10, 100, 1000, 1, 0),
    { ...numbers('sex', 1, 2, 2, NaN, 1), label: 'Sex', valueLabels: [{ value: 2, label: 'female' }] },
    texts('性别', '男', '女', null, '女', '男'),
    texts('渠道', '微信┋网页', '网页', null, ' 微信 ; 门店', '┋'),
    texts('time', '10 s', '1:00', null, '2分', '5'),
  ],
};

const compute = (make: object, columns: readonly string[] = [], name = 'new'): PrepareStep =>
  ({ kind: 'compute', columns, name, make }) as PrepareStep;
const formula = (text: string): PrepareStep => compute({ by: 'formula', text });

function made(...steps: PrepareStep[]): readonly Column[] {
  const outcome = applySteps(data, steps);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.value.columns.slice(0, data.columns.length)).toEqual(data.columns);
  return outcome.value.columns.slice(data.columns.length);
}
const values = (step: PrepareStep): number[] => [...made(step)[0]!.values];

describe('compute', () => {
  it.each<[string, PrepareStep, number[]]>([
    ['mean with a minimum', compute({ by: 'mean', minimum: 1 }, ['a', 'b']), [3, 2, NaN, 3, 3]],
    ['mean of all', compute({ by: 'mean', minimum: 2 }, ['a', 'b']), [3, NaN, NaN, 3, 3]],
    ['sum of the answered ones', compute({ by: 'sum', minimum: 1 }, ['a', 'b']), [6, 2, NaN, 6, 6]],
    ['centre', compute({ by: 'centre' }, ['a']), [-2, -1, NaN, 1, 2]],
    ['seconds', compute({ by: 'seconds' }, ['time']), [10, 60, NaN, 120, 5]],
    ['signs in the order of R', formula('-a^2 + 2*a/4 - 1'), [-1.5, -4, NaN, -15, -23.5]],
    ['names in backticks', formula('log10(`monthly income`)'), [1, 2, 3, 0, NaN]],
    ['other keyboards', formula('（a × 2）÷ 4'), [0.5, 1, NaN, 2, 2.5]],
    ['a missing answer is no value, whatever is made of it', formula('a^0 + 0*b'), [1, NaN, NaN, 1, 1]],
    ['a constant', formula('7'), [7, 7, 7, 7, 7]],
  ])('%s', (_, step, expected) => expect(values(step)).toEqual(expected));

  it('ln and log are natural', () => {
    expect(values(formula('ln(a) - log(a)'))).toEqual([0, 0, NaN, 0, 0]);
    expect(values(formula('exp(ln(`monthly income`+1))'))[0]).toBeCloseTo(11, 12);
  });

  it('standardises by n - 1', () => {
    const z = values(compute({ by: 'standardise' }, ['a']));
    expect(z[0]).toBeCloseTo(-2 / Math.sqrt(10 / 3), 14);
    expect(z[2]).toBeNaN();
  });

  it.each<[string, PrepareStep, object]>([
    [
      'a name that is taken',
      compute({ by: 'centre' }, ['a'], 'b'),
      { variables: ['b'], values: { context: 'name-taken' } },
    ],
    ['words', compute({ by: 'mean', minimum: 1 }, ['a', '性别']), { values: { context: 'not-numbers', found: '男' } }],
    ['no formula', formula('a +'), { values: { context: 'formula' } }],
    ['a call of what is no function', formula('eval(a)'), { values: { context: 'formula' } }],
    ['an unknown column', formula('a + x'), { code: 'step-column-missing', variables: ['x'] }],
    [
      'the logarithm of 0',
      compute({ by: 'log' }, ['monthly income']),
      { values: { context: 'not-positive', found: 0 } },
    ],
    ['what is no length of time', compute({ by: 'seconds' }, ['性别']), { values: { context: 'duration' } }],
  ])('%s is refused', (_, step, problem) => {
    expect(applySteps(data, [step]).problems).toMatchObject([problem]);
  });

  it('a step names what it reads and makes, and follows when columns are called otherwise', () => {
    const step = formula('log(log) + `monthly income`*b');
    expect(columnsRead(step)).toEqual(
      ['log', 'monthly income', 'b'].toSorted((a, b) => columnsRead(step).indexOf(a) - columnsRead(step).indexOf(b)),
    );
    expect([...columnsMadeBy([step, { kind: 'rename', columns: ['new'], names: ['N'] }])]).toEqual(['N']);
    const renamed = withColumnsRenamed(step, (name) => ({ log: 'exp x', b: 'B' })[name] ?? name);
    expect(renamed).toMatchObject({ make: { text: 'log(`exp x`) + `monthly income`*B' } });
    expect(renameInFormula('a + `b', () => 'x')).toBe('a + `b');
    expect(formulaColumns('(')).toEqual([]);
  });
});

describe('dummies', () => {
  const step: PrepareStep = {
    kind: 'dummies',
    columns: ['性别'],
    reference: '男',
    answers: [{ answer: '女', name: '性别_女' }],
  };

  it('are 1, 0 or missing, with their label', () => {
    expect(made(step)).toMatchObject([{ name: '性别_女', label: '性别: 女', kind: 'numeric' }]);
    expect(values(step)).toEqual([0, 1, NaN, 1, 0]);
    const labelled: PrepareStep = {
      kind: 'dummies',
      columns: ['sex'],
      reference: 1,
      answers: [{ answer: 2, name: 'sex_2' }],
    };
    expect(made(labelled)[0]).toMatchObject({ label: 'Sex: female' });
    expect(values(labelled)).toEqual([0, 1, 1, NaN, 0]);
  });

  it('an answer that is not named is refused', () => {
    const without: PrepareStep = { ...step, reference: '其他' };
    expect(applySteps(data, [without]).problems).toMatchObject([
      { variables: ['性别'], values: { context: 'answer', found: '男', step: 1 } },
    ]);
  });
});

describe('groups', () => {
  const groups = (cuts: object, labels: readonly string[] = [], columns = ['a']): PrepareStep =>
    ({ kind: 'groups', columns, name: 'g', cuts, labels }) as PrepareStep;

  it('a value equal to a cut belongs to the group below', () => {
    expect(values(groups({ by: 'bounds', bounds: [2, 4] }))).toEqual([1, 1, NaN, 2, 3]);
    expect(values(groups({ by: 'median' }))).toEqual([1, 1, NaN, 2, 2]);
    expect(values(groups({ by: 'tertiles' }))).toEqual([1, 1, NaN, 2, 3]);
  });

  it('have names', () => {
    expect(made(groups({ by: 'median' }, ['low', 'high']))[0]!.valueLabels).toEqual([
      { value: 1, label: 'low' },
      { value: 2, label: 'high' },
    ]);
  });

  it.each<[string, PrepareStep, string]>([
    ['an empty group', groups({ by: 'bounds', bounds: [9] }, ['x', 'y']), 'empty-group'],
    ['falling bounds', groups({ by: 'bounds', bounds: [4, 2] }), 'bounds'],
    ['words', groups({ by: 'median' }, [], ['性别']), 'not-numbers'],
  ])('%s: refused', (_, step, context) => {
    expect(applySteps(data, [step]).problems).toMatchObject([{ values: { context } }]);
  });
});

describe('several answers in a cell', () => {
  const options = ['微信', '网页', '门店'].map((answer) => ({ answer, name: `渠道_${answer}` }));
  const step: PrepareStep = { kind: 'split-answers', columns: ['渠道'], separators: ['┋', ';'], options };

  it('become columns; an empty cell is missing in all', () => {
    const columns = made(step);
    expect(columns.map(({ values: own }) => [...own])).toEqual([
      [1, 0, NaN, 1, NaN],
      [1, 1, NaN, 0, NaN],
      [0, 0, NaN, 1, NaN],
    ]);
    expect(columns.map(({ label }) => label)).toEqual(['渠道: 微信', '渠道: 网页', '渠道: 门店']);
  });

  it('an option that new data bring is told', () => {
    const fewer: PrepareStep = { ...step, options: options.slice(0, 2) };
    expect(applySteps(data, [fewer]).problems).toMatchObject([{ values: { context: 'answer', found: '门店' } }]);
  });

  it('names are free', () => {
    expect(optionColumns('q', ['a', 'a b'], new Set(['q_a', 'q_a_2'])).map(({ name }) => name)).toEqual([
      'q_a_3',
      'q_a b',
    ]);
  });
});

describe('what a project keeps of steps', () => {
  const schema = stepSchemaAmong();
  const steps = preparationCases.flatMap((one) => one.steps ?? []);

  it('is every kind as it is, and nothing else', () => {
    expect(new Set(steps.map(({ kind }) => kind)).size).toBeGreaterThan(7);
    for (const step of steps) expect(schema.parse(JSON.parse(JSON.stringify(step)))).toEqual(step);
  });

  it.each([
    { kind: 'filter', columns: [], rule: { by: 'conditions', keeps: true, join: 'xor', conditions: [] } },
    { kind: 'filter', columns: ['a'], rule: { by: 'same-answers', run: 1 } },
    { kind: 'compute', columns: ['a'], name: '', make: { by: 'centre' } },
    { kind: 'compute', columns: ['a'], name: 'b', make: { by: 'eval', text: '1' } },
    { kind: 'groups', columns: ['a'], name: 'g', cuts: { by: 'bounds', bounds: [] }, labels: [] },
    { kind: 'split-answers', columns: ['a'], separators: ['a'], options: [{ answer: 'x', name: 'y' }] },
    { kind: 'recode', columns: ['a'], values: [], readsNumbers: true, ranges: [{ lowest: '1', highest: 2, to: 3 }] },
  ])('%j is refused', (step) => expect(schema.safeParse(step).success).toBe(false));
});

describe('recoding by ranges', () => {
  const recode = (columns: string[], rest: object): PrepareStep =>
    ({ kind: 'recode', columns, values: [], readsNumbers: true, ...rest }) as PrepareStep;
  const column = (step: PrepareStep, name: string): unknown[] => {
    const outcome = applySteps(data, [step]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return [...outcome.value.columns.find((one) => one.name === name)!.values];
  };
  const ranges = [
    { lowest: 1, highest: 2, to: 10 },
    { lowest: 2, highest: 4, to: 20 },
  ];

  it('the first range that holds a number counts; values by name go before; all others', () => {
    expect(column(recode(['a'], { ranges }), 'a')).toEqual([10, 10, NaN, 20, 5]);
    expect(column(recode(['a'], { ranges, others: { to: null } }), 'a')).toEqual([10, 10, NaN, 20, NaN]);
    expect(column(recode(['a'], { ranges, values: [{ from: 2, to: 7 }], others: { to: 0 } }), 'a')).toEqual([
      10,
      7,
      NaN,
      20,
      0,
    ]);
    expect(
      column(
        recode(['a'], {
          ranges: [
            { lowest: null, highest: 2, to: 0 },
            { lowest: 3, highest: null, to: 1 },
          ],
        }),
        'a',
      ),
    ).toEqual([0, 0, NaN, 1, 1]);
  });

  it('words as well', () => {
    expect(column(recode(['性别'], { values: [{ from: '男', to: 1 }], others: { to: 0 } }), '性别')).toEqual([
      1,
      0,
      NaN,
      0,
      1,
    ]);
    expect(applySteps(data, [recode(['性别'], { ranges })]).problems).toMatchObject([
      { values: { context: 'unnamed' } },
    ]);
  });
});
