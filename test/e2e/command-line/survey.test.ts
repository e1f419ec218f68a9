/** `screen` and `compare-groups` as a script calls them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run-program.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathloom-survey-'));
  const rows = Array.from({ length: 40 }, (_, i) => {
    const [a, b, c] = [(i * 7) % 5, (i * 3 + (i >> 2)) % 5, (i * 11 + (i >> 1)) % 4];
    return [a + 1, b + 1, i === 4 ? '' : c + 1, 3, i % 2 ? 'beta' : 'alpha', '', 100 + ((i * 37) % 60)].join(',');
  });
  rows.splice(10, 0, ',,,,,,');
  await writeFile(join(folder, 'data.csv'), `a,b,c,same,word,nothing,seconds\n${rows.join('\n')}\n`);
  await writeFile(join(folder, 'model.txt'), 'F =~ a + b + c\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the tests look at. */
interface Figures {
  readonly name: string;
  readonly mean?: number;
  readonly anova?: unknown;
  readonly t?: Readonly<Record<string, number>>;
  readonly cols?: readonly string[];
  readonly rwg?: { readonly groups: readonly unknown[] };
}

interface Written {
  readonly status: string;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly variables: readonly string[];
  }[];
  readonly columns: readonly Figures[];
  readonly constructs: readonly Figures[];
  readonly outcomes: readonly Figures[];
  readonly categories: readonly Figures[];
  readonly agreement: readonly Figures[];
  readonly groups: readonly unknown[];
  readonly careless: { readonly rows: readonly unknown[] };
  readonly mahalanobis: { readonly columns: readonly string[] };
  readonly correlations?: unknown;
}

interface Answer {
  readonly status: number;
  readonly err: string;
  readonly out: string;
  readonly json: Written;
}

async function ask(...args: readonly string[]): Promise<Answer> {
  const file = join(folder, 'out.json');
  await rm(file, { force: true });
  const ended = await run([...args, '--data', join(folder, 'data.csv'), '--json', file, '--lang', 'en']);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  expect(text).not.toMatch(/null|NaN|Infinity/);
  return { ...ended, json: JSON.parse(text) as Written };
}

describe('screen', () => {
  test('says bad columns and screens the others', async () => {
    const { status, json, err, out } = await ask(
      'screen',
      '--columns',
      'a,b,c,same,word,nothing,gone',
      '--time',
      'seconds',
      '--rows',
      'all',
    );
    expect(status).toBe(0);
    expect(json.status).toBe('done');
    const codes = json.problems.map((one) => [one.code, one.severity, ...one.variables]);
    expect(codes).toContainEqual(['constant-column', 'warning', 'same']);
    expect(codes).toContainEqual(['empty-column', 'warning', 'nothing']);
    expect(codes).toContainEqual(['unknown-column', 'warning', 'gone']);
    expect(codes).toContainEqual(['non-numeric-column', 'warning', 'word']);
    expect(err).toContain('[constant-column]');
    // The row without any answer is a row.
    expect(json).toMatchObject({ nRows: 41, n: 40, missingness: { rowsEmpty: 1 } });
    const word = json.columns.find((one) => one.name === 'word');
    expect(word).toMatchObject({
      n: 40,
      missing: 1,
      distinct: 2,
      frequencies: [
        { value: 'alpha', count: 20 },
        { value: 'beta', count: 20 },
      ],
    });
    expect(word?.mean).toBeUndefined();
    expect(json.careless.rows[10]).toEqual({ row: 11, longstring: 0, answered: 0 });
    expect(json.mahalanobis.columns).toEqual(['a', 'b', 'c']);
    expect(out).toContain('Shapiro-Wilk');
  });

  test('takes the indicators of a model, and scores its constructs', async () => {
    const { json } = await ask(
      'screen',
      '--constructs',
      join(folder, 'model.txt'),
      '--min-answered',
      '.6',
      '--correlations',
      'none',
    );
    expect(json.columns.map((one) => one.name)).toEqual(['a', 'b', 'c']);
    expect(json.constructs).toMatchObject([{ name: 'F', items: ['a', 'b', 'c'], n: 40, missing: 1 }]);
    expect(json.correlations).toBeUndefined();
  });

  test('writes a report in either language', async () => {
    const report = join(folder, 'report.html');
    const zh = [
      'screen',
      '--columns',
      'a,b,same',
      '--data',
      join(folder, 'data.csv'),
      '--report',
      report,
      '--lang',
      'zh-CN',
    ];
    expect((await run(zh)).status).toBe(0);
    const page = await readFile(report, 'utf8');
    expect(page).toContain('Shapiro-Wilk 检验');
    expect(page).toContain('same');
    expect(page).toMatch(/<table/);
  });

  test('refuses what it cannot mean', async () => {
    for (const args of [
      ['--scale', '5,1'],
      ['--correlations', 'phi'],
      ['--columns', 'a', '--constructs', 'm'],
      ['--time-cut', '.4'],
    ]) {
      expect((await ask('screen', ...args)).status, args.join(' ')).toBe(2);
    }
    expect((await ask('screen', '--columns', 'gone')).status).toBe(3);
  });

  test('computes nothing with numbers that overflow, and says so', async () => {
    const data = join(folder, 'huge.csv');
    await writeFile(data, 'a,b,c\n1e300,1,4\n2e300,5,5\n3e299,2,6\n5e299,3,8\n1e300,6,1\n');
    const file = join(folder, 'huge.json');
    const ended = await run([
      'screen',
      '--data',
      data,
      '--careless-items',
      'a,b',
      '--rows',
      'all',
      '--json',
      file,
      '--lang',
      'en',
    ]);
    const text = await readFile(file, 'utf8');
    expect(ended.status).toBe(0);
    expect(ended.err).toContain('[scale-extreme]');
    expect(text).not.toMatch(/null|NaN|Infinity/);
    const { columns, correlations } = JSON.parse(text) as Written & { correlations: { pairs: object[] }[] };
    expect(columns[0]).not.toHaveProperty('variance');
    expect(correlations[0]?.pairs[0]).toEqual({ a: 'a', b: 'b', n: 5 });
  });
});

describe('compare-groups', () => {
  test('tests outcomes and scores, and leaves out what a constant does not have', async () => {
    const { status, json, out } = await ask(
      'compare-groups',
      '--by',
      'word',
      '--outcomes',
      'a,same',
      '--constructs',
      join(folder, 'model.txt'),
      '--categories',
      'c',
      '--agreement',
      '--scale',
      '1,5',
    );
    expect(status).toBe(0);
    expect(json.groups).toEqual([{ group: 'alpha', n: 20 }, { group: 'beta', n: 20 }]); // prettier-ignore
    const [a, same, score] = json.outcomes;
    expect(a?.t?.['ci.lower']).toBeLessThan(a?.t?.['ci.upper'] ?? -Infinity);
    expect(same?.anova).toBeUndefined();
    expect(score).toMatchObject({ name: 'F', n: 39 });
    expect(json.agreement[0]?.rwg?.groups).toHaveLength(2);
    expect(json.categories[0]?.cols).toEqual(['alpha', 'beta']);
    expect(json.problems.map((one) => one.code)).toContain('constant-column');
    expect(out).toContain('Mann-Whitney');
  });

  test('needs groups', async () => {
    const single = await ask('compare-groups', '--by', 'same', '--outcomes', 'a');
    expect([single.status, single.json.status]).toEqual([3, 'failed']);
    expect((await ask('compare-groups', '--outcomes', 'a')).status).toBe(2);
    expect((await ask('compare-groups', '--by', 'word')).status).toBe(2);
  });
});
