/** A Wald test: each number against lavaan's, and under its head. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setPath } from '../../../shared/document/edits/edits.ts';
import { toModelSpec } from '../../../shared/document/compile/to-model-spec.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { solveModel } from '../../../shared/engine/estimate.ts';
import { waldTest } from '../../../shared/engine/after/wald-test.ts';
import { formatP, formatStatistic } from '../../../shared/language/format.ts';
import { createTranslate } from '../../../shared/language/translate.ts';
import { unstyled } from '../../../shared/language/rich-text.ts';
import { resultWald } from '../../../shared/results/result-wald.ts';
import { toRecords } from '../../../shared/results/write/records.ts';
import { toText } from '../../../shared/results/write/terminal.ts';
import { headedRows } from '../../support/headed-rows.ts';
import { estimateStudy, valueOf } from '../../support/study.ts';

const file = new URL('../../golden/screens/study.json', import.meta.url);
const {
  stat,
  df,
  'p.value': p,
} = (
  JSON.parse(readFileSync(file, 'utf8')) as {
    readonly wald: { readonly ML: { readonly both: Readonly<Record<'stat' | 'df' | 'p.value', number>> } };
  }
).wald.ML.both;

const { document: drawn, data } = await estimateStudy();
const document = ['a', 'b', 'c'].reduce((of, label, place) => setPath(of, `p${31 + place}`, { label }), drawn);
const solution = valueOf(
  solveModel({
    spec: valueOf(toModelSpec(document)),
    dataset: valueOf(applySteps(data.dataset, document.preparation)),
    settings: document.settings,
  }),
);
const tested = valueOf(waldTest(solution, ['a == b', 'c == 0']));
const table = () => resultWald(tested, { translate: createTranslate('en') });

test('the figures are those of the test, and lavaan’s', () => {
  const { statistic, pvalue } = tested;
  expect(toRecords(table())).toEqual([{ constraints: 'a == b; c == 0', chisq: statistic, df, p: pvalue }]);
  expect(formatStatistic(statistic)).toBe(formatStatistic(stat));
  expect(formatP(pvalue)).toBe(formatP(p));
});

test('they stand under their heads, in a terminal as well', () => {
  const figures = { Constraints: 'a == b; c == 0', 'χ²': formatStatistic(stat), df: '2', p: formatP(p) };
  expect(headedRows(table())).toEqual([figures]);
  const [head = '', row = ''] = toText(table()).split('\n');
  expect(head.split(/ {2,}/)).toEqual(Object.keys(figures));
  expect(row.split(/ {2,}/)).toEqual(Object.values(figures));
});

test('the note says what follows, in both languages', () => {
  const rejected = { ...tested, pvalue: 0.001 };
  expect(unstyled(table().note ?? [])).toMatch(/^The data do not speak against these rules/);
  expect(unstyled(resultWald(rejected, { translate: createTranslate('en') }).note ?? [])).toMatch(
    /^The data speak against/,
  );
  expect(unstyled(resultWald(rejected, { translate: createTranslate('zh-CN') }).note ?? [])).toMatch(/^数据不支持/);
});

test('a p at the limit does not speak against the rules', () => {
  const at = (pvalue: number) =>
    unstyled(resultWald({ ...tested, pvalue }, { translate: createTranslate('en') }).note ?? []);
  expect(at(0.05)).toMatch(/^The data do not speak against/);
  expect(at(0.0499)).toMatch(/^The data speak against/);
});
