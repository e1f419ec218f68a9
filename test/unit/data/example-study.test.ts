import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { findProposals } from '../../../shared/data/proposals/find-proposals.ts';
import { suggestConstructs } from '../../../shared/data/screen/suggest-constructs.ts';
import { summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import { fileOf, host } from './import-support.ts';

const folder = new URL('../../../assets/examples/attribution-trust-loyalty/', import.meta.url);
const script = fileURLToPath(new URL('make-data.mjs', folder));

interface Study {
  readonly constructs: readonly { readonly name: string; readonly items: readonly string[] }[];
  readonly paths: readonly { readonly from: string; readonly to: string }[];
  readonly controls: readonly { readonly column: string; readonly to: string }[];
  readonly preparation: readonly PrepareStep[];
}

interface Codebook {
  readonly variables: readonly { readonly name: string; readonly label: Readonly<Record<string, string>> }[];
}

const read = (name: string): Uint8Array => readFileSync(new URL(name, folder));
const study = JSON.parse(new TextDecoder().decode(read('study.json'))) as Study;
const codebook = JSON.parse(new TextDecoder().decode(read('codebook.json'))) as Codebook;

async function importStudy() {
  const outcome = await importTable(fileOf(read('data.csv')), {}, host);
  if (!outcome.ok) throw new Error('the bundled study cannot be read');
  return outcome;
}

test.each([
  ['--data', 'data.csv'],
  ['--codebook', 'codebook.csv'],
])('make-data %s gives %s byte for byte', (argument, file) => {
  const made = execFileSync(process.execPath, [script, argument]);
  expect(Buffer.compare(made, Buffer.from(read(file)))).toBe(0);
});

test('the study is read without warnings and with the faults it is meant to have', async () => {
  const { value, problems } = await importStudy();
  expect(problems).toEqual([]);
  expect(value.provenance.settings).toEqual({
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    header: true,
    decimal: '.',
    missingCodes: [],
  });
  expect(value.summary.rows).toBe(420);
  expect(value.summary.completeRows).toBe(409);
  expect(value.summary.missingSpellings).toEqual([{ text: '', count: 15 }]);
  const region = value.summary.columns.find((column) => column.name === 'REGION');
  expect(region?.kind).toBe('text');
  expect([...(region?.examples ?? [])].sort()).toEqual(['东部', '东北', '中部', '西部'].sort());
});

test('its preparation leaves 404 complete rows and turns TRU4 round', async () => {
  const { dataset } = (await importStudy()).value;
  const prepared = applySteps(dataset, study.preparation);
  if (!prepared.ok) throw new Error('the steps of the study failed');
  const summary = summarizeDataset(prepared.value);
  expect(summary.completeRows).toBe(404);
  const items = study.constructs.flatMap((construct) => construct.items);
  for (const column of summary.columns.filter((one) => items.includes(one.name))) {
    expect([column.minimum, column.maximum, column.scale]).toEqual([1, 5, 'rating']);
  }
  const before = dataset.columns.find((column) => column.name === 'TRU4')?.values[0];
  const after = prepared.value.columns.find((column) => column.name === 'TRU4')?.values[0];
  expect(after).toBe(6 - (before ?? NaN));
});

test('99 is proposed as a missing code for the columns that hold it', async () => {
  const { dataset } = (await importStudy()).value;
  const codes = findProposals(dataset, (row) => row).filter(({ kind }) => kind === 'missing-code');
  expect(codes.flatMap(({ steps }) => steps)).toEqual([
    { kind: 'missing-codes', columns: ['LOC2', 'CTR3', 'SOC3', 'SOC4', 'LOY1'], codes: [99] },
  ]);
});

test('its constructs are what the column names suggest', async () => {
  const { dataset } = (await importStudy()).value;
  const suggested = suggestConstructs(dataset.columns);
  expect(suggested.map((one) => one.columns)).toEqual(study.constructs.map((construct) => construct.items));
});

test('study, codebook and data name the same columns', async () => {
  const { dataset } = (await importStudy()).value;
  const names = dataset.columns.map((column) => column.name);
  expect(codebook.variables.map((variable) => variable.name)).toEqual(names);
  for (const variable of codebook.variables) expect(Object.keys(variable.label)).toEqual(['en', 'zh-CN']);
  expect(names).toEqual(expect.arrayContaining(study.controls.map((control) => control.column)));
  const constructs = study.constructs.map((construct) => construct.name);
  for (const path of study.paths) expect(constructs).toEqual(expect.arrayContaining([path.from, path.to]));
});
