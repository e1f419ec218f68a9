/** Hypotheses as objects, the remedy of a reversed item, and shortcuts in a field, in real Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn } from '../../support/canvas.ts';
import type { OpenedApp } from '../../support/chromium.ts';
import { openStudy, openTab } from '../workbench/workbench-support.ts';

let app: OpenedApp;
let page: Page;
beforeAll(async () => {
  app = await openStudy();
  page = app.page;
});
afterAll(async () => {
  await app.close();
});

const rowOf = (name: string) => page.getByRole('row').filter({ hasText: name });

describe('hypotheses of the bundled study', () => {
  it('stand in order with sign and verdict, the moderation and the indirect effects among them', async () => {
    await openTab(page, 'Hypotheses');
    const names = await page.locator('td.result-number').allTextContents();
    expect(names.filter((each) => each !== '')).toEqual([
      'H1 (−)',
      'H2 (−)',
      'H3 (−)',
      'H4 (+)',
      'H5 (+)',
      'H6a (−)',
      'H6b (−)',
      'H6c (−)',
    ]);
    // Kept with the project: nothing is run for them.
    await page.getByText('β, 95% bootstrap interval, 5,000 replicates').first().waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await rowOf('H5 (+)').textContent()).toMatch(/Locus × Social cues → Continuance trust.*supported/);
    expect(await rowOf('H6c (−)').textContent()).toMatch(/not supported/);
  });

  it('are told to run against their sign when another one is expected, and undone', async () => {
    await page.getByRole('button', { name: 'Edit hypotheses' }).click();
    const dialog = page.getByRole('dialog');
    const item = dialog.getByRole('listitem').nth(3);
    await item.getByRole('button', { name: /Expected sign/ }).click();
    await page.getByRole('option', { name: 'negative (−)' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await rowOf('H4 (−)').textContent()).toContain('against the expected direction');
    await page.keyboard.press('Control+z');
    expect(await rowOf('H4 (+)').textContent()).not.toContain('against');
  });

  it('stand on the drawing on demand', async () => {
    await page.getByRole('button', { name: 'What the drawing shows' }).click();
    await page.getByRole('menuitem', { name: 'Numbers of hypotheses' }).click();
    await expect.poll(async () => (await drawn(page, '.edge-label')).map(({ text }) => text)).toContain('H4 .66***');
  });
});
