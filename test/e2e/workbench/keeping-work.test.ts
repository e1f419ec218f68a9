/** Nothing is lost: work is kept through a crash, and asked about before it is replaced. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawn } from '../../support/canvas.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';
import { middleOf, settled } from './workbench-support.ts';

let app: OpenedApp;
beforeAll(async () => {
  app = await openApp();
  await settled(app.page);
});
afterAll(() => app.close());

async function rename(from: string, name: string): Promise<void> {
  const { page } = app;
  const place = await middleOf(page, from);
  await page.mouse.dblclick(place.x, place.y);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

describe('unsaved work', () => {
  it('is asked about before another project replaces it', async () => {
    const { page } = app;
    await rename('Locus', 'Place');
    await page.keyboard.press('ControlOrMeta+O');
    await page.getByRole('dialog').getByText('Save your changes first?').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await middleOf(page, 'Place');
  });

  it('stays unsaved when it is given up for a project that is then not chosen', async () => {
    const { page } = app;
    await page.keyboard.press('ControlOrMeta+O');
    await page.getByRole('button', { name: 'Do not save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('img', { name: 'Not saved since the last change' }).isVisible()).toBe(true);
    await middleOf(page, 'Place');
  });

  it('is saved with the name that is still being typed', async () => {
    const { page } = app;
    const place = await middleOf(page, 'Stability');
    await page.mouse.dblclick(place.x, place.y);
    await page.keyboard.type('Lasting');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('ControlOrMeta+S')]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('"Lasting"');
    await rename('Place', 'Place of cause');
    await rename('Place of cause', 'Place');
  });

  it('is offered again after the page has died', async () => {
    const { page } = app;
    // Longer than the pause after which work is written away.
    await page.waitForTimeout(2_000);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole('button', { name: 'Continue' }).click();
    await settled(page);
    await middleOf(page, 'Place');
    expect(await page.getByRole('img', { name: 'Not saved since the last change' }).isVisible()).toBe(true);
  });

  it('can be discarded', async () => {
    const { page } = app;
    await page.waitForTimeout(2_000);
    await page.reload();
    await page.getByRole('button', { name: 'Discard it' }).click();
    await settled(page);
    expect((await drawn(page, '.text')).map(({ text }) => text)).toContain('Locus');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(app.complaints).toEqual([]);
  });
});
