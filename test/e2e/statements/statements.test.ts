/** Statements beside the drawing, as a person writes them, in real Chromium under the real policy. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../support/axe.ts';
import { openApp, type OpenedApp } from '../../support/chromium.ts';
import { settled } from '../workbench/workbench-support.ts';

let app: OpenedApp;
let page: Page;
beforeAll(async () => {
  app = await openApp();
  page = app.page;
  page.setDefaultTimeout(15_000);
  await settled(page);
});
afterAll(async () => {
  await app.close();
});

const field = () => page.getByRole('textbox', { name: 'Further statements' });
const parameters = () => page.getByRole('table').locator('td.estimate-name').allTextContents();
const degreesOfFreedom = async () =>
  Number(/χ²\((\d+)\)/.exec((await page.getByRole('contentinfo').textContent()) ?? '')?.[1]);

describe('further statements', () => {
  it('become part of the model as soon as typing pauses', async () => {
    const before = await degreesOfFreedom();
    await page.keyboard.press('Control+,');
    await field().fill('Trust ~ t*Locus\nTrust ~ u*Controllability\nt == u\ngap := t - u # none');
    await expect.poll(degreesOfFreedom).toBe(before + 1);
    await settled(page);
    await page.getByRole('tab', { name: 'More', exact: true }).click();
    expect(await parameters()).toContain('gap := t - u');
    await page.getByText('Labels of parameters: t, u.').waitFor();
  });

  it('are undone in one step, in the field too, and done again', async () => {
    await page.getByRole('tab', { name: 'Selection', exact: true }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => field().inputValue()).toBe('');
    await page.keyboard.press('Control+y');
    await expect.poll(() => field().inputValue()).toMatch(/^Trust ~ t\*Locus/);
    await settled(page);
  });

  it('come with examples in the names of the model', async () => {
    await field().fill('');
    await page.getByRole('button', { name: 'Examples', exact: true }).click();
    await page.getByRole('button', { name: /^Insert: Overall =~ / }).click();
    await expect.poll(() => field().inputValue()).toMatch(/^Overall =~ \S+ \+ \S+\n$/);
    expect(await violations(page, '.settings')).toEqual([]);
  });

  it('say where they cannot be read, and the list of problems leads to the line', async () => {
    await field().fill('# first\nTrust ~ t*Locus\nt == t1');
    const problem = page.locator('.problem').filter({ hasText: 't == t1' });
    await problem.waitFor();
    await page.getByRole('button', { name: 'Close the estimation settings' }).click();
    await problem.getByRole('button', { name: 'Show the statement' }).click();
    const selected = () =>
      field().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await expect.poll(selected).toBe('t == t1');
    await field().fill('Trust ~ (');
    await page.locator('.settings .setting-advice').filter({ hasText: 'Line 1, column 9' }).waitFor();
    await field().fill('');
    await settled(page);
    expect(app.complaints).toEqual([]);
  });
});
