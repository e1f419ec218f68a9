import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programFolder, run } from './run-program.ts';

const people = join(import.meta.dirname, '../../golden/engine/people.csv');

let folder: string;
let words: readonly string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-bootstrap-'));
  const model = join(folder, 'model.txt');
  writeFileSync(model, 'visual =~ x1 + x2 + x3\nspeed =~ x7 + x8 + x9\nspeed ~ a*visual\ntwice := 2*a\n');
  words = ['fit', model, '--data', people, '--bootstrap', '300', '--json', '-'];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function figures(more: readonly string[], program?: string): Promise<string> {
  const { status, out, err } = await run([...words, ...more], {}, program);
  expect(status, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ bootstrap: { requested: 300, done: 300 } });
  return out;
}

describe('a bootstrap from the command line', () => {
  it('is the same for any number of threads', async () => {
    const alone = await figures(['--workers', '1']);
    expect(await figures(['--workers', '2'])).toBe(alone);
    expect(await figures(['--workers', '3'])).toBe(alone);
    expect(await figures(['--workers=2', '--bootstrap=300'])).toBe(alone);
  });

  it('ends at once when its line is wrong, although threads have been started', async () => {
    const { status, err } = await run([...words, '--bogus']);
    expect(status).toBe(2);
    expect(err).toContain('--bogus');
  });

  it('is the same without the code cache, and with one that V8 refuses', async () => {
    const kept = await figures(['--workers', '2']);
    for (const file of ['pathloom.mjs', 'pathloom.cjs']) copyFileSync(join(programFolder, file), join(folder, file));
    expect(await figures(['--workers', '2'], folder)).toBe(kept);
    writeFileSync(join(folder, 'pathloom.cache'), Buffer.alloc(4096, 7));
    expect(await figures(['--workers', '2'], folder)).toBe(kept);
  });
});
