import { expect, test } from 'vitest';
import type { CodebookData } from '../../../../shared/data/codebook/plan-codebook.ts';
import { planCodebook } from '../../../../shared/data/codebook/plan-codebook.ts';
import { readCodebook, type CodebookEntry } from '../../../../shared/data/codebook/read-codebook.ts';
import { codebookRows, writtenFields } from '../../../../shared/data/codebook/write-codebook.ts';
import { importTable } from '../../../../shared/data/import-table.ts';
import { writeCsv } from '../../../../shared/data/readers/csv/write-csv.ts';
import { summarizeDataset } from '../../../../shared/data/screen/summarize-dataset.ts';
import { dataset } from '../../engine/engine-support.ts';

const decoders = { create: (encoding: string) => new TextDecoder(encoding) };

async function entriesOf(text: string): Promise<readonly CodebookEntry[]> {
  const bytes = new TextEncoder().encode(text);
  const table = await importTable(
    {
      fileName: 'codebook.csv',
      bytes: bytes.length,
      chunks: async function* () {
        yield await Promise.resolve(bytes);
      },
    },
    {},
    { decoders },
  );
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const entries = readCodebook(table.value.dataset, 'codebook.csv');
  if (!entries.ok) throw new Error(entries.problems[0]?.code);
  return entries.value;
}

const columns = summarizeDataset(
  dataset({ Q1: [1, 5, 3, 2], Q2: [2, 4, 99, 1], gender: [1, 2, 1, 2], income: [1000, 2500, 99.5, 3] }),
).columns;
const data: CodebookData = {
  columns,
  namesInFile: ['1、我信任它', 'Q2', 'gender', 'income'],
  reversed: new Map(),
  missing: new Map(),
};

test('a codebook in English', async () => {
  const entries = await entriesOf(
    'Variable,Question text,Value labels,Measure,Scale,Reverse-coded,Missing values\n' +
      'q1,I trust it,1=Strongly disagree; 5=Strongly agree,Ordinal,1-5,,\n' +
      'Q2,I doubt it,1=Strongly disagree; 5=Strongly agree,Ordinal,1-5,yes,99\n' +
      'Gender,,"1=Male, 2=Female",nominal,,no,\n' +
      'AGE,Age in years,,scale,,,\n',
  );
  expect(planCodebook(entries, data)).toEqual({
    matched: [
      {
        name: 'Q1',
        facts: {
          label: 'I trust it',
          valueLabels: [
            { value: 1, label: 'Strongly disagree' },
            { value: 5, label: 'Strongly agree' },
          ],
          level: 'ordinal',
        },
      },
      {
        name: 'Q2',
        facts: {
          label: 'I doubt it',
          valueLabels: [
            { value: 1, label: 'Strongly disagree' },
            { value: 5, label: 'Strongly agree' },
          ],
          level: 'ordinal',
        },
        missing: [99],
        reversed: { minimum: 1, maximum: 5 },
      },
      {
        name: 'gender',
        facts: {
          valueLabels: [
            { value: 1, label: 'Male' },
            { value: 2, label: 'Female' },
          ],
          level: 'nominal',
        },
      },
    ],
    unknown: ['AGE'],
    undescribed: ['income'],
    wrong: [],
  });
});

test('a codebook in Chinese, below a title, that names columns as the file does', async () => {
  const entries = await entriesOf(
    '编码簿,,,,,\n变量名,题项,取值标签,测量尺度,是否反向,缺失值\n' +
      '1、我信任它,我信任它,1＝非常不同意；5＝非常同意,有序,是,\ngender,性别,1：男 2：女,名义,,-9\n',
  );
  const plan = planCodebook(entries, data);
  expect(plan.matched.map(({ name, missing, reversed }) => ({ name, missing, reversed }))).toEqual([
    { name: 'Q1', missing: undefined, reversed: { minimum: 1, maximum: 5 } },
    { name: 'gender', missing: [-9], reversed: undefined },
  ]);
  expect(plan.matched[1]?.facts).toEqual({
    label: '性别',
    valueLabels: [
      { value: 1, label: '男' },
      { value: 2, label: '女' },
    ],
    level: 'nominal',
  });
});

test('a row for each value', async () => {
  const entries = await entriesOf(
    'name,label,value,value label\ngender,Gender,1,Male\n,,2,Female\nQ1,Trust,1,no\nQ1,,5,yes\n',
  );
  expect(entries).toEqual([
    { name: 'gender', label: 'Gender', values: '1=Male; 2=Female' },
    { name: 'Q1', label: 'Trust', values: '1=no; 5=yes' },
  ]);
});

