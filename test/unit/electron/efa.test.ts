import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitStatus } from '../../../electron/cli/command.ts';
import { csv, folder, inCliFolder, run } from './cli-support.ts';
import { simulated } from '../engine/engine-support.ts';

inCliFolder();

const items = 'x1,x2,x3,x4,x5,x6';
const efa = (args: readonly string[], language: 'en' | 'zh-CN' = 'en') =>
  run('efa', ['--data', 'data.csv', '--items', items, '--json', 'efa.json', ...args], language);
const json = (): Record<string, never> =>
  JSON.parse(readFileSync(join(folder, 'efa.json'), 'utf8')) as Record<string, never>;

beforeAll(() => {
  const data = simulated(200);
  writeFileSync(join(folder, 'flat.csv'), csv({ ...data, x1: data['x1']?.map(() => 3) ?? [] }));
  const twice = data['x2']?.map((x) => 2 * x) ?? [];
  writeFileSync(join(folder, 'twice.csv'), csv({ ...data, x1: twice }));
});

describe('efa', () => {
  it('prints and writes two factors', async () => {
    const { status, out } = await efa(['--factors', '2']);
    expect(status).toBe(exitStatus.done);
    expect(out).toContain('factors 2, extraction minres, rotation oblimin');
    expect(out).toContain('Pattern loadings');
    const written = json();
    expect(written).toMatchObject({ status: 'done', nRows: 200, n: 200, factors: 2, rotation: 'oblimin' });
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining([
        'eigenvalues',
        'kmo',
        'bartlett',
        'map',
        'unrotated',
        'loadings',
        'structure',
        'phi',
        'fit',
      ]),
    );
    expect(written).not.toHaveProperty('parallel');
    expect(written['variance']).toHaveLength(2);
  });

  it('refuses a single item, without figures that do not exist', async () => {
    const { status, err } = await run('efa', [
      '--data',
      'data.csv',
      '--items',
      'x1',
      '--factors',
      '1',
      '--json',
      'efa.json',
    ]);
    expect(status).toBe(exitStatus.notEstimated);
    expect(err).toContain('one item only, x1');
    expect(JSON.stringify(json())).not.toContain('null');
  });

  it('writes its tables as a report', async () => {
    const { status } = await efa(['--factors', '2', '--report', 'factors.html']);
    expect(status).toBe(exitStatus.done);
    const page = readFileSync(join(folder, 'factors.html'), 'utf8');
    expect(page).toContain('Pattern loadings');
    expect(page).toContain('KMO');
  });

  it('speaks Chinese', async () => {
    const { out } = await efa(['--factors', '2'], 'zh-CN');
    expect(out).toContain('探索性因子分析');
    expect(out).toContain('共同度');
  });

  it('takes the items of a model, the number from parallel analysis, and repeats itself under a seed', async () => {
    const args = ['--data', 'data.csv', '--constructs', 'model.txt', '--seed', '7', '--json', 'efa.json'];
    expect((await run('efa', args)).status).toBe(exitStatus.done);
    const first = json();
    expect(first).toMatchObject({ factors: 2, parallel: { model: 'pca', n: 200, percentile: 95, suggested: 2 } });
    await run('efa', args);
    expect(json()).toEqual(first);
  });

  it('refuses more factors than the items carry', async () => {
    const { status, err } = await efa(['--factors', '4']);
    expect(status).toBe(exitStatus.notEstimated);
    expect(err).toContain('[too-many-factors]');
    expect(json()).toMatchObject({ status: 'failed' });
    expect((await efa(['--factors', '6', '--extraction', 'pca'])).status).toBe(exitStatus.done);
    expect((await efa(['--factors', '7', '--extraction', 'pca'])).err).toContain('only 6 items');
  });

  it.each([
    ['flat.csv', 'constant-column', 'x1'],
    ['twice.csv', 'sample-covariance-not-positive-definite', 'x1'],
  ])('names what is wrong in %s', async (file, code, name) => {
    const { status, err } = await run('efa', ['--data', file, '--items', items]);
    expect(status).toBe(exitStatus.notEstimated);
    expect(err).toContain(`[${code}]`);
    expect(err).toContain(name);
  });

  it('counts rows that answered anything, and complete ones when asked', async () => {
    const holes = (args: readonly string[]) =>
      run('efa', ['--data', 'holes.csv', '--items', items, '--factors', '2', '--json', 'efa.json', ...args]);
    await holes([]);
    expect(json()).toMatchObject({ nRows: 200, n: 200, bartlett: { n: 195 } });
    await holes(['--missing', 'listwise']);
    expect(json()).toMatchObject({ nRows: 200, n: 195, bartlett: { n: 195 } });
  });

  it.each([
    [['--factors', '0']],
    [['--factors', 'many']],
    [['--percentile', '100']],
    [['--kappa', '0']],
    [['--parallel', '0']],
    [['--constructs', 'model.txt']],
    [['surplus']],
  ])('is wrongly used with %j', async (args) => {
    expect((await efa(args)).status).toBe('usage');
  });

  it('names an unknown column', async () => {
    const { status, err } = await run('efa', ['--data', 'data.csv', '--items', 'x1,x2,nothing']);
    expect(status).toBe(exitStatus.notEstimated);
    expect(err).toContain('nothing');
  });
});
