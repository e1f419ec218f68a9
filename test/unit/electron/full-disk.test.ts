/** A disk that is full at each single operation of everything that the desktop writes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { disk, failingFiles } from '../../support/faults/failing-disk.ts';
import { faultsAfter, startSaving } from '../../support/faults/saving-journey.ts';

vi.mock('node:fs/promises', async (importOriginal) => failingFiles(await importOriginal()));

/** One journey; what was broken, and whether the failing operation came. */
async function journey(failing: number): Promise<{ readonly faults: string[]; readonly hasFailed: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'pathloom-full-'));
  try {
    const { steps, snapshot } = await startSaving(folder);
    Object.assign(disk, { count: 0, failing });
    const faults: string[] = [];
    for (const { name, run } of steps) {
      const before = snapshot();
      const answer = await run().catch((error: unknown) => String(error));
      if (typeof answer === 'string') faults.push(`${name}, operation ${failing}: ${answer}`);
      else
        faults.push(...faultsAfter(answer, before, snapshot()).map((each) => `${name}, operation ${failing}: ${each}`));
    }
    return { faults, hasFailed: disk.count >= failing };
  } finally {
    disk.failing = 0;
    rmSync(folder, { recursive: true, force: true });
  }
}

it('keeps what was there, leaves nothing half, and says why', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const faults: string[] = [];
  let operations = 0;
  for (let failing = 1; ; failing++) {
    const { faults: own, hasFailed } = await journey(failing);
    faults.push(...own);
    if (!hasFailed) break;
    operations = failing;
  }
  logged.mockRestore();
  expect(faults).toEqual([]);
  expect(operations).toBeGreaterThan(40);
});
