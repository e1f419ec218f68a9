/** `measure` as a script calls it, its bootstrap on one thread and on two. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run-program.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathloom-measure-'));
  let state = 12345;
  const uniform = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const rating = (trait: number): number | string =>
    uniform() < 0.03 ? '' : Math.round(1 + 4 * (0.6 * trait + 0.4 * uniform()));
  const rows = Array.from({ length: 160 }, () => {
    const [f, g] = [uniform(), uniform()];
    const both = 0.5 * f + 0.5 * g;
    return [f, f, f, both, both, both].map(rating).join(',');
  });
  await writeFile(join(folder, 'data.csv'), `a1,a2,a3,b1,b2,b3\n${rows.join('\n')}\n`);
  await writeFile(join(folder, 'model.txt'), 'A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nB ~ A\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the same on any number of threads, in plain JSON, with a report', async () => {
  const [json, report] = [join(folder, 'out.json'), join(folder, 'out.html')];
  const files = ['measure', join(folder, 'model.txt'), '--data', join(folder, 'data.csv'), '--json', json];
  const options = ['--bootstrap', '300', '--ci', 'bca', '--cfa-missing', 'fiml', '--common-method', 'harman,vif'];
  const texts: string[] = [];
  for (const workers of ['1', '2']) {
    const ended = await run([...files, ...options, '--workers', workers, '--report', report, '--lang', 'en']);
    expect(ended.status).toBe(0);
    expect(ended.out).toContain('Heterotrait');
    texts.push(await readFile(json, 'utf8'));
  }
  expect(texts[1]).toBe(texts[0]);
  expect(texts[0]).not.toMatch(/null|NaN|Infinity/);
  const written = JSON.parse(texts[0]!) as { readonly htmt: readonly Readonly<Record<string, number>>[] };
  expect(written.htmt[0]!['ci.lower']).toBeLessThan(written.htmt[0]!['ci.upper']!);
  expect(await readFile(report, 'utf8')).toContain('Bootstrap intervals');
});
