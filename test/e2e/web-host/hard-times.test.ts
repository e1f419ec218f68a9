/** The web host where memory cannot be shared, and where a worker does not come to life. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/engine/fit.ts';
import { openWebHost, type OpenedWebHost, type WebHostOptions } from '../../support/web-host.ts';

const data = join(import.meta.dirname, '../../../assets/examples/attribution-trust-loyalty/data.csv');

async function withHost(options: WebHostOptions, act: (host: OpenedWebHost) => Promise<void>): Promise<void> {
  const host = await openWebHost(options);
  try {
    await act(host);
  } finally {
    await host.close();
  }
}

/** Picks, imports and estimates; the problems of whichever step fails. */
async function estimate({ page }: OpenedWebHost): Promise<{ status: string; codes: string[] }> {
  const choosing = page.waitForEvent('filechooser');
  const picked = page.evaluate(() => window.bridge.call('data.pick', null));
  await (await choosing).setFiles(data);
  const file = await picked;
  const fileId = file.ok ? (file.value?.fileId ?? '') : '';
  const imported = await page.evaluate(
    (id) => window.bridge.call('data.import', { taskId: 'import', fileId: id, choices: {} }),
    fileId,
  );
  if (!imported.ok) return { status: 'not imported', codes: imported.problems.map(({ code }) => code) };
  const fit = await page.evaluate((request) => window.bridge.call('estimate.run', request), {
    taskId: 'fit',
    datasetId: imported.value.datasetId,
    steps: [],
    spec: {
      terms: ['TRU1', 'TRU2', 'TRU3'].map((rhs) => ({ lhs: 'Trust', op: '=~' as const, rhs })),
      definitions: [],
      constraints: [],
    },
    settings: defaultSettings,
  });
  return {
    status: fit.status,
    codes: fit.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

describe('web host in hard times', () => {
  it('copies data where memory cannot be shared', async () => {
    await withHost({ isIsolated: false }, async (host) => {
      expect(await host.page.evaluate(() => typeof SharedArrayBuffer)).toBe('undefined');
      expect(await estimate(host)).toEqual({ status: 'converged', codes: [] });
    });
  });

  it('reports a worker that does not come to life, and starts another for the next job', async () => {
    await withHost({ brokenWorkers: 2 }, async (host) => {
      const first = await estimate(host);
      expect(first).toEqual({ status: 'not imported', codes: ['worker-died'] });
      expect(await estimate(host)).toEqual({ status: 'converged', codes: [] });
    });
  });
});
