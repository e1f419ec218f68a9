import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCommand } from '../../../electron/cli/commands.ts';
import { fitOptions } from '../../../electron/cli/fit-options.ts';
import { displayWidth, textTable } from '../../../shared/results/write/text-table.ts';
import { simulated } from '../engine/engine-support.ts';
import { csv, folder, inCliFolder, run } from './cli-support.ts';

inCliFolder();

describe('fit', () => {
  test.each([
    ['--group-equal loadings', '--group-equal'],
    ['--group-partial x1~1', '--group-partial'],
    ['--group g --group-partial x1~1', '--group-partial'],
    ['--ci bca', '--ci'],
    ['--bootstrap-type naive', '--bootstrap-type'],
    ['--bootstrap 0 --ci bc', '--ci'],
    ['--std-lv --effect-coding', '--effect-coding'],
    ['--parameterization theta', '--parameterization'],
    ['--n 100', '--n'],
  ])('refuses %s, which would do nothing', async (options, named) => {
    const { status, err } = await run('fit', ['model.txt', '--data', 'data.csv', ...options.split(' ')]);
    expect([status, err.includes(named)]).toEqual(['usage', true]);
  });

  test('names numbers that look like “no answer” and leaves them as they are, until told', async () => {
    const coded = simulated(200);
    const unused = coded['x1']?.map((_, i) => (i === 0 ? -999 : i % 5)) ?? [];
    writeFileSync(
      join(folder, 'coded.csv'),
      csv({ ...coded, x2: coded['x2']?.map((x, i) => (i < 3 ? -99 : x)) ?? [], unused }),
    );
    const args = ['one.txt', '--data', 'coded.csv', '--json', '-'];
    const taken = JSON.parse((await run('fit', args)).out);
    expect(taken.n).toBe(200);
    expect(taken.problems.slice(0, 1)).toMatchObject([
      { code: 'missing-codes-suspected', severity: 'warning', variables: ['x2'], values: { codes: '-99', count: 3 } },
    ]);
    expect(taken.problems[0].remedy).toContain('--missing-codes -99');
    const told = JSON.parse((await run('fit', [...args, '--missing-codes', '-99'])).out);
    expect([told.n, told.problems[0].code]).toEqual([197, 'incomplete-cases-dropped']);
  });

  test('prints tables and writes JSON', async () => {
    const { status, out, err } = await run('fit', ['model.txt', '--data', 'data.csv', '--json', 'out.json']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Paths');
    const json = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(json).toMatchObject({
      status: 'converged', problems: [], n: 200, npar: 16,
      groups: [{ label: '', n: 200 }],
      engine: { name: 'Pathloom' },
      settings: { estimator: 'ML', 'std.lv': false, 'fixed.x': true },
      dataHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      fit: { df: 12, 'rmsea.ci.lower': expect.any(Number), 'baseline.df': 21 },
    }); // prettier-ignore
    expect(json.estimates[0]).toEqual({
      lhs: 'f',
      op: '=~',
      rhs: 'x1',
      group: 1,
      label: '',
      free: false,
      est: 1,
      'std.lv': expect.any(Number),
      'std.all': expect.any(Number),
      'std.all.se': expect.any(Number),
      shown: {
        source: 'estimator',
        'std.all.se': json.estimates[0]['std.all.se'],
        'std.all.ci.lower': expect.any(Number),
        'std.all.ci.upper': expect.any(Number),
      },
    });
    expect(json.estimates.at(-1)).toMatchObject({
      lhs: 'ind',
      op: ':=',
      rhs: 'a*b',
      group: 0,
      'ci.lower': expect.any(Number),
    });
    expect(json.implied[0].cov).toHaveLength(7);
  });

  test('tells how many of the cases are incomplete', async () => {
    const { out } = await run('fit', ['one.txt', '--data', 'holes.csv', '--missing', 'fiml']);
    expect(out).toContain('Cases used: 200 of 200, 5 of them incomplete.');
    const { out: listwise } = await run('fit', ['one.txt', '--data', 'holes.csv']);
    expect(listwise).toContain('Cases used: 195 of 200. Free');
  });

  test('--json - gives JSON alone', async () => {
    const { status, out } = await run('fit', ['model.txt', '--data=data.csv', '--json', '-']);
    expect(status).toBe(0);
    expect(JSON.parse(out).status).toBe('converged');
  });

  test('options reach the engine', async () => {
    const args = [
      'model.txt',
      '--data',
      'data.csv',
      '--json',
      '-',
      '--std-lv',
      '--meanstructure',
      '--likelihood',
      'wishart',
      '--level',
      '.9',
      '--cfa',
      '--fixed-x',
      'false',
    ];
    const { settings, estimates } = JSON.parse((await run('fit', args)).out);
    expect(settings).toMatchObject({
      'std.lv': true,
      meanstructure: true,
      likelihood: 'wishart',
      level: 0.9,
      fun: 'cfa',
      'fixed.x': false,
    });
    expect(estimates.some((row: { op: string; rhs: string }) => row.op === '~1' && row.rhs === '')).toBe(true);
  });

  test('the model as a script, on standard output or in a file', async () => {
    const { out } = await run('fit', ['model.txt', '--data', 'data.csv', '--print', 'r']);
    expect(out).toContain('cells <- read_cells("data.csv", "UTF-8", ",")');
    expect(out).not.toContain('RMSEA');
    const args = ['model.txt', '--data', 'data.csv', '--print', 'mplus', '--print-file', 'model.inp'];
    expect((await run('fit', args)).out).toContain('RMSEA');
    expect(readFileSync(join(folder, 'model.inp'), 'utf8')).toContain('f BY x1@1;');
  });

  test('incomplete cases are a note on standard error', async () => {
    const { status, err } = await run('fit', ['model.txt', '--data', 'holes.csv']);
    expect(status).toBe(0);
    expect(err).toContain('incomplete-cases-dropped');
    expect(err).toContain('5 of 200');
  });

  test.each([
    [['model.txt', '--data', 'constant.csv'], 'constant-column', 'x2'],
    [['wrong.txt', '--data', 'data.csv'], 'syntax-error', 'column 11'],
    [['one.txt', '--cov', 'data.csv', '--n', '100'], 'covariance-invalid', 'data.csv'],
  ])('exit 3, the code and the culprit: %j', async (args, code, culprit) => {
    const { status, err } = await run('fit', args);
    expect(status).toBe(3);
    expect(err).toContain(`[${code}]`);
    expect(err).toContain(culprit);
    expect(err).toContain('What to do');
  });

  test('exit 3 still writes the problems as JSON', async () => {
    const { status, out } = await run('fit', ['model.txt', '--data', 'constant.csv', '--json', '-']);
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      status: 'failed',
      problems: [{ code: 'constant-column', variables: ['x2'] }],
    });
  });

  test('exit 4 for a negative variance, results still there', async () => {
    const { status, out, err } = await run('fit', ['one.txt', '--cov', 'heywood.csv', '--n', '150']);
    expect(status).toBe(4);
    expect(err).toContain('heywood');
    expect(out).toContain('Variances');
  });

  test('exit 1 for files that cannot be read or written', async () => {
    expect((await run('fit', ['none.txt', '--data', 'data.csv'])).status).toBe(1);
    expect((await run('fit', ['model.txt', '--data', 'none.csv'])).status).toBe(1);
    expect((await run('fit', ['model.txt', '--data', 'data.csv', '--json', 'no/such/folder.json'])).status).toBe(1);
  });

  test('a covariance matrix, one triangle, with N', async () => {
    const { status, out } = await run('fit', ['one.txt', '--cov', 'cov.csv', '--n', '120', '--json', '-']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ n: 120, fit: { df: 0 } });
  });

  test('a project brings model, settings, preparation and data', async () => {
    const study = new URL('../../../assets/examples/attribution-trust-loyalty/study.pathloom', import.meta.url);
    const { status, out } = await run('fit', [study.pathname, '--bootstrap', '0', '--json', '-']);
    expect(status).toBe(0);
    const { estimates, hypotheses, dataHash } = JSON.parse(out);
    expect(hypotheses[0]).toMatchObject({ id: 'H1', expected: 'negative', verdict: 'supported', source: 'estimator' });
    expect(dataHash).toMatch(/^sha256:/);
    expect(estimates.some((row: { op: string }) => row.op === '~')).toBe(true);
  });

  test('Chinese', async () => {
    const { err } = await run('fit', ['model.txt', '--data', 'constant.csv'], 'zh-CN');
    expect(err).toContain('所有人的答案都相同');
  });
});

