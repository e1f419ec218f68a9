/** Preparation steps made and changed in their forms, in real Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type OpenedApp } from '../../support/chromium.ts';

let app: OpenedApp;
let page: Page;
beforeAll(async () => {
  app = await openApp();
  page = app.page;
  page.setDefaultTimeout(10_000);
  await page.getByText('up to date').waitFor();
  await page.getByRole('tab', { name: /^Steps/ }).click();
});
afterAll(() => app.close());

it('a reversal is opened with its scale, and saved with another in its place', async () => {
  await page.getByText('TRU4 is reversed on its scale from 1 to 5').waitFor();
  await page.getByRole('button', { name: 'Edit step 2' }).click();
  const highest = page.getByRole('textbox', { name: 'Highest answer possible' });
  expect(await highest.inputValue()).toBe('5');
  await highest.fill('6');
  await page.getByRole('button', { name: 'Save step' }).click();
  await page.getByText('TRU4 is reversed on its scale from 1 to 6').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('TRU4 is reversed on its scale from 1 to 5').waitFor();
});

it('missing codes are added behind the other steps', async () => {
  const items = page.locator('.step-list > li');
  const before = await items.count();
  await page.getByRole('button', { name: 'Missing codes', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Codes, separated by spaces' }).fill('98 -7');
  await dialog.getByRole('button', { name: 'All', exact: true }).click();
  await dialog.getByRole('button', { name: 'Save step' }).click();
  await expect.poll(() => items.count()).toBe(before + 1);
  expect(await items.last().textContent()).toContain('98, −7 means “no answer” in');
});
