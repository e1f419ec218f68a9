import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exitStatus } from '../../../electron/cli/command.ts';
import { csv, folder, inCliFolder, run } from './cli-support.ts';
import { simulated } from '../engine/engine-support.ts';

inCliFolder();

interface Written {
  readonly status: string;
  readonly nRows: number;
  readonly n: number;
  readonly nComplete: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly variables: readonly string[];
  }[];
  readonly constructs: readonly Readonly<Record<string, unknown>>[];
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly htmt?: readonly Readonly<Record<string, number>>[];
  readonly cfa?: { readonly n: number };
  readonly commonMethod?: Readonly<Record<string, Readonly<Record<string, unknown>> & unknown[]>>;
  readonly bootstrap?: unknown;
}

const two = 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\n';
const measure = (args: readonly string[], language: 'en' | 'zh-CN' = 'en') =>
  run('measure', [...args, '--json', 'measure.json'], language);
const json = (): Written => JSON.parse(readFileSync(join(folder, 'measure.json'), 'utf8')) as Written;
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

beforeAll(() => {
  const data = simulated(200);
  const column = (name: string): number[] => data[name] ?? [];
  put('two.txt', two);
  put('paths.txt', `${two}g ~ a*f\ny ~ g\nind := a*a\nf ~~ 0*g\n`);
  put('lone.txt', `${two}h =~ y\n`);
  put('only.txt', 'h =~ y\n');
  put('pair.txt', 'f =~ x1 + x2\n');
  put('higher.txt', `${two}top =~ f + g\n`);
  put('paths-only.txt', 'y ~ z\n');
  put('missing.txt', 'f =~ x1 + x2 + nothing\n');
  put('marker.txt', `${two}m =~ z + y\n`);
  put('word.csv', csv({ ...data, x1: column('x1').map((_, i) => (i % 2 ? 'yes' : 'no')) }));
  put('empty.csv', csv({ ...data, x1: column('x1').map(() => '') }));
  put('twice.csv', csv({ ...data, x1: column('x2').map((x) => 2 * x) }));
  put('reversed.csv', csv({ ...data, x2: column('x2').map((x) => -x) }));
  put('short.csv', csv(Object.fromEntries(Object.entries(data).map(([name, values]) => [name, values.slice(0, 2)]))));
  const ratings = Object.entries(data).map(([name, values]) => {
    return [name, values.map((x) => Math.min(4, Math.max(1, Math.round(x - (name > 'x3' ? 1.5 : 0.5)))))] as const;
  });
  put('ratings.csv', csv(Object.fromEntries(ratings)));
  // Nobody answered everything, though every pair was.
  const gaps = Object.fromEntries(
    ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'].map((name, j) => [name, column(name).map((x, i) => (i % 6 === j ? '' : x))]),
  );
  put('gaps.csv', csv(gaps));
});