test('cells that cannot be read are named, the others count', async () => {
  const entries = await entriesOf(
    'name,label,values,scale,reversed,missing\nQ1,T,low to high,five,,none\nQ2,D,,1-5,yes,\nincome,I,,1-5,yes,\n',
  );
  const plan = planCodebook(entries, data);
  expect(plan.wrong).toEqual([
    { name: 'Q1', field: 'values', text: 'low to high' },
    { name: 'Q1', field: 'scale', text: 'five' },
    { name: 'Q1', field: 'missing', text: 'none' },
    // 99 is still in the data: nothing declares it missing.
    { name: 'Q2', field: 'reversed', text: 'yes' },
    { name: 'income', field: 'reversed', text: 'yes' },
  ]);
  expect(plan.matched.map(({ facts }) => facts?.label)).toEqual(['T', 'D', 'I']);
});

test('what is so already is no change; labels of a reversed item turn with it', async () => {
  const described = columns.map((one) => (one.name === 'Q1' ? { ...one, label: 'T', level: 'ordinal' as const } : one));
  const entries = await entriesOf('name,label,level,values,reversed,missing\nQ1,T,ordinal,1=no,yes,9\n');
  const plan = planCodebook(entries, {
    ...data,
    columns: described,
    reversed: new Map([['Q1', { minimum: 1, maximum: 5 }]]),
    missing: new Map([['Q1', [9]]]),
  });
  expect(plan.matched).toEqual([{ name: 'Q1', facts: { valueLabels: [{ value: 5, label: 'no' }] } }]);
});

test('a table without names is refused', async () => {
  await expect(entriesOf('a,b\nc,d\n')).rejects.toThrow('codebook-without-names');
});

test('what is written is read back, formulas and negative codes included', async () => {
  const labelled = columns.map((one) =>
    one.name === 'Q1'
      ? {
          ...one,
          label: '=HYPERLINK("x")',
          valueLabels: [
            { value: -3, label: 'skipped' },
            { value: -2, label: '=blank; or "none"' },
          ],
          level: 'ordinal' as const,
        }
      : one,
  );
  const reversed = new Map([['Q2', { minimum: 1, maximum: 5 }]]);
  const missing = new Map([['Q1', [-99, -98]]]);
  const rows = codebookRows({ columns: labelled, reversed, missing }, ({ label = '' }) => label, {
    yes: '是',
    levelOf: (level) => ({ nominal: '名义', ordinal: '有序', scale: '度量' })[level],
  });
  const heads = ['变量名', '标签', '取值标签', '测量尺度', '最小值', '最大值', '反向', '缺失值'];
  expect(heads).toHaveLength(writtenFields.length);
  const entries = await entriesOf(writeCsv(heads, rows));
  const plan = planCodebook(entries, { ...data, columns: labelled, reversed, missing });
  expect(plan).toEqual({
    matched: labelled.map(({ name }) => ({ name })),
    unknown: [],
    undescribed: [],
    wrong: [],
  });
  expect(planCodebook(entries, data).matched[0]).toMatchObject({
    facts: { label: '=HYPERLINK("x")', valueLabels: labelled[0]!.valueLabels },
    missing: [-99, -98],
  });
});

const endless = '9'.repeat(400);

test.each([
  ['missing', `name,missing\nQ1,-${endless}\n`, 'missing'],
  ['missing with its meaning', `name,missing\nQ1,${endless}=none\n`, 'missing'],
  ['values', `name,values\nQ1,1=no; ${endless}=yes\n`, 'values'],
  ['a range as values', `name,values\nQ1,1-${endless}\n`, 'values'],
  ['min, max', `name,min,max,reversed\nQ1,-5,1e9995,yes\n`, 'scale'],
  ['min, max in words', `name,min,max,reversed\nQ1,low,high,yes\n`, 'scale'],
  ['scale', `name,scale,reversed\nQ1,1-${endless},yes\n`, 'scale'],
])('what is no number, or larger than numbers are, is named and declared nowhere: %s', async (_, text, field) => {
  const { wrong, matched } = planCodebook(await entriesOf(text), data);
  expect(wrong.map((one) => one.field)).toContain(field);
  expect(JSON.stringify(matched)).not.toMatch(/null|Infinity/);
});
