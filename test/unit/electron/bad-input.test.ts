/** What a researcher gets wrong: every one of these ends in a status and a sentence that names the culprit, never in a stack. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../../../electron/cli/command.ts';
import { fitCommand } from '../../../electron/cli/fit-command.ts';
import { simulated } from '../engine/engine-support.ts';

let folder = '';
const cfa = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6';

/** Six items in categories, as `[column, change]` variations of the simulated ones. */
function table(change: (columns: Record<string, (number | string)[]>) => void = () => undefined, n = 200): string {
  const columns: Record<string, (number | string)[]> = simulated(n);
  columns['school'] = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 'north' : 'south'));
  change(columns);
  const names = Object.keys(columns);
  return `${names.join(',')}\n${Array.from({ length: n }, (_, i) => names.map((name) => columns[name]?.[i]).join(',')).join('\n')}\n`;
}

const rated = (value: number | string): number => Math.max(1, Math.min(5, Math.round(Number(value))));

/** Status, what the message must name, model, data and options. */
const cases: readonly (readonly [string, number | 'usage', RegExp, string, string | null, readonly string[]])[] = [
  ['an empty model', 3, /model/i, '', table(), []],
  ['a slip in the syntax', 3, /Line 1/, 'f =~ x1 + * x2', table(), []],
  ['an unknown column, almost right', 3, /x33.*x3/s, 'f =~ x1 + x2 + x33', table(), []],
  ['a column of words', 3, /x2/, cfa, table((c) => void (c['x2'] = c['x2']!.map((_, i) => (i % 2 ? 'yes' : 'no')))), []],
  ['a constant column', 3, /x2/, cfa, table((c) => void (c['x2'] = c['x2']!.map(() => 3))), []],
  ['a column without any answer', 3, /x2/, cfa, table((c) => void (c['x2'] = c['x2']!.map(() => ''))), []],
  ['one column twice', 3, /x2.*x3|x3.*x2/s, cfa, table((c) => void (c['x3'] = [...c['x2']!])), []],
  ['fewer cases than variables', 3, /5.*6/s, cfa, table(() => undefined, 5), []],
  ['no complete case', 3, /complete/, cfa, table((c) => {
      c['x1'] = c['x1']!.map((x, i) => (i % 2 ? x : ''));
      c['x2'] = c['x2']!.map((x, i) => (i % 2 ? '' : x));
    }), []], // prettier-ignore
  ['an empty file', 3, /empty|no data/i, cfa, '', []],
  ['a missing file', 1, /nowhere/, cfa, null, []],
  ['a model that is not identified', 3, /x1|x2/, 'f =~ x1 + x2', table(), []],
  ['a construct named like a column', 3, /x1/, 'x1 =~ x2 + x3 + x4', table(), []],
  ['a construct that nothing measures', 3, /trust/, 'x1 ~ trust', table(), []],
  ['a label that no parameter bears', 3, /ghost/, `${cfa}\nind := a*ghost`, table(), []],
  ['constraints that contradict', 3, /contradict/, `f =~ a*x1 + b*x2 + x3\na == 1\na == 2`, table(), []],
  ['a group column that is not there', 3, /class/, cfa, table(), ['--group', 'class']],
  ['a group column with one value', 3, /school/, cfa, table((c) => void (c['school'] = c['school']!.map(() => 'north'))), ['--group', 'school']],
  ['a group of three', 3, /south/, cfa, table((c) => void (c['school'] = c['school']!.map((_, i) => (i < 3 ? 'south' : 'north')))), ['--group', 'school']],
  ['a measurement as groups', 3, /groups/, cfa, table(), ['--group', 'x1']],
  ['an unknown set of equalities', 'usage', /weights/, cfa, table(), ['--group', 'school', '--group-equal', 'weights']],
  ['a released parameter that is not there', 3, /x9/, cfa, table(), ['--group', 'school', '--group-equal', 'loadings', '--group-partial', 'f=~x9']],
  ['c() of three for two groups', 3, /x2/, 'f =~ x1 + c(a, b, d)*x2 + x3', table(), ['--group', 'school']],
  ['ordered columns with maximum likelihood', 3, /ML.*x1/s, cfa, table(), ['--ordered', 'x1', '--estimator', 'ML']],
  ['an ordered column that is not there', 3, /x9/, cfa, table(), ['--ordered', 'x9']],
  ['a measurement as ordered categories', 3, /x1/, cfa, table(), ['--ordered', 'x1']],
  ['a category that one group never chose', 3, /x1/, cfa, table((c) => {
      c['x1'] = c['x1']!.map((x, i) => (i % 2 === 0 ? rated(x) : Math.min(3, rated(x))));
    }), ['--ordered', 'x1', '--group', 'school']], // prettier-ignore
  ['an estimator that does not exist', 'usage', /BAYES/, cfa, table(), ['--estimator', 'BAYES']],
  ['a number of cases that is none', 'usage', /--n/, 'f =~ x1 + x2 + x3', null, ['--cov', 'cov.csv', '--n', '-3']],
  ['a matrix that is not symmetric', 3, /skew/, 'f =~ x1 + x2 + x3', null, ['--cov', 'skew.csv', '--n', '100']],
  ['correlations that cannot be', 3, /x1|x2|x3/, 'f =~ x1 + x2 + x3', null, ['--cov', 'impossible.csv', '--n', '100']],
  ['a negative variance', 4, /x1/, 'f =~ x1 + x2 + x3', null, ['--cov', 'heywood.csv', '--n', '100']],
  ['values beyond all measure', 3, /x1/, cfa, table((c) => void (c['x1'] = c['x1']!.map((x) => Number(x) * 1e90))), []],
  ['weighted least squares of too few cases', 3, /cases/, cfa, table(() => undefined, 20), ['--estimator', 'WLS']],
]; // prettier-ignore

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-bad-'));
  writeFileSync(join(folder, 'cov.csv'), 'x1,x2,x3\n1,,\n0.5,1,\n0.5,0.4,1\n');
  writeFileSync(join(folder, 'skew.csv'), 'x1,x2,x3\n1,0.1,0.2\n0.5,1,0.3\n0.5,0.4,1\n');
  writeFileSync(join(folder, 'impossible.csv'), 'x1,x2,x3\n1,0.9,-0.9\n0.9,1,0.9\n-0.9,0.9,1\n');
  writeFileSync(join(folder, 'heywood.csv'), 'x1,x2,x3\n1,0.8,0.8\n0.8,1,0.5\n0.8,0.5,1\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(cases)('%s', async (_, status, names, model, data, options) => {
  writeFileSync(join(folder, 'model.txt'), model);
  if (data !== null) writeFileSync(join(folder, 'data.csv'), data);
  const source = options.includes('--cov') ? [] : ['--data', data === null ? 'nowhere.csv' : 'data.csv'];
  for (const language of ['en', 'zh-CN'] as const) {
    let err = '';
    const terminal = { out: () => undefined, err: (text: string) => void (err += text), folder, language };
    let found: number | 'usage';
    try {
      found = await fitCommand.run(['model.txt', ...source, ...options], terminal);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      found = 'usage';
      err = error.message;
    }
    expect([found, err], err).toEqual([status, expect.stringMatching(language === 'en' ? names : /\S/)]);
    expect(err).not.toMatch(/\n\s+at .+:\d+|undefined|NaN|\{\{/);
  }
});