describe('measure', () => {
  it('prints and writes reliability and validity', async () => {
    const { status, out } = await measure(['two.txt', '--data', 'data.csv']);
    expect(status).toBe(exitStatus.done);
    expect(out).toContain('Reliability and convergent validity');
    expect(out).toContain('Heterotrait–monotrait');
    const written = json();
    expect(written).toMatchObject({ status: 'done', nRows: 200, n: 200, nComplete: 200, problems: [] });
    expect(written.constructs.map(({ name }) => name)).toEqual(['f', 'g']);
    expect(Object.keys(written.constructs[0]!)).toEqual(
      expect.arrayContaining(
        'alpha alpha.ci.lower alpha.standardized lambda6 averageR omega omega.observed omega.single rhoC rhoA ave ave.cov msv asv'.split(
          ' ',
        ),
      ),
    );
    expect(Object.keys(written.items[0]!)).toEqual(
      expect.arrayContaining(
        'itemTotal itemRest smc alphaIfDropped alphaIfDropped.standardized loading loading.se'.split(' '),
      ),
    );
    expect(written.settings).toMatchObject({
      missing: 'pairwise',
      'cfa-missing': 'listwise',
      estimator: 'ML',
      bootstrap: 0,
    });
    for (const key of ['bootstrap', 'commonMethod']) expect(written).not.toHaveProperty(key);
  });

  it('measures the constructs alone, whatever the model says of them', async () => {
    await measure(['two.txt', '--data', 'data.csv']);
    const plain = json();
    await measure(['paths.txt', '--data', 'data.csv']);
    expect(json().constructs).toHaveLength(2);
    expect(json().constructs[0]!['omega']).toBeCloseTo(plain.constructs[0]!['omega'] as number, 12);
  });

  it('speaks Chinese, in the terminal and in a report', async () => {
    const args = [
      'marker.txt',
      '--data',
      'data.csv',
      '--common-method',
      'harman,single-factor,latent-method,marker,vif',
    ];
    const { out } = await measure([...args, '--marker', 'm', '--report', 'measure.html'], 'zh-CN');
    for (const words of ['信度与聚合效度', '异质-单质比', '潜在方法因子', '标记变量法', '完全共线性'])
      expect(out).toContain(words);
    const page = readFileSync(join(folder, 'measure.html'), 'utf8');
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain('信度与聚合效度');
  });

  it('writes a report with all its tables', async () => {
    const args = ['two.txt', '--data', 'data.csv', '--bootstrap', '50', '--common-method', 'latent-method,vif'];
    expect((await measure([...args, '--report', 'measure.html'])).status).toBe(exitStatus.done);
    const page = readFileSync(join(folder, 'measure.html'), 'utf8');
    for (const words of [
      'convergent validity',
      'Bootstrap intervals',
      'Fornell',
      'Latent method factor',
      'Full collinearity',
    ])
      expect(page).toContain(words);
  });

  it('leaves reliability of one item out', async () => {
    const { status, err } = await measure(['lone.txt', '--data', 'data.csv']);
    expect(status).toBe(exitStatus.done);
    expect(err).toContain('[single-item-construct]');
    const lone = json().constructs.find(({ name }) => name === 'h');
    expect(Object.keys(lone!)).toEqual(['name', 'items', 'n', 'nComplete']);
    expect(json().items.at(-1)).toMatchObject({ construct: 'h', name: 'y', loading: 1 });
  });

  it('keeps what the answers say where they do not determine the model', async () => {
    const { status, err, out } = await measure(['pair.txt', '--data', 'data.csv']);
    expect(status).toBe(exitStatus.doubtful);
    expect(err).toContain('[not-identified]');
    expect(out).toContain('has no solution');
    expect(json()).toMatchObject({ status: 'not-converged', n: 200 });
    expect(json().constructs[0]).toHaveProperty('alpha');
    expect(json().constructs[0]).not.toHaveProperty('omega');
    expect(json()).not.toHaveProperty('cfa');
  });

  it('uses pairs of answers, complete rows, or full information', async () => {
    const answered = await measure(['two.txt', '--data', 'gaps.csv']);
    expect(answered.status).toBe(exitStatus.doubtful);
    expect(answered.err).toContain('[too-few-cases]');
    expect(json()).toMatchObject({ n: 200, nComplete: 0, status: 'not-converged' });
    expect((await measure(['two.txt', '--data', 'gaps.csv', '--cfa-missing', 'fiml'])).status).toBe(exitStatus.done);
    expect(json().cfa?.n).toBe(200);
    expect((await measure(['two.txt', '--data', 'gaps.csv', '--missing', 'listwise'])).status).toBe(
      exitStatus.notEstimated,
    );
    await measure(['two.txt', '--data', 'holes.csv', '--missing', 'listwise']);
    expect(json()).toMatchObject({ nRows: 200, n: 195, nComplete: 195 });
    await measure(['two.txt', '--data', 'holes.csv']);
    expect(json()).toMatchObject({ nRows: 200, n: 200, nComplete: 195, bartlett: { n: 195 } });
  });

  it('takes ordered answers, without omega', async () => {
    expect((await measure(['two.txt', '--data', 'ratings.csv', '--ordered', 'all'])).status).toBe(exitStatus.done);
    const [f] = json().constructs;
    expect(f).toHaveProperty(['alpha.ordinal']);
    for (const key of ['omega', 'omega.observed', 'omega.single']) expect(f).not.toHaveProperty([key]);
    expect(json().settings).toMatchObject({ estimator: 'WLSMV', ordered: 'all' });
    const fiml = await measure(['two.txt', '--data', 'ratings.csv', '--ordered', 'all', '--cfa-missing', 'fiml']);
    expect(fiml.status).toBe(exitStatus.notEstimated);
    expect(fiml.err).toContain('[missing-needs-likelihood]');
  });

  it('has intervals of a bootstrap, the same for a seed', async () => {
    const args = ['two.txt', '--data', 'data.csv', '--bootstrap', '60', '--seed', '3'];
    expect((await measure(args)).status).toBe(exitStatus.done);
    const first = json();
    expect(first.constructs[0]).toHaveProperty(['omega.ci.lower']);
    expect(first.constructs[0]).toHaveProperty(['alpha.boot.ci.upper']);
    expect(first.htmt?.[0]).toHaveProperty(['htmt2.ci.upper']);
    await measure(args);
    expect(json()).toEqual(first);
    await measure([...args.slice(0, -1), '4']);
    expect(json().htmt).not.toEqual(first.htmt);
    await measure([...args, '--ci', 'bca']);
    expect(json().htmt?.[0]!['ci.lower']).not.toBe(first.htmt?.[0]!['ci.lower']);
  });

  it('names items that run against the others', async () => {
    const { err, status } = await measure(['two.txt', '--data', 'reversed.csv']);
    expect(status).toBe(exitStatus.done);
    expect(err).toContain('[item-reversed] x2 runs against the other items of f');
  });

  it('says which model beside the measurement model met something', async () => {
    const english = await measure(['two.txt', '--data', 'reversed.csv']);
    expect(english.err).toContain('[negative-loading] Model “f alone”: x2');
    expect((await measure(['two.txt', '--data', 'reversed.csv'], 'zh-CN')).err).toContain('模型“单独的 f”：');
  });

  it('leaves constructs of constructs out and says so', async () => {
    const { status, err } = await measure(['higher.txt', '--data', 'data.csv']);
    expect(status).toBe(exitStatus.done);
    expect(err).toContain('top is measured by constructs');
    expect(json().constructs).toHaveLength(2);
  });

  it.each([
    ['missing.txt', 'data.csv', 'unknown-column', 'nothing'],
    ['two.txt', 'word.csv', 'non-numeric-column', 'x1'],
    ['two.txt', 'empty.csv', 'empty-column', 'x1'],
    ['two.txt', 'constant.csv', 'constant-column', 'x2'],
    ['two.txt', 'short.csv', 'too-few-cases', ''],
    ['two.txt', 'twice.csv', 'sample-covariance-not-positive-definite', 'x1'],
    ['only.txt', 'data.csv', 'single-item-construct', 'h'],
    ['wrong.txt', 'data.csv', 'syntax-error', ''],
    ['paths-only.txt', 'data.csv', 'model-empty', '=~'],
  ])('refuses %s with %s: %s', async (model, data, code, name) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { status, err } = await measure([model, '--data', data], language);
      expect(status).toBe(exitStatus.notEstimated);
      expect(err).toContain(`[${code}]`);
      expect(err).toContain(name);
    }
    expect(json()).toMatchObject({ status: 'failed' });
    expect(json()).not.toHaveProperty('constructs');
  });

  it.each([
    [[]],
    [['two.txt', 'more.txt', '--data', 'data.csv']],
    [['two.txt']],
    [['two.txt', '--data', 'data.csv', '--missing', 'fiml']],
    [['two.txt', '--data', 'data.csv', '--estimator', 'MLR']],
    [['two.txt', '--data', 'data.csv', '--estimator', 'ML', '--ordered', 'all']],
    [['two.txt', '--data', 'data.csv', '--bootstrap', '-1']],
    [['two.txt', '--data', 'data.csv', '--ci', 'bca']],
    [['two.txt', '--data', 'data.csv', '--level', '1']],
    [['two.txt', '--data', 'data.csv', '--common-method', 'harmann']],
    [['two.txt', '--data', 'data.csv', '--common-method', 'marker']],
    [['two.txt', '--data', 'data.csv', '--marker', 'f']],
    [['two.txt', '--data', 'data.csv', '--latent-method', 'free']],
    [['two.txt', '--data', 'data.csv', '--common-method', 'marker', '--marker', 'nobody']],
    [['pair.txt', '--data', 'data.csv', '--common-method', 'marker', '--marker', 'f']],
  ])('is wrongly used with %j', async (args) => {
    expect((await measure(args)).status).toBe('usage');
  });
});
