/**
 * A disk that is really full: a file system of 2 MB in memory with so many pages left, at each step of everything that is
 * written. To mount one takes Linux and an administrator; `npm run test:slow` says so where it has neither.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { study } from '../../support/shell-suite.ts';
import { faultsAfter, startSaving, type SavingUser } from '../../support/faults/saving-journey.ts';

const pageBytes = 4_096;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathloom-small-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
});
afterEach(() => {
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
});

const fillPath = (): string => join(folder, 'filling');

/** Leaves so many pages of the disk free. */
function leave(pages: number): void {
  rmSync(fillPath(), { force: true });
  const { bavail, bsize } = statfsSync(folder);
  const filling = Math.max(0, bavail * bsize - pages * pageBytes);
  writeFileSync(fillPath(), new Uint8Array(filling));
}

async function stepsOnFullDisk({ steps, snapshot }: SavingUser, fullAt: number, pages: number): Promise<string[]> {
  const faults: string[] = [];
  for (const [at, { name, run }] of steps.entries()) {
    if (at === fullAt) leave(pages);
    const before = snapshot();
    const answer = await run().catch((error: unknown) => String(error));
    const found = typeof answer === 'string' ? [answer] : faultsAfter(answer, before, snapshot());
    faults.push(...found.map((each) => `${name}, full at step ${fullAt} with ${pages} pages: ${each}`));
  }
  return faults;
}

it('keeps what was there, leaves nothing half, and says why', async () => {
  const faults: string[] = [];
  let refusals = 0;
  const { steps } = await startSaving(join(folder, 'first'));
  for (let fullAt = 0; fullAt < steps.length; fullAt++) {
    for (const pages of [0, 1, 2, 3, 5, 8, 12, 20, 30]) {
      rmSync(fillPath(), { force: true });
      const place = join(folder, 'user');
      rmSync(place, { recursive: true, force: true });
      const user = await startSaving(place);
      const counted = user.steps.map((step) => ({
        ...step,
        async run() {
          const answer = await step.run();
          if (answer?.ok === false) refusals += 1;
          return answer;
        },
      }));
      faults.push(...(await stepsOnFullDisk({ ...user, steps: counted }, fullAt, pages)));
    }
  }
  expect(faults).toEqual([]);
  expect(refusals).toBeGreaterThan(100);
}, 600_000);

it.each([
  ['--json', 'fit.json'],
  ['--report', 'report.html'],
])('leaves what %s of the command line wrote before, and says why', (option, name) => {
  const model = join(folder, 'model.txt');
  writeFileSync(model, 'Trust =~ TRU1 + TRU2 + TRU3\nLoyalty =~ LOY1 + LOY2 + LOY3\nLoyalty ~ Trust\n');
  const out = join(folder, name);
  const program = join(import.meta.dirname, '../../../dist/pathloom.mjs');
  const args = [program, 'fit', model, '--data', join(study, 'data.csv'), option, out, '--lang', 'en'];
  const first = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(first.status, first.stderr).toBe(0);
  const before = readFileSync(out, 'utf8');
  leave(1);
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).not.toBe(0);
  expect(stderr).toContain('The disk is full.');
  expect(readFileSync(out, 'utf8')).toBe(before);
  expect(readdirSync(folder).filter((each) => each.endsWith('.tmp'))).toEqual([]);
});
