import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitStatus } from '../../../electron/cli/command.ts';
import { folder, inCliFolder, run } from './cli-support.ts';

inCliFolder();

const population = 'f =~ 0.8*x1 + 0.7*x2 + 0.7*x3\ng =~ 0.7*x4 + 0.8*x5 + 0.7*x6\ng ~ 0.5*f\ny ~ 0.4*g + 0.3*f\n';
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const power = (args: readonly string[], language: 'en' | 'zh-CN' = 'en') =>
  run('power', [...args, '--json', 'power.json'], language);

interface Point {
  readonly n: number;
  readonly power?: number;
  readonly requested?: number;
  readonly converged?: number;
  readonly parameters?: readonly {
    readonly lhs: string;
    readonly op: string;
    readonly rhs: string;
    readonly mean: number;
    readonly population: number;
  }[];
}
const json = () =>
  JSON.parse(readFileSync(join(folder, 'power.json'), 'utf8')) as {
    readonly points: readonly Point[];
    readonly minimumN?: { readonly n: number };
    readonly [key: string]: unknown;
  };

beforeAll(() => {
  write('population.txt', population);
  write('incomplete.txt', population.replace('0.7*x2', 'x2'));
  write('impossible.txt', population.replace('0.5*f', '1.2*f'));
  write('null.txt', population.replace(' + 0.3*f', ''));
});

const monteCarlo = ['model.txt', '--population', 'population.txt', '--method', 'monte-carlo', '--replications', '60'];

describe('power', () => {
  it('tells the power of a test of fit and the sample that reaches the target', async () => {
    const args = ['--method', 'rmsea', '--df', '24', '--rmsea0', '.05', '--rmsea-a', '.08', '--n', '200'];
    const { status, out } = await power(args);
    expect(status).toBe(exitStatus.done);
    expect(out).toContain('n = 375');
    expect(json()).toMatchObject({
      status: 'done',
      df: 24,
      rmsea0: 0.05,
      rmseaA: 0.08,
      minimumN: { target: 0.8, n: 375 },
    });
  });

  it('leaves products out of a model, and says so', async () => {
    const measured = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nm =~ x7 + x8 + x9\n';
    write('moderated.txt', `${measured}g ~ f + m + f:m\n`);
    const args = ['moderated.txt', '--method', 'rmsea', '--rmsea0', '.05', '--rmsea-a', '.08', '--n', '200'];
    expect((await power(args)).status).toBe(exitStatus.done);
    // lavaan has 24 degrees of freedom for the model without the product.
    expect(json()).toMatchObject({ df: 24, problems: [{ code: 'products-left-out', variables: ['f:m'] }] });
  });

  it('writes its table as a report', async () => {
    const args = ['--method', 'rmsea', '--df', '24', '--rmsea0', '.05', '--rmsea-a', '.08', '--n', '200'];
    expect((await power([...args, '--report', 'power.html'])).status).toBe(exitStatus.done);
    expect(readFileSync(join(folder, 'power.html'), 'utf8')).toContain('Power by sample size');
  });

  it('counts the degrees of freedom of a model', async () => {
    await power(['model.txt', '--method', 'rmsea', '--rmsea0', '.08', '--rmsea-a', '.05']);
    expect(json()).toMatchObject({ df: 12, points: [] });
  });

  it('tells the power of paths, whose smallest sample is the first that reaches it', async () => {
    const args = ['model.txt', '--population', 'population.txt', '--method', 'satorra-saris', '--test', 'y~f'];
    await power([...args, '--n', '100']);
    const { n } = json().minimumN!;
    await power([...args, '--n', `${n - 1},${n}`]);
    const [before, at] = json().points;
    expect(before!.power).toBeLessThan(0.8);
    expect(at!.power).toBeGreaterThanOrEqual(0.8);
  });

  it('simulates: the same under a seed, and for a sample size whatever the others are', async () => {
    await power([...monteCarlo, '--n', '100,150', '--seed', '5', '--test', 'y~g']);
    const both = json();
    expect(both.points[0]).toMatchObject({ n: 100, requested: 60, converged: 60 });
    expect(both.points[0]!.parameters!.map(({ lhs, op }) => `${lhs}${op}`)).toEqual(['g~', 'y~', 'y~', 'ind:=']);
    for (const { mean, population: truth } of both.points[1]!.parameters!)
      expect(Math.abs(mean - truth)).toBeLessThan(0.1);
    await power([...monteCarlo, '--n', '150', '--seed', '5']);
    expect(json().points[0]).toEqual(both.points[1]);
  });

  it('shows every parameter when asked', async () => {
    await power([...monteCarlo, '--n', '100', '--parameters', 'all']);
    const ops = new Set(json().points[0]!.parameters!.map(({ op }) => op));
    expect(ops).toEqual(new Set(['=~', '~', '~~', ':=']));
  });

  it('takes the truth from data', async () => {
    await power(['model.txt', '--data', 'data.csv', '--method', 'monte-carlo', '--n', '200', '--replications', '20']);
    expect(json()).toMatchObject({ status: 'done', nRows: 200, n: 200 });
    const own = await run('fit', ['model.txt', '--data', 'data.csv', '--json', 'fit.json']);
    expect(own.status).toBe(exitStatus.done);
    const fit = JSON.parse(readFileSync(join(folder, 'fit.json'), 'utf8')) as {
      readonly estimates: readonly {
        readonly lhs: string;
        readonly op: string;
        readonly rhs: string;
        readonly est: number;
      }[];
    };
    for (const { lhs, op, rhs, population: truth } of json().points[0]!.parameters!.filter((row) => row.op === '~')) {
      const row = fit.estimates.find((one) => one.lhs === lhs && one.op === op && one.rhs === rhs);
      expect(truth).toBeCloseTo(row!.est, 5);
    }
  });

  it.each([
    ['incomplete.txt', 'population-incomplete', 'f =~ x2'],
    ['impossible.txt', 'population-impossible', 'g'],
    ['null.txt', 'power-unreachable', 'y~f'],
  ])('refuses %s', async (file, code, named) => {
    const args = ['model.txt', '--population', file, '--method', 'satorra-saris', '--test', 'y~f'];
    const { status, err } = await power(args);
    expect(status).toBe(exitStatus.notEstimated);
    expect(err).toContain(`[${code}]`);
    expect(err).toContain(named);
    expect((await power(args, 'zh-CN')).err).toMatch(/[一-鿿]/);
  });

  it('refuses samples that are no larger than the variables', async () => {
    const { status, err } = await power([...monteCarlo, '--n', '7']);
    expect(status).toBe(exitStatus.notEstimated);
    expect(err).toContain('[too-few-cases]');
  });

  it.each([
    [['--method', 'rmsea', '--df', '10', '--rmsea0', '.05', '--rmsea-a', '.05']],
    [['--method', 'rmsea', '--df', '10', '--rmsea0', '.05']],
    [['--df', '10']],
    [['model.txt', '--method', 'satorra-saris', '--population', 'population.txt']],
    [['model.txt', '--method', 'satorra-saris', '--population', 'population.txt', '--test', 'y~x9']],
    [['model.txt', '--method', 'monte-carlo', '--population', 'population.txt']],
    [['model.txt', '--method', 'monte-carlo', '--n', '100']],
    [[...monteCarlo, '--n', '100', '--data', 'data.csv']],
    [[...monteCarlo, '--n', '100', '--df', '3']],
    [[...monteCarlo, '--n', '100.5']],
  ])('is wrongly used with %j', async (args) => {
    expect((await power(args)).status).toBe('usage');
  });
});
