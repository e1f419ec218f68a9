/** The bootstrap in the window: intervals that come in, a stop, an edit meanwhile. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type OpenedApp } from '../../support/chromium.ts';
import { settled } from './workbench-support.ts';

let app: OpenedApp;
let page: Page;

beforeAll(async () => {
  app = await openApp();
  page = app.page;
  page.setDefaultTimeout(30_000);
  await settled(page);
  await page.keyboard.press('Control+,');
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await app.close();
});

async function ask(replicates: number): Promise<void> {
  const field = page.getByLabel('Replicates');
  await field.fill(String(replicates));
  await field.press('Enter');
  await settled(page);
}

const progress = (): ReturnType<Page['locator']> => page.locator('footer .bootstrap-progress');

describe('bootstrap', () => {
  it('shows intervals from the replicates so far, and stops when told to', async () => {
    await ask(100_000);
    await page.getByRole('button', { name: 'Run 100,000 replicates' }).click();
    await progress().waitFor();
    const partial = page.getByText(/^Intervals from [\d,]+ of 100,000 replicates\./);
    await partial.waitFor();
    const early = await partial.innerText();
    await expect.poll(() => partial.innerText(), { timeout: 30_000 }).not.toBe(early);
    await progress().getByRole('button', { name: 'Stop' }).click();
    await progress().waitFor({ state: 'detached' });
    expect(await partial.count()).toBe(0);
  });

  it('comes to its end on several workers', async () => {
    await ask(600);
    await page.getByRole('button', { name: 'Run 600 replicates' }).click();
    await page.getByText('Intervals from 600 of 600 replicates.').waitFor();
    await progress().waitFor({ state: 'detached' });
  });
});
