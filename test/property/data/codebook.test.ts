import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planCodebook } from '../../../shared/data/codebook/plan-codebook.ts';
import { readCodebook } from '../../../shared/data/codebook/read-codebook.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import { changeColumnsOf, codebookData } from '../../../shared/document/edits/edits.ts';
import { emptyDocument } from '../../../shared/document/edits/new-document.ts';
import { dataset } from '../../unit/engine/engine-support.ts';

const heads = [
  'name',
  'label',
  'value labels',
  '测量尺度',
  'scale',
  'reversed',
  '缺失值',
  'min',
  'max',
  'value',
  'value label',
];
const cell = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    't',
    'A',
    'x',
    '',
    '1=no; 5=yes',
    '1-5',
    '9 99',
    'yes',
    '有序',
    '99=none',
    '-5',
    '1',
    '5',
    '=1+1',
  ),
  fc.string({ maxLength: 12 }),
);
const table = fc.array(fc.array(cell, { minLength: heads.length, maxLength: heads.length }), { maxLength: 8 });

const answers = dataset({ a: [1, 5, 3, 2], b: [2, 4, 99, NaN] });
const data: Dataset = {
  ...answers,
  columns: [
    ...answers.columns,
    { name: 't', kind: 'text', values: Float64Array.of(0, 1, 0, 1), categories: ['x', '1'] },
  ],
};

function asDataset(rows: readonly (readonly string[])[]): Dataset {
  return {
    rows: rows.length,
    columns: heads.map((name, index) => {
      const categories = rows.map((row) => row[index] ?? '');
      return { name, kind: 'text', values: Float64Array.from(categories, (_, row) => row), categories };
    }),
  };
}

test('whatever a codebook says, its steps can be applied, and every name is matched or told', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const entries = readCodebook(asDataset(rows), 'codebook.csv');
      if (!entries.ok) throw new Error('refused');
      const plan = planCodebook(entries.value, codebookData(emptyDocument, summarizeDataset(data).columns));
      expect(plan.matched.length + plan.unknown.length).toBe(entries.value.length);
      expect(plan.matched.length + plan.undescribed.length).toBe(data.columns.length);
      const prepared = applySteps(data, changeColumnsOf(emptyDocument, plan.matched).preparation);
      expect(prepared.problems).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});
