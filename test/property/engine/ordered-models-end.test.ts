/** Every random model of ordered answers ends: with estimates, or with a problem that says why there are none. */
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

interface Ending {
  readonly seed: number;
  readonly end: string;
  readonly df?: number;
}

const models = 150;
/** Most take some milliseconds, the slowest half a second; a machine may be busy. */
const patienceMilliseconds = 30_000;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../../support/fit-random-models.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  return outputFiles[0]!.text;
}

/** The endings of all seeds; stops at the first one that is waited for in vain. */
function endings(code: string, seeds: readonly number[]): Promise<readonly Ending[]> {
  return new Promise((resolve, reject) => {
    const found: Ending[] = [];
    const worker = new Worker(code, { eval: true, workerData: { seeds } });
    const done = (): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(found);
    };
    let timer = setTimeout(done, patienceMilliseconds);
    worker.on('message', (ending: Ending) => {
      found.push(ending);
      clearTimeout(timer);
      timer = setTimeout(done, patienceMilliseconds);
      if (found.length === seeds.length) done();
    });
    worker.on('error', reject);
  });
}

test(`${models} random models of ordered answers end`, { timeout: 240_000 }, async () => {
  const seeds = Array.from({ length: models }, (_, seed) => seed);
  const found = await endings(await bundled(), seeds);
  expect(found.length, `seed ${found.length} does not end`).toBe(models);
  expect(found.filter(({ end }) => end === 'no reason')).toEqual([]);
  expect(found.filter(({ df }) => df !== undefined && df < 0)).toEqual([]);
  // What is drawn is varied enough: some are estimated, some refused for this reason and that.
  const kinds = new Set(found.map(({ end }) => end));
  for (const kind of ['converged', 'not-converged', 'not-identified', 'empty-category']) expect(kinds).toContain(kind);
});
