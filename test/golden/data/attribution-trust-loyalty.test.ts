/** The bundled study from its file to its coefficients, against R (script beside this file). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importTable } from '../../../shared/data/import-table.ts';
import { applySteps } from '../../../shared/data/prepare/apply-steps.ts';
import { summarizeDataset } from '../../../shared/data/screen/summarize-dataset.ts';
import type { PrepareStep } from '../../../shared/data/types.ts';
import type { Dataset } from '../../../shared/dataset.ts';
import { fitModel, parseSyntax } from '../../../shared/engine/estimate.ts';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import type { EstimatedFit } from '../../../shared/engine/fit.ts';
import { decoders, fileOf } from '../../unit/data/import-support.ts';
import { flatIndices } from '../../support/flat-indices.ts';

interface Model {
  readonly measures: Readonly<Record<string, number>>;
  readonly rsquare: Readonly<Record<string, number>>;
  readonly estimates: readonly {
    readonly lhs: string;
    readonly op: string;
    readonly rhs: string;
    readonly est: number;
    readonly se: number;
    readonly 'std.all': number;
  }[];
}

interface Golden {
  readonly completeRows: number;
  readonly columns: readonly {
    readonly name: string;
    readonly missing: number;
    readonly mean: number;
    readonly sd: number;
  }[];
  readonly mainEffects: Model;
  readonly withControls: Model;
  readonly moderated: Model;
}

interface Study {
  readonly preparation: readonly PrepareStep[];
  readonly syntax: string;
}

interface Population {
  readonly paths: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}

const folder = new URL('../../../assets/examples/attribution-trust-loyalty/', import.meta.url);
const readJson = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const golden = readJson(new URL('attribution-trust-loyalty.json', import.meta.url)) as Golden;
const study = readJson(new URL('study.json', folder)) as Study;
const population = readJson(new URL('population.json', folder)) as Population;

async function preparedStudy(): Promise<Dataset> {
  const outcome = await importTable(fileOf(readFileSync(new URL('data.csv', folder))), {}, { decoders });
  if (!outcome.ok) throw new Error('the bundled study cannot be read');
  const prepared = applySteps(outcome.value.dataset, study.preparation);
  if (!prepared.ok) throw new Error('the steps of the bundled study failed');
  return prepared.value;
}

async function fitted(syntax: string): Promise<EstimatedFit> {
  const spec = parseSyntax(syntax);
  if (!spec.ok) throw new Error('the syntax of the bundled study is not read');
  const fit = fitModel({ spec: spec.value, dataset: await preparedStudy(), settings: defaultSettings });
  if (fit.status === 'failed') throw new Error(fit.problems.map((one) => one.code).join());
  return fit;
}

const syntaxOf = { mainEffects: study.syntax.replace(' + AGE + GENDER + USE', ''), withControls: study.syntax };
const moderated = `${study.syntax}\nTrust ~ Locus:SocialCues`;

test('columns as R reads them', async () => {
  const summary = summarizeDataset(await preparedStudy());
  for (const expected of golden.columns) {
    const column = summary.columns.find((one) => one.name === expected.name);
    expect(column?.missing, expected.name).toBe(expected.missing);
    expect(column?.mean, expected.name).toBeCloseTo(expected.mean, 9);
    expect(column?.sd, expected.name).toBeCloseTo(expected.sd, 9);
  }
  expect(summary.completeRows).toBe(golden.completeRows);
});

test.each(['mainEffects', 'withControls'] as const)('%s as R estimates it', async (name) => {
  const fit = await fitted(syntaxOf[name]);
  const expected = golden[name];
  expect(fit.status).toBe('converged');
  expect(fit.n).toBe(expected.measures['ntotal']);
  expect(fit.npar).toBe(expected.measures['npar']);
  for (const [key, value] of Object.entries(expected.measures)) {
    if (key in fit.measures) expect(flatIndices(fit.measures)[key], key).toBeCloseTo(value, 5);
  }
  expect(fit.measures.chisq?.plain).toBeCloseTo(expected.measures['chisq'] ?? NaN, 4);
  for (const row of expected.estimates) {
    const label = `${row.lhs} ${row.op} ${row.rhs}`;
    const mine = fit.estimates.find((one) => one.lhs === row.lhs && one.op === row.op && one.rhs === row.rhs);
    expect(mine?.est, label).toBeCloseTo(row.est, 4);
    if (row.se > 0) expect(mine?.se, label).toBeCloseTo(row.se, 4);
    expect(mine?.stdAll, label).toBeCloseTo(row['std.all'], 4);
  }
  for (const [construct, value] of Object.entries(expected.rsquare)) {
    expect(fit.rsquare.find((one) => one.name === construct)?.value, construct).toBeCloseTo(value, 5);
  }
});

test('the moderation as R estimates it by the same products', async () => {
  const fit = await fitted(moderated);
  const expected = golden.moderated;
  for (const key of ['ntotal', 'npar', 'df'])
    expect(flatIndices(fit.measures)[key] ?? fit.n, key).toBe(expected.measures[key]);
  for (const key of ['chisq', 'cfi', 'rmsea', 'srmr'])
    expect(flatIndices(fit.measures)[key], key).toBeCloseTo(expected.measures[key] ?? NaN, 4);
  const paths = expected.estimates.filter(({ op }) => op === '~');
  expect(paths).toHaveLength(9);
  for (const row of paths) {
    const rhs = row.rhs === 'Product' ? 'Locus:SocialCues' : row.rhs;
    const mine = fit.estimates.find((one) => one.lhs === row.lhs && one.op === '~' && one.rhs === rhs);
    expect(mine?.est, rhs).toBeCloseTo(row.est, 4);
    expect(mine?.se, rhs).toBeCloseTo(row.se, 4);
  }
});

test('every path lies within two standard errors of its population value', async () => {
  const fit = await fitted(syntaxOf.withControls);
  for (const { from, to, value } of population.paths) {
    const row = fit.estimates.find((one) => one.lhs === to && one.op === '~' && one.rhs === from);
    const distance = Math.abs((row?.stdAll ?? NaN) - value) / (row?.stdAllSe ?? NaN);
    expect(distance, `${to} ~ ${from}`).toBeLessThan(2);
  }
});
