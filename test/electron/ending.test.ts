/** The application's end: nothing stays behind that keeps the next one from starting. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRealElectron, quitRealElectron } from '../support/real-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathloom-ending-'));
const userData = join(folder, 'user');
mkdirSync(userData);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the end', () => {
  it('comes when the system asks for it, also when nothing is left to be written', async () => {
    const first = await openRealElectron({ userData });
    const page = await first.firstWindow();
    await page.getByText('up to date', { exact: false }).waitFor({ timeout: 60_000 });
    const ended = new Promise((resolve) => first.process().once('exit', resolve));
    // Its place would be written down as it closes, and that may take until after the end has begun.
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.removeAllListeners('close'));
    first.process().kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('lets the next one start', async () => {
    const next = await openRealElectron({ userData });
    expect(await (await next.firstWindow()).title()).toContain('Pathloom');
    await quitRealElectron(next);
  });
});