describe('wrong usage', () => {
  test.each([
    [[], 'Say which model'],
    [['model.txt'], 'Say which data'],
    [['model.txt', 'more', '--data', 'data.csv'], 'more'],
    [['model.txt', '--data', 'data.csv', '--bogus', '1'], '--bogus'],
    [['model.txt', '--data', 'data.csv', '--constructor', '1'], '--constructor'],
    [['model.txt', '--data'], 'needs a value'],
    [['model.txt', '--data', '--json', '-'], 'needs a value'],
    [['model.txt', '--data', 'data.csv', '--estimator', 'XX'], 'Possible: ML'],
    [['model.txt', '--data', 'data.csv', '--level', '2'], '--level'],
    [['model.txt', '--data', 'data.csv', '--missing-codes', 'a,b'], '--missing-codes'],
    [['model.txt', '--data', 'data.csv', '--bootstrap', '2.5'], '--bootstrap'],
    [['model.txt', '--data', 'data.csv', '--bootstrap', '10', '--workers', '0'], '--workers'],
    [['model.txt', '--data', 'data.csv', '--seed', '-1'], '--seed'],
    [['model.txt', '--data', 'data.csv', '--ci', 'normal'], 'percentile, bc, bca'],
    [['model.txt', '--cov', 'cov.csv'], '--n'],
    [['model.txt', '--cov', 'cov.csv', '--data', 'data.csv', '--n', '3'], 'not both'],
  ])('%j', async (args, words) => {
    const { status, err } = await run('fit', args);
    expect(status).toBe('usage');
    expect(err).toContain(words);
  });

  test('a report in an unknown format is refused', async () => {
    const { status, err } = await run('fit', ['model.txt', '--data', 'data.csv', '--report', 'report.doc']);
    expect(status).toBe('usage');
    expect(err).toContain('*.html, *.pdf');
  });

  test('every option of the contract is known', () => {
    const contract =
      'estimator missing group group-equal ordered std-lv meanstructure fixed-x orthogonal group-partial parameterization effect-coding bounds test likelihood information se bootstrap bootstrap-type ci level seed workers interaction pairs nodes invariance compare lrt wald scores cov n means sem cfa growth json report lang data delimiter encoding missing-codes codebook';
    for (const name of contract.split(' ')) expect(Object.hasOwn(fitOptions, name), name).toBe(true);
  });

  test('commands of later versions say so', async () => {
    expect((await run('pls', [])).err).toContain('Not available yet');
    expect(await findCommand('toString')).toBeUndefined();
  });
});

test('tables keep columns straight under Chinese', () => {
  expect(displayWidth('信任 a')).toBe(6);
  expect(
    textTable(
      ['名', 'n'],
      [
        ['信任', '1'],
        ['x', '22'],
      ],
    ),
  ).toBe('名     n\n信任   1\nx     22');
});
